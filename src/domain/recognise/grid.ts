import { type Area, type CellAddress, isInside } from "../model/address";
import { plainText, type Cell } from "../model/cell";
import { cellAt, type SheetSnapshot } from "../model/snapshot";
import type { PlacedCell } from "../model/table";
import { compactText } from "../numeric/normalise-text";

/** A cell that holds something, with its compact text: every question about a row begins with it. */
export interface FilledCell extends PlacedCell {
  readonly text: string;
}

/** A snapshot with its merged areas at hand: only the top-left cell of an area holds anything. */
export interface Grid {
  readonly snapshot: SheetSnapshot;
  /** Rows that hold something, ascending. */
  readonly usedRows: readonly number[];
  readonly filledByRow: ReadonlyMap<number, readonly FilledCell[]>;
  readonly mergesByRow: ReadonlyMap<number, readonly Area[]>;
}

export function gridOf(snapshot: SheetSnapshot): Grid {
  const filledByRow = new Map<number, readonly FilledCell[]>();
  for (const [row, cells] of snapshot.rows) {
    const filled = filledIn(row, cells);
    if (filled.length > 0) filledByRow.set(row, filled);
  }
  const usedRows = [...filledByRow.keys()];
  const lastRow = usedRows.at(-1) ?? -1;
  return { snapshot, usedRows, filledByRow, mergesByRow: mergesDownTo(lastRow, snapshot.merges) };
}

function filledIn(row: number, cells: ReadonlyMap<number, Cell>): FilledCell[] {
  const filled: FilledCell[] = [];
  for (const [column, cell] of cells) {
    const text = textOf(cell);
    if (text !== "" || cell.formula !== null) filled.push({ at: { row, column }, cell, text });
  }
  return filled;
}

function mergesDownTo(lastRow: number, merges: readonly Area[]): ReadonlyMap<number, Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const area of merges) {
    for (let row = area.top; row <= Math.min(area.bottom, lastRow); row += 1) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [area]);
      else known.push(area);
    }
  }
  return byRow;
}

/** The merged area over a cell; null for a cell that stands alone. */
export const mergeOver = (grid: Grid, at: CellAddress): Area | null =>
  grid.mergesByRow.get(at.row)?.find((area) => isInside(area, at)) ?? null;

/** The cell a person sees at an address: the merged area's, if it lies in one. */
export function anchorOf(grid: Grid, at: CellAddress): CellAddress {
  const area = mergeOver(grid, at);
  return area === null ? at : { row: area.top, column: area.left };
}

export const isBlank = ({ value, formula }: Cell): boolean =>
  formula === null &&
  (value.kind === "empty" || (value.kind === "text" && compactText(value.text) === ""));

/** The cell's own compact text; empty for what a merged area covers. */
export const textAt = (grid: Grid, at: CellAddress): string => textOf(cellAt(grid.snapshot, at));

const textOf = ({ value }: Cell): string => compactText(plainText(value));

export const placedAt = (grid: Grid, at: CellAddress): PlacedCell => ({
  at,
  cell: cellAt(grid.snapshot, at),
});

/** The rows that hold something, from the first to the last of the given ones. */
export const usedRowsIn = ({ usedRows }: Grid, first: number, last: number): readonly number[] =>
  usedRows.slice(placeOf(first, usedRows), placeOf(last + 1, usedRows));

/** The place of the first row that is not above the given one, by halving. */
function placeOf(row: number, rows: readonly number[]): number {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((rows[middle] ?? row) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The row's cells that hold something, left to right. */
export const filledCells = (grid: Grid, row: number): readonly FilledCell[] =>
  grid.filledByRow.get(row) ?? [];
