import { numberValue, type Cell } from "../../src/domain/model/cell";
import { parseA1 } from "../../src/domain/model/address";
import { connectOffice } from "../../src/workbench/connect-office";
import { type Book } from "../../src/workbench/book/book";
import type { Sheet } from "../../src/workbench/book/sheet";
import { RichApiHost, type ProgramOptions } from "../../src/workbench/rich-api/rich-api-host";
import { loadOfficeClient } from "./office-client";

/** Microsoft's client over a program of ours that has the book open. */
export function openProgram(
  book: Book,
  options: Partial<ProgramOptions> & { readonly withNotes?: boolean } = {},
) {
  const client = loadOfficeClient(options);
  const program = new RichApiHost(book, options);
  connectOffice(client, program);
  return { program, Excel: client.Excel, Office: client.Office as typeof Office };
}

export const at = (address: string) => {
  const found = parseA1(address);
  if (found === null) throw new Error(address);
  return found;
};

/** `=A1` is a formula, digits a number, anything else a text. */
export function cellOf(text: string, format = "General"): Cell {
  if (text.startsWith("=")) return { value: { kind: "empty" }, formula: text.slice(1), format };
  if (text === "") return { value: { kind: "empty" }, formula: null, format };
  const value = /^-?\d+(\.\d+)?$/.test(text)
    ? numberValue(text)
    : ({ kind: "text", text } as const);
  return { value, formula: null, format };
}

/** A sheet from A1 on, row by row. */
export function fillSheet(book: Book, name: string, rows: readonly (readonly string[])[]): Sheet {
  const sheet = book.addSheet(name);
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text !== "") book.type(sheet, { row, column }, cellOf(text));
    });
  });
  return sheet;
}
