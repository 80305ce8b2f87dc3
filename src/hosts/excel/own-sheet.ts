import type { SheetContent } from "../../domain/model/plan";
import { entryOf } from "../shared/entries";
import type { OwnSheetJob } from "../shared/plan-jobs";

/** In points: wide enough for a level-1 name, then for points of a score. */
const WIDTHS = [
  { columns: "A:A", points: 172 },
  { columns: "B:D", points: 68 },
] as const;

/** Writes a sheet of ours whole: new behind the last tab, or over its own earlier cells. */
export function writeOwnSheet(
  context: Excel.RequestContext,
  { name, id, content }: OwnSheetJob,
): void {
  const { worksheets } = context.workbook;
  if (content === null) {
    if (id !== null) worksheets.getItem(id).delete();
    return;
  }
  const sheet = id === null ? worksheets.add(name) : worksheets.getItem(id);
  if (id === null) setWidths(sheet);
  // What a person has put around the cells stays: fills, widths, print settings.
  else sheet.getUsedRange(true).untrack().clear("Contents");
  const grid = squared(content);
  const width = grid[0]?.length ?? 0;
  if (width === 0) return;
  const range = sheet.getRangeByIndexes(0, 0, grid.length, width).untrack();
  // Null leaves a cell's format as it is, and in a new sheet that is General.
  const usual = id === null ? null : "General";
  range.numberFormat = grid.map((row) =>
    row.map((cell) => (cell === null || cell.format === "General" ? usual : cell.format)),
  );
  range.formulas = grid.map((row) => row.map((cell) => (cell === null ? "" : entryOf(cell))));
}

function setWidths(sheet: Excel.Worksheet): void {
  for (const { columns, points } of WIDTHS) {
    sheet.getRange(columns).untrack().format.columnWidth = points;
  }
}

/** All rows as long as the longest: Excel writes rectangles. */
function squared(content: SheetContent): (SheetContent[number][number] | null)[][] {
  const width = Math.max(0, ...content.map((row) => row.length));
  return content.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}
