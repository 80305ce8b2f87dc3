import { Exact } from "../base/exact";
import type { Finding } from "../model/finding";
import { roundRow } from "../model/points";
import { ruleOf, type ScoredIndicator, type ScoredTable } from "../model/scored";
import { countedRows, findingAt, nameOf } from "./finding-at";

/** Two decimals are published; a difference within one hundredth is their rounding. */
const TOLERANCE = new Exact("0.01");

/** S17, S18 and S26: a row's standard and process against its weight and score. */
export function checkStandards(scored: ScoredTable): readonly Finding[] {
  return countedRows(scored).flatMap((row) => [
    ...checkStatedScore(scored, row),
    ...checkFullMark(scored, row),
    ...checkItems(scored, row),
    ...checkUnjudged(scored, row),
  ]);
}

function checkStatedScore(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { process, processReading } = row.indicator;
  const { score: stated } = processReading;
  if (process.at === null || stated === null || row.typed === null) return [];
  if (stated.minus(row.typed).abs().lte(TOLERANCE)) return [];
  const facts = { code: "S17", name: nameOf(row), stated, score: row.typed } as const;
  return [findingAt(scored, process.at, facts)];
}

function checkFullMark(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { standard, standardReading } = row.indicator;
  const mark = standardReading.kind === "none" ? null : standardReading.fullMark;
  const { weight } = row;
  if (standard.at === null || mark === null || weight === null || mark.eq(weight)) return [];
  const facts = { code: "S18", name: nameOf(row), mark, weight } as const;
  return [findingAt(scored, standard.at, facts)];
}

function checkItems(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { process } = row.indicator;
  const { explanation, computed, typed } = row;
  if (process.at === null || !hasWrongItems(row)) return [];
  const rule = ruleOf(explanation);
  if (rule.kind !== "standard-items" || computed === null || typed === null) return [];
  const { items, met } = rule;
  const counts = { items, met, unjudged: 0, computed, score: typed };
  return [findingAt(scored, process.at, { code: "S26", name: nameOf(row), ...counts })];
}

/** S26 of a process that counts an item as met and says itself that nobody has judged it. */
function checkUnjudged(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { process, processReading, standardReading } = row.indicator;
  const { items: count } = processReading;
  if (process.at === null || count === null || count.unjudged === 0) return [];
  if (standardReading.kind !== "understood" || standardReading.rule.kind !== "checklist") return [];
  const { weight, typed } = row;
  const { length: items } = standardReading.rule.awards;
  if (weight === null || typed === null || count.met + count.unjudged <= items) return [];
  const due = weight.times(items - count.unjudged).div(items);
  const computed = roundRow(due, weight, scored.scheme.rounding);
  if (computed.gte(typed)) return [];
  const counts = { items, met: count.met, unjudged: count.unjudged, computed, score: typed };
  return [findingAt(scored, process.at, { code: "S26", name: nameOf(row), ...counts })];
}

/** Whether the items met give another score than the one that stands: S26 says so, and S04 need not. */
export const hasWrongItems = ({ explanation, computed, typed }: ScoredIndicator): boolean =>
  ruleOf(explanation).kind === "standard-items" &&
  computed !== null &&
  typed !== null &&
  computed.minus(typed).abs().gt(TOLERANCE);
