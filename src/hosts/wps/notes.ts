import { HostError } from "../../app/spreadsheet-host";
import { parseA1 } from "../../domain/model/address";
import { inTurn } from "../shared/in-turn";
import type { NoteJob } from "../shared/plan-jobs";
import { addressOf, read, readText } from "./member";
import type { OpenBook } from "./open-book";

/**
 * A sheet's notes by A1; WPS has one a cell. Where they are likely to stand is looked at first: if
 * that is all that the sheet has, the list, which takes longer, is not asked.
 */
export async function readNotes(
  book: OpenBook,
  id: string,
  expected: readonly string[],
): Promise<Notes> {
  const count = noteCount(book, id);
  const found = await notesAt(book, id, expected.slice(0, count));
  return found.size === count ? found : listedNotes(book, id, count);
}

type Notes = ReadonlyMap<string, readonly string[]>;

/** Of these cells only. */
export async function notesOn(
  book: OpenBook,
  id: string,
  cells: readonly string[],
): Promise<Notes> {
  const count = noteCount(book, id);
  if (count < cells.length) return listedNotes(book, id, count);
  const found = await notesAt(book, id, cells);
  // A build may have the list only.
  return found.size === 0 ? listedNotes(book, id, count) : found;
}

async function notesAt(book: OpenBook, id: string, cells: readonly string[]): Promise<Notes> {
  const notes = await inTurn(cells, async (cell) => {
    await book.rest(MEMBERS_A_NOTE);
    const text = noteAt(book, id, cell);
    return text === null ? [] : [[cell, [text]] as const];
  });
  return new Map(notes.flat());
}

async function listedNotes(book: OpenBook, id: string, count: number): Promise<Notes> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const found = new Map<string, readonly string[]>();
  await inTurn(numbers, async (number) => {
    await book.rest(MEMBERS_A_NOTE);
    const comment = book.sheet(id).Comments?.Item(number);
    if (comment == null) return;
    found.set(addressOf(comment.Parent), [readText(comment, "Text")]);
  });
  return found;
}

const MEMBERS_A_NOTE = 5;

const noteCount = (book: OpenBook, id: string): number => {
  const comments = book.sheet(id).Comments;
  return comments == null ? 0 : Number(read(comments, "Count"));
};

/** Notes of ours only: a person's are known from the reading before, and asked for nothing. */
export async function writeNotes(
  book: OpenBook,
  id: string,
  notes: readonly NoteJob[],
): Promise<void> {
  if (notes.length === 0) return;
  const before = noteCount(book, id);
  await inTurn(notes, async ({ address, isThere, text }) => {
    await book.rest(MEMBERS_A_NOTE);
    setNote(book, id, { address, isThere, text });
  });
  const added = notes.filter(({ isThere, text }) => !isThere && text !== null).length;
  const removed = notes.filter(({ isThere, text }) => isThere && text === null).length;
  if (noteCount(book, id) !== before + added - removed) throw new HostError("failed", "notes");
}

/** `AddComment` fails where a note stands. */
function setNote(book: OpenBook, id: string, { address, isThere, text }: NoteJob): void {
  const range = book.sheet(id).Range(address);
  if (isThere) range.Comment?.Delete();
  if (text !== null) range.AddComment?.(text);
}

/** The text of a cell's note; null where there is none. */
export function noteAt(book: OpenBook, id: string, address: string): string | null {
  if (parseA1(address) === null) return null;
  const comment = book.sheet(id).Range(address).Comment;
  return comment == null ? null : readText(comment, "Text");
}
