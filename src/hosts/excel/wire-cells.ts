import {
  EMPTY_CELL,
  EMPTY_VALUE,
  numberValue,
  type Cell,
  type CellValue,
} from "../../domain/model/cell";

/** The grids of a range as they are loaded; `null` where it was too large to be answered. */
export interface LoadedGrids {
  readonly values: readonly (readonly unknown[])[] | null;
  readonly formulas: readonly (readonly unknown[])[] | null;
  readonly numberFormat: readonly (readonly unknown[])[] | null;
  readonly valueTypes: readonly (readonly unknown[])[] | null;
}

export const GRIDS = "values,formulas,numberFormat,valueTypes";

/** A cell of loaded grids by its place in them. */
export function wireCell(grids: LoadedGrids, row: number, column: number): Cell {
  const at = (name: keyof LoadedGrids): unknown => grids[name]?.[row]?.[column];
  const format = at("numberFormat");
  return {
    value: valueOf(at("values"), at("valueTypes")),
    formula: formulaOf(at("formulas"), at("values")),
    format: typeof format === "string" ? format : EMPTY_CELL.format,
  };
}

/** A text such as `=A1` entered behind an apostrophe is its own formula, and none. */
const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? formula.slice(1)
    : null;

/** Excel gives "" both for an empty cell and for a formula without text: the type tells them apart. */
function valueOf(value: unknown, type: unknown): CellValue {
  if (type === "Empty") return EMPTY_VALUE;
  if (type === "Error") return { kind: "error", code: String(value) };
  switch (typeof value) {
    case "number":
      return numberValue(String(value));
    case "boolean":
      return { kind: "boolean", value };
    default:
      return { kind: "text", text: String(value) };
  }
}

export type Entry = string | number | boolean;

/** What is entered into a cell for it to hold this; its format is there already. */
export function entryOf({ value, formula, format }: Cell): Entry {
  if (formula !== null) return `=${formula}`;
  switch (value.kind) {
    case "empty":
      return "";
    case "number":
      return Number(value.digits);
    case "boolean":
      return value.value;
    case "error":
      return value.code;
    case "text":
      return isTaken(value.text, format) ? `'${value.text}` : value.text;
  }
}

/** Whether Excel would make something else of the text: a formula, a number, a date. */
const isTaken = (text: string, format: string): boolean =>
  /^[='+\-@]/.test(text) ||
  (format !== "@" && (/\d/.test(text) || /^(?:#|true$|false$)/i.test(text)));

/** Whether a cell holds what was entered: Excel spells formulas its own way and works them out. */
export function holdsEntered(now: Cell, { value, formula }: Cell): boolean {
  if (formula !== null) return now.formula !== null;
  return now.formula === null && sameHeld(now.value, value);
}

const sameHeld = (now: CellValue, entered: CellValue): boolean =>
  JSON.stringify(now) === JSON.stringify(entered) ||
  (now.kind === "empty" && entered.kind === "text" && entered.text === "");

/** Whether a cell still is what a plan found; a formula's result may have moved on. */
export const isUnchanged = (now: Cell, before: Cell): boolean =>
  now.format === before.format &&
  now.formula === before.formula &&
  (before.formula !== null || sameHeld(now.value, before.value));
