import { Exact } from "../../../src/domain/base/exact";
import { formatForRate, formatForScore } from "../../../src/domain/plan/fitting-format";

test.each([
  ["General", "9.63", "General", "shows every digit"],
  ["0.00", "9.6", "0.00", "shows more than needed"],
  ["#,##0.0_ ", "9.6", "#,##0.0_ ", "shows just enough"],
  ["0", "10", "0", "shows a whole score"],
  ["0", "9.63", "0.00", "would show 10"],
  ["0.0", "9.63", "0.00", "would show 9.6"],
  ["0%", "9.63", "General", "would show 963%"],
  ["yyyy/m/d", "10", "General", "would show 10 January 1900"],
  ["@", "10", "General", "would make it a text"],
])("a score cell under %s that takes %s stands under %s: its own %s", (format, score, fitting) => {
  expect(formatForScore(format, new Exact(score))).toBe(fitting);
});

test.each([
  ["0%", "0.92", "0%", "shows 92%"],
  ["0%", "0.98375", "0.00%", "would show 98%"],
  ["0.0%", "0.98375", "0.00%", "would show 98.4%"],
  ["0.00%", "0.92", "0.00%", "shows 92.00%"],
  ["0.000%", "0.98375", "0.000%", "shows 98.375%"],
  ["G/通用格式%", "0.98375", "G/通用格式%", "shows every digit"],
  ["General", "0.92", "0%", "would show 0.92"],
  ["General", "0.98375", "0.00%", "would show 0.98375"],
  ["0", "0.92", "0%", "would show 1"],
])("a rate cell under %s that takes %s stands under %s: its own %s", (format, rate, fitting) => {
  expect(formatForRate(format, new Exact(rate))).toBe(fitting);
});
