import fc from "fast-check";
import type { CalendarDate } from "../../../src/domain/model/target";
import { daysBetween, monthsBetween } from "../../../src/domain/numeric/calendar";

const on = (year: number | null, month: number, day: number): CalendarDate => ({
  year,
  month,
  day,
});

test("days are counted as the calendar has them", () => {
  const days = fc.integer({ min: -20_000, max: 40_000 });
  const dateOf = (day: number): CalendarDate => {
    const date = new Date(day * 86_400_000);
    return on(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  };
  fc.assert(
    fc.property(days, days, (one, other) => {
      expect(daysBetween(dateOf(one), dateOf(other))).toBe(other - one);
    }),
  );
});

test("days are not counted where a year is missing that decides", () => {
  expect(daysBetween(on(null, 6, 30), on(null, 7, 15))).toBe(15);
  expect(daysBetween(on(null, 1, 31), on(null, 3, 1))).toBeNull();
  expect(daysBetween(on(2024, 6, 30), on(null, 7, 15))).toBeNull();
});

test.each<[string, readonly [CalendarDate, CalendarDate], string[]]>([
  ["a whole month", [on(2024, 6, 15), on(2024, 7, 15)], ["1"]],
  ["a day over it", [on(2024, 6, 15), on(2024, 7, 16)], ["1.5"]],
  ["a day short of it", [on(2024, 6, 15), on(2024, 7, 14)], ["0.5"]],
  ["a year", [on(2023, 6, 15), on(2024, 6, 15)], ["12"]],
  ["from a month's end, either way", [on(2024, 6, 30), on(2024, 7, 31)], ["1.5", "1"]],
  ["to the end of February", [on(2024, 1, 31), on(2024, 2, 29)], ["1", "1"]],
  ["without years", [on(null, 3, 1), on(null, 5, 1)], ["2"]],
])("months: %s", (_, [one, later], months) => {
  expect(monthsBetween(one, later).map((count) => count.toFixed())).toEqual(months);
});
