import { parseA1, toA1, type CellAddress } from "../domain/model/address";
import { Book as FileBook } from "../hosts/xlsx/book";
import { portableCodec } from "../hosts/xlsx/codec";
import { XlsxError, type XlsxFault } from "../hosts/xlsx/fault";
import { Package } from "../hosts/xlsx/package";
import { solidColour } from "../hosts/shared/fill-element";
import { splitIntoProperties } from "../hosts/shared/settings-text";
import { Book } from "./book/book";
import { solidFill, type Sheet } from "./book/sheet";

/** A workbook file as a book in memory: its cells, merged areas, plain fills, notes, protection and our settings. */
export function openWorkbook(bytes: Uint8Array): Book | XlsxFault {
  try {
    return bookOf(FileBook.read(Package.open(bytes, portableCodec)));
  } catch (error) {
    if (error instanceof XlsxError) return error.fault;
    throw error;
  }
}

function bookOf(file: FileBook): Book {
  const book = new Book();
  const names = new Set(file.sheets.map(({ name }) => name));
  book.chartTabs.push(...file.tabNames.filter((name) => !names.has(name)));
  for (const { name, text } of splitIntoProperties(file.settings)) book.properties.set(name, text);
  for (const { id, name } of file.sheets) copySheet(file, id, book.addSheet(name));
  return book;
}

function copySheet(file: FileBook, id: string, sheet: Sheet): void {
  const { cells, rows, merges, isProtected, children } = file.sheet(id);
  const protection = children.find(({ name }) => name === "sheetProtection");
  sheet.merges = [...merges];
  sheet.isProtected = isProtected;
  sheet.allowsFormatting = protection?.attributes["formatCells"] === "0";
  for (const [row, columns] of cells) {
    for (const [column, cell] of columns) sheet.put({ row, column }, cell);
  }
  for (const { row, cells: places } of rows.values()) {
    for (const column of places.keys()) copyLook(file, id, { sheet, at: { row, column } });
  }
  for (const [cell, [text = ""]] of file.notes(id)) {
    if (parseA1(cell) !== null) sheet.notes.set(cell, text);
  }
}

/** Of cells that hold nothing as well. */
function copyLook(
  file: FileBook,
  id: string,
  { sheet, at }: { readonly sheet: Sheet; readonly at: CellAddress },
): void {
  const colour = solidColour(file.fillAt(id, at));
  if (colour !== null) sheet.setFill(at, solidFill(`#${colour}`));
  if (sheet.isProtected && !file.isLocked(id, at)) sheet.unlocked.add(toA1(at));
}
