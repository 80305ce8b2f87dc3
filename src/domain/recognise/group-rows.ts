import type { Columns } from "../model/table";
import { isOnlyWeight, lowestLevel } from "./row-kinds";
import { pointsIn, type RawRow } from "./read-rows";
import { ZERO, type Decimal } from "../base/exact";

/** `一、产出指标`, `（二）效益指标`: a heading numbered like one. */
const NUMBERED_HEADING = /^[（(]?[一二三四五六七八九十]+[、.．)）]/u;

/**
 * Where one column names both groups and indicators, a row with nothing but a weight is a group's
 * if rows below it add up to it, or if it is numbered like a heading.
 */
export function groupsInOneColumn(rows: readonly RawRow[], columns: Columns): ReadonlySet<number> {
  const groups = new Set<number>();
  const lowest = lowestLevel(columns);
  const levels = [columns.level1, columns.level2, columns.level3].filter(
    (level) => level !== undefined,
  );
  if (levels.length !== 1 || lowest === undefined) return groups;
  // From below: a group may hold groups.
  for (const [index, row] of [...rows.entries()].reverse()) {
    const weight = pointsIn(row);
    if (weight === null || !isOnlyWeight(row)) continue;
    const isNumbered = NUMBERED_HEADING.test(row.own[lowest]?.name ?? "");
    if (isNumbered || isMadeUp(weight, rows.slice(index + 1), groups)) groups.add(row.row);
  }
  return groups;
}

/** Whether the indicators below come to a group's points where the next group begins, or at the end. */
function isMadeUp(weight: Decimal, below: readonly RawRow[], groups: ReadonlySet<number>): boolean {
  let points = ZERO;
  for (const row of below) {
    const own = pointsIn(row);
    if (own === null) break;
    if (!isOnlyWeight(row)) points = points.plus(own);
    else if (isAll(points, weight) || !groups.has(row.row)) break;
  }
  return isAll(points, weight);
}

const isAll = (points: Decimal, weight: Decimal): boolean => points.gt(ZERO) && points.eq(weight);
