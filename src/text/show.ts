import type { Decimal } from "../domain/base/exact";
import { toDigits } from "../domain/model/cell";

const POINT_DECIMALS = 2;
const HUNDRED = 100;

/** Points as they are written: at most two decimals, no trailing zeros. */
export const points = (value: Decimal): string =>
  `${toDigits(value.toDecimalPlaces(POINT_DECIMALS))}分`;

export const percent = (share: Decimal): string =>
  `${toDigits(share.times(HUNDRED).toDecimalPlaces(POINT_DECIMALS))}%`;

export const plain = (value: Decimal): string => toDigits(value);

/** `第3、5、8行`, or how many where the list would hide the sentence. */
export function rowList(rows: readonly number[]): string {
  const most = 6;
  const shown = rows
    .slice(0, most)
    .map((row) => String(row + 1))
    .join("、");
  return rows.length > most ? `第${shown}等${String(rows.length)}行` : `第${shown}行`;
}

/** A long name cut short inside a sentence. */
export const named = (name: string): string => {
  const most = 30;
  return `“${name.length > most ? `${name.slice(0, most)}…` : name}”`;
};
