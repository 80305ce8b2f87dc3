import { toA1, type Area, type CellAddress } from "../../domain/model/address";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import type { Bridge } from "./com-object";
import type { EtSession } from "./session";

/** A sheet as an object of the model reaches it. */
export interface SheetPlace {
  readonly program: EtSession;
  readonly bridge: Bridge;
  readonly book: Book;
  readonly sheet: Sheet;
}

/** Some rectangles of one sheet. */
export interface RangePlace extends SheetPlace {
  readonly areas: readonly [Area, ...Area[]];
}

export const cellsOf = ({ top, left, bottom, right }: Area): CellAddress[] =>
  Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => ({
    row: top + Math.floor(index / (right - left + 1)),
    column: left + (index % (right - left + 1)),
  }));

export const allCells = ({ areas }: RangePlace): CellAddress[] => areas.flatMap(cellsOf);

/** What all cells have in common; null where they differ. */
export function common<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** Does the work where the program lets it be done; a protected sheet refuses it, or nothing happens. */
export function guarded(
  { program, book, sheet }: SheetPlace,
  isRefused: boolean,
  work: () => void,
): void {
  if (book.isEditing || book.isReadOnly) throw new Error("0x800AC472");
  if (!(sheet.isProtected && isRefused)) work();
  else if (program.options.protection === "throws") throw new Error("单元格受保护");
}

export const isAnyLocked = ({ sheet }: SheetPlace, cells: readonly CellAddress[]): boolean =>
  cells.some((at) => !sheet.unlocked.has(toA1(at)));
