import type { Quantity } from "./quantity";

/** A day, or a month or year whose last day counts; `year` is null in `12月底前`. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

export type Comparison = "at-least" | "more-than" | "at-most" | "less-than" | "equal";

/** Where a comparison was read: a missing symbol means at least (domain.md sections 3.2 and 4). */
type ComparisonEvidence = "symbol" | "words" | "name" | "cost" | "default";

/** What an indicator was to reach. */
export type Target =
  | {
      readonly kind: "quantity";
      readonly comparison: Comparison;
      readonly evidence: ComparisonEvidence;
      readonly quantity: Quantity;
    }
  | { readonly kind: "between"; readonly low: Quantity; readonly high: Quantity }
  /** `±10%以内`: off zero by no more than this, either way. */
  | { readonly kind: "within"; readonly tolerance: Quantity }
  /**
   * `unsureFrom` is the first day from which on the words leave open whether it is still in time:
   * 10月前 is said of 30 September as well as of 31 October. Null for all words that are clear.
   */
  | {
      readonly kind: "date";
      readonly by: CalendarDate;
      readonly unsureFrom: CalendarDate | null;
    }
  /** `wanted` is null where the whole scale stands in the cell: 优良中低差. */
  | { readonly kind: "level"; readonly wanted: Level | null }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "none" };

/** A grade word with its place on its scale, 0 the best. */
export interface Level {
  readonly scale: LevelScale;
  readonly place: number;
}

export type LevelScale = "grade" | "degree" | "attainment";

/** What an indicator did reach. A quantity is comparable with the target's: same base, scale applied. */
export type Actual =
  | { readonly kind: "quantity"; readonly quantity: Quantity }
  /** `isDay` is false for a month or a year, of which `on` is the last day. */
  | { readonly kind: "date"; readonly on: CalendarDate; readonly isDay: boolean }
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "words"; readonly text: string; readonly says: WordsMeaning }
  | { readonly kind: "none" }
  /** Two readings are possible, or the units cannot be compared; a question says which. */
  | { readonly kind: "unclear" };

/** `reached`: it repeats the target's words or says that it was reached. */
type WordsMeaning = "reached" | "other";
