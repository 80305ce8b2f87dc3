import type { CellAddress } from "../model/address";
import type { FundBlock, PlacedCell, RecognisedTable } from "../model/table";
import { parseNumber } from "../numeric/parse-number";
import { anchorOf, filledCells, isBlank, mergeOver, placedAt, textAt, type Grid } from "./grid";
import { fundRole } from "./fund-header";
import { headerWords, readHeader } from "./header-words";
import { namesGrade, namesTotal } from "./row-words";

/** What belongs to a table and stands around its rows. */
export type Surroundings = Pick<RecognisedTable, "fund" | "grade" | "outerTotal" | "noteBox">;

const ROWS_BELOW = 6;

/** Looks through the form above a table, the table itself and a few rows below, up to its neighbours. */
export function surroundingsOf(
  grid: Grid,
  tables: readonly RecognisedTable[],
  { table, funds }: { readonly table: RecognisedTable; readonly funds: readonly FundBlock[] },
): Surroundings {
  const rows = rowsAround(grid, tables, table);
  const grade = findGrade(grid, rows);
  if (table.kind === "summary") return { fund: null, grade, outerTotal: null, noteBox: null };
  const isOutside = (row: number): boolean => row < table.area.top || row > table.area.bottom;
  return {
    fund: fundFor(tables, table, funds),
    grade,
    outerTotal: findOuterTotal(
      grid,
      rows.filter((row) => isOutside(row) && !isHeading(grid, row)),
    ),
    noteBox: findNoteBox(
      grid,
      rows.filter((row) => row > table.area.top),
      table,
    ),
  };
}

function rowsAround(
  grid: Grid,
  tables: readonly RecognisedTable[],
  { area }: RecognisedTable,
): readonly number[] {
  const ends = tables.map((other) => other.area.bottom).filter((bottom) => bottom < area.top);
  const from = Math.max(-1, ...ends) + 1;
  const next = tables.find((other) => other.area.top > area.bottom)?.area.top ?? Infinity;
  const to = Math.min(area.bottom + ROWS_BELOW, next - 1);
  return grid.usedRows.filter((row) => row >= from && row <= to);
}

/** The money between a table and the one above it; below the last table only if none is above. */
function fundFor(
  tables: readonly RecognisedTable[],
  { area }: RecognisedTable,
  funds: readonly FundBlock[],
): FundBlock | null {
  const beside = funds.filter(({ left, right }) => left <= area.right && right >= area.left);
  const ends = tables.map((other) => other.area.bottom).filter((bottom) => bottom < area.top);
  const starts = tables.map((other) => other.area.top).filter((top) => top > area.bottom);
  const within = beside.find(({ row }) => row >= area.top && row <= area.bottom);
  const above = beside.filter(({ row }) => row < area.top && row > Math.max(-1, ...ends));
  const below = beside.filter(
    ({ row }) => row > area.bottom && row < Math.min(Infinity, ...starts),
  );
  return above.at(-1) ?? within ?? (starts.length === 0 ? below[0] : undefined) ?? null;
}

/** The labels of the given rows that satisfy a test, each with the cell to its right. */
function labelled(
  grid: Grid,
  rows: readonly number[],
  isLabel: (text: string) => boolean,
): PlacedCell[] {
  return rows.flatMap((row) =>
    filledCells(grid, row)
      .filter(({ at }) => isLabel(textAt(grid, at)))
      .map(({ at }) => placedAt(grid, rightOf(grid, at))),
  );
}

function rightOf(grid: Grid, at: CellAddress): CellAddress {
  const right = (mergeOver(grid, at)?.right ?? at.column) + 1;
  return anchorOf(grid, { row: at.row, column: right });
}

/** Whether the row heads columns: its 得分 is no label of the cell beside it. */
const isHeading = (grid: Grid, row: number): boolean =>
  filledCells(grid, row).filter(({ at }) => {
    const words = headerWords(textAt(grid, at));
    return fundRole(words) !== null || readHeader(words).length > 0;
  }).length > 2;

/** A grade is a word or two; a longer text beside 等级 explains the bands. */
const LONGEST_GRADE = 6;

/** The cell to the right of 评价等级, if it is empty or holds a grade. */
function findGrade(grid: Grid, rows: readonly number[]): PlacedCell | null {
  const isPlace = ({ at, cell }: PlacedCell): boolean => {
    const text = textAt(grid, at);
    return isBlank(cell) || (text.length <= LONGEST_GRADE && !namesGrade(text));
  };
  return labelled(grid, rows, namesGrade).find(isPlace) ?? null;
}

/** `自评总分 | 98` in the form around the table; 合计 alone may sum up money. */
function findOuterTotal(grid: Grid, rows: readonly number[]): PlacedCell | null {
  const isPlace = ({ at, cell }: PlacedCell): boolean =>
    isBlank(cell) ||
    cell.formula !== null ||
    parseNumber(textAt(grid, at).replace(/分$/u, "")) !== null;
  const namesPoints = (text: string): boolean => namesTotal(text) && text.includes("分");
  return labelled(grid, rows, namesPoints).find(isPlace) ?? null;
}

/** One box for all deviation notes, in forms without a note column (湖北). */
function findNoteBox(
  grid: Grid,
  rows: readonly number[],
  { columns }: RecognisedTable,
): PlacedCell | null {
  if (columns.note !== undefined) return null;
  const isNote = (text: string): boolean =>
    readHeader(headerWords(text)).some(({ role, isStrong }) => role === "note" && isStrong);
  return labelled(grid, rows, isNote)[0] ?? null;
}
