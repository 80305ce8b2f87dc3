import type { Decimal } from "../base/exact";

/** 评分方案: every rule that differs by region, as data. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
  /** Where it applies, in a person's words. */
  readonly region: string;
  readonly source: SchemeSource;
  /** The points that all weights add up to. */
  readonly frame: Decimal;
  /** Points of the level-1 groups where the region prints them; empty where it leaves them open. */
  readonly levelWeights: readonly LevelWeight[];
  /** `completion-rate`: a rate of completion scores by itself, weight × rate. */
  readonly quantity: "reached-or-ratio" | "completion-rate";
  /** Over an upper limit: weight × target ÷ actual, or weight × (1 − (actual − target) ÷ target). */
  readonly reverse: "ratio" | "linear";
  /** What "=" asks for: as much or more, or neither more nor less. */
  readonly equal: "at-least" | "exact";
  /** What 执行数 is divided by. */
  readonly executionBase: "full-year" | "initial";
  readonly execution: ExecutionPoints;
  readonly overFulfilment: OverFulfilment;
  /**
   * 评分标准满分2分 beside a weight of 3: `ask` a person, or `scale` the standard to the weight.
   */
  readonly standardMark: "ask" | "scale";
  readonly attainmentBands: AttainmentBands;
  /** What an actual value of one of these words earns, as a share of the weight; mostly empty. */
  readonly levelShares: readonly LevelShare[];
  /** A row whose actual value says 不适用: a person's, full marks, or out of the total. */
  readonly notApplicable: "ask" | "full" | "rescale";
  /** What the total may come to with bonus items; null for no limit. */
  readonly totalMost: Decimal | null;
  /** The total's limits by execution rate, lowest rate first; the first that applies counts. */
  readonly executionCaps: readonly ExecutionCap[];
  readonly rounding: Rounding;
  /** Rows with a rule of their own; the first that fits counts, before the row's own 评分标准. */
  readonly overrides: readonly Override[];
  readonly review: ReviewRules;
  /** Highest first; the lower bound belongs to the grade. */
  readonly grades: readonly GradeBand[];
}

/**
 * How far a scheme can be trusted, after domain.md: read in a source table, read on a public page,
 * recalled from the regulation, or inferred.
 */
export type Certainty = "source-table" | "public-page" | "recalled" | "inferred";

interface SchemeSource {
  readonly text: string;
  readonly certainty: Certainty;
}

interface LevelWeight {
  readonly level1: string;
  readonly weight: Decimal;
}

interface LevelShare {
  readonly word: string;
  readonly share: Decimal;
}

interface ExecutionPoints {
  /** 分值 of 预算执行率, for tables that print none for it; null where the scheme leaves it to the table. */
  readonly weight: Decimal | null;
  /** The share of its weight that the execution rate earns at most; null for no limit (domain.md section 2.1). */
  readonly most: Decimal | null;
}

/** What computed points are brought to: a multiple of the step, half up or by leaving off the rest. */
export interface Rounding {
  readonly step: RoundingStep;
  readonly mode: "half-up" | "truncate";
}

export type RoundingStep = "0.01" | "0.1" | "0.5" | "1";

/** Rows that the scheme scores by a rule of their own, told by words of their names. */
export interface Override {
  /** Words that the row's name holds; null for every row under the level. */
  readonly name: string | null;
  /** Words that its level-1 name holds; null for every level. */
  readonly level1: string | null;
  /**
   * `as-read`: what the row and the scheme say anyhow; the others look at target and actual value
   * alone, or leave the row to a person.
   */
  readonly rule: "as-read" | "reached-or-ratio" | "reached-or-nothing" | "completion-rate" | "ask";
  /** Which way a number counts whose target has no symbol. */
  readonly direction: "as-read" | "at-least" | "at-most";
  readonly reverse: "as-scheme" | Scheme["reverse"];
  readonly deduction: "as-scheme" | "none";
}

/** Below this execution rate, a share of 1, the total comes to no more than this. */
interface ExecutionCap {
  readonly below: Decimal;
  readonly most: Decimal;
}

interface OverFulfilment {
  /** From this multiple of the target on, a deviation note is due. */
  readonly noteFrom: Decimal;
  readonly severity: "warning" | "error";
  readonly deduction: OverDeduction;
}

/**
 * What a row loses above a multiple of its target: nothing, a share of its weight, points, or that
 * share for every whole target that it is above.
 */
interface OverDeduction {
  readonly kind: "none" | "share" | "points" | "proportional";
  readonly above: Decimal;
  readonly amount: Decimal;
}

/** The least share of the weight for 达成 and 部分达成; 未达成 begins at 0. Upper ends are the next band's. */
interface AttainmentBands {
  readonly reached: Decimal;
  readonly partly: Decimal;
}

/** What a reviewer of the region holds a table to, beside its points. */
interface ReviewRules {
  /** Whether the points of the level-1 groups are prescribed or only usual. */
  readonly levelWeights: "usual" | "required";
  /** An execution rate below this wants a reason. */
  readonly executionNoteBelow: Decimal;
  /** The most that a cost row without an indicator may score; null where nothing limits it. */
  readonly costWithoutIndicator: Decimal | null;
}

interface GradeBand {
  readonly name: string;
  readonly from: Decimal;
}

/** What an execution rate holds the total to; null where it may come to anything. */
export const executionCapOf = (rate: Decimal, { executionCaps }: Scheme): ExecutionCap | null =>
  executionCaps.find(({ below }) => rate.lt(below)) ?? null;

export const gradeOf = (total: Decimal, { grades }: Scheme): string | null =>
  grades.find(({ from }) => total.gte(from))?.name ?? null;

/** What is wrong with one field of a scheme file; `field` as a path: `grades[1].from`. */
export interface SchemeFault {
  readonly field: string;
  readonly problem:
    | { readonly kind: "missing" }
    | { readonly kind: "unknown" }
    | { readonly kind: "not-an-object" }
    | { readonly kind: "not-a-list" }
    | { readonly kind: "not-text" }
    | { readonly kind: "not-a-number" }
    | { readonly kind: "out-of-range"; readonly least: string; readonly most: string }
    | { readonly kind: "not-one-of"; readonly choices: readonly string[] }
    | { readonly kind: "not-descending" }
    | { readonly kind: "not-ascending" }
    | { readonly kind: "too-long"; readonly most: number }
    | { readonly kind: "not-an-id" }
    | { readonly kind: "taken" }
    | { readonly kind: "twice"; readonly value: string }
    | { readonly kind: "not-to-zero" }
    | { readonly kind: "newer"; readonly version: string }
    | { readonly kind: "not-the-frame"; readonly sum: string };
}
