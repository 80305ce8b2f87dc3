import { existsSync, writeFileSync } from "node:fs";
import type { WorkbookRequest } from "../app/plan-workbook";
import type { Scheme } from "../domain/model/scheme";
import { cliWords } from "../text/cli-words";
import { reportBookWords } from "../text/report-book-words";
import { chooseScheme } from "./choose-scheme";
import type { CommandSetting, ExitCode } from "./command-setting";
import { collectFiles, hidesFile, type Job } from "./collect-files";
import { schemesText } from "./list-schemes";
import { parseArguments, type SchemesRequest, type ScoreRequest } from "./parse-arguments";
import { deathOf, failed, processFile, type ProcessedFile } from "./process-file";
import { renderFile, renderSummary } from "./render";
import { exitCodeOf, type FileReport } from "./report";
import { runBatch } from "./run-batch";
import { runClean } from "./run-clean";
import { withoutReport, writeReportBook } from "./write-report-book";

/** Runs one call of the command line and gives its exit code. */
export async function runCommand(setting: CommandSetting): Promise<ExitCode> {
  const parsed = parseArguments(setting.argv);
  if (!parsed.ok) return refuse(setting, parsed.fault);
  const request = parsed.value;
  if (request.kind === "score") return score(request, setting);
  if (request.kind === "clean") return runClean(request, setting);
  if (request.kind === "schemes") return schemes(request, setting);
  setting.out(`${request.kind === "help" ? cliWords.help : setting.version}\n`);
  return 0;
}

function refuse({ err }: CommandSetting, sentence: string): ExitCode {
  err(`${sentence}\n`);
  return 2;
}

function schemes(request: SchemesRequest, setting: CommandSetting): ExitCode {
  const text = schemesText(request);
  if (!text.ok) return refuse(setting, text.fault);
  const path = request.json ?? "-";
  if (path !== "-" && existsSync(path)) return refuse(setting, cliWords.schemeInTheWay(path));
  return writeText(path, text.value, setting) ? 0 : 2;
}

async function score(request: ScoreRequest, setting: CommandSetting): Promise<ExitCode> {
  const scheme = chooseScheme(request.scheme);
  if (!scheme.ok) return refuse(setting, scheme.fault);
  const found = collectFiles(request);
  if (!found.ok) return refuse(setting, found.fault);
  const jobs = await withoutReport(request, found.value, setting.tools);
  if (!jobs.ok) return refuse(setting, jobs.fault);
  if (jobs.value.length === 0)
    return refuse(setting, cliWords.emptyFolder(request.paths.join("、")));
  if (hidesFile(request, jobs.value))
    return refuse(setting, cliWords.reportOverFile(request.json ?? ""));
  const all = await runAll(jobs.value, workbookRequest(request, scheme.value), setting);
  const results = all.length === 1 ? all : all.filter(({ isOwnReport }) => !isOwnReport);
  tellAsides(results, setting);
  const done = { request, jobs: jobs.value };
  const isBookWritten = await deliverBook(done, results, setting);
  const code = deliver(done, results, setting);
  return isBookWritten ? code : 2;
}

/** False where the 汇总 could not be written. */
async function deliverBook(
  { request: { report: path }, jobs }: Done,
  results: readonly ProcessedFile[],
  { err, tools }: CommandSetting,
): Promise<boolean> {
  if (path === null) return true;
  try {
    const kept = await writeReportBook({ path, jobs, results }, tools);
    if (kept !== null) err(`${cliWords.keptOld(kept.path, kept.keptAs)}\n`);
    err(`${reportBookWords.wrote(path)}\n`);
    return true;
  } catch {
    err(`${reportBookWords.cannotWrite(path)}\n`);
    return false;
  }
}

export const workbookRequest = (
  { recompute, marks, summary, sheet }: ScoreRequest,
  scheme: Scheme,
): WorkbookRequest => ({
  scheme,
  mode: recompute ? "recompute" : "fill-blanks",
  marks,
  summary,
  sheetName: sheet,
});

async function runAll(
  jobs: readonly Job[],
  request: WorkbookRequest,
  { tools, script, err, isTerminal, argv }: CommandSetting,
): Promise<readonly ProcessedFile[]> {
  const showsProgress = isTerminal && jobs.length > 1;
  const results = await runBatch({
    jobs,
    runHere: (job) => processFile(job, request, tools),
    script,
    order: argv,
    onDeath: (job, error) => failed(job, deathOf(error)),
    onDone: (done, { file }) => {
      if (showsProgress) err(`\r\u001b[K${cliWords.progress(done, jobs.length, file)}`);
    },
  });
  if (showsProgress) err("\r\u001b[K");
  return results;
}

/** Failures, and earlier copies that were kept: one sentence each on standard error. */
function tellAsides(results: readonly ProcessedFile[], { err }: CommandSetting): void {
  for (const { report, kept } of results) {
    if (report.status === "failed") err(`${report.file}：${report.error ?? ""}\n`);
    if (kept !== null) err(`${cliWords.keptOld(kept.path, kept.keptAs)}\n`);
  }
}

interface Done {
  readonly request: ScoreRequest;
  readonly jobs: readonly Job[];
}

function deliver(
  { request, jobs }: Done,
  results: readonly ProcessedFile[],
  setting: CommandSetting,
): ExitCode {
  const reports = results.map(({ report }) => report);
  const text = renderAll(reports, { output: jobs[0]?.output ?? null });
  if (request.json !== "-" && text !== "") setting.out(`${text}\n`);
  if (request.json === "-" && reports.length > 1) setting.err(`${text}\n`);
  const isReported =
    request.json === null ||
    writeText(request.json, `${JSON.stringify(reports, null, 2)}\n`, setting);
  return isReported ? worst(reports) : 2;
}

/** `-` is standard output. False where the file could not be written. */
function writeText(path: string, text: string, { out, err }: CommandSetting): boolean {
  if (path === "-") {
    out(text);
    return true;
  }
  try {
    writeFileSync(path, text);
    return true;
  } catch {
    err(`${cliWords.cannotWriteReport(path)}\n`);
    return false;
  }
}

/** One file in full, several as a table; a single failure was told already. */
function renderAll(
  reports: readonly FileReport[],
  rendering: Parameters<typeof renderFile>[1],
): string {
  const [only] = reports;
  if (reports.length > 1 || only === undefined) return renderSummary(reports);
  return only.status === "failed" ? "" : renderFile(only, rendering);
}

const worst = (reports: readonly FileReport[]): ExitCode => {
  const codes = reports.map(exitCodeOf);
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
};
