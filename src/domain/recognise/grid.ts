import { type Area, type CellAddress, isInside } from "../model/address";
import { plainText, type Cell } from "../model/cell";
import { cellAt, type SheetSnapshot } from "../model/snapshot";
import type { PlacedCell } from "../model/table";
import { compactText } from "../numeric/normalise-text";

/** A snapshot with its merged areas at hand: only the top-left cell of an area holds anything. */
export interface Grid {
  readonly snapshot: SheetSnapshot;
  /** Rows that hold something, ascending. */
  readonly usedRows: readonly number[];
  readonly mergesByRow: ReadonlyMap<number, readonly Area[]>;
}

export function gridOf(snapshot: SheetSnapshot): Grid {
  const usedRows: number[] = [];
  for (const [row, cells] of snapshot.rows) {
    if ([...cells.values()].some((cell) => !isBlank(cell))) usedRows.push(row);
  }
  const mergesByRow = new Map<number, Area[]>();
  const lastRow = usedRows.at(-1) ?? -1;
  for (const area of snapshot.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, lastRow); row += 1) {
      const known = mergesByRow.get(row);
      if (known === undefined) mergesByRow.set(row, [area]);
      else known.push(area);
    }
  }
  return { snapshot, usedRows, mergesByRow };
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
export const textAt = (grid: Grid, at: CellAddress): string =>
  compactText(plainText(cellAt(grid.snapshot, at).value));

export const placedAt = (grid: Grid, at: CellAddress): PlacedCell => ({
  at,
  cell: cellAt(grid.snapshot, at),
});

/** The row's cells that hold something, left to right. */
export function filledCells(grid: Grid, row: number): PlacedCell[] {
  const cells = grid.snapshot.rows.get(row);
  if (cells === undefined) return [];
  const filled: PlacedCell[] = [];
  for (const [column, cell] of cells)
    if (!isBlank(cell)) filled.push({ at: { row, column }, cell });
  return filled;
}
