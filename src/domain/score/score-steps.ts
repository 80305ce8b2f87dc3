import { maxOf, ONE, ZERO, type Decimal } from "../base/exact";
import type { Indicator } from "../model/indicator";
import { isShare, showQuantity, valueOf, type Quantity } from "../model/quantity";
import type { Bound, Nothing, Span, StandardRule, Step } from "../model/standard";
import { dueDay, scoreLateness } from "./score-lateness";
import {
  earn,
  earnBetween,
  leftOfSteps,
  lostPoints,
  pointsOfAward,
  type Scale,
} from "./standard-points";
import { baseOfSpans, boundToward, measured, placeIn, type Place } from "./standard-value";
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
  const due = dueDay(rule, indicator.target);
  if (due !== null) return scoreLateness(rule, { due, indicator }, scale);
  const { actual } = indicator;
  if (actual.kind !== "quantity")
    return judge(actual.kind === "none" ? "standard-actual" : "standard-unclear", scale.shown);
  const read = rule.base === null ? byTarget(rule, indicator) : bySpan(rule, rule.base, indicator);
  if (read === null) return judge("standard-unclear", scale.shown);
  const distance = distanceOf(read, rule.step.side);
  const nothing = distance === null ? null : nothingAt(rule.nothing, read, distance);
  if (distance === null || nothing === null) return judge("standard-between", scale.shown);
  return distance.lte(ZERO)
    ? scoreFull(rule, read, scale)
    : scoreDistance(rule, { base: read.base, distance, nothing }, scale);
}

function scoreFull(rule: Steps, { base }: Measured, scale: Scale): Verdict {
  const facts = { kind: "standard-full", actual: scale.shown.actual, base } as const;
  return earn(pointsOfAward(rule.award, scale), scale, (points) => ({ ...facts, points }));
}

interface Off {
  readonly base: string;
  readonly distance: Decimal;
  readonly nothing: Place;
}

function scoreDistance(rule: Steps, { base, distance, nothing }: Off, scale: Scale): Verdict {
  const { size, loss } = rule.step;
  const mark = pointsOfAward(rule.award, scale);
  const isNothing = nothing === "inside" || nothing === "edge";
  const [least, most] = leftOfSteps(rule, distance.div(valueOf(size)), { mark, scale });
  const range = [nothing === "outside" ? least : ZERO, isNothing ? ZERO : most] as const;
  return earnBetween(range, scale, (points) => ({
    kind: "standard-steps",
    actual: scale.shown.actual,
    base,
    distance: inUnitOf(size, distance),
    size,
    perStep: lostPoints(loss, scale),
    points,
  }));
}

/** Where a value lies to what earns nothing; null where that would begin within full marks. */
function nothingAt(
  nothing: Nothing | null,
  { value, low, high }: Measured,
  distance: Decimal,
): Place | null {
  if (nothing === null) return "outside";
  const { span, of } = nothing;
  if (of === "distance") return placeIn(span, distance);
  const isApart =
    (span.high === null || low === null || valueOf(span.high.value).lt(low)) &&
    (span.low === null || high === null || valueOf(span.low.value).gt(high));
  return isApart ? placeIn(span, value) : null;
}

/** In the unit of the span; or in shares of its one bound where the steps are shares (≤100万元, 每超过1%). */
function bySpan({ measure, step }: Steps, span: Span, indicator: Indicator): Measured | null {
  const whole = isSameUnit(span, step) ? ONE : wholeOfSpan(span, step);
  const base = whole === ONE ? step.size.unit.base : baseOfSpans([span]);
  const value = whole === null ? null : measured(indicator, measure, base);
  if (value === null || whole === null) return null;
  const edge = (bound: Bound | null): Decimal | null =>
    bound === null ? null : valueOf(bound.value).div(whole);
  return {
    value: value.div(whole),
    low: edge(span.low),
    high: edge(span.high),
    base: showSpan(span),
  };
}

function wholeOfSpan({ low, high }: Span, { size }: Step): Decimal | null {
  const bound = low ?? high;
  const isOne = (low === null) !== (high === null);
  return bound === null || !isOne ? null : wholeOf(size, bound.value);
}

const isSameUnit = ({ low, high }: Span, { size }: Step): boolean =>
  [low, high].every(
    (bound) =>
      bound === null || bound.value.number.isZero() || bound.value.unit.base === size.unit.base,
  );

/** From the row's own target: in its unit, or in shares of it where the steps are shares. */
function byTarget({ step }: Steps, { actual, target }: Indicator): Measured | null {
  const isUpper = step.side === "above";
  const bound = boundToward(target, isUpper);
  if (bound === null || actual.kind !== "quantity") return null;
  const whole = wholeOf(step.size, bound);
  if (whole === null) return null;
  const edge = valueOf(bound).div(whole);
  const bounds = isUpper ? { low: null, high: edge } : { low: edge, high: null };
  return { value: valueOf(actual.quantity).div(whole), ...bounds, base: showQuantity(bound) };
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
  if (side === "either") return maxOf(below, above);
  const isOnSide = side === "below" ? below.gt(ZERO) : above.gt(ZERO);
  return isOnSide ? maxOf(below, above) : null;
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
