import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { atMost, show, type Measured } from "./measured";
import { medianOf } from "./median-of";

const COMMAND = join(dirname(__filename), "../cli/jiping.js");
const RUNS = 3;

const ON_TWO_CORES = ["--cpu-list", "0,1"];
const canPin = spawnSync("taskset", [...ON_TWO_CORES, "true"]).status === 0;

/** What a call may run on, for the table. */
export const CORES = canPin ? "two cores" : `all ${String(availableParallelism())} cores`;

/**
 * GNU time tells the largest resident set of the process it starts, threads included. Asked of a
 * child of our own, the system would count in what this process held when it split off.
 */
const GNU_TIME = "/usr/bin/time";
const TELL_MEMORY = existsSync(GNU_TIME) ? [GNU_TIME, "--quiet", "--format=%M"] : [];

interface CallCost {
  readonly seconds: number;
  /** Null where the system has no way to tell. */
  readonly megabytes: number | null;
}

/** What it costs to score the workbooks of a folder into copies: the median time, the largest memory. */
export function scoreFolder(workbooks: readonly Uint8Array[]): CallCost {
  const root = mkdtempSync(join(tmpdir(), "jiping-bench-"));
  try {
    const folder = join(root, "in");
    mkdirSync(folder);
    workbooks.forEach((bytes, index) => {
      writeFileSync(join(folder, `${String(index + 1)}.xlsx`), bytes);
    });
    const costs = Array.from({ length: RUNS }, (_, run) =>
      callJiping(["score", folder, "--out", join(root, `out${String(run)}`)]),
    );
    const peaks = costs.flatMap(({ megabytes }) => megabytes ?? []);
    return {
      seconds: medianOf(costs.map(({ seconds }) => seconds)),
      megabytes: peaks.length === 0 ? null : Math.max(...peaks),
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Runs the built command line as a process of its own. */
function callJiping(args: readonly string[]): CallCost {
  const pin = canPin ? ["taskset", ...ON_TWO_CORES] : [];
  const [program = "", ...rest] = [...pin, ...TELL_MEMORY, process.execPath, COMMAND, ...args];
  const start = performance.now();
  const { status, stderr } = spawnSync(program, rest, {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const seconds = (performance.now() - start) / 1000;
  // 1 says that the tables hold errors, as the made ones do.
  if (status !== 0 && status !== 1) throw new Error(`The command line failed: ${stderr}`);
  const kilobytes = /(\d+)\s*$/.exec(stderr)?.[1];
  return { seconds, megabytes: kilobytes === undefined ? null : Number(kilobytes) / 1024 };
}

/** The line for a call's memory. */
export function peakLine(what: string, megabytes: number | null, limit: number): Measured {
  const line = { what: `${what}: peak memory`, result: "unknown", detail: "needs GNU time" };
  if (megabytes === null) return line;
  return { what: line.what, result: `${show(megabytes)} MB`, aim: atMost(megabytes, limit, "MB") };
}
