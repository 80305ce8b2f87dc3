import type { SettingsChange } from "../../app/spreadsheet-host";
import { toA1 } from "../../domain/model/address";
import type { EditPlan, MarkEdit } from "../../domain/model/plan";
import type { FillWords } from "./fill-element";
import { writeMarks } from "./mark-store";
import {
  changeOfMark,
  markKey,
  MARKS_KEY,
  toStored,
  type KnownMark,
  type MarkChange,
} from "./marks";
import type { PlanProgram } from "./plan-program";
import { standingCell, type Standing, type StandingCell, type StandingSheet } from "./standing";

/** The marks of a plan as they can be made, and what is to be remembered of them. */
export interface SettledMarks {
  readonly changes: readonly MarkChange[];
  readonly settings: SettingsChange;
}

export interface MarkedBook<Fill> {
  /** By sheet and cell. */
  readonly known: ReadonlyMap<string, KnownMark>;
  readonly standing: Standing<Fill>;
  readonly program: Pick<PlanProgram<Fill>, "hasNotes" | "fills">;
}

export function settleMarks<Fill>({ marks }: EditPlan, book: MarkedBook<Fill>): SettledMarks {
  if (marks.length === 0) return { changes: [], settings: {} };
  const known = new Map(book.known);
  const changes = marks.map((edit) => settleMark(edit, book));
  for (const { cell, left } of changes) {
    if (left === null) known.delete(markKey(cell));
    else known.set(markKey(cell), left);
  }
  const text = known.size === 0 ? null : writeMarks([...known.values()].map(toStored));
  return { changes, settings: { [MARKS_KEY]: text } };
}

function settleMark<Fill>(
  edit: MarkEdit,
  { known: marks, standing, program: { hasNotes, fills } }: MarkedBook<Fill>,
): MarkChange {
  const { sheet, at } = edit.cell;
  const known = marks.get(markKey(edit.cell)) ?? null;
  const now = standing.sheets.get(sheet.id);
  const cell = standingCell(standing, sheet.id, at);
  const element = cell === undefined ? null : fills.toElement(cell.fill);
  const change = changeOfMark(hasNotes ? edit : withoutNote(edit), {
    known,
    // A gradient could not be given back: such a cell keeps it.
    isLocked: element === null || !isFormattable(now, cell),
    hasNotes: now?.notes.has(toA1(at)) === true,
    fill: () => element ?? "",
  });
  return isPossible(change, fills)
    ? change
    : { ...change, fill: null, skips: ["fill"], left: known };
}

const isFormattable = <Fill>(
  sheet: StandingSheet<Fill> | undefined,
  cell: StandingCell<Fill> | undefined,
): boolean => sheet?.allowsFormatting === true && !(sheet.isProtected && cell?.isLocked !== false);

const withoutNote = (edit: MarkEdit): MarkEdit =>
  edit.after === null ? edit : { ...edit, after: { ...edit.after, note: null } };

/** A file's own marks may have kept a fill that the program cannot be told to give back. */
const isPossible = <Fill>({ fill }: MarkChange, fills: FillWords<Fill>): boolean =>
  fill === null || "rgb" in fill || fills.fromElement(fill.element) !== null;
