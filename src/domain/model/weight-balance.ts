import type { Decimal } from "../base/exact";
import type { CellAddress } from "./address";

/** Points that a level is to have, as the table or the scheme says. */
export interface LevelPoints {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** One name of level 1 or 2 with the points of the rows under it. */
export interface WeighedLevel {
  readonly level: 1 | 2;
  readonly name: string;
  readonly sum: Decimal;
  /** Written behind the name or on a row of its own; null for none. */
  readonly stated: LevelPoints | null;
  /** What the scheme prescribes; null where it leaves the points open. */
  readonly required: Decimal | null;
  readonly isRight: boolean;
}

/** What the points of a table add up to, level by level. */
export interface WeighedTable {
  /** Level 1 always, level 2 only where its points are stated; in the table's order. */
  readonly levels: readonly WeighedLevel[];
  readonly total: Decimal;
  readonly frame: Decimal;
  /** The points of 预算执行 that count in the total, in the fund block or on a row; null for none. */
  readonly execution: Decimal | null;
  readonly isRight: boolean;
}

/** A cell of points that is to hold others: a row's, or a sum's that follows from its rows. */
export interface WeightChange {
  readonly of: "row" | "subtotal" | "total";
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly name: string;
  readonly at: CellAddress;
  /** Whether the cell holds a share of the frame. */
  readonly isPercent: boolean;
  readonly before: Decimal;
  readonly after: Decimal;
}

/** Why points cannot be shared out anew; `name` is null for the table as a whole. */
export type BalanceRefusal =
  /** What the columns are is still asked. */
  | { readonly kind: "open-question" }
  /** The points stand behind the names: a name is not rewritten. */
  | { readonly kind: "in-names" }
  | { readonly kind: "allowed-range"; readonly name: string }
  | { readonly kind: "no-weight"; readonly rows: readonly number[] }
  | { readonly kind: "not-positive"; readonly rows: readonly number[] }
  | { readonly kind: "formula"; readonly rows: readonly number[] }
  /** Every row stands in a group whose points are fixed, and these come to something else. */
  | FixedInside<"no-rows">
  /** What stands fixed inside leaves the other rows nothing. */
  | FixedInside<"no-room">
  /** The same rows are given two different sums. */
  | {
      readonly kind: "two-frames";
      readonly name: string | null;
      readonly one: Decimal;
      readonly other: Decimal;
    }
  /** A 小计 whose points are those of no rows above it: which of them it adds up cannot be told. */
  | { readonly kind: "unclear-sum"; readonly rows: readonly number[] }
  | {
      readonly kind: "too-few";
      readonly name: string | null;
      readonly points: Decimal;
      readonly rows: number;
      readonly step: Decimal;
    }
  | {
      readonly kind: "between-steps";
      readonly name: string | null;
      readonly points: Decimal;
      readonly step: Decimal;
    }
  /** The share of the frame has no end: a percent cell cannot hold it exactly. */
  | { readonly kind: "endless-percent"; readonly rows: readonly number[] };

interface FixedInside<Kind extends string> {
  readonly kind: Kind;
  readonly name: string | null;
  readonly points: Decimal;
  readonly fixed: Decimal;
}

/** No changes where all points add up already. */
export type WeightBalance =
  | { readonly kind: "balanced"; readonly changes: readonly WeightChange[] }
  | { readonly kind: "refused"; readonly because: BalanceRefusal };
