import type { Area } from "../../domain/model/address";
import type { OpenBook } from "./open-book";

/** What is to be known of some cells of a column. */
export interface ColumnQuestion<Answer> {
  readonly column: number;
  /** Ascending. */
  readonly rows: readonly number[];
  /** Of all cells from the first row to the last; null where they differ, or nothing is told. */
  readonly ask: (area: Area) => Answer | null;
  /** For a single cell of which nothing is told. */
  readonly otherwise: Answer;
  /** How many members of WPS one question touches. */
  readonly cost: number;
}

/** The answer for each row: asked of all at once, and in halves where they differ. */
export async function answersOf<Answer>(
  book: OpenBook,
  question: ColumnQuestion<Answer>,
): Promise<ReadonlyMap<number, Answer>> {
  const { column, rows, ask, otherwise, cost } = question;
  const [top] = rows;
  const bottom = rows[rows.length - 1];
  if (top === undefined || bottom === undefined) return new Map();
  await book.rest(cost);
  const answer = ask({ top, left: column, bottom, right: column });
  if (answer !== null) return new Map(rows.map((row) => [row, answer]));
  if (rows.length === 1) return new Map([[top, otherwise]]);
  const middle = Math.ceil(rows.length / 2);
  const upper = await answersOf(book, { ...question, rows: rows.slice(0, middle) });
  const lower = await answersOf(book, { ...question, rows: rows.slice(middle) });
  return new Map([...upper, ...lower]);
}

export const rowsFrom = (top: number, bottom: number): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
