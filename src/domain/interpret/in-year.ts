import type { Indicator } from "../model/indicator";
import type { CalendarDate, Target } from "../model/target";
import { lastDayOf, parseDate } from "../numeric/parse-date";

/**
 * `12月底前` beside a day of 2024 in a form of 2024 is that year's. Where the actual value names no
 * year either, the two are compared as they stand.
 */
export function inYear(
  { target, actual }: Pick<Indicator, "target" | "actual">,
  formsYear: string | null,
): Target {
  const year = formsYear === null ? null : (parseDate(`${formsYear}年`)?.year ?? null);
  if (year === null || target.kind !== "date" || target.by.year !== null) return target;
  if (actual.kind !== "date" || actual.on.year === null) return target;
  const dated = ({ month, day }: CalendarDate): CalendarDate => ({
    year,
    month,
    day: Math.min(day, lastDayOf(year, month)),
  });
  const { by, unsureFrom } = target;
  return { ...target, by: dated(by), unsureFrom: unsureFrom === null ? null : dated(unsureFrom) };
}
