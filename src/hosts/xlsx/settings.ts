import type { Book } from "./book";

/** A small text of ours kept in the workbook; null where there is none. */
export const readSetting = (book: Book, key: string): string | null => readKeys(book)[key] ?? null;

/** Null removes it. */
export function writeSetting(book: Book, key: string, text: string | null): void {
  const { [key]: known, ...others } = readKeys(book);
  if ((known ?? null) === text) return;
  const keys = text === null ? others : { ...others, [key]: text };
  book.settings = Object.keys(keys).length === 0 ? "" : JSON.stringify(keys);
}

function readKeys(book: Book): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parseObject(book.settings)).flatMap(([key, text]) =>
      typeof text === "string" ? [[key, text]] : [],
    ),
  );
}

/** The object that a JSON text is; an empty one for anything else: other hands may have held it. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
