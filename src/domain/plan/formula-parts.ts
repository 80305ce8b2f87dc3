import { Exact, ONE, type Decimal } from "../base/exact";
import { toA1 } from "../model/address";
import { numberIn, type NumberReading } from "../model/indicator";
import type { PlacedCell } from "../model/table";

/** A number cell as an operand: `H13`, `H13*100` where the rule counts in another unit. */
export interface Operand {
  readonly cell: string;
  readonly text: string;
}

/**
 * A formula asks first whether its cells still hold numbers, and the divisor one above nothing; where
 * they do not, it gives a text of nothing and never a wrong number.
 */
export function guarded(cells: readonly string[], value: string, divisor?: string): string {
  const areNumbers = `COUNT(${cells.join()})=${String(cells.length)}`;
  const condition = divisor === undefined ? areNumbers : `AND(${areNumbers},${divisor}>0)`;
  return `IF(${condition},${value},"")`;
}

/** What the cell's number is multiplied by to mean the value; null where it is no number, or 0, which does not tell. */
export function scaleOf({ cell }: PlacedCell, value: Decimal): Decimal | null {
  if (cell.value.kind !== "number") return null;
  const held = new Exact(cell.value.digits);
  return held.isZero() || value.isZero() ? null : value.div(held);
}

export function operandOf(placed: PlacedCell | undefined, value: Decimal): Operand | null {
  const scale = placed === undefined ? null : scaleOf(placed, value);
  if (placed === undefined || scale === null) return null;
  const cell = toA1(placed.at);
  if (scale.eq(ONE)) return { cell, text: cell };
  if (scale.isInteger()) return { cell, text: `${cell}*${scale.toFixed()}` };
  const divisor = ONE.div(scale);
  return divisor.isInteger() ? { cell, text: `${cell}/${divisor.toFixed()}` } : null;
}

/** A cell of points that holds them as they count. */
export function pointsOf(
  placed: PlacedCell | undefined,
  reading: NumberReading | null,
): string | null {
  const points = numberIn(reading);
  if (placed === undefined || points === null) return null;
  return scaleOf(placed, points)?.eq(ONE) === true ? toA1(placed.at) : null;
}
