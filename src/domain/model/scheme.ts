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
