import { Exact, ONE, ZERO, type Decimal } from "../base/exact";
import type { Indicator } from "../model/indicator";
import { isShare, valueOf, type Quantity } from "../model/quantity";
import type { StandardRule } from "../model/standard";
import { earn, pointsOfAward, type Scale } from "./standard-points";
import { isWithin, measured, spanOfTarget } from "./standard-value";
import { judge, type Verdict } from "./verdict";

type Ratio = Extract<StandardRule, { readonly kind: "ratio" }>;

interface Share {
  readonly share: Decimal;
  readonly target: Quantity | null;
}

/** weight × actual ÷ target, or weight × rate; never above the weight (domain.md sections 3.1 and 9). */
export function scoreRatio(rule: Ratio, indicator: Indicator, scale: Scale): Verdict {
  const { actual } = indicator;
  if (actual.kind !== "quantity")
    return judge(actual.kind === "none" ? "standard-actual" : "standard-unclear", scale.shown);
  const read = rule.form === "rate" ? rateOf(rule, indicator) : quotientOf(rule, indicator);
  if (typeof read === "string") return judge(read, scale.shown);
  const { share, target } = read;
  const mark = pointsOfAward(rule.award, scale);
  const isNothing = isWithin(rule.nothing, share) || share.lt(ZERO);
  const earned = isNothing ? ZERO : mark.times(share);
  return earn(Exact.min(earned, mark), scale, (points) => ({
    kind: "standard-ratio",
    form: rule.form,
    actual: actual.quantity,
    target,
    weight: mark,
    earned: mark.times(share),
    points,
  }));
}

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
  return { share: over.div(under), target: limit.bound };
}

/** A rate scores by itself, or as actual ÷ target where the row holds a count. */
function rateOf({ measure }: Ratio, indicator: Indicator): Share | Doubt {
  const { actual, target } = indicator;
  const limit = spanOfTarget(target);
  if (limit?.isUpper === true) return "standard-direction";
  const share = measured(indicator, measure, "1");
  if (share === null || actual.kind !== "quantity") return "standard-unclear";
  const capped = Exact.min(share, ONE);
  const bound = limit?.bound ?? null;
  if (!isShare(actual.quantity)) return { share: capped, target: bound };
  return mayBeOf(bound, measure) ? "standard-unclear" : { share: capped, target: null };
}

/** A share below the whole may be what a nameless ratio is of, or be scored by itself. */
const mayBeOf = (bound: Quantity | null, { names }: Ratio["measure"]): boolean =>
  names.length === 0 && bound !== null && !valueOf(bound).eq(ONE);
