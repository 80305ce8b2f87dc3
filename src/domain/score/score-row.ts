import { HUNDRED, ONE, ZERO, type Decimal } from "../base/exact";
import type { Choices } from "../model/choices";
import type { Indicator } from "../model/indicator";
import { overrideOf } from "../model/override";
import { rateOf, roundRow, toTypedScore, toWeight, type Score, type Weight } from "../model/points";
import { isShare } from "../model/quantity";
import type { Override, Scheme } from "../model/scheme";
import type { ScoredIndicator, ScoredRate } from "../model/scored";
import { settlesDirection } from "../model/standard";
import type { ColumnRole } from "../model/table";
import { PERCENT } from "../numeric/units";
import { completionOf } from "./score-quantity";
import type { StandardContext } from "./score-standard";
import { scoreTarget } from "./score-target";
import { lessOverFulfilment } from "./over-fulfilment";
import { aimedAs, schemeUnder, scoreOverride } from "./override";
import { settle, settleRate } from "./settle";
import { judge, withRounding, type Verdict } from "./verdict";

/** What applies a row's own 评分标准. */
export type StandardScorer = (indicator: Indicator, context: StandardContext) => Verdict;

export interface RowContext {
  readonly scoreStandard: StandardScorer;
  readonly scheme: Scheme;
  readonly choices: Choices;
  readonly path: string;
  /** Columns that a person has still to point out. */
  readonly open: ReadonlySet<ColumnRole>;
  /** What 执行数 ÷ 全年预算数 gives for a weight, for 预算执行率 rows inside the table. */
  readonly execution: (weight: Weight) => Verdict;
}

/** A row's context, with the rule that the scheme has for it alone. */
interface OwnContext extends RowContext {
  readonly override: Override | null;
}

/** Scores one row of the table and says what its cell will hold. */
export function scoreRow(indicator: Indicator, context: RowContext): ScoredIndicator {
  const { kind } = indicator.row;
  if (kind === "bonus" || kind === "part") return excludedRow(indicator, kind, context);
  const mayBeOut = context.scheme.notApplicable === "rescale" || isUnweighed(indicator);
  return mayBeOut && isOut(indicator)
    ? excludedRow(indicator, "not-applicable", context)
    : countedRow(indicator, context);
}

/** Without points nothing is lost by leaving a row out. */
const isUnweighed = ({ weight }: Indicator): boolean => weight?.kind === "empty";

/** 不适用 and no points beside it, unless the row's own standard gives it full marks. */
function isOut(indicator: Indicator): boolean {
  const { score, standardReading: reading } = indicator;
  const hasPoints = score?.kind === "number" && !score.number.isZero();
  const isFull = reading.kind === "understood" && reading.isFullWhereNothingApplies;
  return saysNotApplicable(indicator) && !hasPoints && !isFull;
}

const saysNotApplicable = ({ actualText }: Indicator): boolean =>
  /^(?:不适用|不涉及|未涉及|无此项)/u.test(actualText.text);

function countedRow(read: Indicator, { scheme: asked, ...rest }: RowContext): ScoredIndicator {
  const override = overrideOf(read.row, asked);
  const indicator = override === null ? read : aimedAs(read, override);
  const scheme = override === null ? asked : schemeUnder(override, asked);
  const context = { ...rest, scheme, override };
  const weight = weightOf(indicator);
  const completion = completionFor(indicator, override);
  const verdict = verdictOf(indicator, { weight, completion }, context);
  const { points, suggested, explained } = byStandard(indicator, verdict, context);
  const settled = settle(indicator.score, points, context);
  return {
    indicator,
    path: context.path,
    weight,
    computed: points,
    suggested,
    ...settled,
    rate: rateFor(indicator, { score: settled.standing, weight }, context),
    explanation: withRounding(explained, points, scheme),
    isReached: weight === null ? reachedAnyhow(indicator, context) : explained.isReached,
    completion,
  };
}

/** Whether the target is met, of a row that has no points to earn. */
const reachedAnyhow = (indicator: Indicator, { scheme, open }: RowContext): boolean | null =>
  NEEDED.some((role) => open.has(role))
    ? null
    : scoreTarget(indicator, toWeight(ONE), scheme).isReached;

/**
 * A standard that was not understood, or that asks for what only a person knows, leaves the row to
 * a person; what the scheme or the rest of the standard gives is a suggestion.
 */
function byStandard(indicator: Indicator, verdict: Verdict, { scheme, override }: OwnContext) {
  const { standardReading, actualText, targetText } = indicator;
  const rounded = (points: Decimal | null): Score | null =>
    points === null ? null : roundRow(points, weightOf(indicator) ?? points, scheme.rounding);
  const points = verdict.kind === "points" ? rounded(verdict.points) : null;
  if (standardReading.kind !== "refused" || goesBefore(override)) {
    const left = verdict.kind === "judgement" ? verdict.suggested : null;
    return { points, suggested: rounded(left), explained: verdict };
  }
  const shown = { actual: actualText.text, target: targetText.text };
  return { points: null, suggested: points, explained: judge("standard", shown) };
}

