import type { AssessedTable } from "../app/assess";
import type { PlannedRun } from "../app/plan-run";
import { planWorkbook, type WorkbookRequest } from "../app/plan-workbook";
import { applyRun } from "../app/run-workbook";
import type { SkippedMark, SpreadsheetHost } from "../app/spreadsheet-host";
import { toA1 } from "../domain/model/address";
import { toDigits } from "../domain/model/cell";
import { isEmptyPlan } from "../domain/model/plan";
import type { FormFieldName } from "../domain/model/table";
import { tellFault, type FileFault } from "../text/faults";
import { planWords } from "../text/plan-words";
import type { Job } from "./collect-files";
import { emptyReport, failedReport, reportRun, type FileReport } from "./report";
import type { FileTools } from "./file-tools";
import { bugOf, FileError, openBytes, readBytes, toFault, writeFile } from "./open-file";
import type { KeptFile } from "./write-file";

/** What the form around a table says, as far as a summary of many tables asks for it. */
export interface TableForm {
  readonly project: string | null;
  readonly unit: string | null;
  /** Points ÷ weight of the execution rate. */
  readonly execution: string | null;
}

export interface ProcessedFile {
  readonly report: FileReport;
  /** One a table of the report. */
  readonly forms: readonly TableForm[];
  /** Whether the file is a 汇总 of ours, which is no table to score. */
  readonly isOwnReport: boolean;
  /** The file that was in the way of the copy, and where it is kept now; null if none was. */
  readonly kept: KeptFile | null;
}

/** Scores one file and writes its copy. One bad file is a report like any other, never an exception. */
export async function processFile(
  job: Job,
  request: WorkbookRequest,
  tools: FileTools,
): Promise<ProcessedFile> {
  try {
    if (job.fault !== null) throw new FileError(job.fault);
    return await scoreFile(job, request, tools);
  } catch (error) {
    return failed(job, toFault(error, tools));
  }
}

export const failed = ({ file }: Job, fault: FileFault): ProcessedFile => ({
  report: failedReport(file, tellFault(fault)),
  forms: [],
  isOwnReport: false,
  kept: null,
});

async function scoreFile(
  { file, output }: Job,
  request: WorkbookRequest,
  tools: FileTools,
): Promise<ProcessedFile> {
  const bytes = readBytes(file);
  const opened = openBytes(bytes, tools);
  const isOwnReport = (await opened.host.settings.get(REPORT_TAG)) !== null;
  if (isOwnReport) return { report: emptyReport(file), forms: [], isOwnReport, kept: null };
  const run = await plannedRun(opened.host, request);
  const isUnchanged = isEmptyPlan(run.plan);
  const skipped = isUnchanged ? [] : await carryOut(opened.host, run, output);
  const report = reportRun(file, run, skipped);
  const isDone = isUnchanged && output === file;
  const forms = run.after.map(formOf);
  const processed = { report, forms, isOwnReport };
  if (output === null || report.tables.length === 0 || isDone) return { ...processed, kept: null };
  const copy = isUnchanged ? bytes : opened.save();
  return { ...processed, kept: writeFile({ file, output }, copy) };
}

async function plannedRun(host: SpreadsheetHost, request: WorkbookRequest): Promise<PlannedRun> {
  const planned = await planWorkbook(host, request, planWords);
  if (planned.kind === "planned") return planned.run;
  const { sheets } = planned;
  throw new FileError({ kind: "no-such-sheet", sheet: request.sheetName ?? "", sheets });
}

/** The setting by which a 汇总 of ours is known. */
export const REPORT_TAG = "report";

function formOf({ scored: { form, fund } }: AssessedTable): TableForm {
  const filled = (wanted: FormFieldName): string | null =>
    form.fields.find(({ name, text }) => name === wanted && text !== "")?.text ?? null;
  const weight = fund?.weight;
  const points = fund?.standing;
  const isRated = weight != null && points != null && !weight.isZero();
  return {
    project: filled("project"),
    unit: filled("unit") ?? filled("department"),
    execution: isRated ? toDigits(points.div(weight)) : null,
  };
}

/** What has ended a thread in the middle of a file. */
export const deathOf = (error: unknown): FileFault =>
  (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY"
    ? { kind: "out-of-memory" }
    : bugOf(error);

/** Gives the marks that were left out. Where nothing is to be written, only those are of interest. */
async function carryOut(
  host: SpreadsheetHost,
  run: PlannedRun,
  output: string | null,
): Promise<readonly SkippedMark[]> {
  if (output === null && run.plan.marks.length === 0) return [];
  const outcome = await applyRun(host, run);
  if (outcome.kind === "applied") return outcome.skipped;
  if (output === null) return [];
  const cell = outcome.kind === "uncertain" ? null : outcome.cell;
  if (outcome.kind === "refused" && outcome.because === "protected" && cell !== null) {
    throw new FileError({ kind: "protected", sheet: cell.sheet.name, cell: toA1(cell.at) });
  }
  throw new Error(`${outcome.kind} ${cell === null ? "" : toA1(cell.at)}`);
}
