import fc from "fast-check";
import { Exact, sum, type Decimal } from "../../../../src/domain/base/exact";
import { toDigits } from "../../../../src/domain/model/cell";
import { shareOut } from "../../../../src/domain/plan/weights/share-out";

test.each<[name: string, weights: string, sharing: string, shared: string]>([
  ["what fits is kept", "10 20 70", "100 by 1", "10 20 70"],
  ["of equal remainders the upper rows get the step", "30 30 30", "100 by 1", "34 33 33"],
  ["the largest remainder goes first", "15 20 12", "50 by 1", "16 21 13"],
  ["halves are shared in halves", "15 20 12", "50 by 0.5", "16 21.5 12.5"],
  ["nobody gets nothing", "0.1 99 0.1", "10 by 1", "1 8 1"],
  ["a row brought down by others gets one too", "1 1 18 10", "6 by 1", "1 1 3 1"],
  ["one step each", "5 80", "2 by 1", "1 1"],
])("%s", (...[, weights, sharing, wanted]) => {
  const [points = "", step = ""] = sharing.split(" by ");
  const shared = shareOut(
    weights.split(" ").map((weight) => new Exact(weight)),
    { points: new Exact(points), step: new Exact(step) },
  );
  expect(shared.map(toDigits).join(" ")).toBe(wanted);
});

const decimals = fc
  .integer({ min: 1, max: 40_000 })
  .map((hundredths) => new Exact(hundredths).div(100));

const sharings = fc
  .record({
    weights: fc.array(decimals, { minLength: 1, maxLength: 40 }),
    step: fc.constantFrom("1", "0.5", "0.1").map((text) => new Exact(text)),
    spare: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ weights, step, spare }) => ({
    weights,
    step,
    points: step.times(weights.length + spare),
  }));

const pairsOf = <Item>(items: readonly Item[]) =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));

describe("any weights", () => {
  test("add up to the points exactly, in whole steps, none of them nothing", () => {
    fc.assert(
      fc.property(sharings, ({ weights, points, step }) => {
        const shared = shareOut(weights, { points, step });
        expect(shared).toHaveLength(weights.length);
        expect(sum(shared).eq(points)).toBe(true);
        expect(shared.every((share) => share.gte(step) && share.mod(step).isZero())).toBe(true);
      }),
    );
  });

  test("keep their order, and equal ones differ by a step at most, the upper one first", () => {
    fc.assert(
      fc.property(sharings, ({ weights, points, step }) => {
        const shared = shareOut(weights, { points, step });
        const rows = weights.map((weight, index) => ({ weight, share: shared[index] ?? weight }));
        for (const [one, other] of pairsOf(rows)) {
          const side = one.weight.cmp(other.weight);
          const difference: Decimal = one.share.minus(other.share);
          if (side > 0) expect(difference.gte(0)).toBe(true);
          if (side < 0) expect(difference.lte(0)).toBe(true);
          if (side === 0) expect(difference.isZero() || difference.eq(step)).toBe(true);
        }
      }),
    );
  });

  test("shared out once more stay as they are", () => {
    fc.assert(
      fc.property(sharings, ({ weights, points, step }) => {
        const once = shareOut(weights, { points, step });
        expect(shareOut(once, { points, step }).map(toDigits)).toEqual(once.map(toDigits));
      }),
    );
  });

  test("never move by a step or more from their exact share where none is raised", () => {
    fc.assert(
      fc.property(sharings, ({ weights, points, step }) => {
        const whole = sum(weights);
        const exact = weights.map((weight) => weight.times(points).div(whole));
        fc.pre(exact.every((share) => share.gte(step)));
        shareOut(weights, { points, step }).forEach((share, index) => {
          expect(
            share
              .minus(exact[index] ?? 0)
              .abs()
              .lt(step),
          ).toBe(true);
        });
      }),
    );
  });
});
