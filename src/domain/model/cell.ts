import { Exact, type Decimal } from "../base/exact";

export type CellValue =
  | { readonly kind: "empty" }
  /** `digits` is the stored value's 15 significant digits in plain decimal notation. */
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `code` as the program shows it: `#DIV/0!`. */
  | { readonly kind: "error"; readonly code: string };

/** What a cell holds. An empty value beside a formula means that the file stores no result for it. */
export interface Cell {
  readonly value: CellValue;
  /** Without the leading `=`; null where the value was typed. */
  readonly formula: string | null;
  /** The number format code, en-US: `General`, `0.00%`. */
  readonly format: string;
}

export const EMPTY_VALUE: CellValue = { kind: "empty" };

export const EMPTY_CELL: Cell = { value: EMPTY_VALUE, formula: null, format: "General" };

/** The value as plain text, without its number format; empty for a blank. */
export function plainText(value: CellValue): string {
  switch (value.kind) {
    case "empty":
      return "";
    case "number":
      return value.digits;
    case "text":
      return value.text;
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
  }
}

export function sameValue(one: CellValue, other: CellValue): boolean {
  switch (one.kind) {
    case "empty":
      return other.kind === "empty";
    case "number":
      return other.kind === "number" && other.digits === one.digits;
    case "text":
      return other.kind === "text" && other.text === one.text;
    case "boolean":
      return other.kind === "boolean" && other.value === one.value;
    case "error":
      return other.kind === "error" && other.code === one.code;
  }
}

export const sameCell = (one: Cell, other: Cell): boolean =>
  sameValue(one.value, other.value) && one.formula === other.formula && one.format === other.format;

/** Whether a cell still is what it was; a formula's result may have moved on. */
export const isUnchanged = (now: Cell, before: Cell): boolean =>
  before.formula === null
    ? sameCell(now, before)
    : now.formula === before.formula && now.format === before.format;

/** What a cell can hold: more digits than these are lost in Excel and WPS alike. */
const CELL_DIGITS = 15;

/** A decimal as a cell holds it: 15 significant digits, no exponent, no negative zero. */
export function toDigits(value: Decimal): string {
  const held = value.toSignificantDigits(CELL_DIGITS);
  return held.isZero() ? "0" : held.toFixed();
}

/** Most numbers are stored just as a cell holds them: `98`, `-0.5`. */
const PLAIN = /^(?:0|-?(?:[1-9]\d*(?:\.\d*[1-9])?|0\.\d*[1-9]))$/;

const isPlain = (stored: string): boolean => stored.length <= CELL_DIGITS && PLAIN.test(stored);

/** The value of a stored number: `0.9995000000000001` holds 0.9995. */
export const numberValue = (stored: string): CellValue => ({
  kind: "number",
  digits: isPlain(stored) ? stored : toDigits(new Exact(stored)),
});
