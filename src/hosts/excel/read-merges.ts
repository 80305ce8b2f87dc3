import type { HostTrouble } from "../../app/spreadsheet-host";
import { areaToA1, type Area } from "../../domain/model/address";
import type { Runner } from "./runner";
import { hostErrorOf } from "./troubles";

/** Excel fails where a range holds more merged areas than 512; that many rows may hold as many in each column. */
const FEWEST_ROWS = 32;

const MAY_BE_TOO_MANY: ReadonlySet<HostTrouble> = new Set(["failed", "too-large", "unsupported"]);

/** Asks for the merged areas that begin inside an area; they are there after the next `sync`. */
export function askForMerges(
  context: Excel.RequestContext,
  sheetId: string,
  area: Area,
): () => readonly Area[] {
  const range = context.workbook.worksheets.getItem(sheetId).getRange(areaToA1(area)).untrack();
  const merged = range.getMergedAreasOrNullObject().untrack();
  // The address of the whole names top-left cells only.
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

/**
 * The merged areas of a sheet that has too many to be asked for at once, in ever smaller blocks of
 * rows: each area belongs to the block that it begins in. Null where even few rows are refused;
 * names are then filled down from cell to cell, as in a table without merged areas.
 */
export async function readMerges(
  runner: Runner,
  sheetId: string,
  area: Area,
): Promise<readonly Area[] | null> {
  try {
    return await runner.read(async (context) => {
      const merges = askForMerges(context, sheetId, area);
      await context.sync();
      return merges();
    });
  } catch (error) {
    if (!MAY_BE_TOO_MANY.has(hostErrorOf(error).trouble)) throw error;
    const rowCount = area.bottom - area.top + 1;
    if (rowCount <= FEWEST_ROWS) return null;
    const middle = area.top + Math.floor(rowCount / 2);
    const upper = await readMerges(runner, sheetId, { ...area, bottom: middle - 1 });
    if (upper === null) return null;
    const lower = await readMerges(runner, sheetId, { ...area, top: middle });
    return lower === null ? null : [...upper, ...lower];
  }
}
