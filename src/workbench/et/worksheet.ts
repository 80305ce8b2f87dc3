import { collection, comObject, method, property, type ComMembers } from "./com-object";
import { commentObject } from "./comments";
import type { SheetPlace } from "./place";
import { rangeObject, rangeOf, usedArea } from "./range";

export const worksheetObject = (place: SheetPlace): object =>
  comObject(place.bridge, {
    ...identity(place),
    ...cells(place),
    ...states(place),
    ...(place.program.options.notes ? comments(place) : {}),
  });

function identity(place: SheetPlace): ComMembers {
  const { program, book, sheet } = place;
  return {
    Name: property(
      () => sheet.name,
      (name) => {
        if (typeof name !== "string" || book.hasTab(name)) throw new Error("0x800A03EC");
        sheet.name = name;
      },
    ),
    Index: property(() => book.sheets.indexOf(sheet) + 1),
    Parent: property(() => program.workbookObject(book, place.bridge)),
    Activate: method(() => {
      book.activate(sheet);
    }),
    Protect: method(() => void (sheet.isProtected = true)),
    Unprotect: method(() => void (sheet.isProtected = false)),
    Delete: method(() => {
      // A question to the user holds everything up.
      if (program.displayAlerts) throw new Error("A dialog is open");
      if (program.options.protectsStructure) return;
      book.removeSheet(sheet);
    }),
  };
}

/** `Cells` and `Rows` cannot be called: they have `Item`. */
function cells(place: SheetPlace): ComMembers {
  const { bridge } = place;
  const cellAt = (row: unknown, column: unknown): object => {
    const [top, left] = [Number(row) - 1, Number(column) - 1];
    return rangeOf({ ...place, areas: [{ top, left, bottom: top, right: left }] });
  };
  const rowAt = (row: unknown): object => {
    const top = Number(row) - 1;
    return rangeOf({ ...place, areas: [{ top, left: 0, bottom: top, right: LAST_COLUMN }] });
  };
  return {
    Range: method((address) => rangeObject(place, address)),
    UsedRange: property(() => rangeOf({ ...place, areas: [usedArea(place)] })),
    Cells: property(() => comObject(bridge, { Item: method(cellAt) })),
    Rows: property(() => comObject(bridge, { Item: method(rowAt) })),
  };
}

const LAST_COLUMN = 16_383;

function states({ bridge, sheet }: SheetPlace): ComMembers {
  const filters = (by: "sheet" | "table") => sheet.filter === by && sheet.hiddenRows.size > 0;
  const tables = (): { name: string; object: () => object }[] =>
    sheet.filter !== "table"
      ? []
      : [
          {
            name: "表1",
            object: () =>
              comObject(bridge, {
                AutoFilter: property(() =>
                  comObject(bridge, { FilterMode: property(() => filters("table")) }),
                ),
              }),
          },
        ];
  return {
    ProtectContents: property(() => sheet.isProtected),
    Protection: property(() =>
      comObject(bridge, { AllowFormattingCells: property(() => sheet.allowsFormatting) }),
    ),
    FilterMode: property(() => filters("sheet")),
    ListObjects: property(() => collection(bridge, tables)),
  };
}

const comments = (place: SheetPlace): ComMembers => ({
  Comments: property(() =>
    collection(place.bridge, () =>
      [...place.sheet.notes.keys()].map((cell) => ({
        name: cell,
        object: () => commentObject(place, cell, () => rangeObject(place, cell)),
      })),
    ),
  ),
});
