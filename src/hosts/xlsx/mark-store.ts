import { parseA1, toA1, type CellAddress } from "../../domain/model/address";
import type { Severity } from "../../domain/model/finding";

/** A mark of ours with the fill that stood under it, as the workbook's settings keep it. */
export interface StoredMark {
  /** The tab's name: numbers of sheets do not survive every program. */
  readonly sheet: string;
  readonly at: CellAddress;
  readonly severity: Severity;
  /** The `fill` element to give back; empty for none. */
  readonly fill: string;
}

/** By tab: `K13`, a letter for the severity, and the fill where there was one. */
type Rows = Record<string, (readonly string[])[]>;

const LETTERS: readonly (readonly [severity: Severity, letter: string])[] = [
  ["error", "e"],
  ["warning", "w"],
  ["notice", "n"],
];

export function writeMarks(marks: readonly StoredMark[]): string {
  const rows: Rows = {};
  for (const { sheet, at, severity, fill } of marks) {
    const letter = LETTERS.find(([known]) => known === severity)?.[1] ?? "";
    const row = [toA1(at), letter, ...(fill === "" ? [] : [fill])];
    (rows[sheet] ??= []).push(row);
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
  const [cell = "", letter = "", fill = ""] = row;
  const at = parseA1(cell);
  const severity = LETTERS.find(([, known]) => known === letter)?.[0];
  return at === null || severity === undefined ? [] : [{ sheet, at, severity, fill }];
}

/** The object that a JSON text is; an empty one for anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
