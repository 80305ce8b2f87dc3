import { areaToA1, parseArea, type Area, type CellAddress } from "../../domain/model/address";
import { EMPTY_CELL } from "../../domain/model/cell";
import { NO_FILL } from "../book/sheet";
import { ApiError, ApiObject, method, numberArgument, property, settable } from "./api-object";
import { areasObject } from "./areas";
import { cellProperties } from "./cell-properties";
import { entered, valueType, wireFormula, wireValue } from "./cell-values";
import { formatObject } from "./format";
import { fromR1C1 } from "./from-r1c1";
import {
  cellsIn,
  demandFormattable,
  demandWritable,
  gridOf,
  intersection,
  sizeOf,
  type Place,
} from "./session";

/** Above this the program answers `null` for values, without an error. */
const MOST_CELLS_READ = 5_000_000;
/** Above this `getMergedAreasOrNullObject` fails. */
const MOST_MERGED_AREAS = 512;

const WHOLE_COLUMNS = /^([A-Z]+):([A-Z]+)$/;

export function areaArgument(value: unknown): Area {
  const address = typeof value === "string" ? value.replace(/^.*!/, "") : "";
  const area = parseArea(address.replace(WHOLE_COLUMNS, "$11:$21048576"));
  if (area === null) throw new ApiError("InvalidArgument");
  return area;
}

export const rangeObject = (place: Place): ApiObject =>
  new ApiObject("Range", { ...shape(place), ...contents(place), ...relatives(place) }, KEPT);

const KEPT = { isKept: true };

function shape({ sheet, area }: Place): ApiObject["members"] {
  const { rowCount, columnCount } = sizeOf(area);
  return {
    address: property(1, () => `${quoted(sheet.name)}!${areaToA1(area)}`),
    rowIndex: property(1, () => area.top),
    columnIndex: property(1, () => area.left),
    rowCount: property(1, () => rowCount),
    columnCount: property(1, () => columnCount),
    cellCount: property(1, () => rowCount * columnCount),
    rowHidden: property(2, () => hiddenState(sheet.hiddenRows, area)),
  };
}

const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name}'`;

/** Null where some are hidden and some are not. */
function hiddenState(hidden: ReadonlySet<number>, { top, bottom }: Area): boolean | null {
  let count = 0;
  for (let row = top; row <= bottom; row += 1) count += hidden.has(row) ? 1 : 0;
  return count === 0 ? false : count === bottom - top + 1 ? true : null;
}

function contents(place: Place): ApiObject["members"] {
  const { sheet, area } = place;
  const grid = (of: (at: CellAddress) => unknown): unknown => {
    const { rowCount, columnCount } = sizeOf(area);
    if (rowCount * columnCount > MOST_CELLS_READ) return null;
    return Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) =>
        of({ row: area.top + row, column: area.left + column }),
      ),
    );
  };
  const write = (value: unknown): void => {
    writeCells(place, gridOf(area, value));
  };
  return {
    ...relativeFormulas(place),
    values: settable(1, () => grid((at) => wireValue(sheet.cell(at))), write),
    formulas: settable(1, () => grid((at) => wireFormula(sheet.cell(at))), write),
    numberFormat: settable(
      1,
      () => grid((at) => sheet.cell(at).format),
      (value) => {
        writeFormats(place, value);
      },
    ),
    valueTypes: property(1, () => grid((at) => valueType(sheet.cell(at)))),
    getCellProperties: method(9, (wanted) => cellProperties(place, wanted)),
    clear: method(1, (part) => {
      clearCells(place, part);
    }),
    select: method(1, () => {
      if (!place.session.book.isInFront) throw new ApiError("InvalidSelection");
      if (place.session.book.active !== sheet) throw new ApiError("InvalidOperation");
      place.session.book.select(sheet, area);
    }),
  };
}

/** No host of ours reads them. */
const relativeFormulas = (place: Place): ApiObject["members"] => ({
  formulasR1C1: settable(
    2,
    () => {
      throw new ApiError("NotImplemented");
    },
    (value) => {
      const written = gridOf(place.area, value);
      writeCells(place, (row, column) => fromR1C1(written(row, column), { row, column }));
    },
  ),
});

function writeCells(place: Place, written: ReturnType<typeof gridOf>): void {
  const { session, sheet, area } = place;
  demandWritable(place);
  if (sheet.filter !== "none" && cellsIn(area).some(({ row }) => sheet.hiddenRows.has(row))) {
    throw new ApiError("FilteredRangeConflict");
  }
  for (const at of cellsIn(area)) {
    const one = written(at.row, at.column);
    // Excel drops what is written into the covered part of a merged area, without a word.
    if (one === null || sheet.isCovered(at)) continue;
    sheet.put(at, entered(sheet.cell(at), one));
  }
  session.book.changed(sheet, area, "add-in");
}

/** All of the cells, or only what they hold. */
function clearCells(place: Place, part: unknown): void {
  const { session, sheet, area } = place;
  demandWritable(place);
  const cells = intersection(area, sheet.usedArea() ?? area);
  for (const at of cells === null ? [] : cellsIn(cells)) {
    const format = part === "Contents" ? sheet.cell(at).format : EMPTY_CELL.format;
    sheet.put(at, { ...EMPTY_CELL, format });
    if (part !== "Contents") sheet.setFill(at, NO_FILL);
  }
  session.book.changed(sheet, area, "add-in");
}

function writeFormats(place: Place, value: unknown): void {
  const { sheet, area } = place;
  demandFormattable(place);
  const written = gridOf(area, value);
  for (const at of cellsIn(area)) {
    const format = written(at.row, at.column);
    if (typeof format === "string") sheet.put(at, { ...sheet.cell(at), format });
  }
}

function relatives(place: Place): ApiObject["members"] {
  const { sheet, area } = place;
  const other = (part: Area): ApiObject => rangeObject({ ...place, area: part });
  return {
    format: property(1, () => formatObject(place)),
    getIntersectionOrNullObject: method(4, (argument) => {
      const part = intersection(area, areaArgument(argument));
      return part === null ? null : other(part);
    }),
    getRow: method(1, (index) => {
      const row = area.top + numberArgument(index);
      return other({ ...area, top: row, bottom: row });
    }),
    getBoundingRect: method(1, (argument) => {
      const corner =
        argument instanceof ApiObject ? argument.members["address"]?.get?.() : argument;
      const { top, left, bottom, right } = areaArgument(corner);
      return other({
        top: Math.min(top, area.top),
        left: Math.min(left, area.left),
        bottom: Math.max(bottom, area.bottom),
        right: Math.max(right, area.right),
      });
    }),
    getMergedAreasOrNullObject: method(13, () => {
      // Excel gives only areas that begin inside the range.
      const merges = sheet.merges.filter(
        ({ top, left }) => intersection(area, { top, left, bottom: top, right: left }) !== null,
      );
      if (merges.length > MOST_MERGED_AREAS) throw new ApiError("GeneralException");
      return merges.length === 0 ? null : areasObject(place, merges, other);
    }),
    _ValidateArraySize: method(3, (rows, columns) => {
      const { rowCount, columnCount } = sizeOf(area);
      if (rows !== rowCount || columns !== columnCount) throw new ApiError("InvalidArgument");
    }),
  };
}
