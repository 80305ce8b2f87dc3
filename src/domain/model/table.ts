import type { Decimal } from "../base/exact";
import type { Area, CellAddress } from "./address";
import type { Cell } from "./cell";
import type { CellRef, SheetRef } from "./snapshot";

/** The columns a self-evaluation table can have; design.md, The command line, names them. */
export const COLUMN_ROLES = [
  "level1",
  "level2",
  "level3",
  "nature",
  "target",
  "unit",
  "actual",
  "weight",
  "score",
  "rate",
  "note",
  "standard",
  "process",
] as const;

/**
 * `actualUnit` is a second unit column, for the actual value, `proof` a column that names documents
 * (佐证材料); the report names neither.
 */
export type ColumnRole = (typeof COLUMN_ROLES)[number] | "actualUnit" | "proof";
/** All that a column can be, those that the report does not name among them. */
export const EVERY_ROLE: readonly ColumnRole[] = [...COLUMN_ROLES, "actualUnit", "proof"];

export type LevelRole = "level1" | "level2" | "level3";
export type ValueRole = Exclude<ColumnRole, LevelRole>;

/** The roles whose cells are values and name nothing. */
export const VALUE_ROLES: readonly ValueRole[] = [
  ...COLUMN_ROLES.filter((role) => role !== "level1" && role !== "level2" && role !== "level3"),
  "actualUnit",
  "proof",
];

export type Columns = Readonly<Partial<Record<ColumnRole, number>>>;

/** Which header cell told which role: the evidence for a column. */
export interface ColumnEvidence {
  readonly role: ColumnRole;
  readonly at: CellAddress;
  readonly header: string;
}

/** What stands over a column of a table, whether the column is one of ours or not. */
export interface Heading {
  readonly column: number;
  readonly at: CellAddress;
  readonly words: string;
  /** Null for none of ours, and as long as a person has to say. */
  readonly role: ColumnRole | null;
}

/**
 * `self-evaluation` is scored; `summary` (one row a group) is only checked; `goals` has targets but
 * no weights; `form` has funds and no indicators.
 */
export type TableKind = "self-evaluation" | "summary" | "goals" | "form";

export interface PlacedCell {
  readonly at: CellAddress;
  readonly cell: Cell;
}

/** A level's name at a row, with the points written in it: `产出指标（50分）`, `(40-50)分`. */
export interface LevelName {
  readonly name: string;
  /** Where the name stands: on this row or above it. */
  readonly at: CellAddress;
  readonly stated: StatedWeight | null;
}

export interface StatedWeight {
  readonly at: CellAddress;
  readonly least: Decimal;
  readonly most: Decimal;
}

/**
 * `group` carries the weight of the rows below it, `fund` scores the execution rate inside the
 * table, `bonus` stands outside the frame, `part` shares the merged weight cell of the row above.
 */
export type RowKind = "indicator" | "group" | "subtotal" | "total" | "fund" | "bonus" | "part";

export interface TableRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly level1: LevelName | null;
  readonly level2: LevelName | null;
  /** The row's own name: its lowest filled level. */
  readonly name: LevelName | null;
  readonly cells: Readonly<Partial<Record<ValueRole, PlacedCell>>>;
  /** How many rows share this row's merged weight cell; 1 nearly always. */
  readonly sharedBy: number;
  /** The sheet rows that a subtotal adds up; empty for every other kind. */
  readonly children: readonly number[];
}

export type FundAmount = "initial" | "fullYear" | "executed";

/** One of the money rows above the indicators; only the total row scores (domain.md section 2). */
export interface FundBlock {
  readonly sheet: SheetRef;
  readonly row: number;
  /** The columns that the block spans. */
  readonly left: number;
  readonly right: number;
  /** False where the money stands in several places and none is their total. */
  readonly isWhole: boolean;
  readonly initial: PlacedCell | null;
  readonly fullYear: PlacedCell | null;
  readonly executed: PlacedCell | null;
  readonly weight: PlacedCell | null;
  readonly rate: PlacedCell | null;
  readonly score: PlacedCell | null;
  /** The unit that the heading gives bare amounts: 万元; empty for none. */
  readonly unit: string;
  /** The unit in an amount's own heading, `执行数（元）` beside `预算数（万元）`; empty for none. */
  readonly ownUnits: Readonly<Record<FundAmount, string>>;
  /** The points that the heading gives the execution rate where no cell holds them. */
  readonly stated: StatedWeight | null;
  /** Where the money comes from, a row a source; empty where the block does not say. */
  readonly parts: readonly FundPart[];
  /** The scored row's own cell for reasons; null for none. */
  readonly note: PlacedCell | null;
}

