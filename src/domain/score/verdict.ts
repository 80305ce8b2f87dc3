import type { Decimal } from "../base/exact";
import { isUsualRounding, toScore, type Score } from "../model/points";
import type { Scheme } from "../model/scheme";
import type { Band, Explanation, JudgementReason } from "../model/scored";

/** What a rule says of a row, before rounding; `isReached` is null where nobody can tell. */
export type Verdict =
  | {
      readonly kind: "points";
      readonly points: Decimal;
      readonly isReached: boolean | null;
      readonly explanation: Explanation;
    }
  | {
      readonly kind: "judgement";
      readonly isReached: boolean | null;
      /** What the rule gives but for what only a person can tell; null for nothing. */
      readonly suggested: Decimal | null;
      readonly explanation: Explanation;
    };

export interface Judged {
  readonly isReached?: boolean;
  readonly suggested?: Decimal;
  readonly band?: Band | null;
  readonly actual?: string;
  readonly target?: string;
}

export const judge = (
  because: JudgementReason,
  { isReached, suggested, band = null, actual = "", target = "" }: Judged = {},
): Verdict => ({
  kind: "judgement",
  isReached: isReached ?? null,
  suggested: suggested ?? null,
  explanation: { kind: "judgement", because, band, actual, target },
});

/** Why a verdict came to these points, with the scheme's rounding where it made them others. */
export function withRounding(
  verdict: Verdict,
  points: Score | null,
  { rounding }: Scheme,
): Explanation {
  const { explanation: before } = verdict;
  if (verdict.kind === "judgement" || points === null || isUsualRounding(rounding)) return before;
  return toScore(verdict.points).eq(points)
    ? before
    : { kind: "rounded", before, rounding, points };
}
