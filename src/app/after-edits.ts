import { sameValue } from "../domain/model/cell";
import type { CellEdit, FormulaResult } from "../domain/model/plan";
import { cellAt, type SheetSnapshot } from "../domain/model/snapshot";
import type { Recalculate } from "./equipment";
import { withCells } from "./with-cells";

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
  recalculated: Recalculate,
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
