import { Exact, sum, ZERO, type Decimal } from "../base/exact";
import type { Finding } from "../model/finding";
import { numberIn, type Funds, type FundsPart, type NumberReading } from "../model/indicator";
import type { FundColumn } from "../model/score-findings";
import type { ScoredTable } from "../model/scored";
import { findingOn } from "./finding-at";

/** S11 and V24: the money against the sources it comes from. */
export const checkSources = ({ fund }: ScoredTable): readonly Finding[] =>
  fund === null ? [] : COLUMNS.flatMap((column) => checkParts(fund.funds, column));

type AmountKey = keyof Omit<FundsPart, "label">;

const COLUMNS: readonly (readonly [key: AmountKey, column: FundColumn])[] = [
  ["initial", "年初预算数"],
  ["fullYear", "全年预算数"],
  ["executed", "全年执行数"],
];

/** Money is told in 万元 with few decimals; the parts may each be rounded. */
const TOLERANCE = new Exact("0.1");

/** S11 and V24: the total against what its sources add up to. */
function checkParts(funds: Funds, [key, column]: (typeof COLUMNS)[number]): Finding[] {
  const total = funds[key];
  const sums = possibleSums(funds.parts, key);
  const [sum] = sums;
  if (sum === undefined || sums.every((each) => each.isZero()) || !isSettled(total)) return [];
  const typed = numberIn(total) ?? ZERO;
  const cell = { sheet: funds.block.sheet, at: total.at };
  if (typed.isZero()) return [findingOn(cell, { code: "S11", column, sum })];
  const isWrong = namesRest(funds.parts)
    ? sums.every((each) => each.minus(typed).abs().gt(TOLERANCE))
    : sums.every((each) => each.minus(typed).gt(TOLERANCE));
  return isWrong ? [findingOn(cell, { code: "V24", column, total: typed, sum })] : [];
}

/** A number or a blank; a formula without its result is asked about, not faulted. */
const isSettled = (total: NumberReading | null): total is NumberReading =>
  total?.kind === "number" || total?.kind === "empty";

/** Whose money it is, and which purse it comes from: two ways to part one sum. */
const BY_LEVEL = /中央|省|自治区|市|县|区|镇|乡|本级|地方|上级/u;
const BY_PURSE = /财政拨款|财政资金|当年|本年|结转|结余/u;
const REST = /其他|其它|自筹|自有|单位资金/u;

/** The parts name everything that there is only where one is for all the rest. */
const namesRest = (parts: readonly FundsPart[]): boolean =>
  parts.length > 1 && parts.some(({ label }) => REST.test(label));

/** All parts together, and without those that only part another one (其中：中央, 省级). */
function possibleSums(parts: readonly FundsPart[], key: AmountKey): Decimal[] {
  const amountOf = (part: FundsPart): Decimal => numberIn(part[key]) ?? ZERO;
  const purses = parts.filter(({ label }) => BY_PURSE.test(label));
  const levels = parts.filter(({ label }) => BY_LEVEL.test(label) && !BY_PURSE.test(label));
  const others = parts.filter(({ label }) => !BY_PURSE.test(label) && !BY_LEVEL.test(label));
  const ways = [parts, [...purses, ...others], [...levels, ...others], purses, levels];
  return ways.filter((way) => way.length > 0).map((way) => sum(way.map(amountOf)));
}
