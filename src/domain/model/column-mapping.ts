import { fingerprint } from "../base/fingerprint";
import type { ColumnRole, Heading } from "./table";

/**
 * What a person said the columns of a table are, by their headings' keys; null for a column that is
 * none of ours.
 */
export type ColumnMapping = ReadonlyMap<string, ColumnRole | null>;

const KEY_LENGTH = 6;

/**
 * A heading's key is made of its words alone, and of a count where they repeat: columns move, and
 * every character is kept in the workbook.
 */
export function headingKeys(headings: readonly Pick<Heading, "words">[]): readonly string[] {
  const counts = new Map<string, number>();
  return headings.map(({ words }) => {
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return fingerprint(`${words}#${String(count)}`).slice(-KEY_LENGTH);
  });
}

/** Whether a mapping speaks of a table: all its headings are there, wherever they stand. */
export const isMappingOf = (
  mapping: ColumnMapping,
  headings: readonly Pick<Heading, "words">[],
): boolean => {
  const keys = new Set(headingKeys(headings));
  return [...mapping.keys()].every((key) => keys.has(key));
};
