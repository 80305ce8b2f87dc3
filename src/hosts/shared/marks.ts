import type { SkippedMark } from "../../app/spreadsheet-host";
import { parseA1, toA1 } from "../../domain/model/address";
import type { Severity } from "../../domain/model/finding";
import type { MarkEdit, StandingMark } from "../../domain/model/plan";
import type { CellRef, SheetRef } from "../../domain/model/snapshot";
import { matchMarks, noteKey, type PlacedNote, type StoredMark } from "./mark-store";

/**
 * Soft enough to read black text on, apart enough to tell without the note. One shade off the
 * colours that Excel's own cell styles and rules use, so that a cell with such a fill is ours.
 */
const MARK_FILLS: Readonly<Record<Severity, string>> = {
  error: "FFC7CF",
  warning: "FFEB9D",
  notice: "DDEBF8",
};
const SEVERITIES: ReadonlyMap<string, Severity> = new Map(
  (["error", "warning", "notice"] as const).map((severity) => [MARK_FILLS[severity], severity]),
);
export const OUR_FILLS: ReadonlySet<string> = new Set(SEVERITIES.keys());

export const MARKS_KEY = "marks";
const NOTE_HEAD = "【绩评】\n";

/** A mark of ours on a cell, with what is stored of it. */
export interface KnownMark extends StandingMark {
  /** The note's fingerprint; empty for none of ours. */
  readonly key: string;
  /** The `fill` element that stood under the mark. */
  readonly fill: string;
}

/** What a sheet shows that may be ours. */
export interface MarkedSheet {
  readonly sheet: SheetRef;
  /** `RRGGBB` by A1, of the cells with one of our fills. */
  readonly filled: ReadonlyMap<string, string>;
  /** The notes and threads on each cell, by A1. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

interface FoundMark extends StandingMark, PlacedNote {}

/** By sheet and cell. A mark is told by its fill, wherever it has moved, and by its note. */
export function knownMarks(
  sheets: readonly MarkedSheet[],
  stored: readonly StoredMark[],
): Map<string, KnownMark> {
  const ours = new Set(stored.map(({ note }) => note));
  const found = sheets.flatMap((sheet) => marksOn(sheet, ours));
  const matched = matchMarks(found, stored);
  return new Map(
    found.map((mark) => {
      const { cell, mark: standing, key } = mark;
      const fill = matched.get(mark)?.fill ?? "";
      return [markKey(cell), { cell, mark: standing, key, fill }];
    }),
  );
}

export const markKey = ({ sheet, at }: CellRef): string => `${sheet.id}!${toA1(at)}`;

function marksOn({ sheet, filled, notes }: MarkedSheet, ours: ReadonlySet<string>): FoundMark[] {
  const own = ownNotes(notes, ours);
  return [...new Set([...filled.keys(), ...own.keys()])].flatMap((cell) => {
    const at = parseA1(cell);
    if (at === null) return [];
    const severity = SEVERITIES.get(filled.get(cell) ?? "") ?? null;
    const { text = null, key = "" } = own.get(cell) ?? {};
    return [
      { cell: { sheet, at }, mark: { severity, note: text }, place: `${sheet.name}!${cell}`, key },
    ];
  });
}

interface OwnNote {
  readonly text: string;
  readonly key: string;
}

/** A note that anyone has written in, or answered, is theirs. */
function ownNotes(
  notes: MarkedSheet["notes"],
  ours: ReadonlySet<string>,
): ReadonlyMap<string, OwnNote> {
  const own = new Map<string, OwnNote>();
  for (const [cell, texts] of notes) {
    const [text = "", ...others] = texts;
    const key = noteKey(text);
    if (others.length > 0 || !ours.has(key)) continue;
    own.set(cell, {
      text: text.startsWith(NOTE_HEAD) ? text.slice(NOTE_HEAD.length) : text,
      key,
    });
  }
  return own;
}

/** A fill to put on a cell: `RRGGBB`, or a whole `fill` element that stood there before. */
export type MarkFill = { readonly rgb: string } | { readonly element: string };

export interface MarkChange {
  readonly cell: CellRef;
  /** Null leaves the fill as it is. */
  readonly fill: MarkFill | null;
  /** Null leaves the cell's note as it is; a null `text` removes it. */
  readonly note: { readonly text: string | null } | null;
  readonly skips: readonly SkippedMark["part"][];
  /** The mark that the cell has then. */
  readonly left: KnownMark | null;
}

/** The cell of a mark as the program holds it now. */
export interface MarkedCell {
  readonly known: KnownMark | null;
  readonly isLocked: boolean;
  readonly hasNotes: boolean;
  /** The `fill` element under the cell. */
  readonly fill: () => string;
}

export function changeOfMark({ cell, after }: MarkEdit, marked: MarkedCell): MarkChange {
  if (marked.isLocked) {
    return { cell, fill: null, note: null, skips: ["fill", "note"], left: marked.known };
  }
  const { under, fill } = fillChange(after?.severity ?? null, marked);
  const { mark, note, skips } = noteChange(after, marked);
  const left = mark === null ? null : { cell, mark, key: keyOf(note), fill: under };
  return { cell, fill, note, skips, left };
}

const keyOf = (note: MarkChange["note"]): string => (note?.text == null ? "" : noteKey(note.text));

/** A person's note stays, and the mark that is then left has none. */
function noteChange(
  mark: MarkEdit["after"],
  { hasNotes, known }: MarkedCell,
): Pick<MarkChange, "note" | "skips"> & { readonly mark: MarkEdit["after"] } {
  if (!hasNotes || known?.mark.note != null) {
    return { mark, note: { text: mark?.note == null ? null : NOTE_HEAD + mark.note }, skips: [] };
  }
  const left = mark?.severity == null ? null : { severity: mark.severity, note: null };
  return { mark: left, note: null, skips: mark === null ? [] : ["note"] };
}

/** What stands under the mark, and the change: a fill that a person has put over ours stays. */
function fillChange(
  severity: Severity | null,
  { known, fill }: MarkedCell,
): { under: string; fill: MarkFill | null } {
  const isOurs = known?.mark.severity != null;
  const under = isOurs ? known.fill : fill();
  if (severity !== null) return { under, fill: { rgb: MARK_FILLS[severity] } };
  return { under, fill: isOurs ? { element: under } : null };
}

export const toStored = ({ cell: { sheet, at }, key, fill }: KnownMark): StoredMark => ({
  sheet: sheet.name,
  cell: toA1(at),
  note: key,
  fill,
});
