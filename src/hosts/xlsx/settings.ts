import { readKeys, withKeys, writeKeys } from "../shared/settings-text";
import type { Book } from "./book";

/** A small text of ours kept in the workbook; null where there is none. */
export const readSetting = (book: Book, key: string): string | null =>
  readKeys(book.settings)[key] ?? null;

/** Null removes it. */
export function writeSetting(book: Book, key: string, text: string | null): void {
  if (readSetting(book, key) === text) return;
  book.settings = writeKeys(withKeys(readKeys(book.settings), { [key]: text }));
}
