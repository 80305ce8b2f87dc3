import { toA1, type Area, type CellAddress } from "./address";
import { EMPTY_CELL, type Cell } from "./cell";

/** `id` is the host's own stable name for the sheet; `name` is what the tab shows. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

export interface CellRef {
  readonly sheet: SheetRef;
  readonly at: CellAddress;
}

export const cellKey = ({ sheet, at }: CellRef): string => `${sheet.id}!${toA1(at)}`;

export type SheetRows = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

/** A sheet at one moment. Rows and columns ascend; a cell that is not listed is `EMPTY_CELL`. */
export interface SheetSnapshot {
  readonly sheet: SheetRef;
  readonly rows: SheetRows;
  readonly merges: readonly Area[];
  /** Day 0 of date serials: 1900 nearly everywhere, 1904 in books begun on old Macs. */
  readonly dateSystem: "1900" | "1904";
}

export const cellAt = (snapshot: SheetSnapshot, { row, column }: CellAddress): Cell =>
  snapshot.rows.get(row)?.get(column) ?? EMPTY_CELL;
