import { ZERO, type Decimal } from "../domain/base/exact";
import { toDigits } from "../domain/model/cell";
import { normaliseText } from "../domain/numeric/normalise-text";
import { parseNumber } from "../domain/numeric/parse-number";

export type ReadPoints =
  | { readonly kind: "points"; readonly digits: string }
  | { readonly kind: "blank" }
  | { readonly kind: "not-a-number" }
  | { readonly kind: "outside" };

/** Points as a person types them for a row: a number from nothing to the row's weight. */
export function readPoints(text: string, most: Decimal | null): ReadPoints {
  const trimmed = normaliseText(text).replace(/分$/u, "").trim();
  if (trimmed === "") return { kind: "blank" };
  const number = parseNumber(trimmed);
  if (number === null) return { kind: "not-a-number" };
  const isInside = number.gte(ZERO) && (most === null || number.lte(most));
  return isInside ? { kind: "points", digits: toDigits(number) } : { kind: "outside" };
}
