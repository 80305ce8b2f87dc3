import type { Area, CellAddress } from "../../domain/model/address";

/** Some cells of one column. */
export interface ColumnRows {
  readonly column: number;
  /** Ascending. */
  readonly rows: readonly number[];
}

export function columnRowsOf(places: readonly CellAddress[]): ColumnRows[] {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of places) {
    columns.set(column, (columns.get(column) ?? new Set()).add(row));
  }
  return [...columns].map(([column, rows]) => ({
    column,
    rows: [...rows].sort((one, other) => one - other),
  }));
}

/** From the first of the cells to the last. */
export const columnArea = ({ column, rows }: ColumnRows): Area => ({
  top: rows[0] ?? 0,
  left: column,
  bottom: rows[rows.length - 1] ?? 0,
  right: column,
});

export const cellArea = ({ row, column }: CellAddress): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});
