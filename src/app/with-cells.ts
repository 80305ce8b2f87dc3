import type { CellAddress } from "../domain/model/address";
import type { Cell } from "../domain/model/cell";
import type { SheetSnapshot } from "../domain/model/snapshot";

export interface Placed {
  readonly at: CellAddress;
  readonly cell: Cell;
}

/** The sheet with other cells in these places. */
export function withCells(snapshot: SheetSnapshot, cells: readonly Placed[]): SheetSnapshot {
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
