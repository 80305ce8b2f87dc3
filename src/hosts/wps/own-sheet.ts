import { HostError } from "../../app/spreadsheet-host";
import { EMPTY_CELL, type Cell } from "../../domain/model/cell";
import type { SheetContent } from "../../domain/model/plan";
import type { OwnSheetJob } from "../shared/plan-jobs";
import type { Placed } from "../shared/runs";
import type { EtWorksheet } from "./et";
import { insist, readText } from "./member";
import type { OpenBook } from "./open-book";
import { readSheet } from "./read-sheet";
import { writeCells } from "./write-cells";

/** In widths of a letter: wide enough for a level-1 name, then for points of a score. */
const WIDTHS = [
  { columns: "A:A", width: 28 },
  { columns: "B:D", width: 11 },
] as const;

/** Writes a sheet of ours whole: new behind the last tab, or over its own earlier cells. */
export async function writeOwnSheet(
  book: OpenBook,
  { name, id, content }: OwnSheetJob,
): Promise<void> {
  if (content === null) {
    if (id !== null) removeSheet(book, id);
    return;
  }
  if (id === null) addSheet(book, name);
  const earlier = id === null ? [] : heldIn(await readSheet(book, name));
  const wanted = cellsOf(content);
  const places = new Set(wanted.map(placeOf));
  // What a person has put around the cells stays: fills, widths, print settings.
  const cleared = earlier
    .filter((one) => !places.has(placeOf(one)))
    .map(({ at, value: { format } }) => ({ at, value: { ...EMPTY_CELL, format } }));
  const formats = wanted.filter((one) => formatIn(earlier, one) !== one.value.format);
  await writeCells(book, {
    id: name,
    writes: [...cleared, ...wanted],
    formats: formats.map(({ at, value: { format } }) => ({ at, value: format })),
  });
}

const placeOf = ({ at }: Placed<Cell>): string => `${String(at.row)},${String(at.column)}`;

const formatIn = (earlier: readonly Placed<Cell>[], one: Placed<Cell>): string =>
  earlier.find((known) => placeOf(known) === placeOf(one))?.value.format ?? EMPTY_CELL.format;

const cellsOf = (content: SheetContent): Placed<Cell>[] =>
  content.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      value.value.kind === "empty" && value.formula === null
        ? []
        : [{ at: { row, column }, value }],
    ),
  );

const heldIn = ({ rows }: Awaited<ReturnType<typeof readSheet>>): Placed<Cell>[] =>
  [...rows].flatMap(([row, cells]) =>
    [...cells].map(([column, value]) => ({ at: { row, column }, value })),
  );

/** Behind the last tab; the sheet that the user was in stays in front. */
function addSheet(book: OpenBook, name: string): void {
  const before = book.sheetRefs().map(({ id }) => id);
  const last = book.sheet(before[before.length - 1] ?? "");
  const inFront = nameInFront(book);
  const added = book.workbook.Worksheets.Add(null, last) ?? newSheet(book, before);
  try {
    added.Name = name;
    if (readText(added, "Name") !== name) throw new HostError("failed", name);
    for (const { columns, width } of WIDTHS) added.Range(columns).ColumnWidth = width;
  } catch (error) {
    remove(book, added);
    throw error;
  } finally {
    // A new sheet comes to the front by itself.
    if (inFront !== null) insist(() => book.workbook.Sheets.Item(inFront)?.Activate());
  }
}

const nameInFront = (book: OpenBook): string | null => {
  const active = book.workbook.ActiveSheet;
  return active == null ? null : readText(active, "Name");
};

/** Where `Add` gives nothing, the sheet that was not there before is the new one. */
function newSheet(book: OpenBook, before: readonly string[]): EtWorksheet {
  const added = book.sheetRefs().find(({ id }) => !before.includes(id));
  if (added === undefined) throw new HostError("failed", "Worksheets.Add");
  return book.sheet(added.id);
}

function removeSheet(book: OpenBook, name: string): void {
  remove(book, book.sheet(name));
  book.forget();
  if (book.findSheet(name) !== null) throw new HostError("failed", name);
}

/** WPS asks before it deletes a sheet, unless it is told not to. */
function remove({ application }: OpenBook, sheet: EtWorksheet): void {
  const asks = application.DisplayAlerts;
  try {
    application.DisplayAlerts = false;
    sheet.Delete();
  } finally {
    insist(() => {
      application.DisplayAlerts = asks !== false;
    });
  }
}
