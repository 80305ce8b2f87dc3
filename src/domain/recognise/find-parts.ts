import { HUNDRED, sum } from "../base/exact";
import { findHeaders, type Header } from "./find-headers";
import { filledCells, placedAt, type Grid } from "./grid";
import { pointsIn } from "./read-rows";
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
    if (last === undefined || !isRepeat(grid, last, header)) parts.push({ header, rows });
    else for (const row of rows) last.rows.push(row);
  }
  return parts;
}

function rowsBelow(headers: readonly Header[], usedRows: readonly number[]): [Header, number[]][] {
  let from = 0;
  let next = 0;
  return headers.map((header) => {
    while ((headers[next]?.top ?? Infinity) <= header.bottom) next += 1;
    const end = headers[next]?.top ?? Infinity;
    while ((usedRows[from] ?? Infinity) <= header.bottom) from += 1;
    let to = from;
    while ((usedRows[to] ?? Infinity) < end) to += 1;
    return [header, usedRows.slice(from, to)];
  });
}

/** Rows a printed page can hold: a total further up ended another table. */
const LONGEST_PAGE = 100;

/** The same columns, with no total between and points still to come: a page break, not a new table. */
function isRepeat(grid: Grid, { header: first, rows }: Part, header: Header): boolean {
  if (rolesOf(first) !== rolesOf(header)) return false;
  if (wordsOf(first) !== wordsOf(header) && !goesOn(grid, rows.at(-1) ?? 0)) return false;
  if (isComplete(grid, first, rows)) return false;
  const lastPage = rows.slice(-LONGEST_PAGE).filter((row) => row >= header.top - LONGEST_PAGE);
  return !lastPage.some((row) => filledCells(grid, row).some(({ text }) => namesTotal(text)));
}

/** Rows that make up a hundred points want no more of them. */
function isComplete(grid: Grid, { columns }: Header, rows: readonly number[]): boolean {
  const weights = columns.filter(({ claims }) => claims.some(({ role }) => role === "weight"));
  const [only] = weights;
  if (only === undefined || weights.length > 1) return false;
  const points = rows.map((row) =>
    pointsIn({ cells: { weight: placedAt(grid, { row, column: only.column }) } }),
  );
  return sum(points.filter((point) => point !== null)).eq(HUNDRED);
}

/** A title, or a field with its value, fills no more than two cells. */
const LEAST_OF_A_ROW = 3;

/** Whether the row above a header that says the same in other words is the table's own, or 续表: no other form's title or field. */
const goesOn = (grid: Grid, row: number): boolean => {
  const cells = filledCells(grid, row);
  return cells.length >= LEAST_OF_A_ROW || cells.some(({ text }) => /^\(?续/u.test(text));
};

const wordsOf = ({ columns }: Header): string => columns.map(({ words }) => words).join("|");

const rolesOf = ({ columns }: Header): string =>
  columns
    .map(({ column, claims }) => [column, ...claims.map(({ role }) => role)].join(":"))
    .join("|");
