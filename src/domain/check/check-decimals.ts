import { roundHalfUp, sum } from "../base/exact";
import type { Finding } from "../model/finding";
import type { ScoredTable } from "../model/scored";
import { countedRows, findingAt } from "./finding-at";

/** Two decimals are published (domain.md section 10). */
const PUBLISHED_DECIMALS = 2;

/** S24: scores with more decimals than are published, which rounded may add up to another total. */
export function checkDecimals(scored: ScoredTable): readonly Finding[] {
  const long = countedRows(scored).filter(
    ({ typed }) => typed !== null && typed.decimalPlaces() > PUBLISHED_DECIMALS,
  );
  const at = long[0]?.indicator.score?.at;
  if (at === undefined) return [];
  const points = countedRows(scored).flatMap(({ typed }) => (typed === null ? [] : [typed]));
  const rounded = points.map((each) => roundHalfUp(each, PUBLISHED_DECIMALS));
  const difference = roundHalfUp(sum(points), PUBLISHED_DECIMALS).minus(sum(rounded)).abs();
  const isFormula = long.every(({ indicator }) => indicator.score?.formula != null);
  // A formula shows two decimals and holds more: only a total that differs tells of it.
  if (isFormula && difference.isZero()) return [];
  const rows = long.map(({ indicator }) => indicator.row.row);
  return [findingAt(scored, at, { code: "S24", rows, difference })];
}