/** 财政拨款, 上年结转, 其他资金 …: one source of a block's money. */
export interface FundPart {
  readonly label: string;
  readonly initial: PlacedCell | null;
  readonly fullYear: PlacedCell | null;
  readonly executed: PlacedCell | null;
}

export type FormFieldName = "project" | "department" | "unit" | "year" | "period" | "title";

/** A field of the form around a table; `text` is empty for one that is not filled in. */
export interface FormField {
  readonly name: FormFieldName;
  readonly label: string;
  readonly cell: CellRef;
  readonly text: string;
}

/** `goal` and `result` are the two sides of 年度总体目标, `conclusion` is 自评结论. */
export type FormTextKind = "goal" | "result" | "conclusion" | "narrative";

export interface FormText {
  readonly kind: FormTextKind;
  readonly cell: CellRef;
  readonly text: string;
}

/** What stands around a table: who reports on what, and in which words. */
export interface Form {
  readonly fields: readonly FormField[];
  readonly texts: readonly FormText[];
}

export const EMPTY_FORM: Form = { fields: [], texts: [] };

export interface RecognisedTable {
  readonly sheet: SheetRef;
  readonly area: Area;
  readonly kind: TableKind;
  readonly columns: Columns;
  readonly evidence: readonly ColumnEvidence[];
  /** Left to right. */
  readonly headings: readonly Heading[];
  /** Whether a person has said what its columns are. */
  readonly isMapped: boolean;
  readonly rows: readonly TableRow[];
  readonly fund: FundBlock | null;
  /** The cell for 评价等级, where the sheet has one. */
  readonly grade: PlacedCell | null;
  /** A cell for the total in the form around the table; null for none. */
  readonly outerTotal: PlacedCell | null;
  /** The one box for deviation notes of a table without a note column; null for none. */
  readonly noteBox: PlacedCell | null;
  readonly form: Form;
  readonly questions: readonly Question[];
}

/** What two readings are possible of, and what a person is asked instead of being guessed at. */
export type QuestionFacts =
  | {
      readonly about: "column";
      readonly candidates: readonly ColumnRole[];
      readonly header: string;
    }
  | { readonly about: "same-role"; readonly role: ColumnRole; readonly headers: readonly string[] }
  | { readonly about: "no-weights" }
  | { readonly about: "no-indicators" }
  | { readonly about: "funds"; readonly sheets: readonly string[] }
  | { readonly about: "fund-unit"; readonly fullYear: string; readonly executed: string }
  | { readonly about: "fund-total" }
  | { readonly about: "subtotal"; readonly name: string }
  | { readonly about: "weight-scale"; readonly sum: string }
  | {
      readonly about: "level-weight";
      readonly name: string;
      readonly points: string;
      readonly rows: number;
    }
  | { readonly about: "shared-weight"; readonly rows: number }
  | { readonly about: "unit"; readonly target: string; readonly actual: string }
  | {
      readonly about: "scale";
      /** Whose number has two readings. */
      readonly side: "target" | "actual";
      readonly number: string;
      readonly readings: readonly string[];
    }
  | { readonly about: "direction"; readonly name: string; readonly target: string }
  | { readonly about: "uncached-formula"; readonly formula: string }
  /** A 评分过程 that counts otherwise than it lists. */
  | {
      readonly about: "items";
      readonly name: string;
      readonly items: number;
      readonly met: number;
    };

export type Question = QuestionFacts & { readonly cell: CellRef };

/** The columns that a person has still to point out. */
export const openRoles = ({ questions }: RecognisedTable): ReadonlySet<ColumnRole> =>
  new Set(
    questions.flatMap((question) => {
      if (question.about === "same-role") return [question.role];
      return question.about === "column" ? question.candidates : [];
    }),
  );
