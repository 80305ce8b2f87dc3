import { maxOf, minOf, ONE, sum, ZERO, type Decimal } from "../base/exact";
import type { Choices } from "../model/choices";
import { numberIn, type Funds, type Indicator } from "../model/indicator";
import { roundRow, toRate, toWeight, type Rate, type Weight } from "../model/points";
import { isShare, valueOf } from "../model/quantity";
import type { Scheme } from "../model/scheme";
import { isNotApplicable, type ScoredFund, type ScoredIndicator } from "../model/scored";
import { FUND_PATH } from "./paths";
import { settle, settleRate } from "./settle";
import { judge, withRounding, type Verdict } from "./verdict";

type Base = Scheme["executionBase"];

/** 执行数 ÷ 全年预算数, or ÷ 年初预算数 where the scheme says so (domain.md section 2.2). */
interface Execution {
  readonly executed: Decimal;
  readonly budget: Decimal;
  readonly rate: Rate;
}

/** Null where either amount is missing or there is no budget. */
function executionOf(funds: Funds | null, base: Base): Execution | null {
  if (funds === null || funds.isUnclear) return null;
  const executed = numberIn(funds.executed);
  const budget = numberIn(base === "initial" ? funds.initial : funds.fullYear);
  if (executed === null || budget === null || budget.lte(ZERO)) return null;
  return { executed, budget, rate: toRate(executed.div(budget)) };
}

/** The execution rate that a limit of the total goes by: the fund block's, else the row's own. */
export function executionRateOf(
  funds: Funds | null,
  indicators: readonly Indicator[],
  base: Base,
): Rate | null {
  const rate = executionOf(funds, base)?.rate ?? null;
  const stated = indicators.find(({ row }) => row.kind === "fund")?.actual;
  if (rate !== null || stated?.kind !== "quantity" || !isShare(stated.quantity)) return rate;
  return toRate(valueOf(stated.quantity));
}

/** weight × execution rate, within the scheme's limit and never below 0 (domain.md section 2.1). */
export function scoreExecution(
  funds: Funds | null,
  weight: Weight,
  { executionBase: base, execution: { most } }: Scheme,
): Verdict {
  const execution = executionOf(funds, base);
  if (execution === null) return judge("no-budget");
  const { executed, budget, rate } = execution;
  const points = weight.times(maxOf(most === null ? rate : minOf(rate, most), ZERO));
  return {
    kind: "points",
    points,
    isReached: rate.gte(ONE),
    explanation: { kind: "execution", executed, budget, base, most, weight, points },
  };
}

interface FundContext {
  readonly scheme: Scheme;
  readonly choices: Choices;
}

/** The fund block's own score; a block without a weight is only read. */
export function scoreFund(
  funds: Funds,
  rows: readonly ScoredIndicator[],
  { scheme, choices }: FundContext,
): ScoredFund {
  const weight = weightOf(funds, rows, scheme);
  const verdict = weight === null ? judge("no-weight") : scoreExecution(funds, weight, scheme);
  const computed =
    verdict.kind === "points" && weight !== null
      ? roundRow(verdict.points, weight, scheme.rounding)
      : null;
  const permission = { path: FUND_PATH, choices };
  return {
    funds,
    path: FUND_PATH,
    weight,
    rate: settleRate(
      funds.rate,
      executionOf(funds, scheme.executionBase)?.rate ?? null,
      permission,
    ),
    computed,
    ...settle(funds.score, computed, permission),
    explanation: withRounding(verdict, computed, scheme),
  };
}

/** The block's own, or the scheme's where the block prints none and the rows leave room for just that. */
function weightOf(
  { weight: reading }: Funds,
  rows: readonly ScoredIndicator[],
  { execution: { weight: usual }, frame }: Scheme,
): Weight | null {
  const points: Decimal | null = numberIn(reading);
  if (points !== null) return toWeight(points);
  if (usual === null || (reading !== null && reading.kind !== "empty")) return null;
  const counted = rows.filter((row) => row.basis !== "excluded" || isNotApplicable(row));
  const isLeft = sum([usual, ...counted.flatMap(({ weight }) => weight ?? [])]).eq(frame);
  return isLeft && counted.every(({ weight }) => weight !== null) ? toWeight(usual) : null;
}
