import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const COMMAND = join(__dirname, "../cli/jiping.js");

const TWO_CORES = ["taskset", "-c", "0,1"];
const canPin = spawnSync("taskset", ["-c", "0,1", "true"]).status === 0;

/** What a call may use, for the table. */
export const CORES = canPin ? "two cores" : `all ${String(availableParallelism())} cores`;

/**
 * GNU time reports the largest resident set of the one process it starts, its threads included.
 * Asked of our own child, the system would count what it shared with this process before it began.
 */
const GNU_TIME = "/usr/bin/time";
const MEMORY = existsSync(GNU_TIME) ? [GNU_TIME, "--format=%M", "--quiet"] : [];

export interface CallCost {
  readonly seconds: number;
  /** Null where the system has no way to say. */
  readonly megabytes: number | null;
}

/** Runs the built command line as a process of its own. */
export function runJiping(args: readonly string[]): CallCost {
  const [program = "", ...rest] = [
    ...(canPin ? TWO_CORES : []),
    ...MEMORY,
    process.execPath,
    COMMAND,
    ...args,
  ];
  const start = performance.now();
  const { status, stderr } = spawnSync(program, rest, {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const seconds = (performance.now() - start) / 1000;
  // 1 says that errors were found in the tables, which is what the tables are made for.
  if (status !== 0 && status !== 1) throw new Error(`The command line failed: ${stderr}`);
  const kilobytes = /(\d+)\s*$/.exec(stderr)?.[1];
  return { seconds, megabytes: kilobytes === undefined ? null : Number(kilobytes) / 1024 };
}
