import { roundHalfUp, ZERO, type Decimal } from "../base/exact";
import type { Finding, FindingFacts } from "../model/finding";
import type { Score } from "../model/points";
import type { TotalMissing } from "../model/score-findings";
import type { ScoredTable } from "../model/scored";
import { openRoles } from "../model/table";
import { lacksOnlyExecution } from "./check-weights";
import { countedRows, findingAt, nameOfSum, TOTAL } from "./finding-at";

/** S05–S08: total, subtotals and grade against what stands in the rows. */
export function checkSums(scored: ScoredTable): readonly Finding[] {
  return [...checkTotal(scored), ...checkSubtotals(scored), ...checkGrade(scored)];
}

const SHOWN_DECIMALS = 2;

/** Whether the scheme limits the total by an execution rate that nobody can tell. */
const isHeldByUnknown = ({ adjustments }: ScoredTable["total"]): boolean =>
  adjustments.some(({ kind }) => kind === "execution-unknown");

const differs = (one: Decimal, other: Decimal): boolean =>
  !roundHalfUp(one, SHOWN_DECIMALS).eq(roundHalfUp(other, SHOWN_DECIMALS));

function checkTotal(scored: ScoredTable): Finding[] {
  const { totalRow, total } = scored;
  const { outer, typed: inRow } = total;
  const cells = [
    ...(totalRow === null
      ? []
      : [{ name: nameOfSum(totalRow), reading: totalRow.score, typed: inRow }]),
    ...(outer === null ? [] : [{ name: TOTAL, reading: outer.reading, typed: outer.typed }]),
  ];
  return cells.flatMap(({ name, reading, typed }) => {
    // A formula without a result is asked about, not faulted.
    if (reading === null || reading.kind === "uncached") return [];
    if (reading.kind === "other") {
      const facts = { code: "S03", name, text: reading.text } as const;
      return [findingAt(scored, reading.at, facts)];
    }
    const facts = totalFault(scored, typed);
    return facts === null ? [] : [findingAt(scored, reading.at, facts)];
  });
}

function totalFault(scored: ScoredTable, typed: Score | null): FindingFacts | null {
  if (typed === null) return { code: "S08", missing: "total", because: whyNoTotal(scored) };
  const { sum } = scored.total;
  const adjustments = scored.total.adjustments.filter(
    ({ before, after }) => after === null || !before.eq(after),
  );
  // A total above its limit by the execution rate is S14, and this same sum mends it.
  const isOverCap = adjustments.some(
    (step) => step.kind === "execution-capped" && typed.gt(step.most),
  );
  if (sum === null && isBeyondFrame(scored, typed)) {
    return { code: "S01", name: TOTAL, score: typed, weight: scored.total.weight };
  }
  if (sum === null || isOverCap || !differs(typed, sum)) return null;
  if (holdsPointsFromElsewhere(scored, typed.minus(sum))) return null;
  return { code: "S05", total: typed, sum, adjustments };
}

/** W01 asks already where the points of the execution rate are: a total may hold them, and no more. */
const holdsPointsFromElsewhere = (scored: ScoredTable, surplus: Decimal): boolean =>
  lacksOnlyExecution(scored) &&
  surplus.gt(ZERO) &&
  surplus.lte(scored.scheme.frame.minus(scored.total.weight));

/** More than all rows together can earn: a formula that adds its subtotals in again. */
const isBeyondFrame = ({ total, indicators }: ScoredTable, typed: Score): boolean =>
  total.weight.gt(ZERO) &&
  typed.gt(total.weight) &&
  !indicators.some(({ indicator }) => indicator.row.kind === "bonus");

/** What has still to be there before the total can be given; null where it can. */
export function whyNoTotal(scored: ScoredTable): TotalMissing | null {
  const { total, scheme, fund } = scored;
  if (openRoles(scored.table).size > 0) return { kind: "question" };
  const rows = countedRows(scored)
    .filter(({ indicator, standing }) => indicator.score !== null && standing === null)
    .map(({ indicator }) => indicator.row.row);
  if (rows.length > 0) return { kind: "rows", rows };
  if (!total.weight.eq(scheme.frame))
    return { kind: "weights", sum: total.weight, frame: scheme.frame };
  if (isHeldByUnknown(total)) return { kind: "execution-rate" };
  return fund?.weight != null && fund.standing === null ? { kind: "execution" } : null;
}

function checkSubtotals(scored: ScoredTable): Finding[] {
  return scored.subtotals.flatMap(({ indicator, typed, sum }) => {
    const { score, row } = indicator;
    if (score === null || typed === null || sum === null || !differs(typed, sum)) return [];
    const name = row.level1?.name ?? nameOfSum(indicator);
    return [findingAt(scored, score.at, { code: "S06", name, subtotal: typed, sum })];
  });
}

function checkGrade(scored: ScoredTable): Finding[] {
  const { table, total, grade } = scored;
  if (table.grade === null) return [];
  const { at } = table.grade;
  const { typed, computed } = grade;
  if (typed === null) {
    const because = total.standing === null ? whyNoTotal(scored) : null;
    return [findingAt(scored, at, { code: "S08", missing: "grade", because })];
  }
  // 优秀 is 优 said in two characters.
  if (total.standing === null || computed === null || typed.startsWith(computed)) return [];
  return [findingAt(scored, at, { code: "S07", total: total.standing, grade: computed, typed })];
}
