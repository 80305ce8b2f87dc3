import type { SkippedMark } from "../../app/spreadsheet-host";
import { toA1 } from "../../domain/model/address";
import type { MarkEdit, StandingMark } from "../../domain/model/plan";
import { bySheet } from "../shared/by-sheet";
import { readMarks, writeMarks } from "../shared/mark-store";
import {
  changeOfMark,
  knownMarks,
  markKey,
  MARKS_KEY,
  OUR_FILLS,
  toStored,
  type KnownMark,
} from "../shared/marks";
import type { Book } from "./book";
import { readSetting, writeSetting } from "./settings";

export const standingMarks = (book: Book): readonly StandingMark[] =>
  [...marksOf(book).values()].map(({ cell, mark }) => ({ cell, mark }));

function marksOf(book: Book): Map<string, KnownMark> {
  const stored = readMarks(readSetting(book, MARKS_KEY) ?? "");
  const sheets = book.sheets.map(({ id, name }) => ({
    sheet: { id, name },
    filled: book.filledCells(id, OUR_FILLS),
    notes: stored.length === 0 ? new Map<string, readonly string[]>() : book.notes(id),
  }));
  return knownMarks(sheets, stored);
}

/** Forgets the marks' styles once no mark stands. */
export function forgetMarkStyles(book: Book): void {
  if (marksOf(book).size === 0) book.trimStyles(OUR_FILLS);
}

/** Fills and notes; gives what was left as it is: locked cells, and notes of a person. */
export function applyMarks(book: Book, edits: readonly MarkEdit[]): readonly SkippedMark[] {
  if (edits.length === 0) return [];
  const known = marksOf(book);
  const skipped: SkippedMark[] = [];
  for (const [id, own] of bySheet(edits)) {
    const notes = book.notes(id);
    const changes = own.map((edit) =>
      changeOfMark(edit, {
        known: known.get(markKey(edit.cell)) ?? null,
        isLocked: book.isLocked(id, edit.cell.at),
        hasNotes: notes.has(toA1(edit.cell.at)),
        fill: () => book.fillAt(id, edit.cell.at),
      }),
    );
    book.writeFills(
      id,
      changes.flatMap(({ cell: { at }, fill }) => (fill === null ? [] : [{ at, fill }])),
    );
    book.writeNotes(
      id,
      changes.flatMap(({ cell: { at }, note }) => (note === null ? [] : [{ at, ...note }])),
    );
    for (const { cell, left, skips } of changes) {
      if (left === null) known.delete(markKey(cell));
      else known.set(markKey(cell), left);
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
