import { sameCell } from "../model/cell";
import {
  cellAt,
  cellKey,
  type CellRef,
  type SheetRef,
  type SheetSnapshot,
} from "../model/snapshot";
import {
  VALUE_ROLES,
  type FundBlock,
  type PlacedCell,
  type RecognisedTable,
  type TableRow,
  type ValueRole,
} from "../model/table";

/**
 * The same tables with their cells as they stand after a scoring. Null where a changed cell is none
 * of a table's cells for points, rates and grades: it may say what is a table and what is a row.
 */
export function refreshTables(
  tables: readonly RecognisedTable[],
  snapshots: readonly SheetSnapshot[],
  changed: readonly CellRef[],
): readonly RecognisedTable[] | null {
  const answers = new Set(tables.flatMap(answersOf).map(cellKey));
  if (!changed.every((cell) => answers.has(cellKey(cell)))) return null;
  const bySheet = new Map(snapshots.map((snapshot) => [snapshot.sheet.id, snapshot]));
  return tables.map((table) => refreshed(table, bySheet));
}

function answersOf({ sheet, rows, fund, grade, outerTotal }: RecognisedTable): CellRef[] {
  const cells = [...rows.flatMap(({ cells }) => [cells.score, cells.rate]), grade, outerTotal];
  return [
    ...refs(sheet, cells),
    ...(fund === null ? [] : refs(fund.sheet, [fund.score, fund.rate])),
  ];
}

const refs = (sheet: SheetRef, cells: readonly (PlacedCell | null | undefined)[]): CellRef[] =>
  cells.flatMap((placed) => (placed == null ? [] : [{ sheet, at: placed.at }]));

type Snapshots = ReadonlyMap<string, SheetSnapshot>;

function refreshed(table: RecognisedTable, snapshots: Snapshots): RecognisedTable {
  const snapshot = snapshots.get(table.sheet.id);
  if (snapshot === undefined) return table;
  const { rows, fund, grade, outerTotal } = table;
  return {
    ...table,
    rows: rows.map((row) => refreshedRow(row, snapshot)),
    fund: fund === null ? null : refreshedFund(fund, snapshots),
    grade: freshCell(grade, snapshot),
    outerTotal: freshCell(outerTotal, snapshot),
  };
}

function refreshedFund(fund: FundBlock, snapshots: Snapshots): FundBlock {
  const snapshot = snapshots.get(fund.sheet.id);
  if (snapshot === undefined) return fund;
  return {
    ...fund,
    score: freshCell(fund.score, snapshot),
    rate: freshCell(fund.rate, snapshot),
  };
}

/** The row itself where nothing of it has changed. */
function refreshedRow(row: TableRow, snapshot: SheetSnapshot): TableRow {
  const changed: Partial<Record<ValueRole, PlacedCell>> = {};
  for (const role of VALUE_ROLES) {
    const fresh = freshCell(row.cells[role], snapshot);
    if (fresh !== undefined && fresh !== row.cells[role]) changed[role] = fresh;
  }
  return Object.keys(changed).length === 0 ? row : { ...row, cells: { ...row.cells, ...changed } };
}

/** The placed cell itself where it has not changed. */
function freshCell<Placed extends PlacedCell | null | undefined>(
  placed: Placed,
  snapshot: SheetSnapshot,
): Placed | PlacedCell {
  if (placed == null) return placed;
  const cell = cellAt(snapshot, placed.at);
  return sameCell(cell, placed.cell) ? placed : { at: placed.at, cell };
}
