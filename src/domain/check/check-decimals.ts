import { roundHalfUp, sum, type Decimal } from "../base/exact";
import type { Finding } from "../model/finding";
import { roundPoints } from "../model/points";
import type { ScoredTable } from "../model/scored";
import { countedRows, findingAt } from "./finding-at";

/** Sums have two decimals (domain.md section 10). */
const SUM_DECIMALS = 2;

/** S24: scores finer than the scheme publishes them, which rounded may add up to another total. */
export function checkDecimals(scored: ScoredTable): readonly Finding[] {
  const { rounding } = scored.scheme;
  const published = (points: Decimal): Decimal => roundPoints(points, rounding);
  const long = countedRows(scored).filter(
    ({ typed, weight }) =>
      typed !== null && !published(typed).eq(typed) && weight?.eq(typed) !== true,
  );
  const at = long[0]?.indicator.score?.at;
  if (at === undefined) return [];
  const points = countedRows(scored).flatMap(({ typed }) => (typed === null ? [] : [typed]));
  const rounded = points.map(published);
  const difference = roundHalfUp(sum(points), SUM_DECIMALS).minus(sum(rounded)).abs();
  const isFormula = long.every(({ indicator }) => indicator.score?.formula != null);
  // A formula shows two decimals and holds more: only a total that differs tells of it.
  if (isFormula && difference.isZero()) return [];
  const rows = long.map(({ indicator }) => indicator.row.row);
  return [findingAt(scored, at, { code: "S24", rows, difference, step: rounding.step })];
}
