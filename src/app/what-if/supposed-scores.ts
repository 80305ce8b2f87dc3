import type { Score } from "../../domain/model/points";
import type { ScoredTable } from "../../domain/model/scored";
import type {
  CountedRow,
  SupposedRow,
  SupposedScores,
  SupposedTotal,
} from "../../domain/model/what-if";
import { supposedTotal } from "./supposed-total";

/** Typed scores that the rule gives otherwise, and the total with the rule's in their place. */
export function supposedScores(scored: ScoredTable, rows: readonly CountedRow[]): SupposedScores {
  const differing = rows.flatMap((row) => differenceOf(row) ?? []);
  const totalWith = (replaced: readonly Difference[]): SupposedTotal | null => {
    const scores = new Map(replaced.map(({ row, computed }) => [row, computed]));
    return supposedTotal(scored, rows, (row) => scores.get(row) ?? row.score);
  };
  const rising = differing.filter(({ typed, computed }) => computed.gt(typed));
  const falling = differing.filter(({ typed, computed }) => computed.lt(typed));
  const isMixed = rising.length > 0 && falling.length > 0;
  return {
    rows: differing.map((row) => ({ ...row, total: totalWith([row]) })),
    all: differing.length === 0 ? null : totalWith(differing),
    rising: isMixed ? totalWith(rising) : null,
    falling: isMixed ? totalWith(falling) : null,
  };
}

type Difference = Omit<SupposedRow, "total">;

function differenceOf(row: CountedRow): Difference | null {
  const { typed, computed, score } = row;
  if (typed === null || computed === null || !isTyped(score, typed)) return null;
  return computed.eq(typed) ? null : { row, typed, computed };
}

/** Whether the typed score is what counts. */
const isTyped = (score: Score | null, typed: Score): boolean => score?.eq(typed) === true;
