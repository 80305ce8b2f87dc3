import { cleanWords } from "../text/clean-words";
import { cliWords } from "../text/cli-words";
import { cleanFile, type CleanedFile } from "./clean-file";
import { collectFiles, type Job } from "./collect-files";
import type { CleanRequest } from "./parse-arguments";
import { alignColumns } from "./print-table";
import type { CommandSetting, ExitCode } from "./command-setting";

const WIDEST = 48;

/** `jiping clean`: copies for handing in, with nothing of ours in them but the values. */
export async function runClean(request: CleanRequest, setting: CommandSetting): Promise<ExitCode> {
  const { err, out } = setting;
  const jobs = collectFiles(request);
  if (!jobs.ok) {
    err(`${jobs.fault}\n`);
    return 2;
  }
  if (jobs.value.length === 0) {
    err(`${cliWords.emptyFolder(request.paths.join("、"))}\n`);
    return 2;
  }
  const results = await cleanAll(jobs.value, setting);
  for (const result of results) for (const line of asidesOf(result)) err(`${line}\n`);
  out(`${render(results)}\n`);
  return worst(results);
}

async function cleanAll(
  jobs: readonly Job[],
  { tools, err, isTerminal }: CommandSetting,
): Promise<readonly CleanedFile[]> {
  const showsProgress = isTerminal && jobs.length > 1;
  const results: CleanedFile[] = [];
  for (const job of jobs) {
    results.push(await cleanFile(job, tools));
    if (showsProgress) {
      err(`\r\u001b[K${cliWords.progress(results.length, jobs.length, job.file)}`);
    }
  }
  if (showsProgress) err("\r\u001b[K");
  return results;
}

function asidesOf({ file, error, kept, locked }: CleanedFile): string[] {
  return [
    ...(error === null ? [] : [`${file}：${error}`]),
    ...(kept === null ? [] : [cliWords.keptOld(kept.path, kept.keptAs)]),
    ...(locked.length === 0 ? [] : [`${file}：${cleanWords.locked(locked)}`]),
  ];
}

function render(results: readonly CleanedFile[]): string {
  const [only] = results;
  if (results.length === 1 && only !== undefined) {
    const isFound = only.error === null && !isUntouched(only);
    return `${only.file}：${isFound ? `${cleanWords.found(only)}，` : ""}${outcomeOf(only)}`;
  }
  const rows = results.map((result) => [
    result.file,
    String(result.marks),
    String(result.sheets),
    String(result.texts),
    outcomeOf(result),
  ]);
  const failed = results.filter(({ error }) => error !== null).length;
  return [
    ...alignColumns([[...cleanWords.columns], ...rows], WIDEST),
    cleanWords.line(results.length, failed),
  ].join("\n");
}

const isUntouched = ({ marks, sheets, texts }: CleanedFile): boolean =>
  marks + sheets + texts === 0;

function outcomeOf(result: CleanedFile): string {
  const { error, output, file } = result;
  if (error !== null) return cleanWords.failed;
  if (output === null) return isUntouched(result) ? cleanWords.nothing : cleanWords.wouldClean;
  if (!isUntouched(result)) return cleanWords.done(output);
  return output === file ? cleanWords.same : cleanWords.copied(output);
}

const worst = (results: readonly CleanedFile[]): ExitCode => {
  if (results.some(({ error }) => error !== null)) return 2;
  return results.some(({ locked }) => locked.length > 0) ? 1 : 0;
};
