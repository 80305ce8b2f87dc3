import { Exact, type Decimal } from "../base/exact";
import type { CalendarDate } from "../model/target";
import { compareDates, lastDayOf } from "./parse-date";

const FEBRUARY = 2;
/** Any year that is no leap year stands in for one that is not named. */
const SOME_YEAR = 2023;

/** Days from one date to another; null where only one has a year, or an unnamed year may be a leap year. */
export function daysBetween(one: CalendarDate, other: CalendarDate): number | null {
  if ((one.year === null) !== (other.year === null)) return null;
  const isOverFebruary = one.month <= FEBRUARY !== other.month <= FEBRUARY;
  if (one.year === null && isOverFebruary) return null;
  return dayNumber(other) - dayNumber(one);
}

/** Counts from 1 March 0000, as Howard Hinnant's days_from_civil does. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const marchYear = (year ?? SOME_YEAR) - (month <= FEBRUARY ? 1 : 0);
  const marchMonth = month > FEBRUARY ? month - 3 : month + 9;
  const leaps =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + Math.floor((153 * marchMonth + 2) / 5) + day;
}

/**
 * Months from one date to a later one, any part of a month as half of one. A month from 30 June ends
 * on 30 July or, as the month's end, on 31 July: both counts are given.
 */
export function monthsBetween(one: CalendarDate, later: CalendarDate): readonly Decimal[] {
  const isLast = one.day === lastDayOf(one.year, one.month);
  return [one.day, ...(isLast ? [LAST] : [])].map((day) => new Exact(count(one, later, day)));
}

const LAST = 31;
const HALF = 0.5;

function count(one: CalendarDate, later: CalendarDate, day: number): number {
  const months = ((later.year ?? 0) - (one.year ?? 0)) * 12 + later.month - one.month;
  const end = Math.min(day, lastDayOf(later.year, later.month));
  const order = compareDates(later, { ...later, day: end }) ?? 0;
  if (order === 0) return months;
  return order > 0 ? months + HALF : months - HALF;
}
