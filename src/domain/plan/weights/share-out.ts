import { ONE, sum, ZERO, type Decimal } from "../../base/exact";

interface Shared {
  /** At least one step a weight, and a multiple of the step. */
  readonly points: Decimal;
  readonly step: Decimal;
}

/**
 * The weights in proportion, each a multiple of the step and at least one, adding up to the points
 * exactly: the largest remainders are rounded up first, of equal ones the upper row's.
 */
export function shareOut(
  weights: readonly Decimal[],
  { points, step }: Shared,
): readonly Decimal[] {
  const steps = points.div(step);
  const raised = raisedToOne(weights, steps);
  const { rest, whole } = sharedOf(weights, { steps, raised });
  const shares = weights.map((weight, index) =>
    raised.has(index) ? { count: ONE, left: ZERO } : shareOf(weight.times(rest), whole),
  );
  const spare = steps.minus(sum(shares.map(({ count }) => count)));
  const first = shares
    .map(({ left }, index) => ({ left, index }))
    .filter(({ index }) => !raised.has(index))
    .sort((one, other) => other.left.cmp(one.left) || one.index - other.index)
    .filter((_, place) => spare.gt(place));
  const favoured = new Set(first.map(({ index }) => index));
  return shares.map(({ count }, index) =>
    (favoured.has(index) ? count.plus(ONE) : count).times(step),
  );
}

/** The whole steps, and the remainder without a division: equal weights leave equal ones. */
function shareOf(product: Decimal, whole: Decimal) {
  const count = product.dividedToIntegerBy(whole);
  return { count, left: product.minus(count.times(whole)) };
}

interface Raising {
  readonly steps: Decimal;
  readonly raised: ReadonlySet<number>;
}

/** What the weights that are not raised share, and what they add up to. */
const sharedOf = (weights: readonly Decimal[], { steps, raised }: Raising) => ({
  rest: steps.minus(raised.size),
  whole: sum(weights.filter((_, index) => !raised.has(index))),
});

/**
 * The weights whose share would be less than a step: they get one, and the others share the rest,
 * which may bring down further ones.
 */
function raisedToOne(weights: readonly Decimal[], steps: Decimal): ReadonlySet<number> {
  const raised = new Set<number>();
  for (;;) {
    const { rest, whole } = sharedOf(weights, { steps, raised });
    const small = [...weights.entries()].filter(
      ([index, weight]) => !raised.has(index) && weight.times(rest).lt(whole),
    );
    if (small.length === 0) return raised;
    for (const [index] of small) raised.add(index);
  }
}
