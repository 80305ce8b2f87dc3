import type { SkippedMark } from "../../app/spreadsheet-host";
import { parseA1, toA1 } from "../../domain/model/address";
import type { Severity } from "../../domain/model/finding";
import type { MarkEdit, StandingMark } from "../../domain/model/plan";
import type { CellRef, SheetRef } from "../../domain/model/snapshot";
import type { Book, FillWrite } from "./book";
import { bySheet } from "./by-sheet";
import {
  matchMarks,
  noteKey,
  readMarks,
  writeMarks,
  type PlacedNote,
  type StoredMark,
} from "./mark-store";
import type { NoteChange } from "./notes";
import { readSetting, writeSetting } from "./settings";

/**
 * Soft enough to read black text on, apart enough to tell without the note. One shade off the
 * colours that Excel's own cell styles and rules use, so that a cell with such a fill is ours.
 */
const FILLS: Readonly<Record<Severity, string>> = {
  error: "FFC7CF",
  warning: "FFEB9D",
  notice: "DDEBF8",
};
const SEVERITIES: ReadonlyMap<string, Severity> = new Map(
  (["error", "warning", "notice"] as const).map((severity) => [FILLS[severity], severity]),
);
const OUR_FILLS: ReadonlySet<string> = new Set(SEVERITIES.keys());

const NOTE_HEAD = "【绩评】\n";
const MARKS_KEY = "marks";

/** A mark of ours on a cell, with what is stored of it. */
interface KnownMark extends StandingMark {
  /** The note's fingerprint; empty for none of ours. */
  readonly key: string;
  /** The `fill` element that stood under the mark. */
  readonly fill: string;
}

export const standingMarks = (book: Book): readonly StandingMark[] =>
  [...knownMarks(book).values()].map(({ cell, mark }) => ({ cell, mark }));

/** By sheet and cell. A mark is told by its fill, wherever it has moved, and by its note. */
function knownMarks(book: Book): Map<string, KnownMark> {
  const stored = readMarks(readSetting(book, MARKS_KEY) ?? "");
  const ours = new Set(stored.map(({ note }) => note));
  const found = book.sheets.flatMap(({ id, name }) => marksOn(book, { sheet: { id, name }, ours }));
  const matched = matchMarks(found, stored);
  return new Map(
    found.map((mark) => {
      const { cell, mark: standing, key } = mark;
      const fill = matched.get(mark)?.fill ?? "";
      return [keyOf(cell), { cell, mark: standing, key, fill }];
    }),
  );
}

interface FoundMark extends StandingMark, PlacedNote {}

interface LookedSheet {
  readonly sheet: SheetRef;
  /** The fingerprints of our notes. */
  readonly ours: ReadonlySet<string>;
}

const keyOf = ({ sheet, at }: CellRef): string => `${sheet.id}!${toA1(at)}`;

function marksOn(book: Book, { sheet, ours }: LookedSheet): FoundMark[] {
  const filled = book.filledCells(sheet.id, OUR_FILLS);
  const notes = ours.size === 0 ? new Map<string, OwnNote>() : ownNotes(book, { sheet, ours });
  return [...new Set([...filled.keys(), ...notes.keys()])].flatMap((cell) => {
    const at = parseA1(cell);
    if (at === null) return [];
    const severity = SEVERITIES.get(filled.get(cell) ?? "") ?? null;
    const { text = null, key = "" } = notes.get(cell) ?? {};
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
function ownNotes(book: Book, { sheet, ours }: LookedSheet): Map<string, OwnNote> {
  const notes = new Map<string, OwnNote>();
  for (const [cell, texts] of book.notes(sheet.id)) {
    const [text = "", ...others] = texts;
    const key = noteKey(text);
    if (others.length > 0 || !ours.has(key)) continue;
    const own = text.startsWith(NOTE_HEAD) ? text.slice(NOTE_HEAD.length) : text;
    notes.set(cell, { text: own, key });
  }
  return notes;
}

/** Fills and notes; gives what was left as it is: locked cells, and notes of a person. */
export function applyMarks(book: Book, edits: readonly MarkEdit[]): readonly SkippedMark[] {
  if (edits.length === 0) return [];
  const known = knownMarks(book);
  const skipped: SkippedMark[] = [];
  for (const [id, own] of bySheet(edits)) {
    const notes = book.notes(id);
    const changes = own.map((edit) =>
      changeOf(edit, { book, known: known.get(keyOf(edit.cell)) ?? null, notes }),
    );
    book.writeFills(
      id,
      changes.flatMap(({ fill }) => fill ?? []),
    );
    book.writeNotes(
      id,
      changes.flatMap(({ note }) => note ?? []),
    );
    for (const { cell, left, skips } of changes) {
      if (left === null) known.delete(keyOf(cell));
      else known.set(keyOf(cell), left);
      skipped.push(...skips.map((part) => ({ cell, part })));
    }
  }
  writeSetting(
    book,
    MARKS_KEY,
    known.size === 0 ? null : writeMarks([...known.values()].map(toStored)),
  );
  return skipped;
}

interface MarkChange {
  readonly cell: CellRef;
  readonly fill: FillWrite | null;
  readonly note: NoteChange | null;
  readonly skips: readonly SkippedMark["part"][];
  /** The mark that the cell has then. */
  readonly left: KnownMark | null;
}

interface MarkedCell {
  readonly book: Book;
  readonly known: KnownMark | null;
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

function changeOf({ cell, after }: MarkEdit, marked: MarkedCell): MarkChange {
  if (marked.book.isLocked(cell.sheet.id, cell.at)) {
    return { cell, fill: null, note: null, skips: ["fill", "note"], left: marked.known };
  }
  const severity = after?.severity ?? null;
  const { under, fill } = fillChange(cell, severity, marked);
  if (hasNoteOfOthers(cell, marked)) {
    const left =
      severity === null ? null : { cell, mark: { severity, note: null }, key: "", fill: under };
    return { cell, fill, note: null, skips: after === null ? [] : ["note"], left };
  }
  const text = after === null ? null : textOf(after);
  const key = text === null ? "" : noteKey(text);
  const left = after === null ? null : { cell, mark: after, key, fill: under };
  return { cell, fill, note: { at: cell.at, text }, skips: [], left };
}

const textOf = ({ note }: StandingMark["mark"]): string | null =>
  note === null ? null : NOTE_HEAD + note;

const hasNoteOfOthers = ({ at }: CellRef, { notes, known }: MarkedCell): boolean =>
  notes.has(toA1(at)) && known?.mark.note == null;

/** What stands under the mark, and the change: a fill that a person has put over ours stays. */
function fillChange(
  { sheet, at }: CellRef,
  severity: Severity | null,
  { book, known }: MarkedCell,
): { under: string; fill: FillWrite | null } {
  const isOurs = known?.mark.severity != null;
  const under = isOurs ? known.fill : book.fillAt(sheet.id, at);
  if (severity !== null) return { under, fill: { at, fill: { rgb: FILLS[severity] } } };
  return { under, fill: isOurs ? { at, fill: { element: under } } : null };
}

const toStored = ({ cell: { sheet, at }, key, fill }: KnownMark): StoredMark => ({
  sheet: sheet.name,
  cell: toA1(at),
  note: key,
  fill,
});
