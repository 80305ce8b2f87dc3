import { HUNDRED, maxOf, minOf, ONE, ZERO, type Decimal } from "../base/exact";
import type { Weight } from "../model/points";
import { isShare, valueOf, type Quantity } from "../model/quantity";
import type { Scheme } from "../model/scheme";
import type { Comparison, Target } from "../model/target";
import { NO_UNIT, PERCENT } from "../numeric/units";
import { judge, type Verdict } from "./verdict";

type QuantityTarget = Extract<Target, { readonly kind: "quantity" }>;

export interface QuantityContext {
  readonly actual: Quantity;
  /** The two cells as a person reads them. */
  readonly shown: { readonly actual: string; readonly target: string };
  readonly weight: Weight;
  readonly scheme: Scheme;
}

/** "=" scores like at least, and > like ≥ (domain.md sections 3.1 and 5). */
const POSITIVE: ReadonlySet<Comparison> = new Set<Comparison>(["at-least", "more-than", "equal"]);

const isPositive = ({ comparison }: QuantityTarget): boolean => POSITIVE.has(comparison);

export function scoreQuantity(target: QuantityTarget, context: QuantityContext): Verdict {
  const isByRate = context.scheme.quantity === "completion-rate" && isPositive(target);
  const byRate = isByRate ? byPercentage(target, context) : null;
  return byRate ?? compared(target, { ...context, actual: asPlain(context.actual) });
}

/** What a percentage scores by itself; null for an actual value that is none, or comes to the same. */
function byPercentage(target: QuantityTarget, context: QuantityContext): Verdict | null {
  const { actual, shown } = context;
  if (isShare(actual)) return byCompletionRate(target, context);
  // 90% beside 95: a completion, or percent points? Beside 100 both come to the same.
  const isPlainHundred = valueOf(target.quantity).eq(HUNDRED);
  return isPercentPoints(actual) && !isPlainHundred ? judge("unclear", shown) : null;
}

const isPercentPoints = ({ unit }: Quantity): boolean =>
  unit.base === "" && unit.written === PERCENT.written;

/** 95% beside a bare 98 is 95 of it. */
const asPlain = (actual: Quantity): Quantity =>
  isPercentPoints(actual) ? { ...actual, unit: NO_UNIT } : actual;

function compared(target: QuantityTarget, context: QuantityContext): Verdict {
  const { actual, scheme, shown } = context;
  if (scheme.equal === "exact" && exceedsEqual(target, actual)) {
    return judge("equal-exceeded", shown);
  }
  if (isReached(target, actual)) {
    return reachedVerdict(context);
  }
  return isPositive(target) ? byRatio(target, context) : overLimit(target, context);
}

/** More than "= 8次" is no less off than fewer, where a scheme reads it so (domain.md section 5). */
const exceedsEqual = ({ comparison, quantity }: QuantityTarget, actual: Quantity): boolean =>
  comparison === "equal" && valueOf(actual).gt(valueOf(quantity)) && !valueOf(quantity).isZero();

const reachedVerdict = ({ weight, shown }: QuantityContext): Verdict => ({
  kind: "points",
  points: weight,
  isReached: true,
  explanation: { kind: "reached", ...shown, weight },
});

/** For "= 0" only zero or less will do; every other comparison includes its bound. */
function isReached({ comparison, quantity }: QuantityTarget, actual: Quantity): boolean {
  const wanted = valueOf(quantity);
  const value = valueOf(actual);
  const isUpperBound = comparison === "at-most" || comparison === "less-than";
  const isEqualToZero = comparison === "equal" && wanted.isZero();
  return isUpperBound || isEqualToZero ? value.lte(wanted) : value.gte(wanted);
}

/** weight × actual ÷ target; a negative actual counts as 0 (domain.md section 3). */
function byRatio({ quantity }: QuantityTarget, context: QuantityContext): Verdict {
  const { actual, weight } = context;
  const wanted = valueOf(quantity);
  if (wanted.lt(ZERO)) return negativeTarget(context);
  if (wanted.isZero()) return nothing(quantity, context);
  const points = weight.times(maxOf(valueOf(actual), ZERO)).div(wanted);
  return {
    kind: "points",
    points,
    isReached: false,
    explanation: { kind: "ratio", actual, target: quantity, weight, points },
  };
}

/** Over an upper limit, by the scheme's formula (domain.md section 4.2). */
function overLimit({ quantity }: QuantityTarget, context: QuantityContext): Verdict {
  const { actual, weight, scheme } = context;
  const limit = valueOf(quantity);
  if (limit.lt(ZERO)) return negativeTarget(context);
  if (limit.isZero()) return nothing(quantity, context);
  const value = valueOf(actual);
  const isLinear = scheme.reverse === "linear";
  const share = isLinear ? ONE.minus(value.minus(limit).div(limit)) : limit.div(value);
  const points = weight.times(maxOf(share, ZERO));
  const kind = isLinear ? "reverse-linear" : "reverse-ratio";
  return {
    kind: "points",
    points,
    isReached: false,
    explanation: { kind, actual, target: quantity, weight, points },
  };
}

/** A rate of completion scores by itself, as in 金水区: 95 % of 6 points is 5.7. */
function byCompletionRate(target: QuantityTarget, { actual, weight }: QuantityContext): Verdict {
  const share = minOf(maxOf(valueOf(actual), ZERO), ONE);
  const points = weight.times(share);
  return {
    kind: "points",
    points,
    isReached: isReached(target, actual),
    explanation: { kind: "completion-rate", actual, target: target.quantity, weight, points },
  };
}

const nothing = (target: Quantity, { actual, weight }: QuantityContext): Verdict => ({
  kind: "points",
  points: ZERO,
  isReached: false,
  explanation: { kind: "zero", actual, target, weight, points: ZERO },
});

/** Neither formula means anything below zero. */
const negativeTarget = ({ shown }: QuantityContext): Verdict =>
  judge("negative-target", { isReached: false, ...shown });

/** Actual ÷ target of a positive target; null where over-fulfilment has no meaning. */
export function completionOf(target: Target, actual: Quantity): Decimal | null {
  if (target.kind !== "quantity" || !isPositive(target)) return null;
  const wanted = valueOf(target.quantity);
  return wanted.gt(ZERO) ? valueOf(actual).div(wanted) : null;
}
