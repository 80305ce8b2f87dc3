import { readFileSync } from "node:fs";
import type { PlannedRun } from "../app/plan-run";
import { applyRun, planWorkbook, type WorkbookRequest } from "../app/run-workbook";
import type { SkippedMark, SpreadsheetHost } from "../app/spreadsheet-host";
import { toA1 } from "../domain/model/address";
import { isEmptyPlan } from "../domain/model/plan";
import { tellFault, type FileFault } from "../text/faults";
import { planWords } from "../text/plan-words";
import type { Job } from "./collect-files";
import { failedReport, reportRun, type FileReport } from "./report";
import { replaceFile, writeCopy, type KeptFile } from "./write-file";

/** A workbook file, opened: what the command line needs of the host that entry hands in. */
interface OpenFile {
  readonly host: SpreadsheetHost;
  readonly save: () => Uint8Array;
}

type OpenWorkbook = (bytes: Uint8Array) => OpenFile | FileFault;
/** The fault behind an exception while reading; null where it is a bug of ours. */
type FaultOf = (error: unknown) => FileFault | null;

export interface FileTools {
  readonly open: OpenWorkbook;
  readonly faultOf: FaultOf;
}

export interface ProcessedFile {
  readonly report: FileReport;
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
  kept: null,
});

async function scoreFile(
  { file, output }: Job,
  request: WorkbookRequest,
  tools: FileTools,
): Promise<ProcessedFile> {
  const bytes = readBytes(file);
  const opened = tools.open(bytes);
  if ("kind" in opened) throw new FileError(opened);
  const planned = await planWorkbook(opened.host, request, planWords);
  if (planned.kind === "no-such-sheet") {
    const { sheets } = planned;
    throw new FileError({ kind: "no-such-sheet", sheet: request.sheetName ?? "", sheets });
  }
  const { run } = planned;
  const isUnchanged = isEmptyPlan(run.plan);
  const skipped = isUnchanged ? [] : await carryOut(opened.host, run, output);
  const report = reportRun(file, run, skipped);
  const isDone = isUnchanged && output === file;
  if (output === null || report.tables.length === 0 || isDone) return { report, kept: null };
  const copy = isUnchanged ? bytes : opened.save();
  return { report, kept: writeFile({ file, output }, copy) };
}

class FileError extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

function toFault(error: unknown, { faultOf }: FileTools): FileFault {
  if (error instanceof FileError) return error.fault;
  return faultOf(error) ?? bugOf(error);
}

const bugOf = (error: unknown): FileFault => ({
  kind: "bug",
  detail: error instanceof Error ? error.message : String(error),
});

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

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new FileError({ kind: "unreadable" });
  }
}

function writeFile(
  { file, output }: { file: string; output: string },
  bytes: Uint8Array,
): KeptFile | null {
  try {
    if (output !== file) return writeCopy(output, bytes, file);
    replaceFile(file, bytes);
    return null;
  } catch {
    throw new FileError({ kind: "not-written", path: output });
  }
}
