import { HUNDRED, ONE, roundHalfUp, type Decimal } from "../base/exact";
import type { NumberReading } from "../model/indicator";

type RateReading = Extract<NumberReading, { readonly kind: "number" }>;

/** A share in a plain cell is typed with two decimals at least: a bare 1 for 0.83 is wrong. */
const LEAST_SHARE_DECIMALS = 2;

/** Whether a cell shows a share, at the decimals it shows: as a percentage, a share, or bare percent points. */
export function showsRate(rate: RateReading, share: Decimal): boolean {
  const { number, isPercent, decimals } = rate;
  const typed = number.decimalPlaces();
  const points = share.times(HUNDRED);
  if (isPercent) {
    return same(
      number.times(HUNDRED),
      points,
      decimals ?? Math.max(typed - LEAST_SHARE_DECIMALS, 0),
    );
  }
  return (
    same(number, share, Math.max(decimals ?? typed, LEAST_SHARE_DECIMALS)) ||
    (number.gt(ONE) && same(number, points, decimals ?? typed))
  );
}

/** The share a rate cell means: bare numbers above 1 are percent points. */
export const shareOf = ({ number, isPercent }: RateReading): Decimal =>
  isPercent || number.lte(ONE) ? number : number.div(HUNDRED);

const same = (one: Decimal, other: Decimal, places: number): boolean =>
  roundHalfUp(one, places).eq(roundHalfUp(other, places));
