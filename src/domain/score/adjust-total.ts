import { minOf, sum } from "../base/exact";
import { roundPoints, toScore, type Rate, type Score, type Weight } from "../model/points";
import { executionCapOf, type Scheme } from "../model/scheme";
import type { TotalAdjustment } from "../model/total-adjustment";

export interface TotalTerms {
  /** The sum of the rows that apply. */
  readonly inside: Score;
  readonly applicable: Weight;
  /** Bonus and deduction. */
  readonly extra: readonly Score[];
}

export interface AdjustedTotal {
  /** Null where a limit may hold it down that nobody can tell. */
  readonly total: Score | null;
  readonly adjustments: readonly TotalAdjustment[];
}

interface Context {
  readonly scheme: Scheme;
  readonly rate: Rate | null;
}

/** From the sum of the rows to the total: rescaled, with bonus and deduction, and held within its limits. */
export function adjustTotal(
  { inside, applicable, extra }: TotalTerms,
  { scheme, rate }: Context,
): AdjustedTotal {
  const rescaled = rescale(inside, applicable, scheme);
  const before = toScore(sum([rescaled?.after ?? inside, ...extra]));
  const bonus = capBonus(before, scheme);
  const held = bonus?.after ?? before;
  const execution = capByExecution(held, scheme, rate);
  return {
    total: execution === null ? held : execution.after,
    adjustments: [rescaled, bonus, execution].filter((step) => step !== null),
  };
}

type Rescaled = Extract<TotalAdjustment, { readonly kind: "rescaled" }>;
type BonusCapped = Extract<TotalAdjustment, { readonly kind: "bonus-capped" }>;

/** 用适用指标得分汇总后按百分制 (domain.md section 9). */
function rescale(before: Score, applicable: Weight, { frame, rounding }: Scheme): Rescaled | null {
  if (applicable.eq(frame) || applicable.isZero()) return null;
  const after = roundPoints(before.times(frame).div(applicable), rounding);
  return { kind: "rescaled", applicable, frame, before, after };
}

function capBonus(before: Score, { totalMost: most }: Scheme): BonusCapped | null {
  return most === null || before.lte(most)
    ? null
    : { kind: "bonus-capped", most, before, after: toScore(most) };
}

function capByExecution(before: Score, scheme: Scheme, rate: Rate | null): TotalAdjustment | null {
  if (rate === null) {
    return mayBeCapped(before, scheme) ? { kind: "execution-unknown", before, after: null } : null;
  }
  const cap = executionCapOf(rate, scheme);
  return cap === null || before.lte(cap.most)
    ? null
    : { kind: "execution-capped", rate, ...cap, before, after: toScore(cap.most) };
}

/** Whether some execution rate would hold the total down. */
function mayBeCapped(total: Score, { executionCaps }: Scheme): boolean {
  const [first, ...others] = executionCaps.map(({ most }) => most);
  return first !== undefined && total.gt(minOf(first, ...others));
}
