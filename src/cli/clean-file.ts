import { cleanBook, isClean } from "../app/clean";
import { toA1 } from "../domain/model/address";
import { tellFault } from "../text/faults";
import { planWords } from "../text/plan-words";
import type { Job } from "./collect-files";
import { FileError, openBytes, readBytes, toFault, writeFile } from "./open-file";
import type { FileTools } from "./file-tools";
import type { KeptFile } from "./write-file";

/** What has come of one file. */
export interface CleanedFile {
  readonly file: string;
  readonly output: string | null;
  readonly marks: number;
  readonly sheets: number;
  readonly texts: number;
  /** Marked cells that are locked, and kept their mark: `Sheet!K13`. */
  readonly locked: readonly string[];
  /** The sentence; null where nothing went wrong. */
  readonly error: string | null;
  readonly kept: KeptFile | null;
}

/** Takes everything of ours out of one file. One bad file is a result like any other. */
export async function cleanFile(job: Job, tools: FileTools): Promise<CleanedFile> {
  try {
    if (job.fault !== null) throw new FileError(job.fault);
    return await cleaned(job, tools);
  } catch (error) {
    return { ...NOTHING, ...namesOf(job), error: tellFault(toFault(error, tools)) };
  }
}

const NOTHING = { marks: 0, sheets: 0, texts: 0, locked: [], error: null, kept: null } as const;

const namesOf = ({ file, output }: Job): Pick<CleanedFile, "file" | "output"> => ({ file, output });

async function cleaned(job: Job, tools: FileTools): Promise<CleanedFile> {
  const { file, output } = job;
  const bytes = readBytes(file);
  const { host, save } = openBytes(bytes, tools);
  const { cleaning, skipped } = await cleanBook(host, planWords.summary.sheet);
  const { plan, texts } = cleaning;
  const locked = skipped.map(({ cell: { sheet, at } }) => `${sheet.name}!${toA1(at)}`);
  const isUntouched = isClean(cleaning);
  const counts = { marks: plan.marks.length, sheets: plan.sheets.length, texts };
  const result = { ...namesOf(job), ...counts, locked: [...new Set(locked)], error: null };
  if (output === null || (isUntouched && output === file)) return { ...result, kept: null };
  const kept = writeFile({ file, output }, isUntouched ? bytes : save());
  return { ...result, kept };
}
