import type { AssessedTable, PointedTable } from "../app/assess";
import type { PlannedRun } from "../app/plan-run";
import type { SkippedMark } from "../app/spreadsheet-host";
import { areaToA1, columnLetters, toA1 } from "../domain/model/address";
import { toDigits } from "../domain/model/cell";
import type { Finding, Severity } from "../domain/model/finding";
import type { CellRef } from "../domain/model/snapshot";
import { numberIn } from "../domain/model/indicator";
import type { Basis, ScoredIndicator } from "../domain/model/scored";
import {
  COLUMN_ROLES,
  type ColumnRole,
  type LevelName,
  type Question,
  type TableKind,
} from "../domain/model/table";
import { explain } from "../text/explanations";
import { tellFinding } from "../text/findings";
import { ask } from "../text/questions";
import {
  digits,
  orNull,
  reportScheme,
  reportStandard,
  reportTotal,
  type SchemeReport,
  type StandardReport,
  type TotalReport,
} from "./report-parts";
import { reportPlan, type WrittenCell } from "./report-plan";

/** One file of the JSON report (assets/report.schema.json). Numbers are decimal strings. */
export interface FileReport {
  readonly file: string;
  readonly status: "scored" | "no-table" | "failed";
  readonly error?: string;
  readonly tables: readonly TableReport[];
  readonly written: readonly WrittenCell[];
}

export interface TableReport {
  readonly sheet: string;
  readonly range: string;
  readonly kind: TableKind;
  readonly scheme: string;
  readonly schemeInfo: SchemeReport;
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly fund: FundReport | null;
  readonly indicators: readonly IndicatorReport[];
  readonly groups: readonly GroupReport[];
  readonly total: TotalReport;
  readonly grade: string | null;
  readonly findings: readonly FindingReport[];
  readonly questions: readonly QuestionReport[];
}

interface FundReport {
  readonly sheet: string;
  readonly row: number;
  readonly fullYear: string | null;
  readonly executed: string | null;
  readonly rate: string | null;
  readonly weight: string | null;
  readonly score: string | null;
}

interface IndicatorReport {
  readonly row: number;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly weight: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly basis: Basis;
  readonly computed: string | null;
  readonly suggested: string | null;
  readonly typed: string | null;
  readonly score: string | null;
  readonly rate: string | null;
  readonly explanation: string;
  /** How the row's own 评分标准 was read; null where it has none. */
  readonly standard: StandardReport | null;
}

interface GroupReport {
  readonly name: string;
  readonly weight: string;
  readonly score: string | null;
  readonly rate: string | null;
}

/** Where something is said. */
interface ReportedCell {
  /** Only where the cell stands on another sheet than the table. */
  readonly sheet?: string;
  readonly cell: string;
}

