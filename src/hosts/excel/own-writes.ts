import { areaToA1 } from "../../domain/model/address";
import type { WriteJob } from "../shared/plan-jobs";
import { cellRuns } from "./cell-runs";
import type { ExcelFill } from "./fills";

/** Events of our own writes are told by place, where the program does not say whose they are. */
export class OwnWrites {
  readonly #expected = new Map<string, number>();

  expect({ sheets }: WriteJob<ExcelFill>): void {
    for (const job of sheets) {
      const { entries, filled } = cellRuns(job);
      for (const { area } of [...entries, ...filled]) this.#add(`${job.id}!${areaToA1(area)}`, 1);
    }
  }

  /** Whether an event is one of ours; each is once. */
  take(sheetId: string, address: string): boolean {
    const key = `${sheetId}!${address.replace(/^.*!/, "").replaceAll("$", "")}`;
    if (!this.#expected.has(key)) return false;
    this.#add(key, -1);
    return true;
  }

  #add(key: string, count: number): void {
    const next = (this.#expected.get(key) ?? 0) + count;
    if (next <= 0) this.#expected.delete(key);
    else this.#expected.set(key, next);
  }
}
