import { areaToA1, type CellAddress } from "../../domain/model/address";
import type { FillWrite } from "../shared/plan-jobs";
import { runsOf } from "../shared/runs";
import { isNoFill, type ExcelFill } from "./fills";

/** Cells that get the same fill, as `getRanges` takes their addresses. */
export interface FillGroup {
  readonly fill: ExcelFill;
  readonly addresses: readonly string[];
}

/** Excel cuts longer lists of addresses off. */
const LONGEST_LIST = 8000;

export function fillGroups(writes: readonly FillWrite<ExcelFill>[]): FillGroup[] {
  const groups = new Map<string, { fill: ExcelFill; cells: { at: CellAddress; value: true }[] }>();
  for (const { at, fill } of writes) {
    const key = isNoFill(fill) ? "" : JSON.stringify(fill);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { fill, cells: [{ at, value: true }] });
    else known.cells.push({ at, value: true });
  }
  return [...groups.values()].map(({ fill, cells }) => ({
    fill,
    addresses: lists(runsOf(cells, () => false).map(({ area }) => areaToA1(area))),
  }));
}

function lists(addresses: readonly string[]): string[] {
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined.at(-1);
    if (last === undefined || last.length + address.length >= LONGEST_LIST) joined.push(address);
    else joined[joined.length - 1] = `${last},${address}`;
  }
  return joined;
}
