import fc from "fast-check";
import { Exact } from "../../../src/domain/base/exact";
import {
  rateOf,
  roundRow,
  toRate,
  toScore,
  toWeight,
  type Rate,
  type Score,
  type Weight,
} from "../../../src/domain/model/points";

/** The digits, if the argument is of the very type that is asked for. */
const digitsOfScore = (score: Score): string => score.toFixed();
const digitsOfWeight = (weight: Weight): string => weight.toFixed();
const digitsOfRate = (rate: Rate): string => rate.toFixed();

test.each([
  ["8.005", "8.01"],
  ["8.004999", "8"],
  ["0.1", "0.1"],
  ["-0.005", "-0.01"],
  ["0.6249999999999999999999999999999999999", "0.63"],
  ["0.624999999999999999999999", "0.62"],
])("%s points are written as %s", (points, written) => {
  expect(digitsOfScore(toScore(new Exact(points)))).toBe(written);
});

test("a score is the same whether it is divided or multiplied first", () => {
  const count = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), count, count, (tenths, part, whole) => {
      const weight = new Exact(tenths).div(10);
      const divided = toScore(weight.times(new Exact(part).div(whole)));
      expect(divided.toFixed()).toBe(toScore(weight.times(part).div(whole)).toFixed());
    }),
    { examples: [[30, 5, 24]] },
  );
});

test.each([
  ["0.01", "half-up", "8.005", "8.01"],
  ["0.01", "truncate", "8.009999", "8"],
  ["0.01", "truncate", "0.6249999999999999999999999999999999999", "0.62"],
  // Two thirds of three are two, and no cut makes them less.
  ["0.01", "truncate", "1.9999999999999999999999999999999999999", "2"],
  ["0.1", "half-up", "8.25", "8.3"],
  ["0.1", "truncate", "8.29", "8.2"],
  ["0.5", "half-up", "8.25", "8.5"],
  ["0.5", "half-up", "8.2499", "8"],
  ["0.5", "truncate", "8.99", "8.5"],
  ["1", "half-up", "8.5", "9"],
  ["1", "truncate", "8.99", "8"],
] as const)("to steps of %s, %s, %s is %s", (...[step, mode, points, rounded]) => {
  expect(digitsOfScore(roundRow(new Exact(points), new Exact(10), { step, mode }))).toBe(rounded);
});

test.each([
  ["half-up", "12.3", "12.3", "12.3"],
  ["truncate", "12.3", "12.3", "12.3"],
  ["half-up", "12.29", "12.3", "12"],
  // 13 would be more than the weight.
  ["half-up", "12.6", "12.7", "12.7"],
] as const)(
  "a whole weight stays whole and is never exceeded: %s, %s of %s is %s",
  (...[mode, points, weight, rounded]) => {
    const score = roundRow(new Exact(points), new Exact(weight), { step: "1", mode });
    expect(digitsOfScore(score)).toBe(rounded);
  },
);

test("however a scheme rounds, points stay within a step and the weight", () => {
  const steps = fc.constantFrom("0.01", "0.1", "0.5", "1");
  const modes = fc.constantFrom("half-up", "truncate");
  const hundredths = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(steps, modes, hundredths, fc.nat(1000), (...[step, mode, hundredths, permille]) => {
      const weight = new Exact(hundredths).div(100);
      const points = weight.times(permille).div(1000);
      const rounded = roundRow(points, weight, { step, mode });
      expect(rounded.lte(weight)).toBe(true);
      expect(rounded.minus(points).abs().lte(step)).toBe(true);
      if (mode === "truncate") expect(rounded.lte(points)).toBe(true);
    }),
  );
});

test("a share of nothing is no rate", () => {
  expect(rateOf(new Exact(3), new Exact(0))).toBeNull();
  expect(rateOf(new Exact(3), new Exact(4))?.toFixed()).toBe("0.75");
});

test("points, weights and rates are never taken for one another", () => {
  const score = toScore(new Exact(8));
  const weight = toWeight(new Exact(10));
  const rate = toRate(new Exact("0.8"));
  // @ts-expect-error -- a weight is no score
  expect(digitsOfScore(weight)).toBe("10");
  // @ts-expect-error -- a score is no weight
  expect(digitsOfWeight(score)).toBe("8");
  // @ts-expect-error -- points are no rate
  expect(digitsOfRate(score)).toBe("8");
  // @ts-expect-error -- a bare decimal is none of them
  expect(digitsOfScore(rate.plus(0))).toBe("0.8");
});
