import type { Area } from "../../domain/model/address";
import { inTurn } from "../shared/in-turn";
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
  /** The same for rows that are likely to have the same answer. */
  readonly alike?: (row: number) => string;
}

/** Longer pieces that differ are halved; in shorter ones rows that are alike are asked together. */
const LONGEST_GUESS = 40;

/** The answer for each row: asked of all at once, and in ever smaller pieces where they differ. */
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
  const answers = await inTurn(piecesOf(question), (piece) =>
    answersOf(book, { ...question, rows: piece }),
  );
  return new Map(answers.flatMap((piece) => [...piece]));
}

function piecesOf({
  rows,
  alike,
}: Pick<ColumnQuestion<unknown>, "rows" | "alike">): readonly (readonly number[])[] {
  const pieces =
    alike === undefined || rows.length > LONGEST_GUESS ? [] : neighboursAlike(rows, alike);
  if (pieces.length > 1) return pieces;
  const middle = Math.ceil(rows.length / 2);
  return [rows.slice(0, middle), rows.slice(middle)];
}

function neighboursAlike(rows: readonly number[], alike: (row: number) => string): number[][] {
  const pieces: number[][] = [];
  let last: string | null = null;
  for (const row of rows) {
    const key = alike(row);
    if (key === last) pieces[pieces.length - 1]?.push(row);
    else pieces.push([row]);
    last = key;
  }
  return pieces;
}

export const rowsFrom = (top: number, bottom: number): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
