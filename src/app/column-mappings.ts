import { parseJson } from "../domain/base/parse-json";
import { headingKeys, isMappingOf, type ColumnMapping } from "../domain/model/column-mapping";
import { EVERY_ROLE, type Heading } from "../domain/model/table";

/** Reads the text of earlier mappings, the newest last; anything else is none. */
export function readMappings(text: string | null): readonly ColumnMapping[] {
  const parsed = parseJson(text ?? "");
  return Array.isArray(parsed) ? parsed.flatMap(readMapping) : [];
}

function readMapping(parsed: unknown): ColumnMapping[] {
  if (typeof parsed !== "object" || parsed === null) return [];
  const entries = Object.entries(parsed).map(
    ([key, said]) => [key, EVERY_ROLE.find((role) => role === said) ?? null] as const,
  );
  return entries.length === 0 ? [] : [new Map(entries)];
}

/** Every column's role as it is to be, one a heading. */
export function withMapping(
  known: readonly ColumnMapping[],
  headings: readonly Heading[],
): readonly ColumnMapping[] {
  const keys = headingKeys(headings);
  const mapping = new Map(headings.map(({ role }, index) => [keys[index] ?? "", role]));
  return [...withoutMapping(known, headings), mapping];
}

/** The table is read by itself again. */
export const withoutMapping = (
  known: readonly ColumnMapping[],
  headings: readonly Heading[],
): readonly ColumnMapping[] => known.filter((mapping) => !isMappingOf(mapping, headings));

export const writeMappings = (known: readonly ColumnMapping[]): string | null =>
  known.length === 0
    ? null
    : JSON.stringify(
        known.map((mapping) =>
          Object.fromEntries([...mapping].map(([key, role]) => [key, role ?? ""])),
        ),
      );
