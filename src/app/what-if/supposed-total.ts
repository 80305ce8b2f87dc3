import { sum } from "../../domain/base/exact";
import { toScore, toWeight, type Rate, type Score } from "../../domain/model/points";
import { gradeOf } from "../../domain/model/scheme";
import { isNotApplicable, type ScoredTable } from "../../domain/model/scored";
import type { CountedRow, SupposedTotal } from "../../domain/model/what-if";
import { adjustTotal } from "../../domain/score/adjust-total";
import { executionRateOf } from "../../domain/score/score-fund";

/** What a row would count; null where nobody can tell. */
export type ScoreOf = (row: CountedRow) => Score | null;

/** The total and grade that these scores would make, by the score stage's own steps. */
export function supposedTotal(
  scored: ScoredTable,
  rows: readonly CountedRow[],
  scoreFor: ScoreOf,
): SupposedTotal | null {
  const scores = rows.flatMap((row) => scoreFor(row) ?? []);
  if (scores.length < rows.length) return null;
  const { scheme } = scored;
  const applicable = toWeight(sum(rows.map(({ weight }) => weight)));
  const terms = { inside: toScore(sum(scores)), applicable, extra: extraIn(scored) };
  const { total } = adjustTotal(terms, { scheme, rate: executionRateIn(scored) });
  return total === null ? null : { total, grade: gradeOf(total, scheme) };
}

/** Bonus and deduction, where a person gave any. */
const extraIn = ({ indicators }: ScoredTable): readonly Score[] =>
  indicators
    .filter((row) => row.basis === "excluded" && !isNotApplicable(row))
    .flatMap(({ standing }) => standing ?? []);

export const executionRateIn = ({ fund, indicators, scheme }: ScoredTable): Rate | null =>
  executionRateOf(
    fund?.funds ?? null,
    indicators.map(({ indicator }) => indicator),
    scheme.executionBase,
  );
