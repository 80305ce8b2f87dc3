import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluationWorkbook } from "./evaluation-workbook";
import { atLeast, atMost, show, type Measured } from "./measured";
import { medianOf } from "./median-of";
import { CORES, runJiping } from "./run-jiping";

const RUNS = 3;

/** 500 workbooks of 30 rows in one call, as a department collects them. */
export function benchManyFiles(): Measured[] {
  const files = 500;
  const bytes = evaluationWorkbook(30);
  const { seconds, megabytes } = callOn((folder) => {
    for (let number = 1; number <= files; number += 1) {
      writeFileSync(join(folder, `${String(number)}.xlsx`), bytes);
    }
  });
  const rate = files / seconds;
  const what = `${String(files)} workbooks of 30 rows, one call`;
  return [
    {
      what,
      result: `${show(rate)} files/s`,
      detail: `${show(seconds)} s on ${CORES}`,
      aim: atLeast(rate, 150, " files/s"),
    },
    peakLine(what, megabytes, 300),
  ];
}

/** One workbook far longer than any real one. */
export function benchLongWorkbook(): Measured[] {
  const { seconds, megabytes } = callOn((folder) => {
    writeFileSync(join(folder, "long.xlsx"), evaluationWorkbook(20_000));
  });
  const what = "a workbook of 20,000 rows, one call";
  return [
    { what, result: `${show(seconds)} s`, detail: `on ${CORES}`, aim: atMost(seconds, 3, " s") },
    peakLine(what, megabytes, 500),
  ];
}

const peakLine = (what: string, megabytes: number | null, limit: number): Measured =>
  megabytes === null
    ? { what: `${what}: peak memory`, result: "unknown", detail: "needs GNU time" }
    : {
        what: `${what}: peak memory`,
        result: `${show(megabytes)} MB`,
        aim: atMost(megabytes, limit, " MB"),
      };

interface Cost {
  readonly seconds: number;
  readonly megabytes: number | null;
}

/** The median cost of scoring a folder into copies. */
function callOn(fill: (folder: string) => void): Cost {
  const root = mkdtempSync(join(tmpdir(), "jiping-bench-"));
  try {
    const folder = join(root, "in");
    mkdirSync(folder);
    fill(folder);
    const costs = Array.from({ length: RUNS }, (_, run) =>
      runJiping(["score", folder, "--out", join(root, `out${String(run)}`)]),
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
