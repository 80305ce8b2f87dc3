import { HostError } from "../../app/spreadsheet-host";
import { areaToA1, toA1, type Area } from "../../domain/model/address";
import { EMPTY_CELL, type Cell } from "../../domain/model/cell";
import { OUR_FILLS } from "../shared/marks";
import { plainColour, type ExcelFill } from "./fills";
import { GRIDS, wireCell } from "./wire-cells";

/** A sheet's part to be read, and whether our fills are to be looked for. */
export interface Part {
  readonly sheetId: string;
  readonly area: Area;
  readonly withFills: boolean;
}

export interface ReadPart {
  readonly sheetId: string;
  /** The rectangle around all that the sheet holds. */
  readonly used: Area;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** `RRGGBB` by A1, of cells with one of our fills. */
  readonly filled: ReadonlyMap<string, string>;
}

/** The cells that one request reads of a sheet: larger tables take further requests. */
export const BOUND: Area = { top: 0, left: 0, bottom: 4999, right: 99 };

/** Asks for a part; what it gives is there after the next `sync`. */
export function askForPart(context: Excel.RequestContext, part: Part): () => ReadPart {
  const sheet = context.workbook.worksheets.getItem(part.sheetId);
  // Cells that hold something only: formats alone may reach down to the last row.
  const used = sheet.getUsedRange(true).untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const range = used.getIntersectionOrNullObject(areaToA1(part.area)).untrack();
  range.load(`rowIndex,columnIndex,${GRIDS}`);
  const fills = part.withFills
    ? range.getCellProperties({ format: { fill: { color: true, pattern: true } } })
    : null;
  return () => ({
    sheetId: part.sheetId,
    used: areaOf(used),
    ...(range.isNullObject
      ? { rows: new Map(), filled: new Map() }
      : { rows: rowsOf(range), filled: fills === null ? new Map() : filledIn(range, fills.value) }),
  });
}

const areaOf = (range: Excel.Range): Area => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

function rowsOf(range: Excel.Range): Map<number, Map<number, Cell>> {
  // Excel answers null instead of an error for a range that is too large.
  const values = range.values as readonly (readonly unknown[])[] | null;
  if (values === null) throw new HostError("too-large", "values");
  const rows = new Map<number, Map<number, Cell>>();
  values.forEach((line, row) => {
    const cells = new Map<number, Cell>();
    line.forEach((_, column) => {
      const cell = wireCell(range, row, column);
      if (!isBlank(cell)) cells.set(range.columnIndex + column, cell);
    });
    if (cells.size > 0) rows.set(range.rowIndex + row, cells);
  });
  return rows;
}

const isBlank = ({ value, formula, format }: Cell): boolean =>
  value.kind === "empty" && formula === null && format === EMPTY_CELL.format;

function filledIn(
  range: Excel.Range,
  properties: readonly (readonly Excel.CellProperties[])[],
): Map<string, string> {
  const filled = new Map<string, string>();
  properties.forEach((line, row) => {
    line.forEach((cell, column) => {
      const colour = plainColour(fillOf(cell));
      if (colour === null || !OUR_FILLS.has(colour)) return;
      const at = { row: range.rowIndex + row, column: range.columnIndex + column };
      filled.set(toA1(at), colour);
    });
  });
  return filled;
}

export function fillOf({ format }: Excel.CellProperties): ExcelFill {
  const { color = "#FFFFFF", pattern = null, patternColor = "#000000" } = format?.fill ?? {};
  return { color, pattern, patternColor };
}
