import type { Choices } from "../domain/model/choices";
import type { Finding } from "../domain/model/finding";
import type { Scheme } from "../domain/model/scheme";
import type { ScoredTable } from "../domain/model/scored";
import type { SheetSnapshot } from "../domain/model/snapshot";
import type { Question } from "../domain/model/table";
import { checkTable } from "../domain/check/check-table";
import { checkWorkbook } from "../domain/check/check-workbook";
import { interpretTable } from "../domain/interpret/interpret-table";
import { recogniseWorkbook } from "../domain/recognise/recognise-workbook";
import { scoreTable } from "../domain/score/score-table";
import { withMissingResults } from "./recalculate";

/** A table with what is to be said of it. */
export interface AssessedTable {
  /** The table's place in the workbook, by names: what we wrote is remembered under it. */
  readonly key: string;
  readonly scored: ScoredTable;
  /** The sheet's faults as it stands, before any plan is carried out. */
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

export interface AssessOptions {
  readonly scheme: Scheme;
  readonly choicesFor: (key: string) => Choices;
}

/** Reads, scores and checks every table of the given sheets. */
export function assess(
  sheets: readonly SheetSnapshot[],
  { scheme, choicesFor }: AssessOptions,
): readonly AssessedTable[] {
  const snapshots = withMissingResults(sheets);
  const tables = recogniseWorkbook(snapshots);
  const keys = keysOf(tables.map(({ sheet }) => sheet.name));
  const read = tables.map((table, index) => {
    const dateSystem =
      snapshots.find(({ sheet }) => sheet.id === table.sheet.id)?.dateSystem ?? "1900";
    const interpreted = interpretTable(table, { frame: scheme.frame, dateSystem });
    const key = keys[index] ?? "";
    const scored = scoreTable(interpreted, scheme, choicesFor(key));
    const questions = [
      ...table.questions,
      ...interpreted.questions,
      ...interpreted.indicators.flatMap((row) => row.questions),
    ];
    return { key, scored, questions };
  });
  const across = checkWorkbook(read.map(({ scored }) => scored));
  return read.map((table, index) => ({
    ...table,
    findings: checkTable(table.scored, across[index] ?? []),
  }));
}

/** The sheet's name, and a number where the sheet has several tables. */
function keysOf(sheetNames: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return sheetNames.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}#${String(count)}`;
  });
}
