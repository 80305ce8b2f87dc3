import { ZERO } from "../base/exact";
import type { Choices } from "../model/choices";
import type { Indicator } from "../model/indicator";
import { rateOf, toScore, toTypedScore, toWeight, type Score, type Weight } from "../model/points";
import type { Scheme } from "../model/scheme";
import type { ScoredIndicator, ScoredRate } from "../model/scored";
import type { ColumnRole } from "../model/table";
import { completionOf } from "./score-quantity";
import { scoreTarget } from "./score-target";
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
  const points = verdict.kind === "points" ? toScore(verdict.points) : null;
  const hasStandard = indicator.standard.text !== "";
  const computed = hasStandard ? null : points;
  const shown = { actual: indicator.actualText.text, target: indicator.targetText.text };
  const explained = hasStandard ? judge("standard", shown) : verdict;
  const settled = settle(indicator.score, computed, context);
  return {
    indicator,
    path: context.path,
    weight,
    computed,
    suggested: hasStandard ? points : null,
    ...settled,
    rate: rateFor(indicator, settled.standing, context),
    explanation: explained.explanation,
    isReached: explained.isReached,
    completion: completionFor(indicator),
  };
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
const NEEDED = ["target", "actual", "weight", "unit", "nature"] as const;

const weightOf = ({ weight }: Indicator): Weight | null =>
  weight?.kind === "number" ? toWeight(weight.number) : null;

function verdictOf(indicator: Indicator, weight: Weight | null, context: RowContext): Verdict {
  if (NEEDED.some((role) => context.open.has(role))) return judge("open-column");
  if (indicator.weightDoubt !== null) return judge(indicator.weightDoubt);
  if (weight === null || weight.lte(ZERO)) return judge("no-weight");
  if (indicator.row.sharedBy > 1) return judge("shared-weight");
  if (indicator.row.kind === "fund") return context.execution(weight);
  return scoreTarget(indicator, weight, context.scheme);
}

const completionFor = ({ actual, target }: Indicator) =>
  actual.kind === "quantity" ? completionOf(target, actual.quantity) : null;
