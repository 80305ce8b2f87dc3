import { areaToA1, type Area } from "../../domain/model/address";
import { inTurn } from "../shared/in-turn";
import type { ColumnQuestion, RowAnswers } from "./column-question";
import { askByLists } from "./row-lists";
import type { OpenBook } from "./open-book";

/** The answer for each row: asked of all at once, then of rows that are alike, then of ever smaller pieces. */
export async function answersOf<Answer>(
  book: OpenBook,
  question: ColumnQuestion<Answer>,
): Promise<RowAnswers<Answer>> {
  const together = await askTogether(book, question);
  return together ?? (await askByLists(book, question)) ?? halved(book, question);
}

/** Null where the cells from the first row to the last are not all alike. */
async function askTogether<Answer>(
  book: OpenBook,
  { id, column, rows, ask, otherwise, cost }: ColumnQuestion<Answer>,
): Promise<RowAnswers<Answer> | null> {
  const [top] = rows;
  const bottom = rows[rows.length - 1];
  if (top === undefined || bottom === undefined) return new Map();
  await book.rest(cost);
  const area: Area = { top, left: column, bottom, right: column };
  const answer = ask(book.sheet(id).Range(areaToA1(area)), top === bottom ? "cell" : "piece");
  if (answer !== null) return new Map(rows.map((row) => [row, answer]));
  return rows.length === 1 ? new Map([[top, otherwise]]) : null;
}

/** Longer pieces that differ are halved; in shorter ones neighbours that are alike are asked together. */
const LONGEST_GUESS = 40;

async function halved<Answer>(
  book: OpenBook,
  question: ColumnQuestion<Answer>,
): Promise<RowAnswers<Answer>> {
  const answers = await inTurn(piecesOf(question), async (piece) => {
    const part = { ...question, rows: piece };
    return (await askTogether(book, part)) ?? halved(book, part);
  });
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
