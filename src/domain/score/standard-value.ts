import { ONE, ZERO, type Decimal } from "../base/exact";
import type { Indicator } from "../model/indicator";
import { isShare, SHARE, valueOf, type Quantity } from "../model/quantity";
import type { Bound, Measure, Span } from "../model/standard";
import type { Target } from "../model/target";
import { compactText } from "../numeric/normalise-text";
import { completionOf } from "./score-quantity";

type Aim = Pick<Indicator, "actual" | "target" | "row">;

/** What the standard speaks of when it names no other thing than how much was done. */
const COMPLETION = /完成|达成|实现|达标/u;

/**
 * The number that a standard's spans are about, in their unit's base; null where the row's actual
 * value cannot be told to be it: a share that may be of the target or the value itself, or another unit.
 */
export function measured(aim: Aim, measure: Measure, base: string): Decimal | null {
  const { actual } = aim;
  if (actual.kind !== "quantity") return null;
  const { quantity } = actual;
  const value = isSame(quantity, base) ? valueOf(quantity) : null;
  const isCompletion = measure.isOfTarget || (base === SHARE && value === null);
  if (isCompletion) return completion(aim, measure, quantity);
  if (value === null || mayBeOfTarget(aim, measure, quantity)) return null;
  return measure.isAbsolute ? value.abs() : value;
}

/** A bare 0 has any unit. */
const isSame = ({ number, unit }: Quantity, base: string): boolean =>
  unit.base === base || (unit.base === "" && number.isZero());

/** Counts are measured by the target; a bare number beside shares could be percent points instead. */
function completion(
  { target }: Aim,
  { names, isOfTarget }: Measure,
  quantity: Quantity,
): Decimal | null {
  const isNamed = names.length === 0 || names.some((name) => COMPLETION.test(name));
  const isCount = quantity.unit.base !== "" && !isShare(quantity);
  return isOfTarget || (isNamed && isCount) ? completionOf(target, quantity) : null;
}

/** 完成率 of a row that is no rate of completion itself and whose target is a share below the whole. */
function mayBeOfTarget({ target, row }: Aim, { names }: Measure, quantity: Quantity): boolean {
  if (!isShare(quantity) || target.kind !== "quantity" || !isShare(target.quantity)) return false;
  const isCompletion = names.some((name) => COMPLETION.test(name));
  const isOwn = COMPLETION.test(row.name?.name ?? "");
  return isCompletion && !isOwn && !valueOf(target.quantity).eq(ONE);
}

/** The unit that spans are in; a bare 0 has none. */
export const baseOfSpans = (spans: readonly Span[]): string =>
  spans
    .flatMap(({ low, high }) => [low, high])
    .flatMap((bound) =>
      bound === null || bound.value.number.isZero() ? [] : bound.value.unit.base,
    )[0] ?? "";

export type Place = "inside" | "edge" | "open-edge" | "outside";

/** Where a value lies: `open-edge` on a bound of which nothing is said. */
export function placeIn({ low, high }: Span, value: Decimal): Place {
  const places = [sideOf(low, value, 1), sideOf(high, value, -1)];
  return (
    (["outside", "open-edge", "edge"] as const).find((place) => places.includes(place)) ?? "inside"
  );
}

function sideOf(bound: Bound | null, value: Decimal, direction: 1 | -1): Place {
  if (bound === null) return "inside";
  const order = value.comparedTo(valueOf(bound.value)) * direction;
  if (order !== 0) return order > 0 ? "inside" : "outside";
  if (bound.isIncluded === null) return "open-edge";
  return bound.isIncluded ? "edge" : "outside";
}

/** A target as the span in which it is met. */
export function spanOfTarget(
  target: Target,
): { readonly bound: Quantity; readonly isUpper: boolean } | null {
  if (target.kind !== "quantity") return null;
  const isUpper = target.comparison === "at-most" || target.comparison === "less-than";
  const isZero = target.comparison === "equal" && valueOf(target.quantity).lte(ZERO);
  return { bound: target.quantity, isUpper: isUpper || isZero };
}

/**
 * The number of a target that counts the way a standard looks; null where the target counts the
 * other way. One without a symbol counts as the standard says.
 */
export function boundToward(target: Target, isUpper: boolean): Quantity | null {
  const limit = spanOfTarget(target);
  if (limit === null || target.kind !== "quantity") return null;
  return limit.isUpper === isUpper || target.evidence === "default" ? limit.bound : null;
}

/** Words as they are compared: 已完成。 and “已完成” are one. */
export const bareWords = (text: string): string =>
  compactText(text).replace(/["'“”‘’「」。.;,!]/gu, "");
