import type { ApplyOutcome, HostTrouble } from "../../app/spreadsheet-host";
import { sameValue, type Cell } from "../../domain/model/cell";
import type { CellEdit, EditPlan, SheetContent, SheetEdit } from "../../domain/model/plan";
import type { CellRef } from "../../domain/model/snapshot";
import { isUnchanged } from "./entries";
import { standingCell, type Standing, type StandingOwnSheet } from "./standing";

const refuse = (because: HostTrouble, cell: CellRef | null): ApplyOutcome => ({
  kind: "refused",
  because,
  cell,
});

/** Why a plan cannot be carried out as things stand; null if it can. */
export function findObstacle<Fill>(plan: EditPlan, standing: Standing<Fill>): ApplyOutcome | null {
  if (standing.isReadOnly) return refuse("read-only", null);
  for (const edit of plan.edits) {
    const obstacle = obstacleOf(edit, standing);
    if (obstacle !== null) return obstacle;
  }
  for (const [index, edit] of plan.sheets.entries()) {
    const obstacle = ownObstacle(edit, standing.ownSheets[index]);
    if (obstacle !== null) return obstacle;
  }
  return null;
}

function obstacleOf<Fill>(
  { cell, before, after }: CellEdit,
  standing: Standing<Fill>,
): ApplyOutcome | null {
  const sheet = standing.sheets.get(cell.sheet.id);
  const now = standingCell(standing, cell.sheet.id, cell.at);
  if (sheet === undefined || now === undefined) return refuse("sheet-gone", cell);
  const changesFormat = now.cell.format !== after.format;
  if (sheet.isProtected && (now.isLocked || (changesFormat && !sheet.allowsFormatting))) {
    return refuse("protected", cell);
  }
  if (!isUnchanged(now.cell, before)) return { kind: "stale", cell };
  return sheet.isFiltered ? refuse("filtered", cell) : null;
}

function ownObstacle(
  { name, before }: SheetEdit,
  own: StandingOwnSheet | undefined,
): ApplyOutcome | null {
  const id = own?.id ?? null;
  const cell = { sheet: { id: id ?? name, name }, at: { row: 0, column: 0 } };
  if (before === null) return id === null ? null : refuse("sheet-exists", cell);
  if (id === null) return refuse("sheet-gone", cell);
  return sameContent(before, own?.content ?? []) ? null : { kind: "stale", cell };
}

function sameContent(one: SheetContent, other: SheetContent): boolean {
  const rows = Math.max(one.length, other.length);
  return Array.from({ length: rows }, (_, row) => row).every((row) =>
    sameRow(one[row] ?? [], other[row] ?? []),
  );
}

function sameRow(one: readonly Cell[], other: readonly Cell[]): boolean {
  const width = Math.max(one.length, other.length);
  return Array.from({ length: width }, (_, column) => column).every((column) => {
    const [here, there] = [one[column], other[column]];
    if (here === undefined || there === undefined) return isBlank(here ?? there);
    return here.formula === there.formula && sameValue(here.value, there.value);
  });
}

const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.formula === null && cell.value.kind === "empty");
