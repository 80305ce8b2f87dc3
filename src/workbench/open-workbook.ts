import { parseA1, toA1 } from "../domain/model/address";
import { Book as FileBook } from "../hosts/xlsx/book";
import { XlsxError, type XlsxFault } from "../hosts/xlsx/fault";
import { Package } from "../hosts/xlsx/package";
import { solidColour } from "../hosts/shared/fill-element";
import { splitIntoProperties } from "../hosts/shared/settings-text";
import { Book } from "./book/book";
import { solidFill, type Sheet } from "./book/sheet";

/** A workbook file as a book in memory: its cells, merged areas, plain fills, notes, protection and our settings. */
export function openWorkbook(bytes: Uint8Array): Book | XlsxFault {
  try {
    return bookOf(new FileBook(Package.open(bytes)));
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
  const { cells, merges, isProtected } = file.sheet(id);
  sheet.merges = [...merges];
  sheet.isProtected = isProtected;
  for (const [row, columns] of cells) {
    for (const [column, cell] of columns) {
      const at = { row, column };
      sheet.put(at, cell);
      const colour = solidColour(file.fillAt(id, at));
      if (colour !== null) sheet.setFill(at, solidFill(`#${colour}`));
      if (!file.isLocked(id, at)) sheet.unlocked.add(toA1(at));
    }
  }
  for (const [cell, [text = ""]] of file.notes(id)) {
    if (parseA1(cell) !== null) sheet.notes.set(cell, text);
  }
}
