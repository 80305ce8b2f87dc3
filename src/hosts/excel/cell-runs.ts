import { entryOf, type Entry } from "../shared/entries";
import type { SheetJob } from "../shared/plan-jobs";
import { runsOf, type Run } from "../shared/runs";
import type { ExcelFill } from "./fills";

/** The entries, and before them the formats that change. */
export interface CellRuns {
  readonly formats: readonly Run<string>[];
  readonly entries: readonly Run<Entry>[];
}

type CellWrites = Pick<SheetJob<ExcelFill>, "writes" | "formats" | "mayPass">;

export function cellRuns({ writes, formats, mayPass }: CellWrites): CellRuns {
  const entries = writes.map(({ at, value }) => ({ at, value: entryOf(value) }));
  return { formats: runsOf(formats, mayPass), entries: runsOf(entries, mayPass) };
}
