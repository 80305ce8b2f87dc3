import { runSheets } from "../support/run-drawn";
import { evaluationSheet } from "./evaluation-sheet";
import { atMost, show, type Measured } from "./measured";
import { medianTimeOf } from "./median-of";

/** Every size is ten times the one before; what a further row costs at the second is the yardstick. */
const SIZES = [30, 300, 3_000, 30_000];
const LARGEST_GROWTH = 1.5;

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
  return [...timed.map(timeLine), ...growthLines(timed)];
}

const timeLine = ({ size, ms }: Timed): Measured => ({
  what: `pipeline, ${show(size)} rows`,
  result: `${show(ms)} ms`,
  detail: `${show((ms * 1000) / size)} µs a row`,
});

function growthLines([smallest, second, ...larger]: readonly Timed[]): Measured[] {
  if (smallest === undefined || second === undefined) return [];
  const yardstick = furtherRow(smallest, second);
  return larger.map((one, index) => {
    const cost = furtherRow(larger[index - 1] ?? second, one);
    const growth = cost / yardstick;
    return {
      what: `a further row on the way to ${show(one.size)}`,
      result: `${show(growth)} ×`,
      aim: atMost(growth, LARGEST_GROWTH, "×"),
      detail: `${show(cost)} µs, and ${show(yardstick)} µs on the way to ${show(second.size)}`,
    };
  });
}

/** Microseconds a row between two sizes. */
const furtherRow = (from: Timed, to: Timed): number =>
  ((to.ms - from.ms) * 1000) / (to.size - from.size);
