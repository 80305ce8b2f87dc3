import { isAmount, namesSource } from "./fund-parts";
import { fundRole } from "./fund-header";
import { namesTotalFunds } from "./fund-total";
import { filledCells, type FilledCell, type Grid } from "./grid";
import { headerWords } from "./header-words";

/** `资金来源 | 财政拨款 | 其他资金 | 合计` over rows of money: the sources stand side by side. */
export interface SourceColumns {
  /** The rows of money below. */
  readonly rows: readonly number[];
  /** The column of all the money; null where no heading names it. */
  readonly total: number | null;
}

export function sourceColumns(grid: Grid, rows: readonly number[]): SourceColumns | null {
  for (const row of rows) {
    const headings = filledCells(grid, row);
    const sources = headings.filter(({ text }) => isSource(headerWords(text)));
    if (sources.length < 2 || headings.some(isAmount)) continue;
    const below = linesBelow(grid, row, sources);
    if (below.length === 0) continue;
    const total = sources.find(({ text }) => namesTotalFunds(headerWords(text)));
    return { rows: below, total: total?.at.column ?? null };
  }
  return null;
}

const isSource = (words: string): boolean => namesSource(words) || namesTotalFunds(words);

/** The rows right below with one name each, the first with amounts under several of the sources. */
function linesBelow(grid: Grid, heading: number, sources: readonly FilledCell[]): number[] {
  const amountsIn = (row: number): readonly FilledCell[] =>
    filledCells(grid, row).filter(
      (cell) => isAmount(cell) && sources.some(({ at }) => at.column === cell.at.column),
    );
  const isLine = (row: number): boolean =>
    filledCells(grid, row).filter(({ text }) => fundRole(headerWords(text)) !== null).length === 1;
  const rows: number[] = [];
  if (amountsIn(heading + 1).length < 2) return rows;
  for (let row = heading + 1; isLine(row); row += 1) rows.push(row);
  return rows;
}
