import { Exact, maxOf, minOf, ZERO, type Decimal } from "../base/exact";
import { roundRow, toScore, type Weight } from "../model/points";
import type { Scheme } from "../model/scheme";
import type { Explanation } from "../model/scored";
import type { Award, Loss, StandardRule } from "../model/standard";
import { judge, type Verdict } from "./verdict";

/** What a standard is worth in a row: the row's weight, and the full mark that the standard names itself. */
export interface Scale {
  readonly weight: Weight;
  readonly fullMark: Decimal | null;
  readonly scheme: Scheme;
  readonly shown: { readonly actual: string; readonly target: string };
}

/** The points of an award on the standard's own scale. */
export function pointsOfAward(award: Award, scale: Scale): Decimal {
  const mark = scale.fullMark ?? scale.weight;
  switch (award.kind) {
    case "full":
      return mark;
    case "share":
      return mark.times(award.share);
    case "points":
      return award.points;
    case "less":
    case "less-share":
      return maxOf(mark.minus(lostPoints(award, scale)), ZERO);
  }
}

/** What a loss takes off on the standard's own scale. */
export const lostPoints = (loss: Loss, { weight, fullMark }: Scale): Decimal =>
  loss.kind === "less" ? loss.points : (fullMark ?? weight).times(loss.share);

type Explain = (points: Decimal) => Explanation;

/**
 * The row's points for an earning on the standard's scale. A mark that differs from the weight is
 * taken as it stands or scaled to the weight, as the scheme says; under `ask` a person decides,
 * unless both come to the same.
 */
export function earn(earned: Decimal, scale: Scale, explain: Explain): Verdict {
  return earnBetween([earned, earned], scale, explain);
}

/** As `earn`, where the words leave open what becomes of a part of a step. */
export function earnBetween(
  [least, most]: readonly [least: Decimal, most: Decimal],
  scale: Scale,
  explain: Explain,
): Verdict {
  const values = [least, most].flatMap((earned) => inRow(earned, scale));
  const low = values.reduce((one, other) => minOf(one, other));
  const high = values.reduce((one, other) => maxOf(one, other));
  const { weight } = scale;
  const { rounding } = scale.scheme;
  const isOne = roundRow(low, weight, rounding).eq(roundRow(high, weight, rounding));
  if (isOne && toScore(low).eq(toScore(high))) {
    return { kind: "points", points: low, isReached: null, explanation: explain(toScore(low)) };
  }
  const because = least.eq(most) ? "standard-mark" : "standard-step";
  return judge(because, { band: { least: toScore(low), most: toScore(high) }, ...scale.shown });
}

function inRow(earned: Decimal, { weight, fullMark, scheme }: Scale): Decimal[] {
  const within = (points: Decimal): Decimal => maxOf(minOf(points, weight), ZERO);
  if (fullMark === null || fullMark.eq(weight) || fullMark.isZero()) return [within(earned)];
  const scaled = within(earned.times(weight).div(fullMark));
  return scheme.standardMark === "scale" ? [scaled] : [within(earned), scaled];
}

/** What a mark is left with, least and most: a part of a step counts whole, not at all, or is not spoken of. */
export function leftOfSteps(
  { step, most }: Pick<Extract<StandardRule, { readonly kind: "steps" }>, "step" | "most">,
  steps: Decimal,
  { mark, scale }: { readonly mark: Decimal; readonly scale: Scale },
): readonly [least: Decimal, most: Decimal] {
  const each = lostPoints(step.loss, scale);
  const left = (counted: Decimal): Decimal => {
    const lost = counted.times(each);
    return maxOf(mark.minus(most === null ? lost : minOf(lost, most)), ZERO);
  };
  const up = left(steps.toDecimalPlaces(0, Exact.ROUND_CEIL));
  const down = left(steps.toDecimalPlaces(0, Exact.ROUND_FLOOR));
  switch (step.part) {
    case "unsaid":
      return [up, down];
    case "counted":
      return [up, up];
    case "dropped":
      return [down, down];
  }
}
