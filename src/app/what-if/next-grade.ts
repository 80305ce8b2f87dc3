import { Exact, ONE, sum, type Decimal } from "../../domain/base/exact";
import { executionCapOf } from "../../domain/model/scheme";
import type { ScoredTable } from "../../domain/model/scored";
import type { CountedRow, NextGrade, SupposedTotal } from "../../domain/model/what-if";
import { executionRateIn } from "./supposed-total";

const POINT_DECIMALS = 2;

/** What the total is short of the next grade's lower bound, in points of rows. */
export function nextGrade(
  scored: ScoredTable,
  rows: readonly CountedRow[],
  { total }: SupposedTotal,
): NextGrade {
  const { scheme } = scored;
  const next = scheme.grades.filter(({ from }) => from.gt(total)).at(-1);
  if (next === undefined) return { kind: "highest" };
  const { name: grade, from } = next;
  const most = limitOf(scored);
  if (most?.lt(from) === true) return { kind: "held", grade, most };
  const points = from
    .minus(total)
    .times(rescaling(scored, rows))
    .toDecimalPlaces(POINT_DECIMALS, Exact.ROUND_CEIL);
  return { kind: "missing", grade, from, points, fewest: fewestFor(points, rows) };
}

/** What the scheme holds the total to; null for nothing. */
function limitOf(scored: ScoredTable): Decimal | null {
  const { scheme } = scored;
  const rate = executionRateIn(scored);
  const cap = rate === null ? null : executionCapOf(rate, scheme);
  const limits = [scheme.totalMost, cap?.most ?? null].filter((limit) => limit !== null);
  return limits.reduce<Decimal | null>(
    (least, limit) => (least === null || limit.lt(least) ? limit : least),
    null,
  );
}

/** Where 不适用 rows are out, a point of a row makes more than one of the total. */
function rescaling({ scheme }: ScoredTable, rows: readonly CountedRow[]): Decimal {
  const applicable = sum(rows.map(({ weight }) => weight));
  return applicable.isZero() ? ONE : applicable.div(scheme.frame);
}

function fewestFor(points: Decimal, rows: readonly CountedRow[]): number | null {
  const gains = rows
    .flatMap(({ weight, score }) => (score?.lt(weight) === true ? [weight.minus(score)] : []))
    .sort((one, other) => other.cmp(one));
  const place = gains.findIndex((_, index) => sum(gains.slice(0, index + 1)).gte(points));
  return place < 0 ? null : place + 1;
}
