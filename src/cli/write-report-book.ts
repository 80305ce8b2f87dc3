import { existsSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fail, succeed, type Result } from "../domain/base/result";
import { reportBookWords } from "../text/report-book-words";
import { placeOf, type Job } from "./collect-files";
import type { ScoreRequest } from "./parse-arguments";
import type { FileTools } from "./file-tools";
import { REPORT_TAG, type ProcessedFile } from "./process-file";
import { reportBook } from "./report-book";
import { writeCopy, type KeptFile } from "./write-file";

/** The jobs without an earlier 汇总 that the new one replaces, or the sentence that refuses its place. */
export async function withoutReport(
  { report, json, scheme }: ScoreRequest,
  jobs: readonly Job[],
  tools: FileTools,
): Promise<Result<readonly Job[], string>> {
  if (report === null) return succeed(jobs);
  if (extname(report).toLowerCase() !== ".xlsx") return fail(reportBookWords.mustBeXlsx(report));
  const isReport = (path: string | null): boolean =>
    path !== null && path !== "-" && placeOf(path) === placeOf(report);
  if (isReport(json) || isReport(scheme)) return fail(reportBookWords.overFile(report));
  if (existsSync(report) && !(await isOurs(report, tools))) {
    return fail(reportBookWords.notOurs(report));
  }
  const others = jobs.filter(({ file }) => !isReport(file));
  return others.some(({ output }) => isReport(output))
    ? fail(reportBookWords.overFile(report))
    : succeed(others);
}

async function isOurs(path: string, { open }: FileTools): Promise<boolean> {
  try {
    const opened = open(readFileSync(path));
    return "host" in opened && (await opened.host.settings.get(REPORT_TAG)) !== null;
  } catch {
    return false;
  }
}

export interface ReportBookOrder {
  readonly path: string;
  readonly jobs: readonly Job[];
  readonly results: readonly ProcessedFile[];
}

/** Writes the 汇总, and gives the earlier one that was kept beside it. Throws where it cannot be written. */
export async function writeReportBook(
  { path, jobs, results }: ReportBookOrder,
  { open, writeNewBook }: FileTools,
): Promise<KeptFile | null> {
  const opened = open(writeNewBook(reportBook(path, results, jobs)));
  if (!("host" in opened)) throw new Error(opened.kind);
  await opened.host.settings.set(REPORT_TAG, "1");
  return writeCopy(path, opened.save(), null);
}
