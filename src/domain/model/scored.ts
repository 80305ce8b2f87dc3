import type { Decimal } from "../base/exact";
import type { Funds, Indicator, NumberReading, ReadForm } from "./indicator";
import type { Rate, Score, Weight } from "./points";
import type { Quantity } from "./quantity";
import type { Override, Rounding, Scheme } from "./scheme";
import type { RatioForm } from "./standard";
import type { RecognisedTable } from "./table";
import type { TotalAdjustment } from "./total-adjustment";

/**
 * Whose a score is: the rule's, a person's that is kept, one that a person has yet to give, or
 * none that counts towards the frame.
 */
export type Basis = "computed" | "typed" | "judgement" | "excluded";

/** Points within which a person may judge. */
export interface Band {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** Why a row has its points, with the numbers that gave them. */
export type Explanation =
  | Reached<"reached">
  | Reached<"reached-words">
  | Reached<"in-range">
  | Reached<"on-time">
  | Measured<"ratio">
  | Measured<"reverse-ratio">
  | Measured<"reverse-linear">
  | Measured<"zero">
  | Measured<"completion-rate">
  | {
      readonly kind: "execution";
      readonly executed: Decimal;
      readonly budget: Decimal;
      readonly base: Scheme["executionBase"];
      /** The share that counts at most; null for no limit. */
      readonly most: Decimal | null;
      readonly weight: Decimal;
      readonly points: Decimal;
    }
  | { readonly kind: "excluded"; readonly because: "bonus" | "part" | "not-applicable" }
  | { readonly kind: "not-applicable"; readonly actual: string; readonly weight: Decimal }
  | {
      readonly kind: "level-share";
      readonly actual: string;
      readonly share: Decimal;
      readonly weight: Decimal;
      readonly points: Decimal;
    }
  | StandardExplanation
  /** Nothing for less than the target, as an override of the scheme has it. */
  | { readonly kind: "missed"; readonly actual: string; readonly target: string }
  | {
      readonly kind: "overridden";
      readonly override: Override;
      readonly before: Explanation;
    }
  | {
      readonly kind: "rounded";
      /** What the row earns before the scheme's rounding. */
      readonly before: Explanation;
      readonly rounding: Rounding;
      readonly points: Decimal;
    }
  | {
      readonly kind: "over-fulfilled";
      /** What the row earns but for the deduction. */
      readonly before: Explanation;
      readonly completion: Decimal;
      readonly above: Decimal;
      readonly lost: Decimal;
      readonly points: Decimal;
    }
  | {
      readonly kind: "judgement";
      readonly because: JudgementReason;
      readonly band: Band | null;
      readonly actual: string;
      readonly target: string;
    };

type Outer = "overridden" | "rounded";

/** The rule that gave the points, without whose rule it is and how they were rounded. */
export const ruleOf = (explanation: Explanation): Exclude<Explanation, { readonly kind: Outer }> =>
  explanation.kind === "overridden" || explanation.kind === "rounded"
    ? ruleOf(explanation.before)
    : explanation;

/** Points by the row's own 评分标准; `earned` as its words give them, `points` as the row counts them. */
type StandardExplanation =
  | {
      readonly kind: "standard-ratio";
      readonly form: RatioForm;
      readonly actual: Quantity;
      readonly target: Quantity | null;
      readonly weight: Decimal;
      /** Before the cap at the weight. */
      readonly earned: Decimal;
      readonly points: Decimal;
    }
  | {
      readonly kind: "standard-condition";
      readonly actual: string;
      /** As the standard words it; null for what no condition names. */
      readonly words: string | null;
      readonly points: Decimal;
    }
  | {
      readonly kind: "standard-steps";
      readonly actual: string;
      readonly base: string;
      /** How far off the base, and how many steps that is. */
      readonly distance: Quantity;
      readonly size: Quantity;
      readonly perStep: Decimal;
      readonly points: Decimal;
    }
  | {
      readonly kind: "standard-full";
      readonly actual: string;
      readonly base: string;
      readonly points: Decimal;
    }
  | {
      readonly kind: "standard-items";
      readonly items: number;
      readonly met: number;
      readonly points: Decimal;
    }
  | {
      readonly kind: "standard-faults";
      readonly faults: Decimal;
      readonly unit: string;
      readonly each: Decimal;
      readonly points: Decimal;
    }
  | { readonly kind: "standard-exempt"; readonly actual: string; readonly points: Decimal };

/** `actual` and `target` as the cells show them. */
interface Reached<Kind extends string> {
  readonly kind: Kind;
  readonly actual: string;
  readonly target: string;
  readonly weight: Decimal;
}

/** The formula's two operands. */
interface Measured<Kind extends string> {
  readonly kind: Kind;
  readonly actual: Quantity;
  readonly target: Quantity;
  readonly weight: Decimal;
  readonly points: Decimal;
}

export type JudgementReason =
  | "no-weight"
  | "no-target"
  | "no-actual"
  | "no-budget"
  | "standard"
  | "standard-actual"
  | "standard-unclear"
  | "standard-between"
  | "standard-step"
  | "standard-mark"
  | "standard-items"
  | "standard-words"
  | "standard-direction"
  | "standard-veto"
  | "override"
  | "override-direction"
  | "words"
  | "not-a-number"
  | "unclear"
  | "outside-range"
  | "equal-exceeded"
  | "late"
  | "negative-target"
  | "open-column"
  | "weight-scale"
  | "level-weight"
  | "shared-weight";

/** A rate cell: what the standing score makes it, and whether the cell is ours to write that. */
export interface ScoredRate {
  readonly computed: Rate | null;
  readonly isOpen: boolean;
}

export interface ScoredIndicator {
  readonly indicator: Indicator;
  /** The row's place by names (see CellEdit). */
  readonly path: string;
  readonly weight: Weight | null;
  /** What the rule gives. */
  readonly computed: Score | null;
  /** The scheme's value where the row's own standard was not understood. */
  readonly suggested: Score | null;
  readonly typed: Score | null;
  /** What the score cell holds once the plan is carried out. */
  readonly standing: Score | null;
  /** Whether the score cell is ours to write what stands. */
  readonly isOpen: boolean;
  readonly rate: ScoredRate;
  readonly basis: Basis;
  readonly explanation: Explanation;
  /** Null where nobody can tell. */
  readonly isReached: boolean | null;
  /** Actual ÷ target of a positive indicator, for over-fulfilment. */
  readonly completion: Decimal | null;
}

/** Whether a row is out of the total because it does not apply; its weight still makes the frame. */
export const isNotApplicable = ({ explanation }: ScoredIndicator): boolean =>
  explanation.kind === "excluded" && explanation.because === "not-applicable";

export interface ScoredFund {
  readonly funds: Funds;
  readonly path: string;
  readonly weight: Weight | null;
  readonly rate: ScoredRate;
  readonly computed: Score | null;
  readonly typed: Score | null;
  readonly standing: Score | null;
  readonly isOpen: boolean;
  readonly explanation: Explanation;
}

/** A level-1 group: the sum of its rows inside the frame. */
export interface ScoredGroup {
  readonly name: string;
  readonly weight: Weight;
  readonly score: Score | null;
  readonly rate: Rate | null;
}

/** A 小计 or group row with what its cells should hold; null until every row of it has a score. */
export interface ScoredSum {
  readonly indicator: Indicator;
  readonly path: string;
  readonly weight: Weight;
  /** What stands in its rows, added up. */
  readonly sum: Score | null;
  readonly typed: Score | null;
  readonly standing: Score | null;
  readonly isOpen: boolean;
  readonly rate: ScoredRate;
}

/** A cell for the total in the form around the table, beside the one in its total row. */
export interface ScoredOuterTotal {
  readonly reading: NumberReading;
  readonly path: string;
  readonly typed: Score | null;
  readonly standing: Score | null;
  readonly isOpen: boolean;
}

export interface ScoredTotal {
  readonly path: string;
  /** The sum of the weights that are known. */
  readonly weight: Weight;
  readonly computed: Score | null;
  readonly typed: Score | null;
  /** Null unless every row inside the frame has a score and the weights add up to the frame. */
  readonly standing: Score | null;
  /** Whether the total row's score cell is ours to write what stands. */
  readonly isOpen: boolean;
  /** What stands in the rows, added up and adjusted, whatever the total cell says. */
  readonly sum: Score | null;
  /** What the scheme makes of the bare sum, in its order; mostly nothing. */
  readonly adjustments: readonly TotalAdjustment[];
  readonly rate: ScoredRate;
  readonly outer: ScoredOuterTotal | null;
}

export interface ScoredGrade {
  readonly path: string;
  /** The total's grade; null as long as there is no total. */
  readonly computed: string | null;
  readonly typed: string | null;
  /** What the grade cell will hold; null for a blank or where there is no cell. */
  readonly standing: string | null;
  /** Whether the grade cell is ours to write what stands. */
  readonly isOpen: boolean;
}

export interface ScoredTable {
  readonly table: RecognisedTable;
  readonly scheme: Scheme;
  readonly indicators: readonly ScoredIndicator[];
  readonly fund: ScoredFund | null;
  readonly groups: readonly ScoredGroup[];
  readonly subtotals: readonly ScoredSum[];
  readonly total: ScoredTotal;
  readonly totalRow: Indicator | null;
  readonly grade: ScoredGrade;
  readonly form: ReadForm;
}
