import { HUNDRED, roundHalfUp, type Decimal } from "../base/exact";
import { shownAs } from "../numeric/number-format";

const PERCENT_DECIMALS = 2;

/** The cell's own format where it shows the score to the last digit, else the nearest that does. */
export function formatForScore(format: string, score: Decimal): string {
  const { isPercent, isDate, isText, decimals } = shownAs(format);
  if (isPercent || isDate || isText) return "General";
  return decimals === null || decimals >= score.decimalPlaces() ? format : "0.00";
}

/** The cell's own percent format where it shows the rate to two decimals, else `0%` or `0.00%`. */
export function formatForRate(format: string, rate: Decimal): string {
  const { isPercent, decimals } = shownAs(format);
  const needed = roundHalfUp(rate.times(HUNDRED), PERCENT_DECIMALS).decimalPlaces();
  if (isPercent && (decimals === null || decimals >= needed)) return format;
  return needed === 0 ? "0%" : "0.00%";
}
