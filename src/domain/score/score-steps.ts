import { Exact, ONE, ZERO, type Decimal } from "../base/exact";
import type { Indicator } from "../model/indicator";
import { isShare, showQuantity, valueOf, type Quantity } from "../model/quantity";
import type { Bound, Span, StandardRule, Step } from "../model/standard";
import { earn, earnBetween, pointsOfAward, type Scale } from "./standard-points";
import { isWithin, measured, spanOfTarget } from "./standard-value";
import { judge, type Verdict } from "./verdict";

type Steps = Extract<StandardRule, { readonly kind: "steps" }>;

/** A value and the span of full marks, in one unit. */
interface Measured {
  readonly value: Decimal;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly base: string;
}

/** Full marks in a span, and points off for every step away from it. */
export function scoreSteps(rule: Steps, indicator: Indicator, scale: Scale): Verdict {
  const { actual } = indicator;
  if (actual.kind !== "quantity")
    return judge(actual.kind === "none" ? "standard-actual" : "standard-unclear", scale.shown);
  const read = rule.base === null ? byTarget(rule, indicator) : bySpan(rule, rule.base, indicator);
  if (read === null) return judge("standard-unclear", scale.shown);
  const distance = distanceOf(read, rule.step.side);
  if (distance === null) return judge("standard-between", scale.shown);
  const mark = pointsOfAward(rule.award, scale);
  const { actual: shown } = scale.shown;
  if (distance.lte(ZERO)) {
    const facts = { kind: "standard-full", actual: shown, base: read.base } as const;
    return earn(mark, scale, (points) => ({ ...facts, points }));
  }
  const isNothing = isWithin(rule.nothing, read.value);
  const off = { mark, steps: distance.div(valueOf(rule.step.size)) };
  const range = isNothing ? ([ZERO, ZERO] as const) : leftBetween(rule, off);
  return earnBetween(range, scale, (points) => ({
    kind: "standard-steps",
    actual: shown,
    base: read.base,
    distance: inUnitOf(rule.step.size, distance),
    size: rule.step.size,
    perStep: rule.step.points,
    points,
  }));
}

/** What the mark is left with, least and most: a part of a step counts whole, not at all, or is not spoken of. */
function leftBetween(
  { step, most }: Steps,
  { mark, steps }: { readonly mark: Decimal; readonly steps: Decimal },
): readonly [least: Decimal, most: Decimal] {
  const left = (counted: Decimal): Decimal => {
    const lost = counted.times(step.points);
    return Exact.max(mark.minus(most === null ? lost : Exact.min(lost, most)), ZERO);
  };
  const up = left(steps.ceil());
  const down = left(steps.floor());
  switch (step.part) {
    case "unsaid":
      return [up, down];
    case "counted":
      return [up, up];
    case "dropped":
      return [down, down];
  }
}

function bySpan({ measure, step }: Steps, span: Span, indicator: Indicator): Measured | null {
  const value = measured(indicator, measure, step.size.unit.base);
  if (value === null || !isSameUnit(span, step)) return null;
  const edge = (bound: Bound | null): Decimal | null =>
    bound === null ? null : valueOf(bound.value);
  return { value, low: edge(span.low), high: edge(span.high), base: showSpan(span) };
}

const isSameUnit = ({ low, high }: Span, { size }: Step): boolean =>
  [low, high].every(
    (bound) =>
      bound === null || bound.value.number.isZero() || bound.value.unit.base === size.unit.base,
  );

/** From the row's own target: in its unit, or in shares of it where the steps are shares. */
function byTarget({ step }: Steps, { actual, target }: Indicator): Measured | null {
  const limit = spanOfTarget(target);
  if (limit === null || actual.kind !== "quantity") return null;
  if (limit.isUpper !== (step.side === "above")) return null;
  const wanted = valueOf(limit.bound);
  const whole = wholeOf(step.size, limit.bound);
  if (whole === null) return null;
  const edge = wanted.div(whole);
  const bounds = limit.isUpper ? { low: null, high: edge } : { low: edge, high: null };
  return {
    value: valueOf(actual.quantity).div(whole),
    ...bounds,
    base: showQuantity(limit.bound),
  };
}

/** What the numbers are divided by: the target for shares of it, nothing for steps in its own unit. */
function wholeOf(size: Quantity, target: Quantity): Decimal | null {
  if (size.unit.base === target.unit.base) return ONE;
  const wanted = valueOf(target);
  return isShare(size) && wanted.gt(ZERO) ? wanted : null;
}

/** How far off the span on the side that the steps lead; null on the other, of which nothing is said. */
function distanceOf({ value, low, high }: Measured, side: Step["side"]): Decimal | null {
  const below = low === null ? ZERO : low.minus(value);
  const above = high === null ? ZERO : value.minus(high);
  if (below.lte(ZERO) && above.lte(ZERO)) return ZERO;
  if (side === "either") return Exact.max(below, above);
  const isOnSide = side === "below" ? below.gt(ZERO) : above.gt(ZERO);
  return isOnSide ? Exact.max(below, above) : null;
}

const inUnitOf = ({ unit }: Quantity, distance: Decimal): Quantity => ({
  number: distance.div(unit.scale),
  unit,
});

function showSpan({ low, high }: Span): string {
  if (low !== null && high !== null) {
    return valueOf(low.value).negated().eq(valueOf(high.value))
      ? `±${showQuantity(high.value)}以内`
      : `${showQuantity(low.value)}至${showQuantity(high.value)}`;
  }
  if (low !== null) return `${low.isIncluded === false ? ">" : "≥"}${showQuantity(low.value)}`;
  return high === null ? "" : `${high.isIncluded === false ? "<" : "≤"}${showQuantity(high.value)}`;
}
