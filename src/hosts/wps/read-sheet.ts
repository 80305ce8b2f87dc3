import { toA1, type Area } from "../../domain/model/address";
import { EMPTY_CELL, type Cell } from "../../domain/model/cell";
import type { SheetRows, SheetSnapshot } from "../../domain/model/snapshot";
import type { EtRange } from "./et";
import { attempt, read } from "./member";
import type { OpenBook } from "./open-book";
import { cellWith, readContents, type Contents } from "./read-cells";
import { readFormats } from "./read-formats";
import { readMerges } from "./read-merges";

/** A worksheet whole: its cells with their formats, and its merged areas. */
export async function readSheet(book: OpenBook, id: string): Promise<SheetSnapshot> {
  const area = usedArea(book, id);
  const contents = await readContents(book, id, area);
  const format = await readFormats(book, id, { area, contents });
  const merges = await readMerges(book, {
    id,
    area,
    isBlank: (at) => !contents.has(toA1(at)),
  });
  return {
    sheet: { id, name: id },
    rows: rowsOf(area, contents, format),
    merges,
    dateSystem: book.workbook.Date1904 === true ? "1904" : "1900",
  };
}

function rowsOf(
  { top, left, bottom, right }: Area,
  contents: Contents,
  format: (row: number, column: number) => string,
): SheetRows {
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  for (let row = top; row <= bottom; row += 1) {
    const cells = new Map<number, Cell>();
    for (let column = left; column <= right; column += 1) {
      const cell = cellWith(contents, { row, column }, format(row, column));
      if (contents.has(toA1({ row, column })) || cell.format !== EMPTY_CELL.format) {
        cells.set(column, cell);
      }
    }
    if (cells.size > 0) rows.set(row, cells);
  }
  return rows;
}

/** Formats alone may reach down to the last row: what is longer than this is looked at first. */
const LONGEST_PLAIN = 20_000;

/** The rectangle around all that a sheet holds, formatted blanks included. */
export function usedArea(book: OpenBook, id: string): Area {
  const used = book.sheet(id).UsedRange;
  const top = Number(read(used, "Row")) - 1;
  const left = Number(read(used, "Column")) - 1;
  const area = {
    top,
    left,
    bottom: top + countOf(used, "Rows") - 1,
    right: left + countOf(used, "Columns") - 1,
  };
  return area.bottom - area.top < LONGEST_PLAIN ? area : trimmed(book, id, area);
}

const countOf = (used: EtRange, of: "Rows" | "Columns"): number => Number(read(used[of], "Count"));

/** Without the blank rows at the end, where the program can count what cells hold. */
function trimmed(book: OpenBook, id: string, area: Area): Area {
  let { top: last, bottom: beyond } = { top: area.top, bottom: area.bottom + 1 };
  while (beyond - last > 1) {
    const middle = Math.floor((last + beyond) / 2);
    const part = book.range(id, { ...area, top: middle });
    const count = attempt(() => book.application.WorksheetFunction?.CountA(part));
    if (count === null) return area;
    if (Number(count) > 0) last = middle;
    else beyond = middle;
  }
  return { ...area, bottom: last };
}
