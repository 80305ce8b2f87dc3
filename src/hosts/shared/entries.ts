import type { Cell, CellValue } from "../../domain/model/cell";

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

/** Whether a program would make something else of the text: a formula, a number, a date. */
export const isTaken = (text: string, format: string): boolean =>
  /^[='+\-@]/.test(text) ||
  (format !== "@" && (/\d/.test(text) || /^(?:#|true$|false$)/i.test(text)));

/** Whether a cell holds what was entered: programs spell formulas their own way and work them out. */
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
