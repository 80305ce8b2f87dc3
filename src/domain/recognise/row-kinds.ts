import type { Columns, LevelRole, RowKind } from "../model/table";
import { has, hasNumber, type RawRow } from "./read-rows";
import {
  isFiller,
  isPlaceholder,
  isRemark,
  namesBonus,
  namesExecution,
  namesSubtotal,
  namesTotal,
} from "./row-words";

/** Where a row stands to the rows of the table above it. */
export type RowDistance = "near" | "behind-total" | "far";

export interface RowContext {
  readonly columns: Columns;
  readonly valueColumns: ReadonlySet<number>;
  readonly next: RawRow | undefined;
  /** Whether its weight is the sum of the rows that follow (see groupsInOneColumn). */
  readonly isGroupByWeight: boolean;
  /** Names of levels above this row that it may stand under. */
  readonly above: readonly string[];
  readonly distance: RowDistance;
}

const LEVELS: readonly LevelRole[] = ["level3", "level2", "level1"];

/** The lowest level that has a column: its cells name the indicators. */
export const lowestLevel = (columns: Columns): LevelRole | undefined =>
  LEVELS.find((level) => columns[level] !== undefined);

/** What kind of row this is; null for what is no row of the table. The first answer counts. */
export function kindOf(row: RawRow, context: RowContext): RowKind | null {
  const labels = labelsOf(row, context);
  if (labels.some(namesTotal)) return "total";
  if (labels.some(namesSubtotal)) return "subtotal";
  if (isAside(row, labels, context)) return null;
  if (context.isGroupByWeight || isGroup(row, context)) return "group";
  const isPart = row.weightArea !== null && row.weightArea.top < row.row;
  if (isPart) return "part";
  return isBodyRow(row, context) ? kindOfBodyRow(row, context) : null;
}

/** Remarks, column numbers, texts and strays stand among the rows and are none. */
const isAside = (row: RawRow, labels: readonly string[], context: RowContext): boolean =>
  labels.slice(0, 1).some(isRemark) ||
  isText(row, context) ||
  isNumbering(row) ||
  isStray(row, context);

function kindOfBodyRow(row: RawRow, context: RowContext): RowKind | null {
  const isBonus = context.above.some(namesBonus) || namesOf(row).some(namesBonus);
  if (isBonus || isNegative(row)) return "bonus";
  if (context.distance === "behind-total" && !has(row, "target")) return null;
  return isExecution(row) ? "fund" : "indicator";
}

/** A text merged over the weight's column, `其他需要说明的问题 | 无`, is no row of a weighed table. */
const isText = (row: RawRow, { columns }: RowContext): boolean =>
  columns.weight !== undefined && row.cells.weight === undefined;

/** The row's texts outside the value columns: its names and whatever stands beside them. */
function labelsOf({ filled }: RawRow, { valueColumns }: RowContext): string[] {
  return filled
    .filter(({ at, cell }) => cell.value.kind === "text" && !valueColumns.has(at.column))
    .map(({ text }) => text);
}

const namesOf = ({ own }: RawRow): string[] => Object.values(own).map(({ name }) => name);

const nameOf = ({ own }: RawRow): string => (own.level3 ?? own.level2 ?? own.level1)?.name ?? "";

/** `1 2 3 4 …` under a header counts its columns. */
const LEAST_NUMBERING = 3;

const isNumbering = ({ filled }: RawRow): boolean =>
  filled.length >= LEAST_NUMBERING &&
  filled.every(
    ({ cell, text }, index) => cell.value.kind === "number" && text === String(index + 1),
  );

const isStray = (row: RawRow, { columns, distance }: RowContext): boolean =>
  distance !== "near" &&
  !(columns.weight === undefined ? has(row, "target") : hasNumber(row, "weight"));

/** A name above the lowest level with a weight of its own, and rows below that it weighs. */
function isGroup(row: RawRow, { columns, next }: RowContext): boolean {
  const lowest = lowestLevel(columns);
  const level = LEVELS.find((candidate) => row.own[candidate] !== undefined);
  if (next === undefined || level === undefined || level === lowest) return false;
  return isOnlyWeight(row) && standsUnder(next, row, level);
}

/** A weight without anything to reach for it. */
export const isOnlyWeight = (row: RawRow): boolean =>
  hasNumber(row, "weight") && !AIMS.some((role) => has(row, role));

const AIMS = ["target", "actual", "standard"] as const;

/** Whether a row has names below the level, and none or the same one at it. */
function standsUnder(next: RawRow, row: RawRow, level: LevelRole): boolean {
  const name = next.own[level];
  const isSameGroup = name === undefined || name.at.row === row.own[level]?.at.row;
  return isSameGroup && LEVELS.some((deeper) => deeper > level && next.own[deeper] !== undefined);
}

const SAYING = ["weight", "score", ...AIMS] as const;

/** A row that says something: a value, or a name where an indicator's name stands. */
function isBodyRow(row: RawRow, context: RowContext): boolean {
  const { columns } = context;
  if (SAYING.some((role) => has(row, role) && !holdsPlaceholder(row, role))) return true;
  const lowest = lowestLevel(columns);
  const own = lowest === undefined ? undefined : row.own[lowest];
  if (own?.at.row === row.row && !isFiller(own.name) && row.filled.length > 1) return true;
  return isEmptyGroup(row, context);
}

const NAMES_A_GROUP = /指标|满意|效益|产出|成本/u;

/** In a list of targets, a first level with a second and nothing under them: nobody has named its indicator. */
function isEmptyGroup({ own, row }: RawRow, { columns, next }: RowContext): boolean {
  const { level1, level2, level3 } = own;
  if (!isListOfTargets(columns)) return false;
  if (level3 !== undefined || level1 === undefined || next?.own.level1?.at.row === row)
    return false;
  return level1.at.row === row && level2?.at.row === row && NAMES_A_GROUP.test(level1.name);
}

const isListOfTargets = ({ weight, level3 }: Columns): boolean =>
  weight === undefined && level3 !== undefined;

function holdsPlaceholder({ cells }: RawRow, role: (typeof SAYING)[number]): boolean {
  const value = cells[role]?.cell.value;
  return value?.kind === "text" && isPlaceholder(value.text);
}

function isNegative({ cells }: RawRow): boolean {
  const value = cells.weight?.cell.value;
  return value?.kind === "number" && value.digits.startsWith("-");
}

/** Its actual value may be the rate itself; with a target or a standard it is an indicator like others. */
const isExecution = (row: RawRow): boolean =>
  namesExecution(nameOf(row)) &&
  hasNumber(row, "weight") &&
  !has(row, "target") &&
  !has(row, "standard");
