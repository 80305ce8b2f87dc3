import Decimal from "decimal.js-light";

/**
 * The project's only decimal constructor. Forty digits leave room for a product of two 15-digit
 * cell values and a division; half up is the rounding every scoring text asks for.
 */
export const Exact = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});

export type { Decimal };

export const ZERO = new Exact(0);
export const ONE = new Exact(1);
export const HUNDRED = new Exact(100);

export const sum = (terms: Iterable<Decimal>): Decimal => {
  let total = ZERO;
  for (const term of terms) total = total.plus(term);
  return total;
};

export const maxOf = (...values: readonly Decimal[]): Decimal =>
  values.reduce((most, value) => (value.gt(most) ? value : most));

export const minOf = (...values: readonly Decimal[]): Decimal =>
  values.reduce((least, value) => (value.lt(least) ? value : least));

export const isDecimal = (value: unknown): value is Decimal => value instanceof Exact;

export const roundHalfUp = (value: Decimal, decimals: number): Decimal =>
  value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
