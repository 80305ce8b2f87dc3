import { Exact, HUNDRED } from "../domain/base/exact";
import { EMPTY_VALUE, toDigits, type Cell } from "../domain/model/cell";
import type { CellEdit } from "../domain/model/plan";
import type { CellRef, SheetSnapshot } from "../domain/model/snapshot";
import { cellAt } from "../domain/model/snapshot";
import { formatForRate, formatForScore } from "../domain/plan/fitting-format";
import type { WorkbookReading } from "./read-workbook";

/** A text that a person wrote for a cell. It stays text, whatever it begins with. */
export const noteEdit = (reading: WorkbookReading, cell: CellRef, text: string): CellEdit =>
  typedEdit(reading, cell, (before) => ({
    ...before,
    value: text === "" ? EMPTY_VALUE : { kind: "text", text },
    formula: null,
  }));

/** Points that a person gave, in plain digits. */
export const scoreEdit = (reading: WorkbookReading, cell: CellRef, points: string): CellEdit => {
  const score = new Exact(points);
  return typedEdit(reading, cell, (before) => ({
    value: { kind: "number", digits: toDigits(score) },
    formula: null,
    format: formatForScore(before.format, score),
  }));
};

/** A bare number with its unit: percent points as a share under a percent format, others as text. */
export const unitEdit = (
  reading: WorkbookReading,
  cell: CellRef,
  { number, unit }: { readonly number: string; readonly unit: string },
): CellEdit =>
  typedEdit(reading, cell, (before) => {
    if (unit !== "%" || before.value.kind !== "number") {
      return { ...before, value: { kind: "text", text: `${number}${unit}` } };
    }
    const share = new Exact(number).div(HUNDRED);
    return {
      ...before,
      value: { kind: "number", digits: toDigits(share) },
      format: formatForRate(before.format, share),
    };
  });

function typedEdit(
  { sheets }: WorkbookReading,
  cell: CellRef,
  change: (before: Cell) => Cell,
): CellEdit {
  const before = cellAt(snapshotOf(sheets, cell), cell.at);
  return { cell, before, after: change(before), path: "" };
}

function snapshotOf(sheets: readonly SheetSnapshot[], { sheet }: CellRef): SheetSnapshot {
  const found = sheets.find((snapshot) => snapshot.sheet.id === sheet.id);
  if (found === undefined) throw new Error(`No snapshot of sheet ${sheet.id}`);
  return found;
}
