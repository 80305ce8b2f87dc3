import { roundHalfUp, type Decimal } from "../base/exact";
import type { Brand } from "../base/brand";

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

/** The one place where a computed score is rounded: two decimals, half up (domain.md section 10). */
export const toScore = (points: Decimal): Score =>
  roundHalfUp(roundHalfUp(points, SURE_DECIMALS), SCORE_DECIMALS) as Score;

/** Null where the weight is 0: a share of nothing is no rate. */
export const rateOf = (score: Decimal, weight: Decimal): Rate | null =>
  weight.isZero() ? null : toRate(score.div(weight));
