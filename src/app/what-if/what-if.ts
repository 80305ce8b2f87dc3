import { toScore, type Score } from "../../domain/model/points";
import { sum, ZERO } from "../../domain/base/exact";
import { executionCapOf, gradeOf, type Scheme } from "../../domain/model/scheme";
import type { ScoredTable } from "../../domain/model/scored";
import { openRoles } from "../../domain/model/table";
import type { TotalMissing } from "../../domain/model/score-findings";
import type {
  CountedRow,
  LostPoints,
  SupposedCap,
  WhatIf,
  WhatIfStart,
} from "../../domain/model/what-if";
import { countedRows } from "./counted-rows";
import { nextGrade } from "./next-grade";
import { executionRateIn, supposedTotal } from "./supposed-total";
import { supposedScores } from "./supposed-scores";

/** Where the points went, and what other scores would come to: arithmetic alone, nothing is written. */
export function whatIf(scored: ScoredTable): WhatIf {
  const rows = countedRows(scored);
  const start = startOf(scored, rows);
  return {
    start,
    lost: lostIn(rows, start),
    waiting: rows.filter(({ score }) => score === null),
    scores: supposedScores(scored, start.kind === "none" ? [] : rows),
  };
}

function startOf(scored: ScoredTable, rows: readonly CountedRow[]): WhatIfStart {
  const because = whyNone(scored, rows);
  if (because !== null) return { kind: "none", because };
  const now = supposedTotal(scored, rows, ({ score }) => score);
  if (now !== null) {
    const { standing } = scored.total;
    const stated = standing === null || standing.eq(now.total) ? null : standing;
    return { kind: "whole", now, stated, next: nextGrade(scored, rows, now) };
  }
  const least = supposedTotal(scored, rows, (row) => row.score ?? toScore(bandOf(row).least));
  const most = supposedTotal(scored, rows, (row) => row.score ?? toScore(bandOf(row).most));
  if (least === null || most === null) return { kind: "none", because: { kind: "question" } };
  const waiting = sum(rows.flatMap((row) => (row.score === null ? [row.weight] : [])));
  return { kind: "open", waiting, least, most };
}

/** Between what a person may score the row, as the rule has it. */
const bandOf = ({ explanation, weight }: CountedRow) =>
  (explanation.kind === "judgement" ? explanation.band : null) ?? { least: ZERO, most: weight };

/** Rows that wait for a person leave a total between two; what stands here leaves none at all. */
function whyNone(scored: ScoredTable, rows: readonly CountedRow[]): TotalMissing | null {
  const { table, total, scheme, fund, indicators } = scored;
  const open = openRoles(table);
  if (open.has("weight") || open.has("score")) return { kind: "question" };
  const blank = indicators.filter(({ basis, weight }) => basis !== "excluded" && weight === null);
  if (blank.length > 0) {
    return { kind: "rows", rows: blank.map(({ indicator }) => indicator.row.row) };
  }
  if (!total.weight.eq(scheme.frame)) {
    return { kind: "weights", sum: total.weight, frame: scheme.frame };
  }
  const isExecutionOpen =
    fund?.weight != null && rows.some(({ row, score }) => row === null && score === null);
  return isExecutionOpen ? { kind: "execution" } : null;
}

function lostIn(rows: readonly CountedRow[], start: WhatIfStart): readonly LostPoints[] {
  const missing = start.kind === "whole" && start.next.kind === "missing" ? start.next : null;
  return rows
    .flatMap((row): LostPoints[] => {
      const { score, weight } = row;
      if (score?.lt(weight) !== true) return [];
      const lost = weight.minus(score);
      return [{ ...row, score, lost, isEnough: missing !== null && lost.gte(missing.points) }];
    })
    .sort((one, other) => other.lost.cmp(one.lost));
}

/** Another scheme's limits by execution rate on this table as it stands. */
export function supposedCap(
  scored: ScoredTable,
  { start }: WhatIf,
  capping: Pick<Scheme, "executionCaps">,
): SupposedCap {
  const rate = executionRateIn(scored);
  if (rate === null) return { kind: "unknown-rate" };
  if (start.kind !== "whole") return { kind: "no-total" };
  const cap = executionCapOf(rate, { ...scored.scheme, ...capping });
  if (cap === null || start.now.total.lte(cap.most)) return { kind: "free", rate };
  const total: Score = toScore(cap.most);
  return { kind: "capped", rate, ...cap, result: { total, grade: gradeOf(total, scored.scheme) } };
}
