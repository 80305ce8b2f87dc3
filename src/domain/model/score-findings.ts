import type { Decimal } from "../base/exact";
import type { RoundingStep } from "./scheme";
import type { Band, Explanation } from "./scored";
import type { TotalAdjustment } from "./total-adjustment";

/** S: points, sums, rates, grade and money. */
export interface FactsOfScores {
  readonly S01: { readonly name: string; readonly score: Decimal; readonly weight: Decimal };
  readonly S02: { readonly name: string; readonly score: Decimal };
  readonly S03: { readonly name: string; readonly text: string };
  readonly S04: {
    readonly name: string;
    readonly explanation: Explanation;
    readonly computed: Decimal;
    readonly score: Decimal;
  };
  readonly S05: {
    readonly total: Decimal;
    readonly sum: Decimal;
    /** What makes `sum` another number than the rows add up to; mostly nothing. */
    readonly adjustments: readonly TotalAdjustment[];
  };
  readonly S06: { readonly name: string; readonly subtotal: Decimal; readonly sum: Decimal };
  readonly S07: { readonly total: Decimal; readonly grade: string; readonly typed: string };
  readonly S08:
    | { readonly missing: "total" | "grade"; readonly because: TotalMissing | null }
    | { readonly missing: "conclusion" };
  readonly S09: {
    readonly name: string;
    readonly rate: Decimal;
    readonly shown: Decimal;
    readonly score: Decimal;
    readonly weight: Decimal;
  };
  readonly S10:
    | {
        readonly what: "score";
        readonly rate: Decimal;
        readonly computed: Decimal;
        readonly typed: Decimal;
      }
    | { readonly what: "rate"; readonly rate: Decimal; readonly typed: Decimal };
  readonly S11: { readonly column: FundColumn; readonly sum: Decimal };
  readonly S12: { readonly fullYear: Decimal; readonly executed: Decimal };
  readonly S13: { readonly typed: Decimal | null };
  readonly S14: { readonly rate: Decimal; readonly cap: Decimal; readonly total: Decimal };
  readonly S15: { readonly indicators: Decimal; readonly rate: Decimal };
  readonly S16: { readonly rate: Decimal };
  readonly S17: { readonly name: string; readonly stated: Decimal; readonly score: Decimal };
  readonly S18: { readonly name: string; readonly mark: Decimal; readonly weight: Decimal };
  readonly S19: {
    readonly name: string;
    readonly completion: Decimal;
    readonly lost: Decimal;
    readonly score: Decimal;
  };
  readonly S20: {
    readonly name: string;
    readonly actual: string;
    readonly target: string;
    readonly score: Decimal;
  };
  readonly S21: { readonly name: string; readonly score: Decimal; readonly weight: Decimal };
  readonly S22: {
    readonly name: string;
    readonly actual: string;
    readonly score: Decimal;
    readonly band: Band;
  };
  readonly S23: { readonly name: string; readonly score: Decimal; readonly most: Decimal };
  readonly S24: {
    readonly rows: readonly number[];
    readonly difference: Decimal;
    readonly step: RoundingStep;
  };
  readonly S25: { readonly name: string; readonly text: string; readonly weight: Decimal };
  readonly S26: {
    readonly name: string;
    readonly items: number;
    readonly met: number;
    /** How many of the items met the process itself leaves unjudged; 0 nearly always. */
    readonly unjudged: number;
    readonly computed: Decimal;
    readonly score: Decimal;
  };
}

export type FundColumn = "年初预算数" | "全年预算数" | "全年执行数";

/** Why a total cannot be given yet. */
export type TotalMissing =
  | { readonly kind: "weights"; readonly sum: Decimal; readonly frame: Decimal }
  | { readonly kind: "rows"; readonly rows: readonly number[] }
  | { readonly kind: "execution" }
  /** The scheme limits the total by a rate that nobody can tell. */
  | { readonly kind: "execution-rate" }
  /** A column has still to be pointed out. */
  | { readonly kind: "question" };
