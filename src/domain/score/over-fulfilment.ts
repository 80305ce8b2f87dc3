import { Exact, ZERO, type Decimal } from "../base/exact";
import { toScore, type Weight } from "../model/points";
import type { Scheme } from "../model/scheme";
import type { Verdict } from "./verdict";

export interface OverContext {
  /** Actual ÷ target; null where over-fulfilment has no meaning. */
  readonly completion: Decimal | null;
  readonly weight: Weight;
  readonly scheme: Scheme;
}

/** The scheme's deduction for far more than was aimed at, whatever rule gave the points (domain.md section 3.4). */
export function lessOverFulfilment(
  verdict: Verdict,
  { completion, weight, scheme }: OverContext,
): Verdict {
  const { kind, above, amount } = scheme.overFulfilment.deduction;
  if (kind === "none" || verdict.kind === "judgement") return verdict;
  if (completion === null || completion.lte(above)) return verdict;
  const share = kind === "proportional" ? amount.times(completion.minus(above)) : amount;
  const lost = kind === "points" ? amount : weight.times(share);
  const points = Exact.max(verdict.points.minus(lost), ZERO);
  const facts = { completion, above, lost, points: toScore(points) };
  return {
    ...verdict,
    points,
    explanation: { kind: "over-fulfilled", before: verdict.explanation, ...facts },
  };
}
