import type { Area } from "../model/address";
import { cellAt } from "../model/snapshot";
import {
  VALUE_ROLES,
  type Columns,
  type LevelName,
  type LevelRole,
  type PlacedCell,
  type ValueRole,
} from "../model/table";
import { Exact, type Decimal } from "../base/exact";
import { compactText } from "../numeric/normalise-text";
import { parseLeadingNumber } from "../numeric/parse-number";
import type { LevelWeights } from "./assign-columns";
import {
  filledCells,
  isBlank,
  mergeOver,
  placedAt,
  textAt,
  type FilledCell,
  type Grid,
} from "./grid";
import { readLevelName } from "./level-name";

/** A sheet row as it stands, before anyone asks what kind of row it is. */
export interface RawRow {
  readonly row: number;
  /** Names standing on this very row; a merged name counts for every row it covers. */
  readonly own: Readonly<Partial<Record<LevelRole, LevelName>>>;
  /** Levels that a name of a higher level is merged over: they have no name here. */
  readonly covered: readonly LevelRole[];
  readonly cells: Readonly<Partial<Record<ValueRole, PlacedCell>>>;
  /** The merged area of the weight cell, if it spans several rows. */
  readonly weightArea: Area | null;
  readonly filled: readonly FilledCell[];
}

const LEVELS: readonly LevelRole[] = ["level1", "level2", "level3"];

export const valueColumnsOf = (columns: Columns): ReadonlySet<number> =>
  new Set(VALUE_ROLES.flatMap((role) => columns[role] ?? []));

export interface Layout {
  readonly columns: Columns;
  readonly levelWeights: LevelWeights;
  /** The table's own columns where another table stands beside it; null for the whole row. */
  readonly span: Pick<Area, "left" | "right"> | null;
}

export function readRow(grid: Grid, layout: Layout, row: number): RawRow {
  const own: Partial<Record<LevelRole, LevelName>> = {};
  const covered: LevelRole[] = [];
  for (const level of LEVELS) {
    const column = layout.columns[level];
    if (column === undefined) continue;
    const area = mergeOver(grid, { row, column });
    if (area !== null && area.left < column) covered.push(level);
    else {
      const name = levelAt(grid, layout, { level, row: area?.top ?? row, column });
      if (name !== null) own[level] = name;
    }
  }
  const weightArea = tallArea(grid, row, layout.columns.weight);
  return {
    row,
    own,
    covered,
    cells: valueCells(grid, layout.columns, { row, weightArea }),
    weightArea,
    filled: cellsWithin(layout, filledCells(grid, row)),
  };
}

const cellsWithin = ({ span }: Layout, cells: readonly FilledCell[]): readonly FilledCell[] =>
  span === null
    ? cells
    : cells.filter(({ at }) => at.column >= span.left && at.column <= span.right);

/** The merged area over a row's cell in a column, if it spans several rows. */
function tallArea(grid: Grid, row: number, column: number | undefined): Area | null {
  const area = column === undefined ? null : mergeOver(grid, { row, column });
  return area !== null && area.bottom > area.top ? area : null;
}

function levelAt(
  grid: Grid,
  { levelWeights }: Layout,
  { level, row, column }: { level: LevelRole; row: number; column: number },
): LevelName | null {
  const at = { row, column };
  if (textAt(grid, at) === "") return null;
  const { value } = cellAt(grid.snapshot, at);
  const name = readLevelName(value.kind === "text" ? value.text : textAt(grid, at), at);
  const weightColumn = levelWeights[level];
  if (weightColumn === undefined) return name;
  return statedBy(name, placedAt(grid, { row, column: weightColumn }));
}

/** The name with the points that a weight cell of its own gives it. */
export function statedBy(name: LevelName, weight: PlacedCell): LevelName {
  const number = numberOf(weight);
  if (number === null || weight.cell.format.includes("%")) return name;
  return { ...name, stated: { at: weight.at, least: number, most: number } };
}

/** The number that a cell begins with: 50 of `50分`. */
function numberOf({ cell: { value } }: PlacedCell): Decimal | null {
  if (value.kind === "number") return new Exact(value.digits);
  return value.kind === "text"
    ? (parseLeadingNumber(compactText(value.text))?.number ?? null)
    : null;
}

/** The row's weight as it is written, percent or points. */
export const pointsIn = ({
  cells: { weight },
}: {
  readonly cells: RawRow["cells"];
}): Decimal | null => (weight === undefined ? null : numberOf(weight));

function valueCells(
  grid: Grid,
  columns: Columns,
  { row, weightArea }: Pick<RawRow, "row" | "weightArea">,
): Partial<Record<ValueRole, PlacedCell>> {
  const cells: Partial<Record<ValueRole, PlacedCell>> = {};
  for (const role of VALUE_ROLES) {
    const column = columns[role];
    if (column === undefined) continue;
    const area = mergeOver(grid, { row, column });
    if (area === null) cells[role] = placedAt(grid, { row, column });
    else if (isOwnArea(columns, role, area) && isOneRowsPoints(role, area, weightArea)) {
      cells[role] = placedAt(grid, { row: area.top, column: area.left });
    }
  }
  return cells;
}

/** A cell merged under another role's column belongs to that role, one merged over several to none. */
const isOwnArea = (columns: Columns, role: ValueRole, { left, right }: Area): boolean => {
  if (columns[role] === left) return true;
  const covered = Object.values(columns).filter((column) => column >= left && column <= right);
  return covered.length === 1;
};

/** Points merged over several rows are one row's only where the weight is merged with them. */
const isOneRowsPoints = (role: ValueRole, area: Area, weightArea: Area | null): boolean =>
  (role !== "score" && role !== "rate") ||
  area.top === area.bottom ||
  (weightArea?.top === area.top && weightArea.bottom === area.bottom);

/** Whether the role's cell holds something at this row. */
export function has(row: RawRow, role: ValueRole): boolean {
  const placed = row.cells[role];
  return placed !== undefined && !isBlank(placed.cell);
}

export const hasNumber = (row: RawRow, role: ValueRole): boolean => {
  const value = row.cells[role]?.cell.value;
  if (value?.kind === "text") return parseLeadingNumber(compactText(value.text)) !== null;
  return value?.kind === "number" || (row.cells[role]?.cell.formula ?? null) !== null;
};
