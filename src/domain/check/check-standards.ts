import { Exact } from "../base/exact";
import type { Finding } from "../model/finding";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { countedRows, findingAt, nameOf } from "./finding-at";

/** Two decimals are published; a difference within one hundredth is their rounding. */
const TOLERANCE = new Exact("0.01");

/** S17, S18 and S26: a row's standard and process against its weight and score. */
export function checkStandards(scored: ScoredTable): readonly Finding[] {
  return countedRows(scored).flatMap((row) => [
    ...checkStatedScore(scored, row),
    ...checkFullMark(scored, row),
    ...checkItems(scored, row),
  ]);
}

function checkStatedScore(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { process, processReading } = row.indicator;
  const { score: stated } = processReading;
  if (process.at === null || stated === null || row.typed === null) return [];
  if (stated.minus(row.typed).abs().lte(TOLERANCE)) return [];
  const facts = { code: "S17", name: nameOf(row), stated, score: row.typed } as const;
  return [findingAt(scored, process.at, ["error", facts])];
}

function checkFullMark(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { standard, standardReading } = row.indicator;
  const mark = standardReading.kind === "none" ? null : standardReading.fullMark;
  const { weight } = row;
  if (standard.at === null || mark === null || weight === null || mark.eq(weight)) return [];
  const facts = { code: "S18", name: nameOf(row), mark, weight } as const;
  return [findingAt(scored, standard.at, ["error", facts])];
}

function checkItems(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { process } = row.indicator;
  const { explanation, computed, typed } = row;
  if (process.at === null || !hasWrongItems(row)) return [];
  if (explanation.kind !== "standard-items" || computed === null || typed === null) return [];
  const { items, met } = explanation;
  const facts = { code: "S26", name: nameOf(row), items, met, computed, score: typed } as const;
  return [findingAt(scored, process.at, ["warning", facts])];
}

/** Whether the items met give another score than the one that stands: S26 says so, and S04 need not. */
export const hasWrongItems = ({ explanation, computed, typed }: ScoredIndicator): boolean =>
  explanation.kind === "standard-items" &&
  computed !== null &&
  typed !== null &&
  computed.minus(typed).abs().gt(TOLERANCE);
