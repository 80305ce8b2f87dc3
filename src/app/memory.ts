import { fingerprint } from "../domain/base/fingerprint";

/** What we wrote last, by place and value: a short text that lives in the workbook. */
export interface Memory {
  readonly holds: (path: string, written: string) => boolean;
  readonly with: (entries: readonly MemoryEntry[]) => Memory;
  readonly toText: () => string;
}

interface MemoryEntry {
  readonly path: string;
  readonly written: string;
}

/**
 * Paths are kept as the ends of their fingerprints, since every character is sent to the program
 * with each run: a clash would also need the same value in the same cell to do
 * harm. Older entries make room: a workbook's settings are small, and only the last
 * writing counts.
 */
const MOST_ENTRIES = 2000;
const KEY_LENGTH = 6;

const keyOf = (path: string): string => fingerprint(path).slice(-KEY_LENGTH);

/** Reads the text of an earlier memory; anything else is no memory. */
export function readMemory(text: string | null): Memory {
  const known = new Map<string, string>();
  for (const entry of (text ?? "").split(";")) {
    const cut = entry.indexOf("=");
    if (cut <= 0) continue;
    for (const key of entry.slice(0, cut).split(",")) known.set(key, entry.slice(cut + 1));
  }
  return memoryOf(known);
}

const memoryOf = (known: ReadonlyMap<string, string>): Memory => ({
  holds: (path, written) => known.get(keyOf(path)) === written,
  with: (entries) => {
    const next = new Map(known);
    for (const { path, written } of entries) {
      const key = keyOf(path);
      next.delete(key);
      next.set(key, written);
    }
    return memoryOf(new Map([...next].slice(-MOST_ENTRIES)));
  },
  toText: () =>
    [...byValue(known)].map(([written, keys]) => `${keys.join(",")}=${written}`).join(";"),
});

/** Few values fill a table: each is written once. */
function byValue(known: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const [key, written] of known) {
    const same = keys.get(written);
    if (same === undefined) keys.set(written, [key]);
    else same.push(key);
  }
  return keys;
}
