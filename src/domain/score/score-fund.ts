import { Exact, ONE, ZERO, type Decimal } from "../base/exact";
import type { Choices } from "../model/choices";
import { numberIn, type Funds } from "../model/indicator";
import { toRate, toScore, toWeight, type Rate, type Weight } from "../model/points";
import type { ScoredFund } from "../model/scored";
import { FUND_PATH } from "./paths";
import { settle, settleRate } from "./settle";
import { judge, type Verdict } from "./verdict";

/** 执行数 ÷ 全年预算数 (domain.md section 2.2). */
interface Execution {
  readonly executed: Decimal;
  readonly fullYear: Decimal;
  readonly rate: Rate;
}

/** Null where either amount is missing or there is no budget. */
function executionOf(funds: Funds | null): Execution | null {
  const executed = numberIn(funds?.executed ?? null);
  const fullYear = numberIn(funds?.fullYear ?? null);
  if (executed === null || fullYear === null || funds?.isUnclear === true) return null;
  return fullYear.lte(ZERO) ? null : { executed, fullYear, rate: toRate(executed.div(fullYear)) };
}

/** weight × execution rate, never above the weight nor below 0 (domain.md section 2.1). */
export function scoreExecution(funds: Funds | null, weight: Weight): Verdict {
  const execution = executionOf(funds);
  if (execution === null) return judge("no-budget");
  const { executed, fullYear, rate } = execution;
  const points = weight.times(Exact.max(Exact.min(rate, ONE), ZERO));
  return {
    kind: "points",
    points,
    isReached: rate.gte(ONE),
    explanation: { kind: "execution", executed, fullYear, weight, points },
  };
}

/** The fund block's own score; a block without a weight is only read. */
export function scoreFund(funds: Funds, choices: Choices): ScoredFund {
  const points: Decimal | null = numberIn(funds.weight);
  const weight = points === null ? null : toWeight(points);
  const verdict = weight === null ? judge("no-weight") : scoreExecution(funds, weight);
  const computed = verdict.kind === "points" ? toScore(verdict.points) : null;
  const permission = { path: FUND_PATH, choices };
  return {
    funds,
    path: FUND_PATH,
    weight,
    rate: settleRate(funds.rate, executionOf(funds)?.rate ?? null, permission),
    computed,
    ...settle(funds.score, computed, permission),
    explanation: verdict.explanation,
  };
}
