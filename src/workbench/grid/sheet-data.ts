import {
  BooleanNumber,
  LocaleType,
  ObjectMatrix,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Area } from "../../domain/model/address";
import type { Book } from "../book/book";
import type { CellLook } from "../book/look";
import type { Sheet } from "../book/sheet";
import { cellData, styleOf } from "./cell-data";

type CellRows = IWorksheetData["cellData"];

/** A whole book as the grid takes it. */
export const bookData = (book: Book, id: string): IWorkbookData => ({
  id,
  name: book.name,
  appVersion: "",
  locale: LocaleType.ZH_CN,
  styles: {},
  sheetOrder: book.sheets.map((sheet) => sheet.id),
  sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
});

/** Some room to write beyond the last cell. */
const SPARE = { rows: 30, columns: 8 };
const LEAST = { rows: 60, columns: 20 };
const HEADER = { width: 46, height: 20 };

export function sheetData(sheet: Sheet): Partial<IWorksheetData> {
  const { layout } = sheet;
  const cells = cellRows(sheet);
  const last = { row: 0, column: 0 };
  new ObjectMatrix(cells).forValue((row, column) => {
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  });
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.isVisible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(layout.frozen),
    rowCount: Math.max(LEAST.rows, last.row + SPARE.rows),
    columnCount: Math.max(LEAST.columns, last.column + SPARE.columns),
    defaultColumnWidth: pixels(layout.defaultColumnWidth ?? DEFAULT_WIDTH),
    defaultRowHeight: pixels(layout.defaultRowHeight ?? DEFAULT_HEIGHT),
    mergeData: sheet.merges.map(rangeOf),
    cellData: cells,
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet),
    rowHeader: { width: HEADER.width },
    columnHeader: { height: HEADER.height },
    showGridlines: layout.showsGridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

/** In points, as Chinese Excel begins a sheet. */
const DEFAULT_WIDTH = 54;
const DEFAULT_HEIGHT = 14.25;
const PIXELS_A_POINT = 4 / 3;

const pixels = (points: number): number => Math.round(points * PIXELS_A_POINT);

const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

const freezeOf = ({ rows, columns }: Sheet["layout"]["frozen"]): IWorksheetData["freeze"] => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows === 0 ? -1 : rows,
  startColumn: columns === 0 ? -1 : columns,
});

/** Every cell with a content or a look. */
function cellRows(sheet: Sheet): CellRows {
  const styles = new Map<CellLook, IStyleData>();
  const rows: CellRows = {};
  for (const row of new Set([...sheet.looks.keys(), ...sheet.cells.keys()])) {
    const looks = sheet.looks.get(row);
    const cells = sheet.cells.get(row);
    const own = (rows[row] ??= {});
    for (const column of new Set([...(looks?.keys() ?? []), ...(cells?.keys() ?? [])])) {
      const look = looks?.get(column);
      const data = cellData(sheet, { row, column });
      own[column] =
        look === undefined ? data : { ...data, s: { ...known(styles, look), ...data.s } };
    }
  }
  return rows;
}

/** Cells share their looks: each is put into the grid's words once. */
function known(styles: Map<CellLook, IStyleData>, look: CellLook): IStyleData {
  const style = styles.get(look) ?? styleOf(look);
  styles.set(look, style);
  return style;
}

function rowsOf({ layout, hiddenRows }: Sheet): IWorksheetData["rowData"] {
  const rows: IWorksheetData["rowData"] = {};
  for (const [row, height] of layout.rowHeights) {
    rows[row] = { h: pixels(height), ia: BooleanNumber.FALSE };
  }
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf({ layout, columnWidths }: Sheet): IWorksheetData["columnData"] {
  const columns: IWorksheetData["columnData"] = {};
  for (const [column, width] of columnWidths) columns[column] = { w: pixels(width) };
  for (const column of layout.hiddenColumns) {
    columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  }
  return columns;
}
