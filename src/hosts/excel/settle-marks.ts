import { toA1 } from "../../domain/model/address";
import type { EditPlan, MarkEdit } from "../../domain/model/plan";
import { writeMarks } from "../shared/mark-store";
import { changeOfMark, markKey, MARKS_KEY, toStored, type MarkChange } from "../shared/marks";
import type { SettingsChange } from "../../app/spreadsheet-host";
import { fromElement, toElement } from "./fills";
import type { Look } from "./look";
import { standingCell, type Standing } from "./verify";

/** The marks of a plan as they can be made, and what is to be remembered of them. */
export interface SettledMarks {
  readonly changes: readonly MarkChange[];
  readonly settings: SettingsChange;
}

export interface MarkedBook {
  readonly look: Look;
  readonly standing: Standing;
  /** Whether the program has notes. */
  readonly hasNotes: boolean;
}

export function settleMarks({ marks }: EditPlan, book: MarkedBook): SettledMarks {
  if (marks.length === 0) return { changes: [], settings: {} };
  const known = new Map(book.look.marks);
  const changes = marks.map((edit) => settleMark(edit, book));
  for (const { cell, left } of changes) {
    if (left === null) known.delete(markKey(cell));
    else known.set(markKey(cell), left);
  }
  const text = known.size === 0 ? null : writeMarks([...known.values()].map(toStored));
  return { changes, settings: { [MARKS_KEY]: text } };
}

function settleMark(edit: MarkEdit, { look, standing, hasNotes }: MarkedBook): MarkChange {
  const { sheet, at } = edit.cell;
  const { isLocked, fill } = standingCell(standing, sheet.id, at);
  const { isProtected = true, allowsFormatting = false } = standing.sheets.get(sheet.id) ?? {};
  const known = look.marks.get(markKey(edit.cell)) ?? null;
  const element = toElement(fill);
  const change = changeOfMark(hasNotes ? edit : withoutNote(edit), {
    known,
    // A gradient could not be given back: such a cell keeps it.
    isLocked: (isProtected && isLocked) || !allowsFormatting || element === null,
    hasNotes: notesAt(look, sheet.id, toA1(at)) > 0,
    fill: () => element ?? "",
  });
  return isPossible(change) ? change : { ...change, fill: null, skips: ["fill"], left: known };
}

const withoutNote = (edit: MarkEdit): MarkEdit =>
  edit.after === null ? edit : { ...edit, after: { ...edit.after, note: null } };

const notesAt = (look: Look, id: string, cell: string): number =>
  look.sheets.find(({ sheet }) => sheet.id === id)?.notes.get(cell)?.length ?? 0;

/** Excel cannot be told to give back a theme's colour, which a file's own marks may have kept. */
const isPossible = ({ fill }: MarkChange): boolean =>
  fill === null || "rgb" in fill || fromElement(fill.element) !== null;
