import type { CellAddress } from "../model/address";
import { filledCells, mergeOver, type Grid } from "./grid";
import { namesSource } from "./fund-parts";
import { headerWords } from "./header-words";

export type FundRole = "initial" | "fullYear" | "executed" | "weight" | "rate" | "score";

interface FundWords {
  readonly role: FundRole;
  readonly words: RegExp;
  /** Weak words also head other things and yield to strong ones: 部门预算. */
  readonly isStrong: boolean;
}

/** In this order: 执行率得分 is a score, 执行率权重 a weight, 年初预算数 also a 预算数. */
const FUND_WORDS: readonly FundWords[] = [
  { role: "score", words: /得分/u, isStrong: true },
  { role: "weight", words: /分值|权重|满分/u, isStrong: true },
  { role: "rate", words: /(?:执行|支付|支出|使用|完成)率|执行进度/u, isStrong: true },
  { role: "initial", words: /(?:年初|期初).*(?:预算|资金|金额|安排|数$)|批复/u, isStrong: true },
  {
    role: "executed",
    words:
      /执行总?[数额]|执行金额|(?:全年|本年度?)(?:执行|支出)$|实际(?:支出|执行|使用)|(?:支出|支付|使用)(?:数|额|金额)|决算/u,
    isStrong: true,
  },
  { role: "executed", words: /实际(?:到位|投资|完成投资)|^执行$/u, isStrong: false },
  {
    role: "fullYear",
    words: /(?:全年|调整后?|变更后)的?预算|预算(?:数|额|金额|总额|合计|总计)$/u,
    isStrong: true,
  },
  {
    role: "fullYear",
    words:
      /预算(?:资金|安排|投资|下达)*[数额]?$|计划(?:投资|安排)|应到位|下达(?:资金|指标|[数额])/u,
    isStrong: false,
  },
];

/** Money of another year, but for what is left of it. */
const OTHER_YEAR = /(?:上年|上一年|去年|往年|以前年度)(?!结[转余])/u;

/** A longer text is a sentence that happens to speak of money. */
const LONGEST_HEADING = 24;

/** What some role accepts: hardly a cell of a sheet does, and this is asked of all of them. */
const ANY_ROLE = new RegExp(FUND_WORDS.map(({ words }) => words.source).join("|"), "u");

function readFundWords(words: string): FundWords | null {
  if (words.length > LONGEST_HEADING || !ANY_ROLE.test(words) || OTHER_YEAR.test(words))
    return null;
  return FUND_WORDS.find(({ words: pattern }) => pattern.test(words)) ?? null;
}

export const fundRole = (words: string): FundRole | null => readFundWords(words)?.role ?? null;

/** The headings of one block of money. */
export interface FundHeader {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly columns: Readonly<Partial<Record<FundRole, number>>>;
  /** A column of what was added to the budget, or taken from it, where none holds the sum. */
  readonly change: number | null;
  /** False where one of budget and expenditure is a single source's, and the other all the money. */
  readonly isOfOneKind: boolean;
  readonly cells: readonly CellAddress[];
}

/** Headings of a list of projects or units, one a row: nobody's own block. */
const LIST_HEADING = /^序号$|^(?:项目|单位|部门|企业)?名称$|^(?:项目|单位|部门)$/u;

/** The blocks that a row heads, left to right; usually none or one. */
export function fundHeaders(grid: Grid, row: number): FundHeader[] {
  const filled = filledCells(grid, row);
  if (!filled.some(({ text }) => fundRole(headerWords(text)) === "executed")) return [];
  const cells = filled.map(({ at, text }) => ({ at, words: headerWords(text) }));
  if (cells.some(({ words }) => LIST_HEADING.test(words))) return [];
  return splitAtRepeats(cells.filter(({ at }) => !isSideLabel(grid, at)))
    .map((part) => headerOf(row, part))
    .filter(
      ({ columns }) =>
        columns.executed !== undefined && (columns.fullYear ?? columns.initial) !== undefined,
    );
}

interface HeadingCell {
  readonly at: CellAddress;
  readonly words: string;
}

/** A heading merged down beside several rows names the block, not a column of it. */
function isSideLabel(grid: Grid, at: CellAddress): boolean {
  const area = mergeOver(grid, at);
  return area !== null && area.bottom - area.top >= 2;
}

/** A second budget behind 执行数 begins another form's block beside the first. */
function splitAtRepeats(cells: readonly HeadingCell[]): HeadingCell[][] {
  const parts: HeadingCell[][] = [[]];
  const seen = new Set<FundRole>();
  for (const cell of cells) {
    const found = readFundWords(cell.words);
    const role = found?.isStrong === true ? found.role : null;
    if (isBudget(role) && seen.has(role) && seen.has("executed")) {
      parts.push([]);
      seen.clear();
    }
    if (role !== null) seen.add(role);
    parts.at(-1)?.push(cell);
  }
  return parts;
}

const isBudget = (role: FundRole | null): role is "initial" | "fullYear" =>
  role === "initial" || role === "fullYear";

const WHOLE = /全年|本年|[调变]\S后|总|合计/u;
const PART = /累计|其中/u;

/** Of several columns of one kind the surest counts, and of these the one of all the year's money. */
const rankOf = (words: string, { isStrong }: FundWords): number =>
  (isStrong ? 8 : 0) +
  (WHOLE.test(words) ? 2 : 0) -
  (PART.test(words) || namesSource(words) ? 4 : 0);

const CHANGE = /调[整增减]|追加|核减/u;

function headerOf(row: number, cells: readonly HeadingCell[]): FundHeader {
  const chosen: Partial<Record<FundRole, HeadingCell & { readonly rank: number }>> = {};
  const columns: Partial<Record<FundRole, number>> = {};
  for (const cell of cells) {
    const found = readFundWords(cell.words);
    const rank = found === null ? 0 : rankOf(cell.words, found);
    if (found === null || rank <= (chosen[found.role]?.rank ?? -Infinity)) continue;
    chosen[found.role] = { ...cell, rank };
    columns[found.role] = cell.at.column;
  }
  const taken = cells.map(({ at }) => at.column);
  const { initial, fullYear, executed } = chosen;
  return {
    row,
    left: Math.min(...taken),
    right: Math.max(...taken),
    columns,
    change: fullYear === undefined ? changeAmong(cells) : null,
    isOfOneKind: isOfSource(fullYear ?? initial) === isOfSource(executed),
    cells: cells.map(({ at }) => at),
  };
}

const changeAmong = (cells: readonly HeadingCell[]): number | null =>
  cells.find(({ words }) => fundRole(words) === null && CHANGE.test(words))?.at.column ?? null;

const isOfSource = (cell: HeadingCell | undefined): boolean =>
  cell !== undefined && namesSource(cell.words);
