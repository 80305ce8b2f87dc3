import type { CellAddress } from "../../domain/model/address";
import { EMPTY_VALUE, type Cell, type CellValue } from "../../domain/model/cell";
import { shownAs } from "../../domain/numeric/number-format";
import { shiftFormula } from "../../hosts/xlsx/shift-formula";
import { entered } from "../rich-api/cell-values";
import { comObject, method } from "./com-object";
import { cellsOf, guarded, isAnyLocked, type RangePlace } from "./place";

const ERRORS: Readonly<Record<string, number>> = {
  "#NULL!": -2146826288,
  "#DIV/0!": -2146826281,
  "#VALUE!": -2146826273,
  "#REF!": -2146826265,
  "#NAME?": -2146826259,
  "#NUM!": -2146826252,
  "#N/A": -2146826246,
};

/** Numbers are doubles, nothing is null, errors are numbers. */
export function value2({ value }: Cell): unknown {
  switch (value.kind) {
    case "empty":
      return null;
    case "number":
      return Number(value.digits);
    case "text":
      return value.text;
    case "boolean":
      return value.value;
    case "error":
      return ERRORS[value.code] ?? null;
  }
}

/** A constant's formula is the constant. */
export function formulaText(cell: Cell): unknown {
  if (cell.formula !== null) return `=${cell.formula}`;
  return cell.value.kind === "empty" ? "" : textOf(cell.value);
}

const textOf = (value: CellValue): unknown =>
  value.kind === "error" ? value.code : value2({ value, formula: null, format: "" });

/** What a single cell shows. */
export function shownText({ value, format }: Cell): string {
  switch (value.kind) {
    case "empty":
      return "";
    case "number":
      return shownNumber(value.digits, format);
    case "text":
      return value.text;
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
  }
}

function shownNumber(digits: string, format: string): string {
  const { isPercent, decimals } = shownAs(format);
  const number = Number(digits) * (isPercent ? 100 : 1);
  return `${decimals === null ? String(number) : number.toFixed(decimals)}${isPercent ? "%" : ""}`;
}

/** A range's cells in the shape of this build; a single cell's is its value. */
export function gridOf(place: RangePlace, read: (cell: Cell) => unknown): unknown {
  const { program, bridge, sheet, areas } = place;
  const [{ top, left, bottom, right }] = areas;
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) =>
      read(sheet.cell({ row: top + row, column: left + column })),
    ),
  );
  if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0];
  if (program.options.shape === "wrapper") {
    return comObject(bridge, {
      Item: method((row, column) => rows[Number(row) - 1]?.[Number(column) - 1]),
    });
  }
  const isLine = rows.length === 1 || rows[0]?.length === 1;
  return program.options.shape === "flat" && isLine ? rows.flat() : rows;
}

/** Enters a value, or a grid of them, with all that WPS makes of it. */
export function enter(place: RangePlace, written: unknown): void {
  const cells = place.areas.flatMap(cellsOf);
  guarded(place, isAnyLocked(place, cells), () => {
    const { bulkWrite } = place.program.options;
    const isBulk = Array.isArray(written) && cells.length > 1;
    if (isBulk && bulkWrite === "throws") throw new Error("0x80020005 Type mismatch");
    const taken = isBulk && bulkWrite === "first-cell" ? cells.slice(0, 1) : cells;
    for (const at of taken) enterOne(place, at, entryFor(place, at, written));
    for (const { top, left, bottom, right } of place.areas) {
      place.book.changed(place.sheet, { top, left, bottom, right }, "add-in");
    }
  });
}

/** One value goes into every cell, a formula with its references moved along. */
function entryFor({ areas: [area] }: RangePlace, at: CellAddress, written: unknown): unknown {
  if (Array.isArray(written)) {
    const line: unknown = written[at.row - area.top];
    // A grid that is too small leaves errors behind.
    return Array.isArray(line) && at.column - area.left < line.length
      ? line[at.column - area.left]
      : "#N/A";
  }
  const isFormula = typeof written === "string" && written.startsWith("=");
  return isFormula ? shiftFormula(written, at.row - area.top, at.column - area.left) : written;
}

function enterOne({ sheet }: RangePlace, at: CellAddress, written: unknown): void {
  // Only the first cell of a merged area takes anything.
  if (sheet.isCovered(at)) return;
  const known = sheet.cell(at);
  if (written === null || written === undefined) {
    sheet.put(at, { ...known, value: EMPTY_VALUE, formula: null });
    return;
  }
  sheet.put(at, known.format === "@" ? asText(known, written) : entered(known, written));
}

/** Under the text format everything is a text, whatever it looks like. */
const asText = (known: Cell, written: unknown): Cell =>
  written === ""
    ? entered(known, "")
    : { ...known, value: { kind: "text", text: String(written) }, formula: null };
