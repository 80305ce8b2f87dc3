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
 * Paths are kept as fingerprints: a clash would also need the same value in the same cell to do
 * harm. Older entries make room: a workbook's settings are small, and only the last
 * writing counts.
 */
const MOST_ENTRIES = 2000;

/** Reads the text of an earlier memory; anything else is no memory. */
export function readMemory(text: string | null): Memory {
  const known = new Map<string, string>();
  for (const entry of (text ?? "").split(";")) {
    const cut = entry.indexOf("=");
    if (cut > 0) known.set(entry.slice(0, cut), entry.slice(cut + 1));
  }
  return memoryOf(known);
}

const memoryOf = (known: ReadonlyMap<string, string>): Memory => ({
  holds: (path, written) => known.get(fingerprint(path)) === written,
  with: (entries) => {
    const next = new Map(known);
    for (const { path, written } of entries) {
      const key = fingerprint(path);
      next.delete(key);
      next.set(key, written);
    }
    return memoryOf(new Map([...next].slice(-MOST_ENTRIES)));
  },
  toText: () => [...known].map(([key, written]) => `${key}=${written}`).join(";"),
});
