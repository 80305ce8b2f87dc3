import { fingerprint } from "../../domain/base/fingerprint";
import { parseObject } from "../../domain/base/parse-json";

/** A mark of ours as the workbook's settings keep it. */
export interface StoredMark {
  /** Tab and cell when it was written: both may have changed since. */
  readonly sheet: string;
  readonly cell: string;
  /** The note's fingerprint; empty where no note of ours was put there. */
  readonly note: string;
  /** The `fill` element to give back; empty for none. */
  readonly fill: string;
}

/** By tab: `K13`, the note's fingerprint, and the fill where there was one. */
type Rows = Record<string, (readonly string[])[]>;

export function writeMarks(marks: readonly StoredMark[]): string {
  const rows: Rows = {};
  for (const { sheet, cell, note, fill } of marks) {
    (rows[sheet] ??= []).push([cell, note, ...(fill === "" ? [] : [fill])]);
  }
  return JSON.stringify(rows);
}

/** Whatever is not a mark is left out: the settings may have passed through other hands. */
export function readMarks(text: string): readonly StoredMark[] {
  return Object.entries(parseObject(text)).flatMap(([sheet, rows]) =>
    Array.isArray(rows) ? rows.flatMap((row: unknown) => readRow(sheet, row)) : [],
  );
}

function readRow(sheet: string, row: unknown): StoredMark[] {
  if (!Array.isArray(row) || !row.every((field) => typeof field === "string")) return [];
  const [cell = "", note = "", fill = ""] = row;
  return [{ sheet, cell, note, fill }];
}

/** Programs break a note's lines in ways of their own. */
export const noteKey = (note: string): string => fingerprint(note.replace(/\s+/gu, ""));

export interface PlacedNote {
  /** `Sheet1!K13`. */
  readonly place: string;
  /** The note's fingerprint; empty for none of ours. */
  readonly key: string;
}

/**
 * Which stored mark each mark on the sheets is. Rows are inserted, tabs renamed and notes deleted
 * between two runs: a mark is known by place and note, else by its note, else by its place.
 */
export function matchMarks<Mark extends PlacedNote>(
  marks: readonly Mark[],
  stored: readonly StoredMark[],
): ReadonlyMap<Mark, StoredMark> {
  const matched = new Map<Mark, StoredMark>();
  const left = new Set(stored);
  const placeOf = ({ sheet, cell }: StoredMark): string => `${sheet}!${cell}`;
  const match = (
    keyOf: (mark: Mark) => string,
    storedKeyOf: (mark: StoredMark) => string,
  ): void => {
    const known = new Map<string, StoredMark[]>();
    for (const mark of left) {
      const here = known.get(storedKeyOf(mark));
      if (here === undefined) known.set(storedKeyOf(mark), [mark]);
      else here.push(mark);
    }
    for (const mark of marks) {
      const found = matched.has(mark) ? undefined : known.get(keyOf(mark))?.shift();
      if (found === undefined) continue;
      matched.set(mark, found);
      left.delete(found);
    }
  };
  match(
    ({ place, key }) => `${place} ${key}`,
    (mark) => `${placeOf(mark)} ${mark.note}`,
  );
  match(
    ({ key }) => (key === "" ? NO_NOTE : key),
    ({ note }) => note,
  );
  match(({ place }) => place, placeOf);
  return matched;
}

/** No fingerprint: marks without a note are not known by it. */
const NO_NOTE = "-";
