import type { CellAddress } from "../model/address";
import type { FundBlock, PlacedCell, RecognisedTable } from "../model/table";
import { parseNumber } from "../numeric/parse-number";
import {
  anchorOf,
  filledCells,
  isBlank,
  mergeOver,
  placedAt,
  textAt,
  usedRowsIn,
  type Grid,
} from "./grid";
import { fundRole } from "./fund-header";
import { isAmount } from "./fund-parts";
import { headerWords, readHeader } from "./header-words";
import { readForm } from "./read-form";
import { isGrade, namesGrade, namesTotal } from "./row-words";

/** What belongs to a table and stands around its rows. */
type Surroundings = Pick<RecognisedTable, "fund" | "grade" | "outerTotal" | "noteBox" | "form">;

const ROWS_BELOW = 6;

/** Looks through the form above each table, the table itself and a few rows below, up to its neighbours. */
export function withSurroundings(
  grid: Grid,
  tables: readonly RecognisedTable[],
  funds: readonly FundBlock[],
): RecognisedTable[] {
  const gaps = gapsAround(tables);
  return tables.map((table) => {
    const gap = gaps.get(table.area.top) ?? WHOLE_SHEET;
    return { ...table, ...surroundingsOf(grid, table, { gap, funds }) };
  });
}

/** The rows between which a table has the sheet for itself: the last one above it and the first one below. */
interface Gap {
  readonly above: number;
  readonly below: number;
}

const WHOLE_SHEET: Gap = { above: -1, below: Infinity };

/** By the top row that tables side by side share; tables come top to bottom and never overlap. */
function gapsAround(tables: readonly RecognisedTable[]): ReadonlyMap<number, Gap> {
  const bottoms = new Map<number, number>();
  for (const { area } of tables) {
    bottoms.set(area.top, Math.max(bottoms.get(area.top) ?? area.bottom, area.bottom));
  }
  const bands = [...bottoms];
  return new Map(
    bands.map(([top], index) => {
      const above = bands[index - 1]?.[1] ?? WHOLE_SHEET.above;
      const below = bands[index + 1]?.[0] ?? WHOLE_SHEET.below;
      return [top, { above, below }];
    }),
  );
}

function surroundingsOf(
  grid: Grid,
  table: RecognisedTable,
  { gap, funds }: { readonly gap: Gap; readonly funds: readonly FundBlock[] },
): Surroundings {
  const { top, bottom } = table.area;
  const rows = usedRowsIn(grid, gap.above + 1, Math.min(bottom + ROWS_BELOW, gap.below - 1));
  const grade = findGrade(grid, rows);
  const outside = rows.filter((row) => row < top || row > bottom);
  const form = readForm(grid, outside);
  if (table.kind === "summary") return { fund: null, grade, outerTotal: null, noteBox: null, form };
  return {
    fund: fundFor(table, gap, funds),
    grade,
    form,
    outerTotal: findOuterTotal(
      grid,
      outside.filter((row) => !isHeading(grid, row)),
    ),
    noteBox: findNoteBox(
      grid,
      rows.filter((row) => row > top),
      table,
    ),
  };
}

/** The money between a table and the one above it; below the last table only if none is above. */
function fundFor(
  { area }: RecognisedTable,
  gap: Gap,
  funds: readonly FundBlock[],
): FundBlock | null {
  const near = funds.filter(
    ({ row, left, right }) =>
      row > gap.above && row < gap.below && left <= area.right && right >= area.left,
  );
  const above = near.filter(({ row }) => row < area.top);
  const within = near.find(({ row }) => row >= area.top && row <= area.bottom);
  const below = gap.below === Infinity ? near.find(({ row }) => row > area.bottom) : undefined;
  return blockAmong(above) ?? within ?? below ?? null;
}

/** The only block with points of several below each other; of others nobody can tell whose money counts. */
function blockAmong(blocks: readonly FundBlock[]): FundBlock | null {
  const last = blocks.at(-1) ?? null;
  if (last === null || blocks.length === 1) return last;
  const weighed = blocks.filter(({ weight, stated }) => stated !== null || isAmount(weight));
  const [only = last] = weighed;
  const isAlone = blocks.every((block) => block === only || block.row !== only.row);
  return { ...only, isWhole: only.isWhole && isAlone && weighed.length === 1 };
}

/** The labels of the given rows that satisfy a test, each with the cell to its right. */
function labelled(
  grid: Grid,
  rows: readonly number[],
  isLabel: (text: string) => boolean,
): PlacedCell[] {
  return rows.flatMap((row) =>
    filledCells(grid, row)
      .filter(({ text }) => isLabel(text))
      .map(({ at }) => placedAt(grid, rightOf(grid, at))),
  );
}

function rightOf(grid: Grid, at: CellAddress): CellAddress {
  const right = (mergeOver(grid, at)?.right ?? at.column) + 1;
  return anchorOf(grid, { row: at.row, column: right });
}

/** Whether the row heads columns: its 得分 is no label of the cell beside it. */
const isHeading = (grid: Grid, row: number): boolean =>
  filledCells(grid, row).filter(({ text }) => {
    const words = headerWords(text);
    return fundRole(words) !== null || readHeader(words).length > 0;
  }).length > 2;

/** A grade is a word or two; a longer text beside 等级 explains the bands. */
const LONGEST_GRADE = 6;

/**
 * The cell to the right of 评价等级, if it is empty or holds a grade; further right, as in the score
 * column, only where the grade stands there.
 */
function findGrade(grid: Grid, rows: readonly number[]): PlacedCell | null {
  return gradeBehindLabel(grid, rows) ?? gradeBesideLabel(grid, rows);
}

function gradeBehindLabel(grid: Grid, rows: readonly number[]): PlacedCell | null {
  const behind = rows.flatMap((row) => {
    const cells = filledCells(grid, row);
    const label = cells.findIndex(({ text }) => namesGrade(text));
    const word = cells.slice(label + 1).find(({ text }) => parseNumber(text) === null);
    return label < 0 || word === undefined || !isGrade(word.text) ? [] : [placedAt(grid, word.at)];
  });
  return behind[0] ?? null;
}

function gradeBesideLabel(grid: Grid, rows: readonly number[]): PlacedCell | null {
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
