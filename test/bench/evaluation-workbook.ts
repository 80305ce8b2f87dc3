import { toA1, areaToA1 } from "../../src/domain/model/address";
import { EMPTY_CELL, type Cell } from "../../src/domain/model/cell";
import type { SheetSnapshot } from "../../src/domain/model/snapshot";
import { makeWorkbook } from "../support/make-workbook";
import { evaluationSheet } from "./evaluation-sheet";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
/** Of the cell styles that every made workbook has: bordered, plain and as a percentage. */
const STYLES = { plain: 1, percent: 2 };
const FORM_COLUMNS = 10;

/** The evaluation sheet as a file, as Excel writes it: shared strings, every cell of the form styled. */
export function evaluationWorkbook(count: number): Uint8Array {
  const sheet = evaluationSheet(count);
  const strings = new SharedStrings();
  return makeWorkbook("excel", (parts) => {
    parts.set("xl/worksheets/sheet1.xml", sheetXml(sheet, strings));
    parts.set("xl/sharedStrings.xml", strings.xml());
    parts.set(
      "xl/calcChain.xml",
      `<calcChain ${MAIN}><c r="H${String(count + 5)}" i="3"/></calcChain>`,
    );
  });
}

class SharedStrings {
  readonly #places = new Map<string, number>();

  placeOf(text: string): number {
    const place = this.#places.get(text) ?? this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  xml(): string {
    const items = [...this.#places.keys()].map((text) => `<si><t>${text}</t></si>`);
    return `<sst ${MAIN} uniqueCount="${String(items.length)}">${items.join("")}</sst>`;
  }
}

function sheetXml({ rows, merges }: SheetSnapshot, strings: SharedStrings): string {
  const rowsXml = [...rows].map(([row, cells]) => {
    const cellsXml = Array.from({ length: FORM_COLUMNS }, (_, column) =>
      cellXml(toA1({ row, column }), cells.get(column) ?? EMPTY_CELL, strings),
    );
    return `<row r="${String(row + 1)}">${cellsXml.join("")}</row>`;
  });
  const mergesXml = merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`);
  return `<worksheet ${MAIN}><sheetData>${rowsXml.join("")}</sheetData><mergeCells>${mergesXml.join("")}</mergeCells></worksheet>`;
}

function cellXml(at: string, { value, formula, format }: Cell, strings: SharedStrings): string {
  const style = format.includes("%") ? STYLES.percent : STYLES.plain;
  const head = `<c r="${at}" s="${String(style)}"`;
  if (value.kind === "text")
    return `${head} t="s"><v>${String(strings.placeOf(value.text))}</v></c>`;
  if (value.kind !== "number") return `${head}/>`;
  const source = formula === null ? "" : `<f>${formula}</f>`;
  return `${head}>${source}<v>${value.digits}</v></c>`;
}
