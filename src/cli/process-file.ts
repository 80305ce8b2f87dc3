import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import type { PlannedRun } from "../app/plan-run";
import { applyRun, planWorkbook, type WorkbookRequest } from "../app/run-workbook";
import type { SpreadsheetHost } from "../app/spreadsheet-host";
import { toA1 } from "../domain/model/address";
import { isEmptyPlan } from "../domain/model/plan";
import { tellFault, type FileFault } from "../text/faults";
import { planWords } from "../text/plan-words";
import type { Job } from "./collect-files";
import { failedReport, reportRun, type FileReport } from "./report";

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

interface KeptFile {
  readonly path: string;
  readonly keptAs: string;
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
    return { report: failedReport(job.file, tellFault(toFault(error, tools))), kept: null };
  }
}

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
  const report = reportRun(file, run);
  const isUnchanged = isEmptyPlan(run.plan);
  const isInPlace = output === file;
  if (output === null || report.tables.length === 0 || (isUnchanged && isInPlace)) {
    return { report, kept: null };
  }
  await carryOut(opened.host, run);
  const copy = { bytes: isUnchanged ? bytes : opened.save(), isInPlace };
  return { report, kept: writeBytes(output, copy) };
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
  return (
    faultOf(error) ?? {
      kind: "bug",
      detail: error instanceof Error ? error.message : String(error),
    }
  );
}

async function carryOut(host: SpreadsheetHost, run: PlannedRun): Promise<void> {
  const outcome = await applyRun(host, run);
  if (outcome.kind === "applied") return;
  const { cell } = outcome;
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

interface Copy {
  readonly bytes: Uint8Array;
  /** Whether it replaces the input, as asked with --in-place. */
  readonly isInPlace: boolean;
}

/** Writes beside and renames, so that a cut-off run leaves the old file or the new one, whole. */
function writeBytes(path: string, { bytes, isInPlace }: Copy): KeptFile | null {
  const draft = `${path}.${String(process.pid)}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, bytes);
    const kept = isInPlace ? null : keepOld(path, bytes);
    renameSync(draft, path);
    return kept;
  } catch {
    rmSync(draft, { force: true });
    throw new FileError({ kind: "not-written", path });
  }
}

/** A person may have worked in an earlier copy: it is kept beside the new one, unless they are the same. */
function keepOld(path: string, bytes: Uint8Array): KeptFile | null {
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  if (readFileSync(path).equals(bytes)) return null;
  let number = 1;
  const name = (): string => `${path}.bak${number === 1 ? "" : String(number)}`;
  while (existsSync(name())) number += 1;
  const keptAs = name();
  renameSync(path, keptAs);
  return { path, keptAs };
}
