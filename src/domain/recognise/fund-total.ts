import { Exact, sum, ZERO, type Decimal } from "../base/exact";
import type { PlacedCell } from "../model/table";
import { parseQuantity } from "../numeric/parse-quantity";
import { namesSource } from "./fund-parts";

const TOTAL = /总额|总计|合计|总金额|资金总|总投资/u;
const MAY_BE_TOTAL = /^(?:年度|项目|财政|预算)*资金$/u;

/** Whether a name asks for all the money: 年度资金总额, and 项目资金 where nothing says more. */
export const namesTotalFunds = (label: string): boolean =>
  TOTAL.test(label) || MAY_BE_TOTAL.test(label);

/** One row of a block of money. */
interface FundLine {
  readonly label: string;
  readonly cells: Readonly<Partial<Record<"initial" | "fullYear", PlacedCell>>>;
}

export interface TotalLine<Line> {
  readonly line: Line;
  /** False where several rows hold money and none is their sum. */
  readonly isWhole: boolean;
}

/** The row with all the money: the one named so, else the only one, else the one that the others add up to. */
export function totalLine<Line extends FundLine>(lines: readonly Line[]): TotalLine<Line> | null {
  const named = lines.filter(({ label }) => TOTAL.test(label));
  const total = named.find(({ label }) => !namesSource(label)) ?? named[0];
  if (total !== undefined) return { line: total, isWhole: true };
  const whole = lines.find((line, index) => isDivided(lines[index + 1]) || isSum(line, lines));
  const line = whole ?? lines.find(({ label }) => !label.startsWith("其中"));
  return line === undefined ? null : { line, isWhole: whole !== undefined };
}

const isDivided = (next: FundLine | undefined): boolean => next?.label.startsWith("其中") === true;

const isSum = (line: FundLine, lines: readonly FundLine[]): boolean => {
  const others = lines.filter((other) => other !== line).map(budgetOf);
  return others.every((budget) => budget.isZero()) || sum(others).eq(budgetOf(line));
};

const budgetOf = ({ cells }: FundLine): Decimal => amountIn(cells.fullYear ?? cells.initial);

/** The amount as it is written, whatever its unit; 0 where there is none. */
export function amountIn(placed: PlacedCell | undefined): Decimal {
  const value = placed?.cell.value;
  if (value?.kind === "number") return new Exact(value.digits);
  const written = value?.kind === "text" ? parseQuantity(value.text) : null;
  return written?.number ?? ZERO;
}
