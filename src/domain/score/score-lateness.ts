import { Exact, maxOf, minOf, ONE, ZERO, type Decimal } from "../base/exact";
import type { Indicator } from "../model/indicator";
import { valueOf, type Quantity } from "../model/quantity";
import type { StandardRule } from "../model/standard";
import type { CalendarDate, Target } from "../model/target";
import { daysBetween, monthsBetween } from "../numeric/calendar";
import { compareDates, showDate } from "../numeric/parse-date";
import {
  earn,
  earnBetween,
  leftOfSteps,
  lostPoints,
  pointsOfAward,
  type Scale,
} from "./standard-points";
import { placeIn } from "./standard-value";
import { judge, type Verdict } from "./verdict";

type Steps = Extract<StandardRule, { readonly kind: "steps" }>;

/** The day that steps of lateness count from; null where the row's numbers are no days. */
export function dueDay(rule: Steps, target: Target): CalendarDate | null {
  if (rule.by !== null) return rule.by;
  const isLateness = rule.base === null && rule.step.side === "above";
  const isClear = target.kind === "date" && target.unsureFrom === null;
  return isLateness && isClear ? target.by : null;
}

/** Points off for every day or month behind the day that was set (domain.md section 7). */
export function scoreLateness(
  rule: Steps,
  { due, indicator }: { readonly due: CalendarDate; readonly indicator: Indicator },
  scale: Scale,
): Verdict {
  const { actual, target } = indicator;
  const { shown } = scale;
  const isOther = target.kind === "date" && compareDates(target.by, due) !== 0;
  const order = actual.kind === "date" && !isOther ? compareDates(actual.on, due) : null;
  if (actual.kind !== "date" || order === null)
    return judge(actual.kind === "none" ? "standard-actual" : "standard-unclear", shown);
  const mark = pointsOfAward(rule.award, scale);
  const base = showDate(due);
  if (order <= 0) {
    const facts = { kind: "standard-full", actual: shown.actual, base } as const;
    return earn(mark, scale, (points) => ({ ...facts, points }));
  }
  const late = actual.isDay ? lateness(rule.step.size, due, actual.on) : null;
  if (late === null) return judge("standard-unclear", shown);
  return earnBetween(leftBetween(rule, { mark, late }, scale), scale, (points) => ({
    kind: "standard-steps",
    actual: shown.actual,
    base,
    distance: late.days,
    size: rule.step.size,
    perStep: lostPoints(rule.step.loss, scale),
    points,
  }));
}

interface Lateness {
  readonly days: Quantity;
  /** In the step's own unit, by each way that months may be counted. */
  readonly counts: readonly Decimal[];
}

/** Null where the calendar does not tell: workdays, hours, a year that is not named. */
function lateness({ unit }: Quantity, due: CalendarDate, on: CalendarDate): Lateness | null {
  const days = daysBetween(due, on);
  if (days === null) return null;
  const shown = { number: new Exact(days), unit: { base: "天", scale: ONE, written: "天" } };
  if (unit.base === "天") return { days: shown, counts: [shown.number] };
  return unit.base === "月" ? { days: shown, counts: monthsBetween(due, on) } : null;
}

interface Off {
  readonly mark: Decimal;
  readonly late: Lateness;
}

function leftBetween(
  rule: Steps,
  { mark, late }: Off,
  scale: Scale,
): readonly [least: Decimal, most: Decimal] {
  const each = late.counts.map((count): readonly [Decimal, Decimal] => {
    const place = rule.nothing === null ? "outside" : placeIn(rule.nothing.span, count);
    if (place === "inside" || place === "edge") return [ZERO, ZERO];
    const [least, most] = leftOfSteps(rule, count.div(valueOf(rule.step.size)), { mark, scale });
    return [place === "open-edge" ? ZERO : least, most];
  });
  return [minOf(...each.map(([least]) => least)), maxOf(...each.map(([, most]) => most))];
}
