import type { Area } from "../../../src/domain/model/address";
import {
  columnLetters,
  isInside,
  sameAddress,
  type CellAddress,
} from "../../../src/domain/model/address";
import type { StandingMark } from "../../../src/domain/model/plan";
import { cellAt, type CellRef, type SheetSnapshot } from "../../../src/domain/model/snapshot";
import { showCell } from "../../../src/text/show-cell";
import type { TrialHost } from "./trial-host";

/** A plain picture of the sheet beside the pane. */
export async function showSheet(element: HTMLElement, host: TrialHost): Promise<void> {
  const snapshot = await host.read("active-sheet");
  const scene = { snapshot, marks: await host.marks(), selected: host.selected };
  const last = Math.max(-1, ...snapshot.rows.keys());
  const right = Math.max(-1, ...[...snapshot.rows.values()].flatMap((row) => [...row.keys()]));
  const columns = Array.from({ length: right + 1 }, (_, column) => column);
  const table = document.createElement("table");
  table.insertRow().append(heading(""), ...columns.map((column) => heading(columnLetters(column))));
  for (let row = 0; row <= last; row += 1) {
    const cells = columns.flatMap((column) => cellOf(scene, { row, column }));
    table.insertRow().append(heading(String(row + 1)), ...cells);
  }
  element.replaceChildren(table);
}

function heading(text: string): HTMLTableCellElement {
  const cell = document.createElement("th");
  cell.textContent = text;
  return cell;
}

interface Scene {
  readonly snapshot: SheetSnapshot;
  readonly marks: readonly StandingMark[];
  readonly selected: CellRef | null;
}

/** Nothing where another cell is merged over this one. */
function cellOf({ snapshot, marks, selected }: Scene, at: CellAddress): HTMLTableCellElement[] {
  const merge = snapshot.merges.find((area) => isInside(area, at));
  if (merge !== undefined && !sameAddress(at, { row: merge.top, column: merge.left })) return [];
  const isHere = ({ sheet, at: place }: CellRef): boolean =>
    sheet.id === snapshot.sheet.id && sameAddress(place, at);
  const cell = document.createElement("td");
  if (merge !== undefined) span(cell, merge);
  cell.textContent = showCell(cellAt(snapshot, at));
  cell.dataset["fill"] = marks.find((mark) => isHere(mark.cell))?.mark.severity ?? "";
  cell.classList.toggle("selected", selected !== null && isHere(selected));
  return [cell];
}

function span(cell: HTMLTableCellElement, { top, left, bottom, right }: Area): void {
  cell.rowSpan = bottom - top + 1;
  cell.colSpan = right - left + 1;
}
