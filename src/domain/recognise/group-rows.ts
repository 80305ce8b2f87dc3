import type { Columns } from "../model/table";
import { isOnlyWeight, lowestLevel } from "./row-kinds";
import { pointsIn, type RawRow } from "./read-rows";
import { sum, type Decimal } from "../base/exact";

/** `一、产出指标`, `（二）效益指标`: a heading numbered like one. */
const NUMBERED_HEADING = /^[（(]?[一二三四五六七八九十]+[、.．)）]/u;

/**
 * Where one column names both groups and indicators, a row with nothing but a weight is a group's
 * if the rows up to the next such row add up to it, or if it is numbered like a heading.
 */
export function groupsInOneColumn(rows: readonly RawRow[], columns: Columns): ReadonlySet<number> {
  const groups = new Set<number>();
  const lowest = lowestLevel(columns);
  const levels = [columns.level1, columns.level2, columns.level3].filter(
    (level) => level !== undefined,
  );
  if (levels.length !== 1 || lowest === undefined) return groups;
  rows.forEach((row, index) => {
    const weight = pointsIn(row);
    if (weight === null || !isOnlyWeight(row)) return;
    const below = weightsBelow(rows, index);
    const name = row.own[lowest]?.name ?? "";
    const isSum = below.length > 0 && sum(below).eq(weight);
    if (isSum || NUMBERED_HEADING.test(name)) groups.add(row.row);
  });
  return groups;
}

/** The weights of the rows down to the next one that has only a weight. */
function weightsBelow(rows: readonly RawRow[], index: number): readonly Decimal[] {
  const weights: Decimal[] = [];
  let weight = memberWeight(rows[index + 1]);
  while (weight !== null) {
    weights.push(weight);
    weight = memberWeight(rows[index + 1 + weights.length]);
  }
  return weights;
}

const memberWeight = (row: RawRow | undefined): Decimal | null =>
  row === undefined || isOnlyWeight(row) ? null : pointsIn(row);
