import type { Decimal } from "../base/exact";
import type { CellAddress } from "./address";
import type { AimFault } from "./aim-fault";
import type { Claim } from "./claim";
import type { ProcessReading, StandardReading } from "./standard";
import type { FormField, FormText, FundBlock, Question, RecognisedTable, TableRow } from "./table";
import type { Actual, Target } from "./target";

/** A cell for a number, as it was found. */
export type NumberReading =
  /** A blank, or a formula that gives a text of nothing. */
  (
    | { readonly kind: "empty" }
    /** A formula whose result the file does not hold. */
    | { readonly kind: "uncached" }
    | {
        readonly kind: "number";
        readonly number: Decimal;
        readonly isPercent: boolean;
        /** Digits after the point as the cell shows it, of the percentage for a percent; null for all. */
        readonly decimals: number | null;
      }
    /** Text that is no number, or an error value. */
    | { readonly kind: "other"; readonly text: string }
  ) & {
    readonly at: CellAddress;
    /** Without the leading `=`; null where the value was typed. */
    readonly formula: string | null;
  };

/** The number a cell holds; null for a blank, for other text and where there is no cell. */
export const numberIn = (reading: NumberReading | null): Decimal | null =>
  reading?.kind === "number" ? reading.number : null;

/** A text cell as it stands, trimmed; `at` null where the table has no such column. */
export interface TextReading {
  readonly at: CellAddress | null;
  readonly text: string;
}

/**
 * `weight-scale`: all weights add up to 1 and not to the frame; `level-weight`: points are stated
 * only for a level that several rows share.
 */
export type WeightDoubt = "weight-scale" | "level-weight";

/** A row of the table as what it means. */
export interface Indicator {
  readonly row: TableRow;
  /** Null where the table has no cell for it, or where it is in doubt. */
  readonly weight: NumberReading | null;
  /** Why the points that stand there cannot be this row's weight. */
  readonly weightDoubt: WeightDoubt | null;
  readonly score: NumberReading | null;
  readonly rate: NumberReading | null;
  readonly target: Target;
  readonly actual: Actual;
  /** The target and the actual value as a person reads them: `≥200000件`, `99.95%`. */
  readonly targetText: TextReading;
  readonly actualText: TextReading;
  readonly note: TextReading;
  readonly standard: TextReading;
  readonly process: TextReading;
  /** What the 佐证材料 column names. */
  readonly proof: TextReading;
  /** What is wrong with how target and actual value are written, whatever they are. */
  readonly aimFaults: readonly AimFault[];
  /** What the note and the process state beside the row's own numbers. */
  readonly claims: readonly PlacedClaim[];
  /** What the standard means, and what the process states. */
  readonly standardReading: StandardReading;
  readonly processReading: ProcessReading;
  readonly questions: readonly Question[];
}

/** A statement with the cell that makes it. */
export interface PlacedClaim {
  readonly at: CellAddress;
  readonly claim: Claim;
}

/** One source's money in the block's unit. */
export interface FundsPart {
  readonly label: string;
  readonly initial: NumberReading | null;
  readonly fullYear: NumberReading | null;
  readonly executed: NumberReading | null;
}

/** The fund row's money in one unit. */
export interface Funds {
  readonly block: FundBlock;
  /** Whether the amounts are no total, or in units that cannot be told apart. */
  readonly isUnclear: boolean;
  readonly initial: NumberReading | null;
  readonly fullYear: NumberReading | null;
  readonly executed: NumberReading | null;
  readonly weight: NumberReading | null;
  readonly rate: NumberReading | null;
  readonly score: NumberReading | null;
  readonly parts: readonly FundsPart[];
  /** Null where the block has no cell for reasons. */
  readonly note: TextReading | null;
}

/** A text of the form with what it states. */
export interface ReadFormText extends FormText {
  readonly claims: readonly Claim[];
}

/** The form around a table; `year` is the four digits of 自评年度, null where the sheet names none. */
export interface ReadForm {
  readonly year: string | null;
  readonly fields: readonly FormField[];
  readonly texts: readonly ReadFormText[];
}

/** A table whose cells have become quantities, targets and points; nobody reads its text again. */
export interface InterpretedTable {
  readonly table: RecognisedTable;
  /** Every row of the table, top to bottom. */
  readonly indicators: readonly Indicator[];
  readonly funds: Funds | null;
  /** The cell for the total outside the table. */
  readonly outerTotal: NumberReading | null;
  readonly form: ReadForm;
  /** What all rows together raise, beside what each raises itself. */
  readonly questions: readonly Question[];
}
