import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseA1 } from "../domain/model/address";
import type { Severity } from "../domain/model/finding";
import type { NewCell, NewSheet } from "../domain/model/new-book";
import { cliWords } from "../text/cli-words";
import { reportBookWords } from "../text/report-book-words";
import type { Job } from "./collect-files";
import type { ProcessedFile, TableForm } from "./process-file";
import type { FileReport, FindingReport, TableReport } from "./report";

/** A file with what came of it and where its links lead. */
interface BookFile {
  readonly report: FileReport;
  readonly forms: readonly TableForm[];
  /** Of the scored copy, else of the file itself, as seen from the report. */
  readonly url: string;
}

const text = (content: string | null): NewCell =>
  content === null || content === "" ? null : { kind: "text", text: content };
const number = (digits: string | null, format: string): NewCell =>
  digits === null ? null : { kind: "number", digits, format };
const count = (amount: number): NewCell => number(String(amount), "0");

const POINTS = "0.00";
const PERCENT = "0.00%";

/** The 汇总 workbook: a sheet with a row a table, and one with a row a finding. */
export function reportBook(
  path: string,
  results: readonly ProcessedFile[],
  jobs: readonly Job[],
): readonly NewSheet[] {
  const outputs = new Map(jobs.map(({ file, output }) => [file, output]));
  const files = results.map(({ report, forms }) => {
    const output = report.tables.length === 0 ? null : (outputs.get(report.file) ?? null);
    return { report, forms, url: urlOf(output ?? report.file, path) };
  });
  return [tablesSheet(files), findingsSheet(files)];
}

/** A path as a link of a file elsewhere: relative, unless another drive lies between. */
function urlOf(file: string, from: string): string {
  const path = relative(dirname(resolve(from)), resolve(file));
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join("/");
}

const linkTo = (
  { report: { file }, url }: BookFile,
  at: { readonly sheet: string; readonly cell: string } | null,
): NewCell => ({
  kind: "link",
  text: file,
  target: url,
  place: at === null ? null : `'${at.sheet.replaceAll("'", "''")}'!${at.cell}`,
});

const RATE_WIDTH = 12;

function tablesSheet(files: readonly BookFile[]): NewSheet {
  const { tables: words, status } = reportBookWords;
  const groups = groupNames(files);
  const header = [
    ...words.columns,
    ...words.counts,
    words.status,
    words.execution,
    ...groups.map(words.rate),
  ].map(text);
  const rows = files.flatMap((file) => {
    const { tables, error } = file.report;
    if (tables.length > 0) {
      return tables.map((table, index) => tableRow(file, { table, index, groups }));
    }
    const blanks = Array.from(
      { length: words.columns.length + words.counts.length - 1 },
      () => null,
    );
    return [[linkTo(file, null), ...blanks, text(error ?? status["no-table"])]];
  });
  return {
    name: words.sheet,
    widths: [
      ...[36, 20, 30, 22, 9, 8],
      ...[7, 7, 7, 8],
      30,
      RATE_WIDTH,
      ...groups.map(() => RATE_WIDTH),
    ],
    rows: [header, ...rows],
  };
}

/** `A 部门决策` and `A部门决策` are one group. */
const nameOf = ({ name }: { readonly name: string }): string => name.replace(/\s+/gu, "");

/** The level-1 groups of all tables, those that most tables have first. */
function groupNames(files: readonly BookFile[]): readonly string[] {
  const tables = new Map<string, number>();
  for (const { report } of files) {
    for (const { groups } of report.tables) {
      for (const name of groups.map(nameOf)) tables.set(name, (tables.get(name) ?? 0) + 1);
    }
  }
  return [...tables].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

interface RowOf {
  readonly table: TableReport;
  readonly index: number;
  readonly groups: readonly string[];
}

function tableRow(file: BookFile, { table, index, groups }: RowOf): NewCell[] {
  const { sheet, range, total, grade, kind, findings, questions } = table;
  const { tables: words, status } = reportBookWords;
  const form = file.forms[index];
  const isScored = kind === "self-evaluation";
  const rateOf = (group: string): string | null =>
    table.groups.find((known) => nameOf(known) === group)?.rate ?? null;
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    linkTo(file, { sheet, cell: range.split(":")[0] ?? "A1" }),
    text(sheet),
    text(form?.project ?? null),
    text(form?.unit ?? null),
    total.score === null && isScored ? text(words.pending) : number(total.score, POINTS),
    text(grade),
    count(of("error")),
    count(of("warning")),
    count(of("notice")),
    count(questions.length),
    text(status[kind]),
    number(form?.execution ?? null, PERCENT),
    ...groups.map((group) => number(rateOf(group), PERCENT)),
  ];
}

function findingsSheet(files: readonly BookFile[]): NewSheet {
  const { findings: words } = reportBookWords;
  const rows = files.flatMap((file) =>
    file.report.tables.flatMap((table) => [
      ...table.questions.map((question) =>
        findingRow(file, table, { ...question, level: words.question, code: "" }),
      ),
      ...table.findings.map((finding) =>
        findingRow(file, table, { ...finding, level: cliWords.severity[finding.severity] }),
      ),
    ]),
  );
  return {
    name: words.sheet,
    widths: [36, 20, 9, 8, 8, 24, 80],
    rows: [words.columns.map(text), ...rows],
  };
}

type Told = Pick<FindingReport, "sheet" | "cell" | "code" | "message"> & { readonly level: string };

function findingRow(file: BookFile, table: TableReport, told: Told): NewCell[] {
  const sheet = told.sheet ?? table.sheet;
  const row = (parseA1(told.cell)?.row ?? -1) + 1;
  const isOnTable = told.sheet === undefined;
  const indicator = isOnTable ? table.indicators.find((known) => known.row === row) : undefined;
  return [
    linkTo(file, { sheet, cell: told.cell }),
    text(sheet),
    text(told.cell),
    text(told.level),
    text(told.code),
    text(indicator?.name ?? null),
    text(told.message),
  ];
}
