import { Exact, ZERO, type Decimal } from "../base/exact";
import type { Finding, FindingFacts } from "../model/finding";
import type { Score } from "../model/points";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { hasWrongItems } from "./check-standards";
import { countedRows, findingAt, nameOf } from "./finding-at";

/** Two decimals are published; a difference within one hundredth is their rounding. */
const TOLERANCE = new Exact("0.01");

/** S01–S04 and S20: every row's score against its weight, its rule and its target. */
export function checkScores(scored: ScoredTable): readonly Finding[] {
  return countedRows(scored).flatMap((row) => {
    const { score } = row.indicator;
    if (score === null) return [];
    return faultsOf(row).map((facts) => findingAt(scored, score.at, ["error", facts]));
  });
}

function faultsOf(row: ScoredIndicator): FindingFacts[] {
  const { score } = row.indicator;
  const name = nameOf(row);
  if (score?.kind === "other") return [{ code: "S03", name, text: score.text }];
  if (row.typed === null) return [];
  return [...boundFaults(row, row.typed), ...ruleFaults(row, row.typed)];
}

function boundFaults(row: ScoredIndicator, score: Score): FindingFacts[] {
  const name = nameOf(row);
  if (score.lt(ZERO)) return [{ code: "S02", name, score }];
  const { weight } = row;
  return weight !== null && score.gt(weight) ? [{ code: "S01", name, score, weight }] : [];
}

function ruleFaults(row: ScoredIndicator, score: Score): FindingFacts[] {
  const name = nameOf(row);
  const faults: FindingFacts[] = [];
  const { computed, explanation, weight, isReached } = row;
  if (computed !== null && differs(computed, score) && !hasWrongItems(row)) {
    faults.push({ code: "S04", name, explanation, computed, score });
  }
  // A shortfall that two decimals do not show leaves the full score right.
  const isRounding = computed?.eq(score) === true;
  if (isReached === false && !isRounding && weight !== null && score.eq(weight)) {
    const { actualText, targetText } = row.indicator;
    faults.push({ code: "S20", name, actual: actualText.text, target: targetText.text, score });
  }
  return faults;
}

const differs = (one: Decimal, other: Decimal): boolean => one.minus(other).abs().gt(TOLERANCE);