/** Rows outside the frame keep what a person typed. */
function excludedRow(
  indicator: Indicator,
  because: "bonus" | "part" | "not-applicable",
  context: RowContext,
): ScoredIndicator {
  const typed = indicator.score?.kind === "number" ? toTypedScore(indicator.score.number) : null;
  const weight = weightOf(indicator);
  return {
    indicator,
    path: context.path,
    weight,
    computed: null,
    suggested: null,
    typed,
    standing: typed,
    isOpen: false,
    rate: rateFor(indicator, { score: typed, weight }, context),
    basis: "excluded",
    explanation: { kind: "excluded", because },
    isReached: null,
    completion: null,
  };
}

interface Earned {
  readonly score: Score | null;
  readonly weight: Weight | null;
}

function rateFor(indicator: Indicator, { score, weight }: Earned, context: RowContext): ScoredRate {
  const rate = score === null || weight === null ? null : rateOf(score, weight);
  return settleRate(indicator.rate, rate, context);
}

/** Without knowing these columns nothing can be scored. */
const NEEDED = ["target", "actual", "weight", "unit", "nature", "standard"] as const;

const weightOf = ({ weight }: Indicator): Weight | null =>
  weight?.kind === "number" ? toWeight(weight.number) : null;

interface Measures {
  readonly weight: Weight | null;
  readonly completion: Decimal | null;
}

function verdictOf(
  indicator: Indicator,
  { weight, completion }: Measures,
  context: OwnContext,
): Verdict {
  if (NEEDED.some((role) => context.open.has(role))) return judge("open-column");
  if (indicator.weightDoubt !== null) return judge(indicator.weightDoubt);
  if (weight === null || weight.lte(ZERO)) return judge("no-weight");
  if (indicator.row.sharedBy > 1) return judge("shared-weight");
  if (context.scheme.notApplicable === "full" && saysNotApplicable(indicator)) {
    return notApplicable(indicator, weight);
  }
  const verdict = ruleOf(indicator, weight, context);
  return underOverride(
    lessOverFulfilment(verdict, { completion, weight, ...context }),
    context.override,
  );
}

const notApplicable = ({ actualText }: Indicator, weight: Weight): Verdict => ({
  kind: "points",
  points: weight,
  isReached: null,
  explanation: { kind: "not-applicable", actual: actualText.text, weight },
});

/** The scheme's rule for this row; the row's own standard where it is understood; then the scheme's rule for all (design.md, Score). */
function ruleOf(indicator: Indicator, weight: Weight, context: OwnContext): Verdict {
  const { standardReading: reading, row } = indicator;
  const { scheme, override, scoreStandard } = context;
  const own = override === null ? null : scoreOverride(override, indicator, { weight, scheme });
  if (own !== null) return own;
  const isExecution = row.kind === "fund";
  if (reading.kind !== "understood" && isExecution) {
    return byExecution(indicator, weight, context);
  }
  if (reading.kind !== "understood") return scoreTarget(indicator, weight, scheme);
  const verdict = scoreStandard(indicator, { reading, weight, scheme });
  const isByRate = isExecution && reading.rule.kind === "ratio";
  return isByRate && verdict.kind === "judgement" ? context.execution(weight) : verdict;
}

/** From the money where it stands; else from the rate that the row itself states, where the rate earns the whole weight at most. */
function byExecution(indicator: Indicator, weight: Weight, context: RowContext): Verdict {
  const verdict = context.execution(weight);
  const { actual } = indicator;
  const isStated = actual.kind === "quantity" && isShare(actual.quantity);
  const isUsual = context.scheme.execution.most?.eq(ONE) ?? false;
  return verdict.kind === "points" || !isStated || !isUsual
    ? verdict
    : scoreTarget({ ...indicator, ...WHOLE_BUDGET }, weight, context.scheme);
}

/** Of a budget all of it is to be spent (domain.md section 2.1). */
const WHOLE_BUDGET: Pick<Indicator, "target" | "targetText"> = {
  target: {
    kind: "quantity",
    comparison: "at-least",
    evidence: "default",
    quantity: { number: HUNDRED, unit: PERCENT },
  },
  targetText: { at: null, text: "100%" },
};

/** Over-fulfilment has no meaning where only the standard tells which way the numbers count. */
function completionFor(
  { actual, target, standardReading }: Indicator,
  override: Override | null,
): Decimal | null {
  if (actual.kind !== "quantity" || target.kind !== "quantity") return null;
  const isOpen =
    !goesBefore(override) && target.evidence === "default" && settlesDirection(standardReading);
  return isOpen ? null : completionOf(target, actual.quantity);
}

/** Whether the scheme's rule for a row stands in the place of the row's own standard. */
const goesBefore = (override: Override | null): boolean =>
  override !== null && override.rule !== "as-read";

const underOverride = (verdict: Verdict, override: Override | null): Verdict =>
  override === null
    ? verdict
    : {
        ...verdict,
        explanation: { kind: "overridden", override, before: verdict.explanation },
      };
