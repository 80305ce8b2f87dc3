import { HostError } from "../../app/spreadsheet-host";
import { toA1, type CellAddress } from "../../domain/model/address";
import { contentOf, type EditPlan } from "../../domain/model/plan";
import { inTurn } from "../shared/in-turn";
import type { Property } from "../shared/settings-text";
import type { Standing, StandingCell, StandingOwnSheet, StandingSheet } from "../shared/standing";
import { answersOf } from "./bisect";
import { columnArea, columnRowsOf, type ColumnRows } from "./column-rows";
import { fillsIn, type WpsFill } from "./fills";
import { attempt, read } from "./member";
import { notesOn } from "./notes";
import type { OpenBook } from "./open-book";
import { cellWith, readContents } from "./read-cells";
import { formatsIn } from "./read-formats";
import { readSheet } from "./read-sheet";

/** All that a plan depends on, read again just before it is written. */
export async function readStanding(
  book: OpenBook,
  plan: EditPlan,
  readProperties: () => Promise<readonly Property[]>,
): Promise<Standing<WpsFill>> {
  book.forget();
  demandStructure(book, plan);
  const ids = [...new Set([...plan.edits, ...plan.marks].map(({ cell }) => cell.sheet.id))];
  const sheets = await inTurn(
    ids,
    async (id) => [id, await standingSheet(book, id, plan)] as const,
  );
  const ownSheets = await inTurn(plan.sheets, ({ name }) => standingOwnSheet(book, name));
  return {
    isReadOnly: book.workbook.ReadOnly === true,
    sheets: new Map(sheets),
    ownSheets,
    properties: await readProperties(),
  };
}

/** A workbook whose structure is protected takes no new sheet and gives none away. */
function demandStructure(book: OpenBook, { sheets }: EditPlan): void {
  const changes = sheets.some(({ before, after }) => before === null || after === null);
  if (changes && book.workbook.ProtectStructure === true) throw new HostError("protected");
}

async function standingSheet(
  book: OpenBook,
  id: string,
  { edits, marks }: EditPlan,
): Promise<StandingSheet<WpsFill>> {
  const placesOf = (items: readonly { cell: { sheet: { id: string }; at: CellAddress } }[]) =>
    items.flatMap(({ cell }) => (cell.sheet.id === id ? [cell.at] : []));
  const [edited, marked] = [placesOf(edits), placesOf(marks)];
  const sheet = book.sheet(id);
  const isProtected = read(sheet, "ProtectContents") === true;
  const cells = await inTurn(columnRowsOf([...edited, ...marked]), (column) =>
    standingColumn(book, id, { ...column, isProtected, marked }),
  );
  return {
    isProtected,
    allowsFormatting: !isProtected || sheet.Protection?.AllowFormattingCells === true,
    isFiltered: edited.length > 0 && isFiltered(book, id),
    cells: new Map(cells.flat()),
    notes: marked.length === 0 ? new Map() : await notesOn(book, id, marked.map(toA1)),
  };
}

/** Whether rows are hidden by a filter of the sheet or of one of its tables. */
function isFiltered(book: OpenBook, id: string): boolean {
  const sheet = book.sheet(id);
  if (sheet.FilterMode === true) return true;
  const tables = attempt(() => sheet.ListObjects);
  const count = tables === null ? 0 : Number(attempt(() => read(tables, "Count")) ?? 0);
  return Array.from({ length: count }, (_, index) => index + 1).some(
    (number) => attempt(() => tables?.Item(number)?.AutoFilter?.FilterMode) === true,
  );
}

interface StandingColumn extends ColumnRows {
  readonly isProtected: boolean;
  readonly marked: readonly CellAddress[];
}

async function standingColumn(
  book: OpenBook,
  id: string,
  { column, rows, isProtected, marked }: StandingColumn,
): Promise<(readonly [string, StandingCell<WpsFill>])[]> {
  const contents = await readContents(book, id, columnArea({ column, rows }));
  const formats = await formatsIn(book, id, { column, rows });
  const locks = isProtected
    ? await locksIn(book, id, { column, rows })
    : new Map<number, boolean>();
  const markedRows = new Set(marked.flatMap((at) => (at.column === column ? [at.row] : [])));
  const fills = await fillsIn(book, id, {
    column,
    rows: rows.filter((row) => markedRows.has(row)),
  });
  return rows.map((row) => [
    toA1({ row, column }),
    {
      cell: cellWith(contents, { row, column }, formats.get(row) ?? ""),
      fill: fills.get(row) ?? "none",
      isLocked: locks.get(row) ?? true,
    },
  ]);
}

const locksIn = (
  book: OpenBook,
  id: string,
  { column, rows }: ColumnRows,
): Promise<ReadonlyMap<number, boolean>> =>
  answersOf(book, {
    id,
    column,
    rows,
    ask: ({ Locked: locked }) => (typeof locked === "boolean" ? locked : null),
    otherwise: true,
    cost: 2,
  });

async function standingOwnSheet(book: OpenBook, name: string): Promise<StandingOwnSheet> {
  if (book.findSheet(name) !== null) {
    return { name, id: name, content: contentOf((await readSheet(book, name)).rows) };
  }
  // A tab of another kind, or one that differs in case only, has the name all the same.
  const taken = book.tabNames().find((tab) => tab.toLowerCase() === name.toLowerCase());
  return { name, id: taken ?? null, content: null };
}
