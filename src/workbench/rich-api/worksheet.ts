import type { Area } from "../../domain/model/address";
import type { Sheet } from "../book/sheet";
import { ApiError, ApiObject, method, numberArgument, property, textArgument } from "./api-object";
import { areasObject } from "./areas";
import { notesObject } from "./notes";
import { areaArgument, rangeObject } from "./range";
import type { Session } from "./session";

const A1: Area = { top: 0, left: 0, bottom: 0, right: 0 };
/** Longer lists of addresses are cut off. */
const LONGEST_ADDRESS = 8192;

export const worksheetObject = (session: Session, sheet: Sheet): ApiObject =>
  new ApiObject("Worksheet", { ...identity(session, sheet), ...ranges(session, sheet) });

function identity(session: Session, sheet: Sheet): ApiObject["members"] {
  const { book } = session;
  const isDataFiltered = (by: Sheet["filter"]) => () =>
    sheet.filter === by && sheet.hiddenRows.size > 0;
  return {
    id: property(1, () => sheet.id),
    name: property(1, () => sheet.name),
    visibility: property(1, () => (sheet.isVisible ? "Visible" : "Hidden")),
    position: property(1, () => book.sheets.indexOf(sheet)),
    protection: property(2, () => protectionObject(sheet)),
    autoFilter: property(
      9,
      () =>
        new ApiObject("AutoFilter", {
          enabled: property(9, () => sheet.filter === "sheet"),
          isDataFiltered: property(9, isDataFiltered("sheet")),
        }),
    ),
    notes: property(18, () => notesObject(session, sheet)),
    tables: property(1, () => tablesObject(sheet, isDataFiltered("table"))),
    activate: method(1, () => {
      if (!book.isInFront) throw new ApiError("InactiveWorkbook");
      book.activate(sheet);
    }),
    delete: method(1, () => {
      book.removeSheet(sheet);
    }),
  };
}

const protectionObject = (sheet: Sheet): ApiObject =>
  new ApiObject("WorksheetProtection", {
    protected: property(2, () => sheet.isProtected),
    options: property(2, () => ({ allowFormatCells: sheet.allowsFormatting })),
  });

function tablesObject(sheet: Sheet, isDataFiltered: () => boolean): ApiObject {
  const autoFilter = new ApiObject("AutoFilter", { isDataFiltered: property(9, isDataFiltered) });
  const table = new ApiObject("Table", {
    name: property(1, () => "表1"),
    autoFilter: property(9, () => autoFilter),
  });
  return new ApiObject(
    "TableCollection",
    {},
    { items: () => (sheet.filter === "table" ? [table] : []) },
  );
}

function ranges(session: Session, sheet: Sheet): ApiObject["members"] {
  const range = (area: Area): ApiObject => rangeObject({ session, sheet, area });
  return {
    getRange: method(1, (address) => range(areaArgument(address))),
    getRangeByIndexes: method(7, (...indexes) => {
      const [top = 0, left = 0, rowCount = 1, columnCount = 1] = indexes.map(numberArgument);
      return range({ top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 });
    }),
    getUsedRange: method(1, () => range(sheet.usedArea() ?? A1)),
    getUsedRangeOrNullObject: method(4, () => {
      const area = sheet.usedArea();
      return area === null ? null : range(area);
    }),
    getRanges: method(9, (address) => {
      const areas = textArgument(address).slice(0, LONGEST_ADDRESS).split(",").map(areaArgument);
      return areasObject({ session, sheet, area: areas[0] ?? A1 }, areas, range);
    }),
  };
}
