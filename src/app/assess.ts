import type { Choices } from "../domain/model/choices";
import type { Finding } from "../domain/model/finding";
import type { Scheme } from "../domain/model/scheme";
import type { ScoredTable } from "../domain/model/scored";
import type { SheetSnapshot } from "../domain/model/snapshot";
import type { Question } from "../domain/model/table";
import { checkTable } from "../domain/check/check-table";
import { checkWorkbook, type Across } from "../domain/check/check-workbook";
import { scoreTable } from "../domain/score/score-table";
import { readTables, type ReadingOptions, type TablesReading } from "./read-tables";

/** A table with its points. */
export interface PointedTable {
  /** The table's place in the workbook (see ReadTable). */
  readonly key: string;
  readonly scored: ScoredTable;
  readonly questions: readonly Question[];
}

/** A table with what is to be said of it. */
export interface AssessedTable extends PointedTable {
  /** The sheet's faults as it stands, before any plan is carried out. */
  readonly findings: readonly Finding[];
}

export interface AssessOptions extends ReadingOptions {
  readonly scheme: Scheme;
  readonly choicesFor: (key: string) => Choices;
}

/** Reads, scores and checks every table of the given sheets. */
export const assess = (
  sheets: readonly SheetSnapshot[],
  options: AssessOptions,
): readonly AssessedTable[] =>
  checkTables(
    scoreTables(readTables(options.equipment.formulas.recalculated(sheets, []), options), options),
  );

export const scoreTables = (
  { tables }: TablesReading,
  { scheme, choicesFor, equipment }: Omit<AssessOptions, "mappings">,
): readonly PointedTable[] =>
  tables.map(({ key, interpreted }) => ({
    key,
    scored: scoreTable(interpreted, scheme, {
      choices: choicesFor(key),
      scoreStandard: equipment.standards.scoreStandard,
    }),
    questions: [
      ...interpreted.table.questions,
      ...interpreted.questions,
      ...interpreted.indicators.flatMap((row) => row.questions),
    ],
  }));

const ALONE: Across = { findings: [], isPart: false };

/** What is to be said of each table, of what disagrees with another one too. */
export function checkTables(tables: readonly PointedTable[]): readonly AssessedTable[] {
  const across = checkWorkbook(tables.map(({ scored }) => scored));
  return tables.map((table, index) => ({
    ...table,
    findings: checkTable(table.scored, across[index] ?? ALONE),
  }));
}
