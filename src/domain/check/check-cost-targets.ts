import { Exact, ONE, type Decimal } from "../base/exact";
import type { Finding } from "../model/finding";
import { numberIn, type Funds } from "../model/indicator";
import { valueOf, type Quantity, type Unit } from "../model/quantity";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { namedUnit } from "../numeric/units";
import { countedRows, findingAt, nameOf } from "./finding-at";

/** V23: limits for the whole cost that did not move with the budget. */
export const checkCostTargets = (scored: ScoredTable): readonly Finding[] =>
  scored.fund === null ? [] : checkAgainst(scored, scored.fund.funds);

const WHOLE_COST = /总成本|项目成本|年度成本|成本控制|总投资|总费用|资金总额|预算控制|项目总?支出/u;

function checkAgainst(scored: ScoredTable, funds: Funds): Finding[] {
  const fullYear = numberIn(funds.fullYear);
  const unit = namedUnit(funds.block.unit);
  if (fullYear === null || fullYear.isZero() || !unit.base.startsWith("元")) return [];
  const initial = numberIn(funds.initial);
  return countedRows(scored).flatMap((row) => {
    const { text, at } = row.indicator.targetText;
    const limit = limitIn(row, unit);
    if (limit === null || at === null || limit.eq(fullYear)) return [];
    const isInitial = initial?.eq(limit) === true;
    const isWhole = WHOLE_COST.test(nameOf(row)) && !isFarFrom(limit, fullYear);
    if (!isInitial && !isWhole) return [];
    const facts = { target: text, fullYear, unit: unit.written, isInitial };
    return [findingAt(scored, at, { code: "V23", name: nameOf(row), ...facts })];
  });
}

/** The money that a cost row must not pass, in the budget's unit; null for any other row. */
function limitIn(row: ScoredIndicator, unit: Unit): Decimal | null {
  const { target } = row.indicator;
  if (target.kind !== "quantity" || !isCost(row)) return null;
  return inUnit(target.quantity, unit);
}

/** A bare number is in the heading's unit already, as a bare 万 is in 元. */
function inUnit(limit: Quantity, { scale }: Unit): Decimal | null {
  const { base } = limit.unit;
  if (base !== "元" && base !== "") return null;
  const isBare = base === "" && limit.unit.scale.eq(ONE);
  return isBare ? limit.number : valueOf(limit).div(scale);
}

/** Ten times more or less is another thing's cost, not a budget that was not moved. */
const FAR = new Exact(10);

const isFarFrom = (one: Decimal, other: Decimal): boolean =>
  one.isZero() || one.div(other).gt(FAR) || other.div(one).gt(FAR);

function isCost({ indicator: { row, target } }: ScoredIndicator): boolean {
  const levels = [row.level1, row.level2].map((level) => level?.name ?? "").join("");
  const isLimit =
    target.kind === "quantity" &&
    (target.comparison === "at-most" || target.comparison === "less-than");
  return isLimit && (levels.includes("成本") || WHOLE_COST.test(row.name?.name ?? ""));
}
