import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { fail, succeed, type Result } from "../domain/base/result";
import { cliWords } from "../text/cli-words";
import type { FileFault } from "../text/faults";
import type { CleanRequest, ScoreRequest } from "./parse-arguments";

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
  readonly fault: FileFault | null;
  /** Its path below the output folder. */
  readonly below: string;
}

/** Every file of the call in the order given, folders in the order of their names. */
export function collectFiles(
  request: Pick<CleanRequest, "paths" | "out" | "inPlace">,
): Result<readonly Job[], string> {
  const { paths, out, inPlace } = request;
  const found = withoutRepeats(paths.flatMap((path) => find(path, out)));
  const [first] = paths;
  const isOneFile = paths.length === 1 && first !== undefined && !isFolder(first);
  const namesFile = out !== null && isWorkbook(out) && !isFolder(out);
  if (namesFile && !isOneFile) return fail(cliWords.outMustBeFolder(out));
  if (out !== null && isOtherTable(out) && !isFolder(out)) return fail(cliWords.outMustBeXlsx(out));
  const outputOf = ({ file, below }: Found): string | null => {
    if (inPlace) return file;
    if (out === null) return null;
    return namesFile ? out : join(out, below);
  };
  const jobs = found.map((each) => ({ ...each, output: outputOf(each) }));
  return succeed(withFaults(jobs, inPlace));
}

/** A file that is named twice, once by its folder, is scored once. */
const withoutRepeats = (found: readonly Found[]): Found[] => [
  ...new Map(found.map((each) => [resolve(each.file), each])).values(),
];

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function find(path: string, out: string | null): Found[] {
  if (!isFolder(path)) return [{ file: path, below: basename(path), fault: faultOf(path) }];
  return listTables(path, out === null ? null : placeOf(out)).map(({ file, fault }) => ({
    file,
    below: relative(path, file),
    fault,
  }));
}

type Listed = Pick<Found, "file" | "fault">;

/** The tables in a folder and below; not the lock files of open workbooks, nor what we wrote before. */
function listTables(folder: string, skipped: string | null): Listed[] {
  const entries = entriesOf(folder);
  if (entries === null) return [{ file: folder, fault: { kind: "unreadable-folder" } }];
  return entries.flatMap((entry): Listed[] => {
    const file = join(folder, entry.name);
    if (entry.name.startsWith("~$") || entry.name.startsWith(".")) return [];
    if (entry.isDirectory()) return placeOf(file) === skipped ? [] : listTables(file, skipped);
    return isWorkbook(file) || isOtherTable(file) ? [{ file, fault: faultOf(file) }] : [];
  });
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  } catch {
    return null;
  }
}

const extensionOf = (path: string): string => extname(path).toLowerCase();
const isWorkbook = (path: string): boolean => WORKBOOKS.has(extensionOf(path));
const isOtherTable = (path: string): boolean => OTHER_TABLES.has(extensionOf(path));

function faultOf(file: string): FileFault | null {
  if (!existsSync(file)) return { kind: "missing" };
  return isOtherTable(file) ? { kind: "save-as-xlsx", extension: extensionOf(file) } : null;
}

function withFaults(jobs: readonly Job[], inPlace: boolean): Job[] {
  const inputs = new Set(jobs.map(({ file }) => placeOf(file)));
  const outputs = new Map<string, string>();
  return jobs.map(({ file, output, fault: known }) => {
    const isWritten = known === null && output !== null;
    const taken = { inputs: inPlace ? new Set<string>() : inputs, outputs };
    const fault = isWritten ? outputFault({ file, output }, taken) : known;
    if (output !== null && fault === null) outputs.set(placeOf(output), file);
    return { file, output, fault };
  });
}

interface Taken {
  readonly inputs: ReadonlySet<string>;
  readonly outputs: ReadonlyMap<string, string>;
}

/** Never over an input of the call, by whatever path, nor over another file's copy. */
function outputFault(
  { file, output }: { file: string; output: string },
  { inputs, outputs }: Taken,
): FileFault | null {
  const place = placeOf(output);
  if (inputs.has(place)) return { kind: "over-input" };
  const extension = extensionOf(file);
  if (isWorkbook(file) && extensionOf(output) !== extension) {
    return { kind: "other-extension", extension };
  }
  const other = outputs.get(place);
  return other === undefined ? null : { kind: "same-output", other };
}

/** Whether the JSON report would take the place of a file that is no report. */
export function hidesFile({ json, scheme }: ScoreRequest, jobs: readonly Job[]): boolean {
  if (json === null || json === "-") return false;
  if (isWorkbook(json) || isOtherTable(json)) return true;
  const taken = [scheme, ...jobs.flatMap(({ file, output }) => [file, output])];
  return taken.some((path) => path !== null && placeOf(path) === placeOf(json));
}

/** A path with its links followed, as far as it exists. */
export function placeOf(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const folder = dirname(full);
  return existsSync(folder) ? realpathSync(folder) + sep + basename(full) : full;
}