export interface FindingReport extends ReportedCell {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

interface QuestionReport extends ReportedCell {
  readonly about: Question["about"];
  readonly candidates: readonly string[];
  readonly message: string;
}

const nameOf = (level: LevelName | null): string | null => level?.name ?? null;

/** What a run found in a file and does to it. */
export function reportRun(
  file: string,
  { before, after, plan }: PlannedRun,
  skipped: readonly SkippedMark[],
): FileReport {
  const found = new Map(before.map((table) => [table.key, table]));
  const tables = after.map((table) => reportTable(found.get(table.key) ?? table, table));
  return {
    file,
    status: tables.length === 0 ? "no-table" : "scored",
    tables,
    written: reportPlan(plan, skipped),
  };
}

function reportTable(
  before: PointedTable,
  { scored, findings, questions }: AssessedTable,
): TableReport {
  const { table, total, scheme, groups, grade } = scored;
  return {
    sheet: table.sheet.name,
    range: areaToA1(table.area),
    kind: table.kind,
    scheme: scheme.id,
    schemeInfo: reportScheme(scheme),
    columns: reportColumns(table.columns),
    fund: reportFund(scored),
    indicators: reportIndicators(before, scored),
    groups: groups.map(({ name, weight, score, rate }) => ({
      name,
      weight: toDigits(weight),
      score: digits(score),
      rate: digits(rate),
    })),
    total: { ...reportTotal(total), typed: digits(before.scored.total.typed) },
    grade: grade.computed,
    findings: findings.map((finding) => reportFinding(finding, table.sheet.name)),
    questions: questions.map((question) => reportQuestion(question, table.sheet.name)),
  };
}

function reportColumns(
  columns: AssessedTable["scored"]["table"]["columns"],
): TableReport["columns"] {
  const letters: Partial<Record<ColumnRole, string>> = {};
  for (const role of COLUMN_ROLES) {
    const column = columns[role];
    if (column !== undefined) letters[role] = columnLetters(column);
  }
  return letters;
}

function reportFund({ table, fund }: AssessedTable["scored"]): FundReport | null {
  if (table.fund === null || fund === null) return null;
  return {
    sheet: table.fund.sheet.name,
    row: table.fund.row + 1,
    fullYear: digits(numberIn(fund.funds.fullYear)),
    executed: digits(numberIn(fund.funds.executed)),
    rate: digits(fund.rate.computed),
    weight: digits(fund.weight),
    score: digits(fund.standing),
  };
}

/** A summary's rows are its groups. */
function reportIndicators(before: PointedTable, after: AssessedTable["scored"]): IndicatorReport[] {
  if (after.table.kind === "summary") return [];
  const found = new Map(before.scored.indicators.map((row) => [row.indicator.row.row, row]));
  return after.indicators.map((row) =>
    reportIndicator(found.get(row.indicator.row.row) ?? row, row),
  );
}

function reportIndicator(before: ScoredIndicator, after: ScoredIndicator): IndicatorReport {
  const { row, targetText, actualText } = after.indicator;
  return {
    row: row.row + 1,
    level1: nameOf(row.level1),
    level2: nameOf(row.level2),
    name: nameOf(row.name) ?? "",
    weight: digits(after.weight),
    target: orNull(targetText.text),
    actual: orNull(actualText.text),
    basis: before.basis,
    computed: digits(before.computed),
    suggested: digits(before.suggested),
    typed: digits(before.typed),
    score: digits(after.standing),
    rate: digits(after.standing === null ? null : after.rate.computed),
    explanation: explain(before.explanation),
    standard: reportStandard(after.indicator.standardReading),
  };
}

const cellFor = ({ sheet, at }: CellRef, ownSheet: string): ReportedCell => ({
  ...(sheet.name === ownSheet ? {} : { sheet: sheet.name }),
  cell: toA1(at),
});

const reportFinding = (finding: Finding, ownSheet: string): FindingReport => ({
  code: finding.code,
  severity: finding.severity,
  ...cellFor(finding.cell, ownSheet),
  message: tellFinding(finding),
});

const reportQuestion = (question: Question, ownSheet: string): QuestionReport => ({
  ...cellFor(question.cell, ownSheet),
  about: question.about,
  candidates: candidatesOf(question),
  message: ask(question),
});

function candidatesOf(question: Question): readonly string[] {
  switch (question.about) {
    case "column":
      return question.candidates;
    case "same-role":
      return question.headers;
    case "funds":
      return question.sheets;
    case "scale":
      return question.readings;
    case "direction":
      return ["≥", "≤"];
    default:
      return [];
  }
}

/** Exit code of one file: 0 nothing at error level, 1 errors or no table, 2 not read. */
export function exitCodeOf({ status, tables }: FileReport): 0 | 1 | 2 {
  if (status === "failed") return 2;
  const hasErrors = tables.some(({ findings }) =>
    findings.some(({ severity }) => severity === "error"),
  );
  return status === "no-table" || hasErrors ? 1 : 0;
}

export const failedReport = (file: string, error: string): FileReport => ({
  file,
  status: "failed",
  error,
  tables: [],
  written: [],
});

/** A file with nothing in it to score. */
export const emptyReport = (file: string): FileReport => ({
  file,
  status: "no-table",
  tables: [],
  written: [],
});
