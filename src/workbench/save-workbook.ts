import { parseA1, toA1, type CellAddress } from "../domain/model/address";
import { EMPTY_CELL, sameCell, type Cell } from "../domain/model/cell";
import type { SheetContent } from "../domain/model/plan";
import { Book as FileBook } from "../hosts/xlsx/book";
import type { FillWrite } from "../hosts/xlsx/book-writes";
import { portableCodec } from "../hosts/xlsx/codec";
import { Package } from "../hosts/xlsx/package";
import { joinProperties } from "../hosts/shared/settings-text";
import type { Book } from "./book/book";
import { Sheet, type Fill } from "./book/sheet";
import { bookOf } from "./open-workbook";

/**
 * The workbook file that a book was opened from, with what has changed since: all else stays to
 * the byte.
 */
export function saveWorkbook(book: Book, opened: Uint8Array): Uint8Array {
  const file = FileBook.read(Package.open(opened, portableCodec));
  const origin = bookOf(file);
  const known = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  const entries = [...file.sheets];
  origin.sheets.forEach((before, index) => {
    const now = known.get(before.id);
    const { id = "" } = entries[index] ?? {};
    if (now === undefined) file.writeSheet(before.name, null);
    else writeChanges(file, id, { before, now });
  });
  const origins = new Set(origin.sheets.map(({ id }) => id));
  for (const sheet of book.sheets) if (!origins.has(sheet.id)) addSheet(file, sheet);
  const settings = joinProperties([...book.properties].map(([name, text]) => ({ name, text })));
  if (settings !== file.settings) file.settings = settings;
  return file.save();
}

function addSheet(file: FileBook, sheet: Sheet): void {
  file.writeSheet(sheet.name, contentOf(sheet));
  const entry = file.sheets.find(({ name }) => name === sheet.name);
  if (entry !== undefined) writeLooks(file, entry.id, { before: new Sheet("", ""), now: sheet });
}

function contentOf(sheet: Sheet): SheetContent {
  const { bottom, right } = sheet.usedArea() ?? { bottom: -1, right: -1 };
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (__, column) => sheet.cell({ row, column })),
  );
}

/** One sheet as it was opened and as it is. */
interface SheetStates {
  readonly before: Sheet;
  readonly now: Sheet;
}

function writeChanges(file: FileBook, id: string, states: SheetStates): void {
  const changes = changedCells(states);
  const isResult = ({ was, cell }: ChangedCell): boolean =>
    cell.formula !== null && cell.formula === was.formula && cell.format === was.format;
  const results = changes.filter(isResult);
  file.writeCells(
    id,
    changes.filter((change) => !isResult(change)),
  );
  file.writeResults(
    id,
    results.map(({ at, cell: { value } }) => ({ at, value })),
  );
  writeLooks(file, id, states);
}

interface ChangedCell {
  readonly at: CellAddress;
  readonly was: Cell;
  readonly cell: Cell;
}

/** A cell that has been filled is never taken out again: what is empty now stands among the cells. */
function changedCells({ before, now }: SheetStates): ChangedCell[] {
  const changed: ChangedCell[] = [];
  for (const [row, cells] of now.cells) {
    for (const [column, cell] of cells) {
      const was = before.cells.get(row)?.get(column) ?? EMPTY_CELL;
      if (!sameCell(was, cell)) changed.push({ at: { row, column }, was, cell });
    }
  }
  return changed;
}

function writeLooks(file: FileBook, id: string, { before, now }: SheetStates): void {
  const painted = new Set([...before.fills.keys(), ...now.fills.keys()]);
  file.writeFills(
    id,
    [...painted].flatMap((cell): FillWrite[] => {
      const at = parseA1(cell);
      if (at === null || sameFill(before.fill(at), now.fill(at))) return [];
      return [{ at, fill: writtenFill(now.fill(at)) }];
    }),
  );
  const noted = new Set([...before.notes.keys(), ...now.notes.keys()]);
  file.writeNotes(
    id,
    [...noted].flatMap((cell) => {
      const at = parseA1(cell);
      const text = now.notes.get(cell) ?? null;
      return at === null || text === (before.notes.get(toA1(at)) ?? null) ? [] : [{ at, text }];
    }),
  );
}

const sameFill = (one: Fill, other: Fill): boolean =>
  one.pattern === other.pattern && (one.pattern === "None" || one.color === other.color);

const writtenFill = ({ pattern, color }: Fill): FillWrite["fill"] =>
  pattern === "None" ? { element: "" } : { rgb: color.slice(1).toUpperCase() };
