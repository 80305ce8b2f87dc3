import type { Area } from "../../domain/model/address";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { ApiError } from "./api-object";

/** What the objects of one program share: the book, and the level that the program reports. */
export interface Session {
  readonly book: Book;
  /** Events that a client has asked for. */
  readonly registered: Set<string>;
  eventsEnabled: boolean;
  /** Opens a workbook of its own from a file. */
  readonly openNew: (file: Uint8Array) => void;
}

/** A range as requests name it. */
export interface Place {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

export const sizeOf = ({ top, left, bottom, right }: Area): GridSize => ({
  rowCount: bottom - top + 1,
  columnCount: right - left + 1,
});

export const cellsIn = ({ top, left, bottom, right }: Area): { row: number; column: number }[] =>
  Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => ({ row: top + i, column: left + j })),
  ).flat();

export function intersection(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

/** The cells of a grid that is written: as large as the area, or one value for all of it. */
export function gridOf(area: Area, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const { rowCount, columnCount } = sizeOf(area);
  const rows: readonly unknown[] = value;
  const isRow = (row: unknown): row is readonly unknown[] =>
    Array.isArray(row) && row.length === columnCount;
  const grid = rows.filter(isRow);
  if (grid.length !== rowCount || rows.length !== rowCount) throw new ApiError("InvalidArgument");
  return (row, column) => grid[row - area.top]?.[column - area.left];
}

/** Refuses what a protected sheet refuses. */
export function demandWritable({ sheet, area }: Place): void {
  if (sheet.isProtected && cellsIn(area).some((at) => sheet.isLocked(at))) {
    throw new ApiError("AccessDenied");
  }
}

export function demandFormattable({ sheet }: Place): void {
  if (sheet.isProtected && !sheet.allowsFormatting) throw new ApiError("AccessDenied");
}
