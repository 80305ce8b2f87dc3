import { areaToA1, toA1 } from "../../domain/model/address";
import type { Cell } from "../../domain/model/cell";
import { entryOf, holdsEntered, isTaken } from "../shared/entries";
import { inTurn } from "../shared/in-turn";
import { runsOf, type Placed, type Run } from "../shared/runs";
import { cellArea, columnArea, columnRowsOf } from "./column-rows";
import type { EtRange } from "./et";
import { attempt } from "./member";
import type { OpenBook } from "./open-book";
import { cellWith, readContents } from "./read-cells";
import { formatsIn } from "./read-formats";
import { writeLists } from "./write-lists";

/** What is to be written into one sheet; formats are those of the cells whose format changes. */
export interface CellWrites {
  readonly id: string;
  readonly writes: readonly Placed<Cell>[];
  readonly formats: readonly Placed<string>[];
}

/**
 * Writes whole runs, looks at what has come of them, and writes once more, cell by cell, what is
 * not there: WPS may take the first cell of a run only, nothing at all, or fail, by its build.
 * Gives what then stands in the cells, by A1.
 */
export async function writeCells(
  book: OpenBook,
  { id, writes, formats }: CellWrites,
): Promise<ReadonlyMap<string, Cell>> {
  const unformatted = await writeFormats(book, id, formats);
  const runs = KINDS_IN_RUNS.flatMap((kind) => {
    const same = writes.filter(({ value }) => kindOf(value) === kind);
    return runsOf(same, () => false).map((run) => ({ kind, run }));
  });
  await inTurn(runs, (run) => writeRun(book, id, run));
  await writeSingly(
    book,
    id,
    writes.filter(({ value }) => kindOf(value) === "text"),
  );
  const doubtful = (one: Placed<Cell>): boolean =>
    unformatted.has(toA1(one.at)) || mayChangeFormat(one.value);
  const first = await readBack(book, id, { writes, doubtful });
  const missed = writes.filter(({ at, value }) => !isThere(first.get(toA1(at)), value));
  if (missed.length === 0) return first;
  await writeSingly(book, id, missed);
  return new Map([
    ...first,
    ...(await readBack(book, id, { writes: missed, doubtful: () => true })),
  ]);
}

/** A formula may bring the format of what it refers to; a text has been under another one. */
const mayChangeFormat = (cell: Cell): boolean => ["formula", "text"].includes(kindOf(cell));

const isThere = (now: Cell | undefined, wanted: Cell): boolean =>
  now !== undefined && holdsEntered(now, wanted) && now.format === wanted.format;

const KINDS_IN_RUNS = ["blank", "plain", "formula"] as const;
type RunKind = (typeof KINDS_IN_RUNS)[number];

/** A text that WPS would make a number, a date or a formula of is entered under the text format. */
function kindOf({ value, formula, format }: Cell): RunKind | "text" {
  if (formula !== null) return "formula";
  if (value.kind === "empty" || (value.kind === "text" && value.text === "")) return "blank";
  return value.kind === "text" && isTaken(value.text, format) ? "text" : "plain";
}

/** Gives the cells that have not taken their format, by A1. */
async function writeFormats(
  book: OpenBook,
  id: string,
  formats: readonly Placed<string>[],
): Promise<ReadonlySet<string>> {
  const missed = await writeLists(book, id, {
    placed: formats,
    write: (range, format) => (range.NumberFormat = format),
    holds: (range, format) => range.NumberFormat === format,
    cost: MEMBERS_A_WRITE,
  });
  return new Set(missed.map(({ at }) => toA1(at)));
}

const MEMBERS_A_WRITE = 2;

interface KindRun {
  readonly kind: RunKind;
  readonly run: Run<Cell>;
}

async function writeRun(book: OpenBook, id: string, { kind, run }: KindRun): Promise<void> {
  await book.rest(MEMBERS_A_WRITE);
  const range = book.sheet(id).Range(areaToA1(run.area));
  const entries = run.values.map(([cell]) => [cell === null ? "" : entryOf(cell)]);
  const given = entries.length === 1 ? entries[0]?.[0] : entries;
  attempt(() => {
    // The one way to empty cells that is known to work is an empty formula.
    if (kind === "blank") range.Formula = "";
    else if (kind === "formula") range.Formula = given;
    else range.Value2 = given;
  });
}

async function writeSingly(
  book: OpenBook,
  id: string,
  writes: readonly Placed<Cell>[],
): Promise<void> {
  await inTurn(writes, async ({ at, value }) => {
    await book.rest(MEMBERS_A_CELL);
    writeOne(book.range(id, cellArea(at)), value);
  });
}

const MEMBERS_A_CELL = 6;

function writeOne(range: EtRange, cell: Cell): void {
  const { value, format } = cell;
  const kind = kindOf(cell);
  if (kind === "text" && value.kind === "text") {
    writeText(range, value.text, format);
    return;
  }
  if (range.NumberFormat !== format) range.NumberFormat = format;
  if (kind === "plain") range.Value2 = entryOf(cell);
  else range.Formula = entryOf(cell);
}

/** Under the text format a text stays what it is, and still does when the format is given back. */
function writeText(range: EtRange, text: string, format: string): void {
  range.NumberFormat = "@";
  range.Value2 = text;
  if (format !== "@") range.NumberFormat = format;
  if (range.Value2 === text) return;
  range.Value2 = `'${text}`;
}

interface ReadingBack {
  readonly writes: readonly Placed<Cell>[];
  /** Whose formats are not known to be what was wanted. */
  readonly doubtful: (one: Placed<Cell>) => boolean;
}

async function readBack(
  book: OpenBook,
  id: string,
  { writes, doubtful }: ReadingBack,
): Promise<ReadonlyMap<string, Cell>> {
  const contents = await inTurn(columnRowsOf(writes.map(({ at }) => at)), (column) =>
    readContents(book, id, columnArea(column)),
  );
  const doubted = columnRowsOf(writes.filter(doubtful).map(({ at }) => at));
  const formats = await inTurn(doubted, async ({ column, rows }) => {
    const found = await formatsIn(book, id, { column, rows });
    return [...found].map(([row, format]): [string, string] => [toA1({ row, column }), format]);
  });
  const held = new Map(contents.flatMap((column) => [...column]));
  const shown = new Map(formats.flat());
  return new Map(
    writes.map(({ at, value }) => [
      toA1(at),
      cellWith(held, at, shown.get(toA1(at)) ?? value.format),
    ]),
  );
}
