import { runSheets } from "../support/run-drawn";
import { evaluationSheet } from "./evaluation-sheet";
import { atMost, show, type Measured } from "./measured";
import { medianTimeOf } from "./median-of";

/** What a further row costs is held against what it costs at the second size. */
const SIZES = [30, 300, 3_000, 30_000];
const LARGEST_GROWTH = 1.5;

/** From sheets to plan, without any file. */
export async function benchPipeline(): Promise<Measured[]> {
  const lines: Measured[] = [];
  const costs: number[] = [];
  let before = { size: 0, ms: 0 };
  for (const size of SIZES) {
    const sheet = evaluationSheet(size);
    const ms = await medianTimeOf(() => runSheets([sheet]));
    const cost = ((ms - before.ms) / (size - before.size)) * 1000;
    costs.push(cost);
    const growth = cost / (costs[1] ?? cost);
    lines.push({
      what: `pipeline, ${size.toLocaleString("en-US")} rows`,
      result: `${show(ms)} ms`,
      detail: `${show((ms / size) * 1000)} µs a row; a further row ${show(cost)} µs, ${show(growth)} × that at 300`,
      ...(costs.length > 2 ? { aim: atMost(growth, LARGEST_GROWTH, " ×") } : {}),
    });
    before = { size, ms };
  }
  return lines;
}
