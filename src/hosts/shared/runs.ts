import type { Area, CellAddress } from "../../domain/model/address";

export interface Placed<Value> {
  readonly at: CellAddress;
  readonly value: Value;
}

/** A piece of one column, written at once; null leaves a cell of it as it is. */
export interface Run<Value> {
  readonly area: Area;
  readonly values: readonly (readonly [Value | null])[];
}

/** Longer gaps cost more than a run of their own. */
const LONGEST_GAP = 40;

/** Writes gathered into runs down each column; `mayPass` tells which cells a run may lie over. */
export function runsOf<Value>(
  placed: readonly Placed<Value>[],
  mayPass: (at: CellAddress) => boolean,
): Run<Value>[] {
  const ordered = [...placed].sort(
    ({ at: one }, { at: other }) => one.column - other.column || one.row - other.row,
  );
  const runs: Placed<Value>[][] = [];
  for (const one of ordered) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last !== undefined && joins(last.at, one.at, mayPass)) run.push(one);
    else runs.push([one]);
  }
  return runs.map(toRun);
}

function joins(
  last: CellAddress,
  next: CellAddress,
  mayPass: (at: CellAddress) => boolean,
): boolean {
  if (last.column !== next.column || next.row - last.row > LONGEST_GAP) return false;
  for (let row = last.row + 1; row < next.row; row += 1) {
    if (!mayPass({ row, column: next.column })) return false;
  }
  return true;
}

function toRun<Value>(placed: readonly Placed<Value>[]): Run<Value> {
  const rows = placed.map(({ at }) => at.row);
  const column = placed[0]?.at.column ?? 0;
  const area = { top: Math.min(...rows), left: column, bottom: Math.max(...rows), right: column };
  const byRow = new Map(placed.map(({ at, value }) => [at.row, value]));
  const values = Array.from(
    { length: area.bottom - area.top + 1 },
    (_, index) => [byRow.get(area.top + index) ?? null] as const,
  );
  return { area, values };
}
