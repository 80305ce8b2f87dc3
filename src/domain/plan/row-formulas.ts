import { ONE, type Decimal } from "../base/exact";
import { sameAddress, toA1 } from "../model/address";
import { numberIn, type Funds, type Indicator } from "../model/indicator";
import { isShare, valueOf } from "../model/quantity";
import { isUsualRounding } from "../model/points";
import type { Scheme } from "../model/scheme";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { guarded, operandOf, pointsOf, scaleOf, type Operand } from "./formula-parts";

/** What a row earns: capped at its weight, in proportion below its target, by the scheme's reverse rule above a limit. */
export function rowFormula(row: ScoredIndicator, scored: ScoredTable): string | null {
  const weight = pointsOf(row.indicator.row.cells.weight, row.indicator.weight);
  if (weight === null) return null;
  // Another rounding, and a rule of the scheme for this row alone, are no formula's.
  const isPlain = row.explanation.kind !== "overridden" && isUsualRounding(scored.scheme.rounding);
  if (!isPlain) return null;
  if (row.explanation.kind === "execution") return executionFormula(weight, scored, row.indicator);
  // A standard is words: what it asks for stands in no number cell.
  if (row.indicator.standardReading.kind !== "none") return null;
  return isPositive(row, scored.scheme)
    ? positiveFormula(weight, row, scored.scheme)
    : reverseFormula(weight, row.indicator, scored.scheme);
}

/** Actual ÷ target has a meaning for targets to be reached alone. */
const isPositive = ({ completion }: ScoredIndicator, { overFulfilment }: Scheme): boolean =>
  completion !== null && overFulfilment.deduction.kind === "none";

function positiveFormula(
  weight: string,
  { indicator }: ScoredIndicator,
  { quantity, equal }: Scheme,
): string | null {
  const { actual, target } = indicator;
  if (actual.kind !== "quantity") return null;
  // Above such a target a person judges.
  if (equal === "exact" && target.kind === "quantity" && target.comparison === "equal") return null;
  if (quantity === "completion-rate" && isShare(actual.quantity)) {
    const share = operandOf(indicator.row.cells.actual, valueOf(actual.quantity));
    if (share === null) return null;
    return guarded([weight, share.cell], `ROUND(MIN(${weight},MAX(0,${weight}*${share.text})),2)`);
  }
  const cells = comparedCells(indicator);
  return cells === null ? null : shareOfWeight(weight, cells.actual, cells.target);
}

const shareOfWeight = (weight: string, part: Operand, whole: string): string =>
  guarded(
    [weight, part.cell, whole],
    `ROUND(MIN(${weight},MAX(0,${weight}*${part.text}/${whole})),2)`,
    whole,
  );

function reverseFormula(weight: string, indicator: Indicator, { reverse }: Scheme): string | null {
  const { target } = indicator;
  const isLimit =
    target.kind === "quantity" &&
    (target.comparison === "at-most" || target.comparison === "less-than");
  const cells = isLimit ? comparedCells(indicator) : null;
  if (cells === null) return null;
  const { actual, target: limit } = cells;
  const value = actual.text === actual.cell ? actual.text : `(${actual.text})`;
  const points =
    reverse === "linear"
      ? `MIN(${weight},MAX(0,${weight}*(2*${limit}-${value})/${limit}))`
      : `IF(${value}<=${limit},${weight},${weight}*${limit}/${value})`;
  return guarded([weight, actual.cell, limit], `ROUND(${points},2)`, limit);
}

/** The two numbers that a rule compares, the actual one in the target cell's scale. */
function comparedCells({
  row: { cells },
  target,
  targetText,
  actual,
}: Indicator): { readonly actual: Operand; readonly target: string } | null {
  if (target.kind !== "quantity" || actual.kind !== "quantity") return null;
  if (cells.target === undefined || targetText.at === null) return null;
  if (!sameAddress(cells.target.at, targetText.at)) return null;
  const scale = scaleOf(cells.target, valueOf(target.quantity));
  if (scale === null) return null;
  const found = operandOf(cells.actual, valueOf(actual.quantity).div(scale));
  return found === null ? null : { actual: found, target: toA1(cells.target.at) };
}

/** weight × 执行数 ÷ 全年预算数; the money must stand on the formula's own sheet. */
function executionFormula(
  weight: string,
  { table, fund, scheme }: ScoredTable,
  { row }: Indicator,
): string | null {
  const isHere = fund?.funds.block.sheet.id === table.sheet.id && isUsualExecution(scheme);
  const money = isHere && row.kind === "fund" ? moneyOf(fund.funds, scheme) : null;
  return money === null ? null : shareOfWeight(weight, money.executed, money.fullYear);
}

/** The rate counts up to its weight, in two decimals. */
const isUsualExecution = ({ execution: { most }, rounding }: Scheme): boolean =>
  most?.eq(ONE) === true && isUsualRounding(rounding);

interface Money {
  readonly executed: Operand;
  readonly fullYear: string;
}

function moneyOf({ block, executed, fullYear }: Funds, { executionBase }: Scheme): Money | null {
  if (executionBase !== "full-year") return null;
  const spent = numberIn(executed);
  const budget = numberIn(fullYear);
  if (block.fullYear === null || spent === null || budget === null) return null;
  const scale = scaleOf(block.fullYear, budget);
  const operand = scale === null ? null : operandOf(block.executed ?? undefined, spent.div(scale));
  return operand === null ? null : { executed: operand, fullYear: toA1(block.fullYear.at) };
}

export interface FundFormulas {
  readonly score: string | null;
  readonly rate: string | null;
}

/** The fund block's own score and rate. */
export function fundFormulas({ fund, scheme }: ScoredTable): FundFormulas {
  const money = fund === null ? null : moneyOf(fund.funds, scheme);
  if (fund === null || money === null) return { score: null, rate: null };
  const { executed, fullYear } = money;
  const weight = pointsOf(fund.funds.block.weight ?? undefined, fund.funds.weight);
  const rate = guarded([executed.cell, fullYear], `${executed.text}/${fullYear}`, fullYear);
  const isPlain = weight !== null && isUsualExecution(scheme);
  return { score: isPlain ? shareOfWeight(weight, executed, fullYear) : null, rate };
}

/** 得分 ÷ 分值, where the row's own weight cell holds the weight that counts. */
export function rateFormula(
  { row, score, weight: reading }: Indicator,
  counted: Decimal | null,
): string | null {
  const weight = pointsOf(row.cells.weight, reading);
  const isCounted = counted !== null && numberIn(reading)?.eq(counted) === true;
  if (score === null || weight === null || !isCounted) return null;
  const cell = toA1(score.at);
  return guarded([cell, weight], `${cell}/${weight}`, weight);
}
