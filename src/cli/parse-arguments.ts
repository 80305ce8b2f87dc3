import { parseArgs } from "node:util";
import { fail, succeed, type Result } from "../domain/base/result";
import { cleanWords } from "../text/clean-words";
import { cliWords } from "../text/cli-words";

export interface ScoreRequest {
  readonly kind: "score";
  readonly paths: readonly string[];
  readonly out: string | null;
  readonly inPlace: boolean;
  /** A file, or `-` for standard output; null for no JSON. */
  readonly json: string | null;
  /** The .xlsx file for the summary of all tables; null for none. */
  readonly report: string | null;
  /** A scheme's id or a file's path; null for the default. */
  readonly scheme: string | null;
  readonly sheet: string | null;
  readonly recompute: boolean;
  readonly marks: boolean;
  readonly summary: boolean;
}

export interface CleanRequest {
  readonly kind: "clean";
  readonly paths: readonly string[];
  readonly out: string | null;
  readonly inPlace: boolean;
}

export interface SchemesRequest {
  readonly kind: "schemes";
  /** The one to print as a file; null for the list of all. */
  readonly scheme: string | null;
  /** A file, or `-` for standard output; null for words. */
  readonly json: string | null;
}

export type Request =
  | ScoreRequest
  | CleanRequest
  | SchemesRequest
  | { readonly kind: "help" }
  | { readonly kind: "version" };

const OPTIONS = {
  out: { type: "string" },
  "in-place": { type: "boolean", default: false },
  json: { type: "string" },
  report: { type: "string" },
  scheme: { type: "string" },
  sheet: { type: "string" },
  recompute: { type: "boolean", default: false },
  marks: { type: "boolean", default: false },
  summary: { type: "boolean", default: false },
  help: { type: "boolean", default: false, short: "h" },
  version: { type: "boolean", default: false, short: "v" },
} as const;

const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });

/** What the user asks for, or the sentence that says what is wrong with the call. */
export function parseArguments(argv: readonly string[]): Result<Request, string> {
  try {
    const { values, positionals } = parse(withOutput(argv));
    if (values.help) return succeed({ kind: "help" });
    if (values.version) return succeed({ kind: "version" });
    const [command, ...paths] = positionals;
    if (command === undefined) return fail(cliWords.noCommand);
    if (command === "schemes") return schemesRequest(paths, values.json ?? null);
    return filesRequest(command, paths, values);
  } catch (error) {
    return fail(tellMisuse(error));
  }
}

/** `jiping schemes national --json`, at the end of a call, means standard output. */
const withOutput = (argv: readonly string[]): readonly string[] =>
  argv[0] === "schemes" && argv.at(-1) === "--json" ? [...argv, "-"] : argv;

function schemesRequest(wanted: readonly string[], json: string | null): Result<Request, string> {
  const [scheme = null, ...more] = wanted;
  return more.length > 0 ? fail(cliWords.oneScheme) : succeed({ kind: "schemes", scheme, json });
}

type Values = ReturnType<typeof parse>["values"];

function scoreRequest(paths: readonly string[], values: Values): Result<Request, string> {
  const { "in-place": inPlace, out = null, json = null } = values;
  const { report = null, scheme = null, sheet = null } = values;
  if (inPlace && out !== null) return fail(cliWords.outOrInPlace);
  const { recompute, marks, summary } = values;
  return succeed({
    kind: "score",
    paths,
    out,
    inPlace,
    json,
    report,
    scheme,
    sheet,
    recompute,
    marks,
    summary,
  });
}

function filesRequest(
  command: string,
  paths: readonly string[],
  values: Values,
): Result<Request, string> {
  if (command !== "score" && command !== "clean") return fail(cliWords.unknownCommand(command));
  if (paths.length === 0) return fail(cliWords.noFiles);
  return command === "clean" ? cleanRequest(paths, values) : scoreRequest(paths, values);
}

/** What `clean` has no use for is refused: nobody asks for marks on a clean copy. */
const OF_SCORE = ["json", "report", "scheme", "sheet", "recompute", "marks", "summary"] as const;

function cleanRequest(paths: readonly string[], values: Values): Result<Request, string> {
  const { "in-place": inPlace, out = null } = values;
  const stray = OF_SCORE.find((name) => values[name] !== undefined && values[name] !== false);
  if (stray !== undefined) return fail(cleanWords.notOfClean(`--${stray}`));
  if (inPlace && out !== null) return fail(cliWords.outOrInPlace);
  return succeed({ kind: "clean", paths, out, inPlace });
}

/** Node's own complaint, which is English, as one of ours. */
function tellMisuse(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const option = /'?(--?[\w-]+)/.exec(message ?? "")?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return cliWords.unknownOption(option);
  if (code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") throw error;
  return (message ?? "").includes("does not take an argument")
    ? cliWords.optionTakesNoValue(option)
    : cliWords.optionNeedsValue(option);
}
