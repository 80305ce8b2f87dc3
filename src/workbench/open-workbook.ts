import { parseA1, toA1, type CellAddress } from "../domain/model/address";
import { Book as FileBook } from "../hosts/xlsx/book";
import { portableCodec } from "../hosts/xlsx/codec";
import { XlsxError, type XlsxFault } from "../hosts/xlsx/fault";
import { Package } from "../hosts/xlsx/package";
import type { SheetPart } from "../hosts/xlsx/sheet-part";
import { splitIntoProperties } from "../hosts/shared/settings-text";
import { Book } from "./book/book";
import type { CellLook } from "./book/look";
import { solidFill, type Sheet } from "./book/sheet";
import { readTheme, type Theme } from "./looks/colours";
import { readLayout } from "./looks/read-layout";
import { plainColour, readLooks } from "./looks/read-looks";

/** A workbook file as a book in memory: its cells, merged areas, plain fills, notes, protection and our settings. */
export function openWorkbook(bytes: Uint8Array): Book | XlsxFault {
  try {
    return bookOf(FileBook.read(Package.open(bytes, portableCodec)));
  } catch (error) {
    if (error instanceof XlsxError) return error.fault;
    throw error;
  }
}

/** What all sheets of a file look things up in. */
interface FileLooks {
  readonly file: FileBook;
  readonly theme: Theme;
  readonly looks: readonly CellLook[];
}

/** A book of what a file holds. */
export function bookOf(file: FileBook): Book {
  const book = new Book();
  const names = new Set(file.sheets.map(({ name }) => name));
  book.chartTabs.push(...file.tabNames.filter((name) => !names.has(name)));
  for (const { name, text } of splitIntoProperties(file.settings)) book.properties.set(name, text);
  const theme = readTheme(file.theme);
  const source = { file, theme, looks: readLooks(file.styleSheet, theme) };
  for (const { id, name } of file.sheets) copySheet(source, id, book.addSheet(name));
  return book;
}

function copySheet(source: FileLooks, id: string, sheet: Sheet): void {
  const { file } = source;
  const part = file.sheet(id);
  const protection = part.children.find(({ name }) => name === "sheetProtection");
  sheet.merges = [...part.merges];
  sheet.isProtected = part.isProtected;
  sheet.allowsFormatting = protection?.attributes["formatCells"] === "0";
  for (const cell of part.boundFormulas) sheet.boundFormulas.add(cell);
  for (const [row, columns] of part.cells) {
    for (const [column, cell] of columns) sheet.put({ row, column }, cell);
  }
  for (const { row, cells: places } of part.rows.values()) {
    for (const column of places.keys()) copyLook(source, id, { sheet, at: { row, column } });
  }
  for (const [cell, [text = ""]] of file.notes(id)) {
    if (parseA1(cell) !== null) sheet.notes.set(cell, text);
  }
  copyLayout(source, part, sheet);
}

function copyLayout({ looks }: FileLooks, part: SheetPart, sheet: Sheet): void {
  const { layout, columnWidths, hiddenRows, isFiltered } = readLayout(part, digitWidth(looks[0]));
  sheet.layout = layout;
  for (const [column, width] of columnWidths) sheet.columnWidths.set(column, width);
  for (const row of hiddenRows) sheet.hiddenRows.add(row);
  if (isFiltered) sheet.filter = "sheet";
}

/** In pixels, of the two plain fonts that Chinese and other programs begin with. */
const digitWidth = (plain: CellLook | undefined): number =>
  plain !== undefined && /宋体|SimSun/i.test(plain.font.name) ? 8 : 7;

/** Of cells that hold nothing as well. */
function copyLook(
  { file, theme, looks }: FileLooks,
  id: string,
  { sheet, at }: { readonly sheet: Sheet; readonly at: CellAddress },
): void {
  const look = looks[file.styleAt(id, at)];
  if (look !== undefined) sheet.setLook(at, look);
  const colour = plainColour(file.fillAt(id, at), theme);
  if (colour !== null) sheet.setFill(at, solidFill(colour));
  if (sheet.isProtected && !file.isLocked(id, at)) sheet.unlocked.add(toA1(at));
}
