import { EMPTY_VALUE, sameValue, type Cell } from "../domain/model/cell";
import type { CellAddress } from "../domain/model/address";
import type { CellEdit, FormulaResult } from "../domain/model/plan";
import { cellAt, type CellRef, type SheetSnapshot } from "../domain/model/snapshot";
import { storedResult } from "../domain/numeric/evaluate-formula";
import { calculationOf, resultOf, type Calculation } from "./formula-results";

/** The workbook with a result for every formula that was saved without one and that we can work out. */
export const withMissingResults = (sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] =>
  recalculated(sheets, []);

export interface AfterEdits {
  readonly sheets: readonly SheetSnapshot[];
  readonly results: readonly FormulaResult[];
}

/**
 * The workbook as it will be once the edits are made and the program has recalculated. The result
 * of a formula that reads an edited cell and is beyond us becomes unknown, never stale.
 */
export function afterEdits(
  sheets: readonly SheetSnapshot[],
  edits: readonly CellEdit[],
): AfterEdits {
  if (edits.length === 0) return { sheets, results: [] };
  const edited = sheets.map((sheet) => {
    const own = edits.filter(({ cell }) => cell.sheet.id === sheet.sheet.id);
    return withCells(
      sheet,
      own.map(({ cell, after }) => ({ at: cell.at, cell: after })),
    );
  });
  const after = recalculated(
    edited,
    edits.map(({ cell }) => cell),
  );
  const results = after.flatMap((sheet, index) => changedResults(edited[index] ?? sheet, sheet));
  return { sheets: after, results };
}

function changedResults(before: SheetSnapshot, after: SheetSnapshot): FormulaResult[] {
  if (before === after) return [];
  const results: FormulaResult[] = [];
  for (const [row, cells] of after.rows) {
    for (const [column, { formula, value }] of cells) {
      const at = { row, column };
      const stored = cellAt(before, at).value;
      if (formula === null || sameValue(stored, value)) continue;
      results.push({ cell: { sheet: after.sheet, at }, before: stored, after: value });
    }
  }
  return results;
}

interface Placed {
  readonly at: CellAddress;
  readonly cell: Cell;
}

function withCells(snapshot: SheetSnapshot, cells: readonly Placed[]): SheetSnapshot {
  if (cells.length === 0) return snapshot;
  const copied = new Map<number, Map<number, Cell>>();
  for (const { at, cell } of cells) {
    const row = copied.get(at.row) ?? new Map(snapshot.rows.get(at.row));
    copied.set(at.row, row.set(at.column, cell));
  }
  const rows = new Map<number, ReadonlyMap<number, Cell>>(snapshot.rows);
  for (const [row, columns] of copied) rows.set(row, ascending(columns, snapshot.rows.get(row)));
  return { ...snapshot, rows: ascending(rows, snapshot.rows) };
}

/** What replaced an entry stands where it stood; only what is new may be out of order. */
const ascending = <Value>(
  map: ReadonlyMap<number, Value>,
  before: ReadonlyMap<number, unknown> | undefined,
): ReadonlyMap<number, Value> =>
  map.size === before?.size || doesAscend(map.keys())
    ? map
    : new Map([...map].sort(([one], [other]) => one - other));

function doesAscend(keys: Iterable<number>): boolean {
  let last = -1;
  for (const key of keys) {
    if (key < last) return false;
    last = key;
  }
  return true;
}

function recalculated(
  sheets: readonly SheetSnapshot[],
  edited: readonly CellRef[],
): readonly SheetSnapshot[] {
  const calculation = calculationOf(sheets, edited);
  return sheets.map((sheet) => withCells(sheet, newResults(calculation, sheet)));
}

function newResults(calculation: Calculation, sheet: SheetSnapshot): Placed[] {
  const changed: Placed[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      if (cell.formula === null) continue;
      // Where nothing was edited, every stored result stands.
      if (calculation.editedKeys.size === 0 && cell.value.kind !== "empty") continue;
      const at = { row, column };
      const { value, isAffected } = resultOf(calculation, { sheet, at });
      if (!isAffected && (cell.value.kind !== "empty" || value === null)) continue;
      changed.push({
        at,
        cell: { ...cell, value: value === null ? EMPTY_VALUE : storedResult(value) },
      });
    }
  }
  return changed;
}
