import { toA1 } from "../../domain/model/address";
import { addressGroups } from "../shared/address-groups";
import { inTurn } from "../shared/in-turn";
import type { ColumnQuestion, RowAnswers } from "./column-question";
import { LONGEST_ADDRESS } from "./constants";
import { attempt } from "./member";
import type { OpenBook } from "./open-book";

/** Rows told by one question, with the list of areas that was asked about: `K3:K5,K9`. */
interface Told<Answer> {
  readonly rows: readonly number[];
  readonly address: string;
  readonly answer: Answer;
}

/** `,XFD1048576`: room for one cell more, which the list is tried with. */
const LONGEST_CELL = 11;

/**
 * The answers of rows that are likely alike, wherever they stand in their column, asked as lists of
 * areas. A build may tell of a list's first area only, or refuse lists: an answer is believed only
 * where the list with one differing cell at its end is not told as alike. Null where lists are not
 * to be believed, or there is nothing to guess by.
 */
export async function askByLists<Answer>(
  book: OpenBook,
  question: ColumnQuestion<Answer>,
): Promise<RowAnswers<Answer> | null> {
  const classes = rowsAlike(question);
  if (classes.length < 2) return null;
  const lists = classes.flatMap((rows) => listsOf(question, rows));
  const told = await allTold(book, question, lists);
  if (told === null || !(await areListsHonest(book, question, told))) return null;
  return new Map(told.flatMap(({ rows, answer }) => rows.map((row) => [row, answer])));
}

function rowsAlike({ rows, alike }: ColumnQuestion<unknown>): readonly (readonly number[])[] {
  const classes = new Map<string, number[]>();
  if (alike === undefined) return [];
  for (const row of rows) {
    const key = alike(row);
    const known = classes.get(key);
    if (known === undefined) classes.set(key, [row]);
    else known.push(row);
  }
  return [...classes.values()];
}

interface RowList {
  readonly rows: readonly number[];
  readonly address: string;
}

/** Rows as lists of areas that are short enough for WPS. */
function listsOf(
  { column }: Pick<ColumnQuestion<unknown>, "column">,
  rows: readonly number[],
): readonly RowList[] {
  const placed = rows.map((row) => ({ at: { row, column }, value: "" }));
  const [group] = addressGroups(placed, {
    keyOf: (value) => value,
    longestList: LONGEST_ADDRESS - LONGEST_CELL,
  });
  const left = [...rows];
  return (group?.addresses ?? []).map((address) => ({
    rows: left.splice(0, cellCount(address)),
    address,
  }));
}

/** Of a list of pieces of one column. */
const cellCount = (address: string): number =>
  address.split(",").reduce((count, part) => {
    const [first = 0, last = first] = (part.match(/\d+/g) ?? []).map(Number);
    return count + last - first + 1;
  }, 0);

/** Null where this build takes no lists. */
async function allTold<Answer>(
  book: OpenBook,
  question: ColumnQuestion<Answer>,
  lists: readonly RowList[],
): Promise<readonly Told<Answer>[] | null> {
  const told = await inTurn(lists, (list) => tellOf(book, question, list));
  return told.reduce<readonly Told<Answer>[] | null>(
    (all, some) => (all === null || some === null ? null : [...all, ...some]),
    [],
  );
}

async function tellOf<Answer>(
  book: OpenBook,
  question: ColumnQuestion<Answer>,
  { rows, address }: RowList,
): Promise<readonly Told<Answer>[] | null> {
  const asked = await askOf(book, question, { rows, address });
  if (asked === null) return null;
  if (asked.answer !== null) return [{ rows, address, answer: asked.answer }];
  if (rows.length === 1) return [{ rows, address, answer: question.otherwise }];
  const middle = Math.ceil(rows.length / 2);
  const halves = [rows.slice(0, middle), rows.slice(middle)];
  return allTold(
    book,
    question,
    halves.flatMap((half) => listsOf(question, half)),
  );
}

async function askOf<Answer>(
  book: OpenBook,
  { id, ask, cost }: ColumnQuestion<Answer>,
  { rows, address }: RowList,
): Promise<{ readonly answer: Answer | null } | null> {
  await book.rest(cost);
  const sheet = book.sheet(id);
  return attempt(() => ({
    answer: ask(sheet.Range(address), rows.length === 1 ? "cell" : "list"),
  }));
}

/** Of each answer the longest list, with a cell at its end that is known to differ. */
async function areListsHonest<Answer>(
  book: OpenBook,
  question: ColumnQuestion<Answer>,
  told: readonly Told<Answer>[],
): Promise<boolean> {
  const longest = new Map<string, Told<Answer>>();
  for (const one of told.filter(({ rows }) => rows.length > 1)) {
    const key = JSON.stringify(one.answer);
    if (one.address.length > (longest.get(key)?.address.length ?? 0)) longest.set(key, one);
  }
  const tries = await inTurn([...longest], async ([key, { rows, address }]) => {
    // A list's first cell is told rightly whatever a build makes of lists.
    const other = told.find(({ answer }) => JSON.stringify(answer) !== key)?.rows[0];
    if (other === undefined) return false;
    const mixed = `${address},${toA1({ row: other, column: question.column })}`;
    const asked = await askOf(book, question, { rows: [...rows, other], address: mixed });
    return asked !== null && asked.answer === null;
  });
  return tries.every((isHonest) => isHonest);
}
