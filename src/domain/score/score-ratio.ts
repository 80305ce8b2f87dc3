import { minOf, ONE, ZERO, type Decimal } from "../base/exact";
import type { Indicator } from "../model/indicator";
import { isShare, valueOf, type Quantity } from "../model/quantity";
import type { StandardRule } from "../model/standard";
import { percentQuantity } from "../numeric/parse-quantity";
import { earn, pointsOfAward, type Scale } from "./standard-points";
import { measured, placeIn, spanOfTarget } from "./standard-value";
import { judge, type Verdict } from "./verdict";

type Ratio = Extract<StandardRule, { readonly kind: "ratio" }>;

/** What is divided by what; a share that stands by itself is divided by nothing. */
interface Share {
  readonly share: Decimal;
  readonly actual: Quantity;
  readonly target: Quantity | null;
}

/** weight × actual ÷ target, or weight × rate; never above the weight (domain.md sections 3.1 and 9). */
export function scoreRatio(rule: Ratio, indicator: Indicator, scale: Scale): Verdict {
  const { actual } = indicator;
  if (actual.kind !== "quantity")
    return judge(actual.kind === "none" ? "standard-actual" : "standard-unclear", scale.shown);
  const read = rule.form === "rate" ? rateOf(rule, indicator) : quotientOf(rule, indicator);
  if (typeof read === "string") return judge(read, scale.shown);
  const { share, ...shown } = rule.over === null ? read : ofRate(read.share, rule.over);
  const mark = pointsOfAward(rule.award, scale);
  const place = rule.nothing === null ? "outside" : placeIn(rule.nothing, read.share);
  if (place === "open-edge") return judge("standard-between", scale.shown);
  const isNothing = place !== "outside" || share.lt(ZERO);
  const earned = isNothing ? ZERO : mark.times(share);
  return earn(minOf(earned, mark), scale, (points) => ({
    kind: "standard-ratio",
    form: rule.form,
    ...shown,
    weight: mark,
    earned: mark.times(share),
    points,
  }));
}

/** 满意度/90%*分值: the rate over the share that earns the whole. */
const ofRate = (rate: Decimal, over: Quantity): Share => ({
  share: rate.div(valueOf(over)),
  actual: percentQuantity(rate),
  target: over,
});

type Doubt = "standard-unclear" | "standard-direction";

/** A ratio of counts means nothing against the direction of its target, nor over nothing. */
function quotientOf({ form }: Ratio, { actual, target }: Indicator): Share | Doubt {
  const limit = spanOfTarget(target);
  if (limit === null || actual.kind !== "quantity") return "standard-unclear";
  const isReverse = form === "target-by-actual";
  if (limit.isUpper !== isReverse) return "standard-direction";
  const wanted = valueOf(limit.bound);
  const value = valueOf(actual.quantity);
  const [over, under] = isReverse ? [wanted, value] : [value, wanted];
  if (wanted.lte(ZERO) || under.lte(ZERO)) return "standard-unclear";
  return { share: over.div(under), actual: actual.quantity, target: limit.bound };
}

/** A rate scores by itself, or as actual ÷ target where the row holds a count. */
function rateOf({ measure }: Ratio, indicator: Indicator): Share | Doubt {
  const { actual, target } = indicator;
  const limit = spanOfTarget(target);
  if (limit?.isUpper === true) return "standard-direction";
  const share = measured(indicator, measure, "1");
  if (share === null || actual.kind !== "quantity") return "standard-unclear";
  const bound = limit?.bound ?? null;
  const { quantity } = actual;
  if (!isShare(quantity)) return { share, actual: quantity, target: bound };
  return mayBeOf(bound, measure) ? "standard-unclear" : { share, actual: quantity, target: null };
}

/** 完成率 that says no more than how much of the target was done. */
const OF_ANYTHING = /^(?:实际|目标|指标|的)*(?:完成|达成|实现)(?:率|比例|百分比)$/u;

/** A share below the whole may be what a nameless ratio is of, or be scored by itself. */
const mayBeOf = (bound: Quantity | null, { names }: Ratio["measure"]): boolean =>
  names.every((name) => OF_ANYTHING.test(name)) && bound !== null && !valueOf(bound).eq(ONE);
