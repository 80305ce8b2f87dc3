import { Exact, ZERO, type Decimal } from "../base/exact";
import type { CellValue } from "../model/cell";

/** What a cell is to a formula: its number, or why it has none; null for an error. */
export type Held = Decimal | "blank" | "text" | null;

export function heldIn(value: CellValue): Held {
  switch (value.kind) {
    case "number":
      return new Exact(value.digits);
    case "empty":
      return "blank";
    case "error":
      return null;
    default:
      return "text";
  }
}

/** What a formula's result is to the formulas that read it. */
export const heldResult = (result: Decimal | string | boolean): Held =>
  typeof result === "string" || typeof result === "boolean" ? "text" : result;

/** One cell as an operand, as `CellNumbers` wants it. */
export const operandOf = (held: Held): Decimal | null =>
  held === "blank" ? ZERO : held === "text" ? null : held;

/** An area's cells as the numbers that SUM takes; null where one is not known. */
export function numbersOf(cells: Iterable<Held>): readonly Decimal[] | null {
  const numbers: Decimal[] = [];
  for (const held of cells) {
    if (held === null) return null;
    if (held !== "blank" && held !== "text") numbers.push(held);
  }
  return numbers;
}
