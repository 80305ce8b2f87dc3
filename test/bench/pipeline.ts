import { assess, checkTables } from "../../src/app/assess";
import { FULL_EQUIPMENT } from "../../src/app/full-equipment";
import { LOOK_ONLY } from "../../src/domain/model/choices";
import type { ScoredTable } from "../../src/domain/model/scored";
import { runSheets, schemeOf } from "../support/run-drawn";
import { evaluationSheet } from "./evaluation-sheet";
import { atMost, show, type Measured } from "./measured";
import { medianTimeOf } from "./median-of";

/** Every size is ten times the one before; what a further row costs at the second is the yardstick. */
const SIZES = [30, 300, 3_000, 30_000];
const LARGEST_GROWTH = 1.5;

const NAMES = { pipeline: "pipeline", checks: "all checks alone" } as const;

interface Timed {
  readonly size: number;
  readonly ms: number;
}

/** From sheets to plan, without any file. */
export async function benchPipeline(): Promise<Measured[]> {
  const timed: Timed[] = [];
  for (const size of SIZES) {
    const sheet = evaluationSheet(size);
    timed.push({ size, ms: await medianTimeOf(() => runSheets([sheet])) });
  }
  return linesOf(NAMES.pipeline, timed);
}

/** Every check of the catalogue over tables that are read and scored already. */
export async function benchChecks(): Promise<Measured[]> {
  const timed: Timed[] = [];
  for (const size of SIZES) {
    const tables = assess([evaluationSheet(size)], {
      scheme: schemeOf("national"),
      mappings: [],
      equipment: FULL_EQUIPMENT,
      choicesFor: () => LOOK_ONLY,
    });
    // What the checks know of a table they keep with it: a run gets tables of its own.
    const fresh = () => tables.map(({ scored, ...rest }) => ({ ...rest, scored: anew(scored) }));
    timed.push({ size, ms: await medianTimeOf(() => checkTables(fresh())) });
  }
  return linesOf(NAMES.checks, timed);
}

const anew = (scored: ScoredTable): ScoredTable => ({
  ...scored,
  indicators: [...scored.indicators],
});

const linesOf = (name: string, timed: readonly Timed[]): Measured[] => [
  ...timed.map((one) => timeLine(name, one)),
  ...growthLines(name, timed),
];

const timeLine = (name: string, { size, ms }: Timed): Measured => ({
  what: `${name}, ${show(size)} rows`,
  result: `${show(ms)} ms`,
  detail: `${show((ms * 1000) / size)} µs a row`,
});

function growthLines(name: string, [smallest, second, ...larger]: readonly Timed[]): Measured[] {
  if (smallest === undefined || second === undefined) return [];
  const yardstick = furtherRow(smallest, second);
  return larger.map((one, index) => {
    const cost = furtherRow(larger[index - 1] ?? second, one);
    const growth = cost / yardstick;
    return {
      what: `${name}, a further row on the way to ${show(one.size)}`,
      result: `${show(growth)} ×`,
      aim: atMost(growth, LARGEST_GROWTH, "×"),
      detail: `${show(cost)} µs, and ${show(yardstick)} µs on the way to ${show(second.size)}`,
    };
  });
}

/** Microseconds a row between two sizes. */
const furtherRow = (from: Timed, to: Timed): number =>
  ((to.ms - from.ms) * 1000) / (to.size - from.size);
