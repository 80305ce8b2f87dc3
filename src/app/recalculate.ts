import { EMPTY_VALUE } from "../domain/model/cell";
import type { CellRef, SheetSnapshot } from "../domain/model/snapshot";
import { storedResult } from "../domain/numeric/evaluate-formula";
import { calculationOf, resultOf, type Calculation } from "./formula-results";
import { withCells, type Placed } from "./with-cells";

/**
 * The workbook after an edit of these cells. Where nothing was edited, only a formula that was saved
 * without a result, and that we can work out, gets one.
 */
export function recalculated(
  sheets: readonly SheetSnapshot[],
  edited: readonly CellRef[],
): readonly SheetSnapshot[] {
  const calculation = calculationOf(sheets, edited);
  return sheets.map((sheet) => withCells(sheet, newResults(calculation, sheet)));
}

function newResults(calculation: Calculation, sheet: SheetSnapshot): Placed[] {
  const changed: Placed[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      if (cell.formula === null) continue;
      // Where nothing was edited, every stored result stands.
      if (calculation.editedKeys.size === 0 && cell.value.kind !== "empty") continue;
      const at = { row, column };
      const { value, isAffected } = resultOf(calculation, { sheet, at });
      if (!isAffected && (cell.value.kind !== "empty" || value === null)) continue;
      changed.push({
        at,
        cell: { ...cell, value: value === null ? EMPTY_VALUE : storedResult(value) },
      });
    }
  }
  return changed;
}
