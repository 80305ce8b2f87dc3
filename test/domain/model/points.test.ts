import fc from "fast-check";
import { Exact } from "../../../src/domain/base/exact";
import {
  rateOf,
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
