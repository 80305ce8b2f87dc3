import { toA1, type Area, type CellAddress } from "../../domain/model/address";
import type { Cell } from "../../domain/model/cell";
import { entryOf, type Entry } from "./wire-cells";

/** What is to stand in a cell. */
export interface CellWrite {
  readonly at: CellAddress;
  readonly cell: Cell;
}

/** A piece of one column, written at once; null leaves a cell of it as it is. */
export interface Run<Value> {
  readonly area: Area;
  readonly values: readonly (readonly [Value | null])[];
}

/** Longer gaps cost more than a run of their own. */
const LONGEST_GAP = 40;

interface Placed<Value> {
  readonly at: CellAddress;
  readonly value: Value;
}

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
    const run = runs.at(-1);
    const last = run?.at(-1);
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

/** The entries, and before them the formats that change. */
export interface CellRuns {
  readonly formats: readonly Run<string>[];
  readonly entries: readonly Run<Entry>[];
}

export function cellRuns(
  writes: readonly CellWrite[],
  standing: (at: CellAddress) => Cell,
  isProtected: boolean,
): CellRuns {
  const written = new Set(writes.map(({ at }) => toA1(at)));
  // A program may refuse a run for one locked cell or formula that it merely lies over.
  const mayPass = (at: CellAddress): boolean =>
    !isProtected && (written.has(toA1(at)) || standing(at).formula === null);
  const formats = writes
    .filter(({ at, cell }) => standing(at).format !== cell.format)
    .map(({ at, cell }) => ({ at, value: cell.format }));
  const entries = writes.map(({ at, cell }) => ({ at, value: entryOf(cell) }));
  return { formats: runsOf(formats, mayPass), entries: runsOf(entries, mayPass) };
}
