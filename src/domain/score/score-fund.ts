import { Exact, ONE, ZERO, type Decimal } from "../base/exact";
import type { Choices } from "../model/choices";
import { numberIn, type Funds, type Indicator } from "../model/indicator";
import { toRate, toScore, toWeight, type Rate, type Weight } from "../model/points";
import { isShare, valueOf } from "../model/quantity";
import type { Scheme } from "../model/scheme";
import type { ScoredFund } from "../model/scored";
import { FUND_PATH } from "./paths";
import { settle, settleRate } from "./settle";
import { judge, type Verdict } from "./verdict";

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

/** weight × execution rate, never above the weight nor below 0 (domain.md section 2.1). */
export function scoreExecution(funds: Funds | null, weight: Weight, base: Base): Verdict {
  const execution = executionOf(funds, base);
  if (execution === null) return judge("no-budget");
  const { executed, budget, rate } = execution;
  const points = weight.times(Exact.max(Exact.min(rate, ONE), ZERO));
  return {
    kind: "points",
    points,
    isReached: rate.gte(ONE),
    explanation: { kind: "execution", executed, budget, base, weight, points },
  };
}

/** The fund block's own score; a block without a weight is only read. */
export function scoreFund(
  funds: Funds,
  choices: Choices,
  { executionBase: base }: Scheme,
): ScoredFund {
  const points: Decimal | null = numberIn(funds.weight);
  const weight = points === null ? null : toWeight(points);
  const verdict = weight === null ? judge("no-weight") : scoreExecution(funds, weight, base);
  const computed = verdict.kind === "points" ? toScore(verdict.points) : null;
  const permission = { path: FUND_PATH, choices };
  return {
    funds,
    path: FUND_PATH,
    weight,
    rate: settleRate(funds.rate, executionOf(funds, base)?.rate ?? null, permission),
    computed,
    ...settle(funds.score, computed, permission),
    explanation: verdict.explanation,
  };
}
