import type { Brand } from "../base/brand";
import { Exact, roundHalfUp, type Decimal } from "../base/exact";
import type { Rounding, RoundingStep } from "./scheme";

/** 分值: the points an indicator can earn. */
export type Weight = Brand<Decimal, "Weight">;
/** 得分: points earned, already rounded as they are written. */
export type Score = Brand<Decimal, "Score">;
/** A share of 1: 得分率, 执行率. Unrounded. */
export type Rate = Brand<Decimal, "Rate">;

export const toWeight = (points: Decimal): Weight => points as Weight;
export const toRate = (share: Decimal): Rate => share as Rate;

/** A score as a person typed it, kept to the last digit. */
export const toTypedScore = (points: Decimal): Score => points as Score;

const SCORE_DECIMALS = 2;

/** What a division lost behind these is made good first: 3 × (5 ÷ 24) is 0.625, and never less. */
const SURE_DECIMALS = 34;

/** Two decimals, half up (domain.md section 10); a row's points as the scheme has them are `roundRow`'s. */
export const toScore = (points: Decimal): Score =>
  roundHalfUp(roundHalfUp(points, SURE_DECIMALS), SCORE_DECIMALS) as Score;

const STEPS_IN_ONE: Readonly<Record<RoundingStep, number>> = {
  "0.01": 100,
  "0.1": 10,
  "0.5": 2,
  "1": 1,
};

/** Points as the scheme rounds them, where the two decimals of everybody else are no good. */
export function roundPoints(points: Decimal, { step, mode }: Rounding): Score {
  const steps = roundHalfUp(points, SURE_DECIMALS).times(STEPS_IN_ONE[step]);
  const whole =
    mode === "half-up" ? roundHalfUp(steps, 0) : steps.toDecimalPlaces(0, Exact.ROUND_DOWN);
  return whole.div(STEPS_IN_ONE[step]) as Score;
}

/** A row's points as the scheme rounds them: a whole weight stays whole, and nothing exceeds it. */
export function roundRow(points: Decimal, weight: Decimal, rounding: Rounding): Score {
  if (isUsualRounding(rounding)) return toScore(points);
  if (roundHalfUp(points, SURE_DECIMALS).eq(weight)) return toScore(weight);
  const rounded = roundPoints(points, rounding);
  return points.lt(weight) && rounded.gt(weight) ? toScore(weight) : rounded;
}

export const isUsualRounding = ({ step, mode }: Rounding): boolean =>
  step === "0.01" && mode === "half-up";

/** Null where the weight is 0: a share of nothing is no rate. */
export const rateOf = (score: Decimal, weight: Decimal): Rate | null =>
  weight.isZero() ? null : toRate(score.div(weight));
