import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { fail, succeed, type Result } from "../domain/base/result";
import { cliWords } from "../text/cli-words";
import type { FileFault } from "../text/faults";
import type { ScoreRequest } from "./parse-arguments";

/** One file to score, and where its scored copy goes. */
export interface Job {
  /** As the user wrote it, or below the folder the user wrote. */
  readonly file: string;
  /** Null where nothing is written. */
  readonly output: string | null;
  /** A fault that was seen before the file was opened. */
  readonly fault: FileFault | null;
}

const WORKBOOKS = new Set([".xlsx", ".xlsm"]);
/** Tables of other programs: a folder that holds one is not done without it. */
const OTHER_TABLES = new Set([".xls", ".et", ".csv", ".xlsb", ".ods", ".ett", ".xlt"]);

interface Found {
  readonly file: string;
  /** Its path below the output folder. */
  readonly below: string;
}

/** Every file of the call in the order given, folders in the order of their names. */
export function collectFiles(request: ScoreRequest): Result<readonly Job[], string> {
  const { paths, out, inPlace } = request;
  const found = paths.flatMap((path) => find(path, out));
  const [first] = paths;
  const isOneFile = paths.length === 1 && first !== undefined && !isFolder(first);
  const namesFile = out !== null && WORKBOOKS.has(extname(out).toLowerCase()) && !isFolder(out);
  if (namesFile && !isOneFile) return fail(cliWords.outMustBeFolder(out));
  const outputOf = ({ file, below }: Found): string | null => {
    if (inPlace) return file;
    if (out === null) return null;
    return namesFile ? out : join(out, below);
  };
  return succeed(
    withFaults(
      found.map((each) => ({ file: each.file, output: outputOf(each), fault: null })),
      inPlace,
    ),
  );
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function find(path: string, out: string | null): Found[] {
  if (!isFolder(path)) return [{ file: path, below: basename(path) }];
  const skipped = out === null ? null : resolve(out);
  return listTables(path, skipped).map((file) => ({
    file,
    below: file.slice(path.length).replace(/^[\\/]+/, ""),
  }));
}

/** The tables in a folder and below; not the lock files of open workbooks, nor what we wrote before. */
function listTables(folder: string, skipped: string | null): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith("~$") || entry.name.startsWith(".")) return [];
    if (entry.isDirectory()) return resolve(path) === skipped ? [] : listTables(path, skipped);
    const extension = extname(entry.name).toLowerCase();
    return WORKBOOKS.has(extension) || OTHER_TABLES.has(extension) ? [path] : [];
  });
}

function withFaults(jobs: readonly Job[], inPlace: boolean): Job[] {
  const inputs = new Set(
    jobs.flatMap(({ file }) => (existsSync(file) ? [realpathSync(file)] : [])),
  );
  const outputs = new Map<string, string>();
  return jobs.map((job) => {
    const { file, output } = job;
    const fault =
      faultOf(file) ??
      (inPlace || output === null ? null : outputFault(output, { inputs, outputs }));
    if (output !== null && fault === null) outputs.set(placeOf(output), file);
    return { ...job, fault };
  });
}

function faultOf(file: string): FileFault | null {
  if (!existsSync(file)) return { kind: "missing" };
  const extension = extname(file).toLowerCase();
  return OTHER_TABLES.has(extension) ? { kind: "save-as-xlsx", extension } : null;
}

interface Taken {
  readonly inputs: ReadonlySet<string>;
  readonly outputs: ReadonlyMap<string, string>;
}

/** Never over an input of the call, by whatever path, nor over another file's copy. */
function outputFault(output: string, { inputs, outputs }: Taken): FileFault | null {
  const place = placeOf(output);
  if (inputs.has(place)) return { kind: "over-input" };
  const other = outputs.get(place);
  return other === undefined ? null : { kind: "same-output", other };
}

/** A path with its links followed, as far as it exists. */
function placeOf(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const folder = dirname(full);
  return existsSync(folder) ? realpathSync(folder) + sep + basename(full) : full;
}
