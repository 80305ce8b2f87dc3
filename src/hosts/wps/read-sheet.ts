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

/** Formats alone may reach out to the last row or column: what is longer is looked at first. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** The rectangle around all that a sheet holds, most formatted blanks included. */
export function usedArea(book: OpenBook, id: string): Area {
  const used = book.sheet(id).UsedRange;
  const top = Number(read(used, "Row")) - 1;
  const left = Number(read(used, "Column")) - 1;
  const bottom = top + countOf(used, "Rows") - 1;
  const right = left + countOf(used, "Columns") - 1;
  const holds = (area: Area): boolean | null => {
    const range = book.range(id, area);
    const count = attempt(() => book.application.WorksheetFunction?.CountA(range));
    return count === null ? null : Number(count) > 0;
  };
  const last = lastHeld([top, bottom, MOST_ROWS], (row) =>
    holds({ top: row, left, bottom, right }),
  );
  return {
    top,
    left,
    bottom: last,
    right: lastHeld([left, right, MOST_COLUMNS], (column) =>
      holds({ top, left: column, bottom: last, right }),
    ),
  };
}

const countOf = (used: EtRange, of: "Rows" | "Columns"): number => Number(read(used[of], "Count"));

/**
 * The last row or column that holds something, looked for only in a long stretch. `holdsFrom` tells
 * whether anything stands from one on; null where the program cannot count.
 */
function lastHeld(
  [first, last, most]: readonly [number, number, number],
  holdsFrom: (at: number) => boolean | null,
): number {
  if (last - first < most) return last;
  let [held, beyond] = [first, last + 1];
  while (beyond - held > 1) {
    const middle = Math.floor((held + beyond) / 2);
    const holds = holdsFrom(middle);
    if (holds === null) return last;
    if (holds) held = middle;
    else beyond = middle;
  }
  return held;
}
