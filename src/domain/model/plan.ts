import { EMPTY_CELL, type Cell, type CellValue } from "./cell";
import type { Severity } from "./finding";
import type { CellRef, SheetRows } from "./snapshot";

/** One cell's change. If it no longer holds `before`, nothing of the plan is carried out. */
export interface CellEdit {
  readonly cell: CellRef;
  readonly before: Cell;
  readonly after: Cell;
  /** The value's place by names, to know it again as ours after rows have moved. */
  readonly path: string;
}

/** A fault shown on its cell. */
interface Mark {
  /** Of the fill; null where no fill of ours stands. */
  readonly severity: Severity | null;
  /** Null where no note of ours stands. */
  readonly note: string | null;
}

/** A mark of ours that stands in the workbook. */
export interface StandingMark {
  readonly cell: CellRef;
  readonly mark: Mark;
}

export interface MarkEdit {
  readonly cell: CellRef;
  readonly before: Mark | null;
  readonly after: Mark | null;
}

export type SheetContent = readonly (readonly Cell[])[];

/** A whole sheet, row by row from A1 on. */
export const contentOf = (rows: SheetRows): SheetContent =>
  Array.from({ length: largest(rows.keys()) + 1 }, (_, row) => {
    const cells = rows.get(row) ?? new Map<number, Cell>();
    return Array.from(
      { length: largest(cells.keys()) + 1 },
      (__, column) => cells.get(column) ?? EMPTY_CELL,
    );
  });

const largest = (keys: Iterable<number>): number => {
  let most = -1;
  for (const key of keys) most = key > most ? key : most;
  return most;
};

/** A sheet of ours, written whole; null where there is none. */
export interface SheetEdit {
  readonly name: string;
  readonly before: SheetContent | null;
  readonly after: SheetContent | null;
}

/** A formula's result as the edits make it: for files, which no program recalculates. */
export interface FormulaResult {
  readonly cell: CellRef;
  readonly before: CellValue;
  /** Empty where we cannot work it out. */
  readonly after: CellValue;
}

/** Everything that is to change, carried out wholly or not at all. */
export interface EditPlan {
  readonly edits: readonly CellEdit[];
  readonly results: readonly FormulaResult[];
  readonly marks: readonly MarkEdit[];
  readonly sheets: readonly SheetEdit[];
}

const swap = <Edit extends { readonly before: unknown; readonly after: unknown }>(
  edit: Edit,
): Edit => ({
  ...edit,
  before: edit.after,
  after: edit.before,
});

/** The plan that brings back what this one found. */
export const invertPlan = ({ edits, results, marks, sheets }: EditPlan): EditPlan => ({
  edits: edits.map(swap),
  results: results.map(swap),
  marks: marks.map(swap),
  sheets: sheets.map(swap),
});

export const isEmptyPlan = ({ edits, marks, sheets }: EditPlan): boolean =>
  edits.length === 0 && marks.length === 0 && sheets.length === 0;
