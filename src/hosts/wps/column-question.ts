import type { ColumnRows } from "./column-rows";
import type { EtRange } from "./et";

/** What is to be known of some cells of a column; the rows are ascending. */
export interface ColumnQuestion<Answer> extends ColumnRows {
  /** The sheet. */
  readonly id: string;
  /** Of all cells of a range; null where they differ, or nothing is told. */
  readonly ask: (range: EtRange, of: Asked) => Answer | null;
  /** For a single cell of which nothing is told. */
  readonly otherwise: Answer;
  /** How many members of WPS one question touches. */
  readonly cost: number;
  /** The same for rows that are likely to have the same answer: a guess, which is asked about. */
  readonly alike?: (row: number) => string;
}

/** A single cell, a piece of a column, or a list of pieces whose answer is put to the test. */
export type Asked = "cell" | "piece" | "list";

export type RowAnswers<Answer> = ReadonlyMap<number, Answer>;
