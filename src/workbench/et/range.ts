import { areaToA1, isInside, parseArea, toA1, type Area } from "../../domain/model/address";
import { EMPTY_CELL } from "../../domain/model/cell";
import { comObject, method, property, type ComMembers } from "./com-object";
import { commentObject } from "./comments";
import { interiorObject } from "./interior";
import {
  allCells,
  cellsOf,
  common,
  guarded,
  isAnyLocked,
  type RangePlace,
  type SheetPlace,
} from "./place";
import { enter, formulaText, gridOf, shownText, value2 } from "./range-values";

/** Longer addresses are refused. */
const LONGEST_ADDRESS = 255;
const WHOLE_COLUMNS = /^([A-Z]+):([A-Z]+)$/;

/** `A1`, `B2:C5`, `A:B`, or several of them. */
export function rangeObject(sheet: SheetPlace, address: unknown): object {
  const text = typeof address === "string" ? address : "";
  if (text.length > LONGEST_ADDRESS) throw new Error("0x800A03EC");
  const areas = text.split(",").map((part) => {
    const area = parseArea(part.replace(WHOLE_COLUMNS, "$11:$21048576"));
    if (area === null) throw new Error(`0x800A03EC ${part}`);
    return area;
  });
  const [first, ...others] = areas;
  if (first === undefined) throw new Error("0x800A03EC");
  const { unions } = sheet.program.options;
  if (others.length > 0 && unions === "throws") throw new Error("0x800A03EC");
  return rangeOf({ ...sheet, areas: unions === "works" ? [first, ...others] : [first] });
}

export const rangeOf = (place: RangePlace): object =>
  comObject(place.bridge, {
    ...shape(place),
    ...contents(place),
    ...formats(place),
    ...notes(place),
  });

function shape(place: RangePlace): ComMembers {
  const { bridge, areas } = place;
  const [{ top, left, bottom, right }] = areas;
  const count = (of: number) => () => comObject(bridge, { Count: property(() => of) });
  const address = (isRowFixed: unknown = true, isColumnFixed: unknown = true): string =>
    areas
      .map((area) => areaToA1(area).replace(/([A-Z]+)(\d+)/g, fixed(isRowFixed, isColumnFixed)))
      .join(",");
  return {
    Row: property(() => top + 1),
    Column: property(() => left + 1),
    Rows: property(count(bottom - top + 1)),
    Columns: property(count(right - left + 1)),
    Address: method(address),
    EntireRow: property(() => entireRow(place)),
  };
}

const fixed = (isRowFixed: unknown, isColumnFixed: unknown): string =>
  `${isColumnFixed === false ? "" : "$$"}$1${isRowFixed === false ? "" : "$$"}$2`;

function entireRow({ bridge, sheet, areas: [{ top, bottom }] }: RangePlace): object {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return comObject(bridge, {
    Hidden: property(
      () => common(rows.map((row) => sheet.hiddenRows.has(row))),
      (isHidden) => {
        // Of several rows nothing happens.
        if (rows.length > 1) return;
        if (isHidden === true) sheet.hiddenRows.add(top);
        else sheet.hiddenRows.delete(top);
      },
    ),
  });
}

function contents(place: RangePlace): ComMembers {
  const { book, sheet } = place;
  const write = (written: unknown): void => {
    enter(place, written);
  };
  return {
    Value: method(() => gridOf(place, value2)),
    Value2: property(() => gridOf(place, value2), write),
    Formula: property(() => gridOf(place, formulaText), write),
    Text: property(() => common(allCells(place).map((at) => shownText(sheet.cell(at))))),
    ClearContents: method(() => {
      enter(place, null);
    }),
    Select: method(() => {
      if (book.active !== sheet) throw new Error("0x800A03EC");
      place.program.selected = { sheet, area: place.areas[0] };
      book.select(sheet, place.areas[0]);
    }),
  };
}

function formats(place: RangePlace): ComMembers {
  const { sheet } = place;
  const cells = (): readonly { row: number; column: number }[] => allCells(place);
  const mergeOf = (at: { row: number; column: number }): Area | undefined =>
    sheet.merges.find((area) => isInside(area, at));
  return {
    NumberFormat: property(
      () => common(cells().map((at) => sheet.cell(at).format)),
      (format) => {
        guarded(place, !sheet.allowsFormatting, () => {
          if (typeof format !== "string") return;
          for (const at of cells()) sheet.put(at, { ...sheet.cell(at), format });
        });
      },
    ),
    Locked: property(() => common(cells().map((at) => sheet.isLocked(at)))),
    AllowEdit: property(() => !sheet.isProtected || !isAnyLocked(place, cells())),
    MergeCells: property(() => common(cells().map((at) => mergeOf(at) !== undefined))),
    MergeArea: property(() => {
      const [{ top, left }] = place.areas;
      const area = mergeOf({ row: top, column: left });
      return rangeOf({ ...place, areas: [area ?? { top, left, bottom: top, right: left }] });
    }),
    Interior: property(() => interiorObject(place)),
    ColumnWidth: property(
      () => null,
      (width) => {
        const [{ left, right }] = place.areas;
        for (const { column } of cellsOf({ top: 0, left, bottom: 0, right })) {
          sheet.columnWidths.set(column, Number(width) * POINTS_A_LETTER);
        }
      },
    ),
  };
}

const POINTS_A_LETTER = 6;

function notes(place: RangePlace): ComMembers {
  const { program, sheet, areas } = place;
  const [{ top: row, left: column }] = areas;
  const cell = toA1({ row, column });
  if (!program.options.notes) return {};
  const comment = (): object | null =>
    sheet.notes.has(cell) ? commentObject(place, cell, () => rangeObject(place, cell)) : null;
  return {
    Comment: property(comment),
    AddComment: method((text) => {
      guarded(place, true, () => {
        if (sheet.notes.has(cell)) throw new Error("0x800A03EC");
        sheet.notes.set(cell, String(text));
      });
      return comment();
    }),
    ClearComments: method(() => void sheet.notes.delete(cell)),
  };
}

/** Formats of blank cells count; a sheet with nothing on it is its first cell. */
export function usedArea({ sheet }: SheetPlace): Area {
  const filled = [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { value, formula, format }]) =>
      value.kind !== "empty" || formula !== null || format !== EMPTY_CELL.format
        ? [{ top: row, left: column, bottom: row, right: column }]
        : [],
    ),
  );
  const painted = [...sheet.fills.keys()].flatMap((cell) => parseArea(cell) ?? []);
  const all = [...filled, ...painted, ...sheet.merges];
  const [first, ...others] = all;
  if (first === undefined) return { top: 0, left: 0, bottom: 0, right: 0 };
  return others.reduce(
    (one, other) => ({
      top: Math.min(one.top, other.top),
      left: Math.min(one.left, other.left),
      bottom: Math.max(one.bottom, other.bottom),
      right: Math.max(one.right, other.right),
    }),
    first,
  );
}
