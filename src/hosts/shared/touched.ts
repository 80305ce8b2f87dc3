import type { Area, CellAddress } from "../../domain/model/address";
import type { EditPlan } from "../../domain/model/plan";
import type { SheetRef } from "../../domain/model/snapshot";

/** The cells of one sheet that a plan touches. */
export interface TouchedSheet {
  readonly sheet: SheetRef;
  /** One area a column, from its first touched cell to its last. */
  readonly columns: readonly Area[];
}

export function touchedSheets({ edits, marks }: Pick<EditPlan, "edits" | "marks">): TouchedSheet[] {
  const sheets = new Map<string, { sheet: SheetRef; cells: CellAddress[] }>();
  for (const { cell } of [...edits, ...marks]) {
    const known = sheets.get(cell.sheet.id);
    if (known === undefined) sheets.set(cell.sheet.id, { sheet: cell.sheet, cells: [cell.at] });
    else known.cells.push(cell.at);
  }
  return [...sheets.values()].map(({ sheet, cells }) => ({ sheet, columns: columnsOf(cells) }));
}

function columnsOf(cells: readonly CellAddress[]): Area[] {
  const columns = new Map<number, Area>();
  for (const { row, column } of cells) {
    const known = columns.get(column);
    columns.set(column, {
      top: Math.min(known?.top ?? row, row),
      left: column,
      bottom: Math.max(known?.bottom ?? row, row),
      right: column,
    });
  }
  return [...columns.values()];
}
