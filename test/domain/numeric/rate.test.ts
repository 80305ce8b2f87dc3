import { Exact } from "../../../src/domain/base/exact";
import { shareOf, showsRate } from "../../../src/domain/numeric/rate";
import { shownAs } from "../../../src/domain/numeric/number-format";

const reading = (digits: string, format: string) => {
  const { isPercent, decimals } = shownAs(format);
  const at = { row: 0, column: 0 };
  return {
    kind: "number" as const,
    number: new Exact(digits),
    isPercent,
    decimals,
    at,
    formula: null,
  };
};

// 2.5 of 3 points, 66.67 %-like thirds, and the corpus's 98.375 % (domain.md 10).
test.each([
  ["0.98", "0%", "0.98375", true, "a percentage is compared at the decimals its cell shows"],
  ["0.98", "0.00%", "0.98375", false, "98.00% does not show 98.375%"],
  ["0.9838", "0.00%", "0.98375", true, "98.38% does, rounded half up"],
  ["1", "0%", "0.833333333", false, "100% for 2.5 of 3"],
  ["0.98375", "General%", "0.98375", true, "General% shows all digits"],
  ["0.98", "General%", "0.98375", true, "and no more than were typed"],
  ["0.983", "General%", "0.98375", false, "98.3% is not 98.4%"],
  ["0.984", "G/通用格式%", "0.98375", true, "as it is called in WPS"],
  ["0.98", "General", "0.98375", true, "a share typed with two decimals"],
  ["1", "General", "0.98375", false, "a share typed without decimals has to be exact"],
  ["98.375", "General", "0.98375", true, "bare percent points"],
  ["98", "General", "0.98375", true, "bare percent points, rounded"],
  ["97", "General", "0.98375", false, "bare percent points, wrong"],
])("%s under %s for a rate of %s: %s, %s", (...row) => {
  const [typed, format, share, isShown] = row;
  expect(showsRate(reading(typed, format), new Exact(share))).toBe(isShown);
});

test.each([
  ["0.9", "General", "0.9"],
  ["1", "General", "1"],
  ["90", "General", "0.9"],
  ["1.05", "0%", "1.05"],
])("%s under %s means a share of %s", (typed, format, share) => {
  expect(shareOf(reading(typed, format)).toFixed()).toBe(share);
});
