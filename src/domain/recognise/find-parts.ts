import { findHeaders, type Header } from "./find-headers";
import { filledCells, textAt, type Grid } from "./grid";
import { namesTotal } from "./row-words";

/** A header with the rows that are its own. */
export interface Part {
  readonly header: Header;
  readonly rows: number[];
}

/** Gives every header the rows down to the next, and a header repeated at a page break to the first. */
export function findParts(grid: Grid): Part[] {
  const parts: Part[] = [];
  for (const [header, rows] of rowsBelow(findHeaders(grid), grid.usedRows)) {
    const last = parts.at(-1);
    if (last !== undefined && isRepeat(grid, last, header)) last.rows.push(...rows);
    else parts.push({ header, rows });
  }
  return parts;
}

function rowsBelow(headers: readonly Header[], usedRows: readonly number[]): [Header, number[]][] {
  let from = 0;
  return headers.map((header) => {
    const next = headers.find(({ top }) => top > header.bottom)?.top ?? Infinity;
    while ((usedRows[from] ?? Infinity) <= header.bottom) from += 1;
    let to = from;
    while ((usedRows[to] ?? Infinity) < next) to += 1;
    return [header, usedRows.slice(from, to)];
  });
}

/** Rows a printed page can hold: a total further up ended another table. */
const LONGEST_PAGE = 100;

/** The same words over the same columns, with no total between: a page break, not a new table. */
function isRepeat(grid: Grid, { header: first, rows }: Part, header: Header): boolean {
  if (wordsOf(first) !== wordsOf(header)) return false;
  const lastPage = rows.filter((row) => row >= header.top - LONGEST_PAGE);
  return !lastPage.some((row) =>
    filledCells(grid, row).some(({ at }) => namesTotal(textAt(grid, at))),
  );
}

const wordsOf = ({ columns }: Header): string =>
  columns.map((column) => `${String(column.column)}:${column.words}`).join("|");
