import { ZERO } from "../base/exact";
import { sameAddress } from "../model/address";
import { cellAt } from "../model/snapshot";
import type { LevelName, RowKind, TableRow } from "../model/table";
import type { Grid } from "./grid";
import { readLevelName } from "./level-name";
import {
  hasNumber,
  pointsIn,
  readRow,
  statedBy,
  valueColumnsOf,
  type Layout,
  type RawRow,
} from "./read-rows";
import { fundRowsFrom } from "./fund-block";
import { groupsInOneColumn } from "./group-rows";
import { isOnlyWeight, kindOf, type RowDistance } from "./row-kinds";
import { addChildren } from "./subtotals";

/** The names in force at a row, carried down until another one replaces them. */
interface Levels {
  readonly level1: LevelName | null;
  readonly level2: LevelName | null;
}

/** After a total, or after more blank rows than this, only a row with a weight still belongs. */
const WIDE_GAP = 3;

/** The table's rows below its header, a block of money among them left out: what each is, under which names. */
export function readBody(grid: Grid, layout: Layout, rows: readonly number[]): TableRow[] {
  const money = new Set(rows.flatMap((row) => fundRowsFrom(grid, row)));
  const raw = rows
    .filter((row) => !money.has(row))
    .map((row) => readRow(grid, layout, row))
    .filter(({ filled }) => filled.length > 0);
  const valueColumns = valueColumnsOf(layout.columns);
  const groupRows = groupsInOneColumn(raw, layout.columns);
  const body: TableRow[] = [];
  let total: number | null = null;
  let levels: Levels = { level1: null, level2: null };
  raw.forEach((row, index) => {
    const here = descend(levels, row);
    const read = kindOf(row, {
      columns: layout.columns,
      valueColumns,
      next: raw[index + 1],
      isGroupByWeight: groupRows.has(row.row),
      above: [here.level1, here.level2].flatMap((level) => (level === null ? [] : [level.name])),
      distance: distanceTo(body.at(-1), row, total),
    });
    const isTotal = read === "indicator" && isNamelessSum(row, body, raw);
    const kind = isTotal ? "total" : read;
    if (kind === "total") total ??= body.length;
    if (kind === "total" || kind === "subtotal") body.push(toTableRow(row, kind, levels));
    else {
      levels = kind === "group" ? weigh(here, row) : (sectionOf(grid, layout, row) ?? here);
      if (kind !== null) body.push(toTableRow(row, kind, levels));
    }
  });
  return addChildren(body);
}

/** The last points of a table without any name, as many as all rows above have: a total that nobody labelled. */
function isNamelessSum(row: RawRow, body: readonly TableRow[], raw: readonly RawRow[]): boolean {
  if (Object.keys(row.own).length > 0 || !isOnlyWeight(row)) return false;
  if (raw.some((other) => other.row > row.row && hasNumber(other, "weight"))) return false;
  const points = pointsIn(row);
  const counted = body.filter(({ kind }) => kind === "indicator" || kind === "fund");
  const sum = counted.reduce((all, above) => all.plus(pointsIn(above) ?? ZERO), ZERO);
  return counted.length > 1 && points?.eq(sum) === true;
}

/** `total` counts the table's rows above its first total: one at the top of the table ends nothing. */
function distanceTo(
  last: TableRow | undefined,
  { row }: RawRow,
  total: number | null,
): RowDistance {
  if (last === undefined) return "near";
  if (row - last.row > WIDE_GAP) return "far";
  return total !== null && total > 0 ? "behind-total" : "near";
}

function descend(levels: Levels, { own, covered }: RawRow): Levels {
  const level1 = replaced(levels.level1, own.level1);
  const kept = level1 !== levels.level1 || covered.includes("level2") ? null : levels.level2;
  return { level1, level2: replaced(kept, own.level2) };
}

/** A merged name stands on every row it covers and is one name all the same. */
function replaced(known: LevelName | null, own: LevelName | undefined): LevelName | null {
  if (own === undefined) return known;
  return known !== null && sameAddress(known.at, own.at) ? known : own;
}

/** A group row's weight is what the rows below it must add up to. */
function weigh(levels: Levels, { own, cells }: RawRow): Levels {
  const { weight } = cells;
  const name = own.level2 ?? own.level1 ?? own.level3;
  if (weight === undefined || name === undefined) return levels;
  const stated = statedBy(name, weight);
  const isSubheading = levels.level1 !== null && SUBHEADING.test(name.name);
  return own.level2 !== undefined || isSubheading
    ? { ...levels, level2: stated }
    : { level1: stated, level2: null };
}

/** `（一）数量指标` stands under `一、产出指标` where one column names both. */
const SUBHEADING = /^[（(][一二三四五六七八九十]+[)）]/u;

const SECTION = /指标|^[一二三四五六七八九十]+[、.．]/u;

/** Where no column holds level 1, a row with one heading alone names it: `一、产出指标（50分）`. */
function sectionOf(grid: Grid, { columns }: Layout, { filled }: RawRow): Levels | null {
  const [only, ...others] = filled;
  if (columns.level1 !== undefined || only === undefined || others.length > 0) return null;
  const { value } = cellAt(grid.snapshot, only.at);
  if (value.kind !== "text") return null;
  const name = readLevelName(value.text, only.at);
  const isSection = name.stated !== null || SECTION.test(name.name);
  return isSection ? { level1: name, level2: null } : null;
}

function toTableRow(raw: RawRow, kind: RowKind, { level1, level2 }: Levels): TableRow {
  const { row, own, cells, weightArea } = raw;
  const sharedBy = weightArea === null ? 1 : weightArea.bottom - weightArea.top + 1;
  const name = own.level3 ?? own.level2 ?? own.level1 ?? null;
  return { row, kind, level1, level2, name, cells, sharedBy, children: [] };
}
