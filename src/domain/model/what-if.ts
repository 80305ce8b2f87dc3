import type { Decimal } from "../base/exact";
import type { Rate, Score } from "./points";
import type { Basis, Explanation } from "./scored";
import type { TotalMissing } from "./score-findings";
import type { CellRef } from "./snapshot";

/** A row inside the frame with what it counts; the fund block's execution is one. */
export interface CountedRow {
  /** 0-based row of the sheet; null for the fund block. */
  readonly row: number | null;
  readonly name: string;
  /** Where its score stands, else its name; null where neither has a cell. */
  readonly cell: CellRef | null;
  readonly weight: Decimal;
  /** Null where a person must give it. */
  readonly score: Score | null;
  readonly typed: Score | null;
  readonly computed: Score | null;
  readonly basis: Basis;
  readonly explanation: Explanation;
}

/** Points that a row has not got. */
export interface LostPoints extends CountedRow {
  readonly score: Score;
  readonly lost: Decimal;
  /** Whether this row alone, at full points, would reach the next grade; false where there is none. */
  readonly isEnough: boolean;
}

/** A total that would be, with its grade; null where the scheme has no grade for it. */
export interface SupposedTotal {
  readonly total: Score;
  readonly grade: string | null;
}

/** What is missing for the next grade. */
export type NextGrade =
  /** The table is in the highest grade. */
  | { readonly kind: "highest" }
  /** The scheme holds the total below it, whatever the rows get. */
  | { readonly kind: "held"; readonly grade: string; readonly most: Decimal }
  | {
      readonly kind: "missing";
      readonly grade: string;
      readonly from: Decimal;
      /** Points that rows must gain: other than the total's where 不适用 rows are rescaled. */
      readonly points: Decimal;
      /** How many of the rows with most to gain would do at full points; null where all are not enough. */
      readonly fewest: number | null;
    };

/** How the total stands before anything is supposed. */
export type WhatIfStart =
  /** No total can be told: weights, a question, the execution rate. */
  | { readonly kind: "none"; readonly because: TotalMissing }
  /** Rows wait for a person: between nothing and full points for them. */
  | {
      readonly kind: "open";
      readonly waiting: Decimal;
      readonly least: SupposedTotal;
      readonly most: SupposedTotal;
    }
  | {
      readonly kind: "whole";
      readonly now: SupposedTotal;
      /** The total cell's own number where it says otherwise than its rows. */
      readonly stated: Score | null;
      readonly next: NextGrade;
    };

/** Typed scores replaced by what the rule gives, one row. */
export interface SupposedRow {
  readonly row: CountedRow;
  readonly typed: Score;
  readonly computed: Score;
  /** With this row alone replaced; null as long as there is no total. */
  readonly total: SupposedTotal | null;
}

export interface SupposedScores {
  readonly rows: readonly SupposedRow[];
  /** With all of them replaced, those that rise, those that fall; the latter two only where they differ. */
  readonly all: SupposedTotal | null;
  readonly rising: SupposedTotal | null;
  readonly falling: SupposedTotal | null;
}

/** A scheme's limits by execution rate laid on this table. */
export type SupposedCap =
  | { readonly kind: "unknown-rate" }
  | { readonly kind: "no-total" }
  /** The rate is high enough, or the total is below the limit anyway. */
  | { readonly kind: "free"; readonly rate: Rate }
  | {
      readonly kind: "capped";
      readonly rate: Rate;
      readonly below: Decimal;
      readonly most: Decimal;
      readonly result: SupposedTotal;
    };

export interface WhatIf {
  readonly start: WhatIfStart;
  /** Most first, equal ones from the top down. */
  readonly lost: readonly LostPoints[];
  /** The rows that a person has to score. */
  readonly waiting: readonly CountedRow[];
  readonly scores: SupposedScores;
}
