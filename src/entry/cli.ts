import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { chooseScheme } from "../cli/choose-scheme";
import type { Job } from "../cli/collect-files";
import { parseArguments } from "../cli/parse-arguments";
import type { FileTools } from "../cli/file-tools";
import { processFile } from "../cli/process-file";

import { runCommand, workbookRequest } from "../cli/run-command";
import { cliWords } from "../text/cli-words";
import { XlsxError } from "../hosts/xlsx/fault";
import { writeNewBook } from "../hosts/xlsx/new-book";
import { XlsxHost } from "../hosts/xlsx/xlsx-host";
import { nativeCodec } from "./native-codec";

/** From package.json, put in by the build. */
declare const VERSION: string;

const tools: FileTools = {
  open: (bytes) => {
    const host = XlsxHost.open(bytes, nativeCodec);
    return host instanceof XlsxHost ? { host, save: () => host.save() } : host;
  },
  writeNewBook: (sheets) => writeNewBook(sheets, nativeCodec),
  faultOf: (error) => (error instanceof XlsxError ? error.fault : null),
};

async function main(): Promise<void> {
  watchOutput();
  process.exitCode = await runCommand({
    argv: process.argv.slice(2),
    version: VERSION,
    tools,
    script: __filename,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
  });
}

/** A reader that has seen enough (`| head`) is no failure; a full disk is. */
function watchOutput(): void {
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") return;
    process.stderr.write(`${cliWords.cannotWriteOutput}\n`);
    process.on("exit", () => {
      process.exitCode = 2;
    });
  });
}

function tellBug(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${cliWords.bug(detail)}\n`);
  process.exitCode = 2;
}

/** A thread of a large batch reads the same call again and answers file by file. */
function serve(port: NonNullable<typeof parentPort>): void {
  const parsed = parseArguments(workerData as readonly string[]);
  if (!parsed.ok || parsed.value.kind !== "score")
    throw new Error("A thread was started without files");
  const scheme = chooseScheme(parsed.value.scheme);
  if (!scheme.ok) throw new Error(scheme.fault);
  const request = workbookRequest(parsed.value, scheme.value);
  port.on("message", (job: Job) => {
    void processFile(job, request, tools).then((result) => {
      port.postMessage(result);
    });
  });
}

if (isMainThread) main().catch(tellBug);
else if (parentPort !== null) serve(parentPort);
