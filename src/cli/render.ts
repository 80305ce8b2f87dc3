import { Exact } from "../domain/base/exact";
import type { Severity } from "../domain/model/finding";
import { cliWords } from "../text/cli-words";
import { percent } from "../text/show";
import { SCHEME_CHOICES } from "../text/scheme-fields";
import { alignColumns } from "./print-table";
import type { FileReport, FindingReport, TableReport } from "./report";

const WIDEST_NAME = 32;

export interface Rendering {
  /** Where the copy went; null where none was written. */
  readonly output: string | null;
}

/** One file in full: every row with its score and why, then everything found. */
export function renderFile(report: FileReport, rendering: Rendering): string {
  const { file, status, tables, error } = report;
  if (status === "failed") return `${file}：${error ?? ""}`;
  if (tables.length === 0) return `${file}：${cliWords.noTable}`;
  return [
    file,
    ...renderSchemes(tables),
    ...tables.flatMap((table) => ["", ...renderTable(table)]),
    "",
    written(report, rendering),
  ].join("\n");
}

function written({ written: cells }: FileReport, { output }: Rendering): string {
  const values = cells.filter(({ kind }) => kind === "value").length;
  if (cells.length === 0) return cliWords.nothingToWrite;
  return output === null ? cliWords.wouldWrite(values) : cliWords.wrote(values, output);
}

/** Each scheme that the tables are scored by, said once. */
const renderSchemes = (tables: readonly TableReport[]): string[] => [
  ...new Set(
    tables.flatMap(({ schemeInfo: { name, certainty, source } }) => [
      cliWords.scheme(name),
      cliWords.schemeSource(SCHEME_CHOICES["source.certainty"][certainty], source),
    ]),
  ),
];

function renderTable(table: TableReport): string[] {
  return [
    `${table.sheet}!${table.range}`,
    ...(table.kind === "goals"
      ? []
      : alignColumns(scoreRows(table), WIDEST_NAME).map((line) => `  ${line}`)),
    ...renderQuestions(table),
    ...renderFindings(table.findings),
  ];
}

function scoreRows(table: TableReport): string[][] {
  const { columns } = cliWords;
  return [
    [columns.row, columns.name, columns.weight, columns.score, columns.why],
    ...fundRow(table),
    ...table.indicators.map(({ row, name, weight, score, explanation }) => [
      String(row),
      name,
      orDash(weight),
      orDash(score),
      explanation,
    ]),
    ...(table.kind === "summary" ? groupRows(table) : []),
    ...totalRow(table),
  ];
}

const orDash = (text: string | null): string => text ?? "—";

function fundRow({ fund }: TableReport): string[][] {
  if (fund === null) return [];
  const { row, weight, score, executed, fullYear, rate } = fund;
  const parts = `${orDash(executed)} ÷ ${orDash(fullYear)}`;
  const money = rate === null ? parts : `${parts} = ${percent(new Exact(rate))}`;
  return [[String(row), cliWords.execution, orDash(weight), orDash(score), money]];
}

const groupRows = ({ groups }: TableReport): string[][] =>
  groups.map(({ name, weight, score }) => ["", name, weight, orDash(score), ""]);

function totalRow({ kind, total, grade }: TableReport): string[][] {
  if (kind === "form") return [];
  const told = [grade === null ? null : cliWords.grade(grade), total.explanation];
  return [
    [
      "",
      cliWords.total,
      total.weight,
      total.score ?? cliWords.pending,
      told.filter((text) => text !== null).join("；"),
    ],
  ];
}

const renderQuestions = ({ questions }: TableReport): string[] =>
  questions.length === 0
    ? []
    : [
        cliWords.questions,
        ...questions.map((question) => `  ${placeOf(question)}  ${question.message}`),
      ];

const placeOf = ({ sheet, cell }: { readonly sheet?: string; readonly cell: string }): string =>
  sheet === undefined ? cell : `${sheet}!${cell}`;

const countOf = (findings: readonly FindingReport[], wanted: Severity): number =>
  findings.filter(({ severity }) => severity === wanted).length;

function renderFindings(findings: readonly FindingReport[]): string[] {
  if (findings.length === 0) return [cliWords.noFindings];
  const [errors, warnings, notices] = (["error", "warning", "notice"] as const).map((severity) =>
    countOf(findings, severity),
  );
  const rows = findings.map((finding) => [
    cliWords.severity[finding.severity],
    placeOf(finding),
    finding.code,
    finding.message,
  ]);
  return [
    cliWords.findings(errors ?? 0, warnings ?? 0, notices ?? 0),
    ...alignColumns(rows, WIDEST_NAME).map((line) => `  ${line}`),
  ];
}

/** Many files: a row a table, then how it went. */
export function renderSummary(reports: readonly FileReport[]): string {
  const rows = reports.flatMap((report) => {
    const { file, status, error } = report;
    if (report.tables.length === 0)
      return [[file, "", "", "", "", "", error ?? cliWords.status[status]]];
    return report.tables.map(({ sheet, total, grade, findings }) => [
      file,
      sheet,
      total.score ?? "—",
      grade ?? "—",
      String(countOf(findings, "error")),
      String(countOf(findings, "warning")),
      error ?? cliWords.status[status],
    ]);
  });
  const count = (wanted: FileReport["status"]): number =>
    reports.filter(({ status }) => status === wanted).length;
  return [
    ...alignColumns([[...cliWords.summaryColumns], ...rows], 48),
    cliWords.summaryLine({
      files: reports.length,
      scored: count("scored"),
      noTable: count("no-table"),
      failed: count("failed"),
    }),
  ].join("\n");
}
