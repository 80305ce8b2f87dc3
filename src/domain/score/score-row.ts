import { ONE, ZERO, type Decimal } from "../base/exact";
import type { Choices } from "../model/choices";
import type { Indicator } from "../model/indicator";
import { rateOf, toScore, toTypedScore, toWeight, type Score, type Weight } from "../model/points";
import type { Scheme } from "../model/scheme";
import type { ScoredIndicator, ScoredRate } from "../model/scored";
import { settlesDirection } from "../model/standard";
import type { ColumnRole } from "../model/table";
import { completionOf } from "./score-quantity";
import { scoreStandard } from "./score-standard";
import { scoreTarget } from "./score-target";
import { lessOverFulfilment } from "./over-fulfilment";
import { settle, settleRate } from "./settle";
import { judge, type Verdict } from "./verdict";

export interface RowContext {
  readonly scheme: Scheme;
  readonly choices: Choices;
  readonly path: string;
  /** Columns that a person has still to point out. */
  readonly open: ReadonlySet<ColumnRole>;
  /** What 执行数 ÷ 全年预算数 gives for a weight, for 预算执行率 rows inside the table. */
  readonly execution: (weight: Weight) => Verdict;
}

/** Scores one row of the table and says what its cell will hold. */
export function scoreRow(indicator: Indicator, context: RowContext): ScoredIndicator {
  const { kind } = indicator.row;
  return kind === "bonus" || kind === "part"
    ? excludedRow(indicator, kind, context)
    : countedRow(indicator, context);
}

function countedRow(indicator: Indicator, context: RowContext): ScoredIndicator {
  const weight = weightOf(indicator);
  const verdict = verdictOf(indicator, weight, context);
  const { points, suggested, explained } = byStandard(indicator, verdict);
  const settled = settle(indicator.score, points, context);
  return {
    indicator,
    path: context.path,
    weight,
    computed: points,
    suggested,
    ...settled,
    rate: rateFor(indicator, settled.standing, context),
    explanation: explained.explanation,
    isReached: weight === null ? reachedAnyhow(indicator, context) : explained.isReached,
    completion: completionFor(indicator),
  };
}

/** Whether the target is met, of a row that has no points to earn. */
const reachedAnyhow = (indicator: Indicator, { scheme, open }: RowContext): boolean | null =>
  NEEDED.some((role) => open.has(role))
    ? null
    : scoreTarget(indicator, toWeight(ONE), scheme).isReached;

/** A standard that was not understood leaves the row to a person; what the scheme gives is a suggestion. */
function byStandard({ standardReading, actualText, targetText }: Indicator, verdict: Verdict) {
  const points = verdict.kind === "points" ? toScore(verdict.points) : null;
  if (standardReading.kind !== "refused") return { points, suggested: null, explained: verdict };
  const shown = { actual: actualText.text, target: targetText.text };
  return { points: null, suggested: points, explained: judge("standard", shown) };
}

/** Rows outside the frame keep what a person typed. */
function excludedRow(
  indicator: Indicator,
  because: "bonus" | "part",
  context: RowContext,
): ScoredIndicator {
  const typed = indicator.score?.kind === "number" ? toTypedScore(indicator.score.number) : null;
  return {
    indicator,
    path: context.path,
    weight: weightOf(indicator),
    computed: null,
    suggested: null,
    typed,
    standing: typed,
    rate: rateFor(indicator, typed, context),
    basis: "excluded",
    explanation: { kind: "excluded", because },
    isReached: null,
    completion: null,
  };
}

function rateFor(indicator: Indicator, score: Score | null, context: RowContext): ScoredRate {
  const weight = weightOf(indicator);
  const rate = score === null || weight === null ? null : rateOf(score, weight);
  return settleRate(indicator.rate, rate, context);
}

/** Without knowing these columns nothing can be scored. */
const NEEDED = ["target", "actual", "weight", "unit", "nature", "standard"] as const;

const weightOf = ({ weight }: Indicator): Weight | null =>
  weight?.kind === "number" ? toWeight(weight.number) : null;

function verdictOf(indicator: Indicator, weight: Weight | null, context: RowContext): Verdict {
  if (NEEDED.some((role) => context.open.has(role))) return judge("open-column");
  if (indicator.weightDoubt !== null) return judge(indicator.weightDoubt);
  if (weight === null || weight.lte(ZERO)) return judge("no-weight");
  if (indicator.row.sharedBy > 1) return judge("shared-weight");
  const completion = completionFor(indicator);
  return lessOverFulfilment(ruleOf(indicator, weight, context), { completion, weight, ...context });
}

/** The row's own standard where it is understood; then the scheme's rule (design.md, Score). */
function ruleOf(indicator: Indicator, weight: Weight, context: RowContext): Verdict {
  const { standardReading: reading, row } = indicator;
  const { scheme } = context;
  const isExecution = row.kind === "fund";
  if (reading.kind !== "understood" && isExecution) return context.execution(weight);
  if (reading.kind !== "understood") return scoreTarget(indicator, weight, scheme);
  const verdict = scoreStandard(indicator, { reading, weight, scheme });
  const isByRate = isExecution && reading.rule.kind === "ratio";
  return isByRate && verdict.kind === "judgement" ? context.execution(weight) : verdict;
}

/** Over-fulfilment has no meaning where only the standard tells which way the numbers count. */
function completionFor({ actual, target, standardReading }: Indicator): Decimal | null {
  if (actual.kind !== "quantity" || target.kind !== "quantity") return null;
  const isOpen = target.evidence === "default" && settlesDirection(standardReading);
  return isOpen ? null : completionOf(target, actual.quantity);
}
