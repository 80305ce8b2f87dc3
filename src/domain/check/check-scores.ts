import { Exact, ZERO, type Decimal } from "../base/exact";
import type { Finding, FindingFacts } from "../model/finding";
import type { Indicator } from "../model/indicator";
import { roundPoints, type Score } from "../model/points";
import type { Scheme } from "../model/scheme";
import { ruleOf, type Band, type ScoredIndicator, type ScoredTable } from "../model/scored";
import { compactText } from "../numeric/normalise-text";
import { hasWrongItems } from "./check-standards";
import { countedRows, findingAt, nameOf } from "./finding-at";
import { notApplicableIn, saysNotApplicable } from "./not-applicable";

/** Two decimals are published; a difference within one hundredth is their rounding. */
const TOLERANCE = new Exact("0.01");

/** S01–S04, S19, S20, S22, S23 and S25: every row's score against its weight, its rule and its target. */
export function checkScores(scored: ScoredTable): readonly Finding[] {
  return countedRows(scored).flatMap((row) => {
    const { score } = row.indicator;
    if (score === null) return [];
    return [
      ...faultsOf(scored, row).map((facts) => findingAt(scored, score.at, facts)),
      ...checkEmptyCost(scored, row),
      ...checkNotApplicable(scored, row),
    ];
  });
}

function faultsOf(scored: ScoredTable, row: ScoredIndicator): FindingFacts[] {
  const { score } = row.indicator;
  const name = nameOf(row);
  if (score?.kind === "other") return [{ code: "S03", name, text: score.text }];
  if (row.typed === null) return [];
  const beyond = boundFaults(row, row.typed);
  return beyond.length > 0 ? beyond : ruleFaults(scored, row, row.typed);
}

function boundFaults(row: ScoredIndicator, score: Score): FindingFacts[] {
  const name = nameOf(row);
  if (score.lt(ZERO)) return [{ code: "S02", name, score }];
  const { weight } = row;
  if (isUncapped(row, score)) return [];
  return weight !== null && score.gt(weight) ? [{ code: "S01", name, score, weight }] : [];
}

/** Where the scheme sets the execution rate no limit it may earn more than its weight. */
const isUncapped = ({ explanation, computed }: ScoredIndicator, score: Score): boolean =>
  ruleOf(explanation).kind === "execution" && computed?.gte(score) === true;

function ruleFaults(scored: ScoredTable, row: ScoredIndicator, score: Score): FindingFacts[] {
  const fault = unlikeRule(scored, row, score);
  const isFull = fault === null || fault.code === "S04" ? fullThoughShort(row, score) : null;
  return [fault, isFull].filter((facts) => facts !== null);
}

/** S04, or what says the same in closer words: S19 a deduction left out, S22 a band left. */
function unlikeRule(scored: ScoredTable, row: ScoredIndicator, score: Score): FindingFacts | null {
  const name = nameOf(row);
  const { scheme } = scored;
  const { computed, explanation, indicator } = row;
  const { text: actual } = indicator.actualText;
  if (scheme.review.costWithoutIndicator !== null && isEmptyCost(indicator)) return null;
  const band = bandOf(scheme, row);
  if (band !== null) {
    return isWithin(score, band) ? null : { code: "S22", name, actual, score, band };
  }
  if (computed === null || !differs(computed, score) || hasWrongItems(row)) return null;
  return (
    leftOutDeduction(scored, row, score) ?? { code: "S04", name, explanation, computed, score }
  );
}

/** S19: the points are right but for the region's deduction. */
function leftOutDeduction(
  { scheme }: ScoredTable,
  row: ScoredIndicator,
  score: Score,
): FindingFacts | null {
  const rule = ruleOf(row.explanation);
  if (rule.kind !== "over-fulfilled") return null;
  const { completion, lost, points } = rule;
  const due = points.plus(lost);
  if ([due, roundPoints(due, scheme.rounding)].every((full) => differs(full, score))) return null;
  return { code: "S19", name: nameOf(row), completion, lost, score };
}

/** S20; a shortfall that two decimals do not show leaves the full score right. */
function fullThoughShort(row: ScoredIndicator, score: Score): FindingFacts | null {
  const { computed, weight, isReached } = row;
  const isRounding = computed?.eq(score) === true;
  if (isReached !== false || isRounding || weight === null || !score.eq(weight)) return null;
  const { actualText, targetText } = row.indicator;
  const shown = { actual: actualText.text, target: targetText.text };
  return { code: "S20", name: nameOf(row), ...shown, score };
}

/** The band of a word: what a rule leaves to a person, and what reaching a target of words allows. */
function bandOf({ attainmentBands }: Scheme, row: ScoredIndicator): Band | null {
  const { weight } = row;
  const rule = ruleOf(row.explanation);
  if (rule.kind === "judgement") return rule.band;
  if (rule.kind !== "reached-words" || weight === null) return null;
  return { least: weight.times(attainmentBands.reached), most: weight };
}

const isWithin = (score: Decimal, { least, most }: Band): boolean =>
  score.gte(least.minus(TOLERANCE)) && score.lte(most.plus(TOLERANCE));

const NOTHING = /^[-/\\*.…无]*$/u;

/** S23: a cost row that names no indicator and still scores more than the region allows. */
function checkEmptyCost(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const most = scored.scheme.review.costWithoutIndicator;
  const { typed, indicator } = row;
  if (most === null || indicator.score === null || typed === null) return [];
  if (typed.lte(most) || !isEmptyCost(indicator)) return [];
  const facts = { name: nameOf(row), score: typed, most };
  return [findingAt(scored, indicator.score.at, { code: "S23", ...facts })];
}

function isEmptyCost({ row, targetText, actualText }: Indicator): boolean {
  const isOfCost = [row.level1, row.level2].some((level) => level?.name.includes("成本") === true);
  return isOfCost && [targetText, actualText].every(({ text }) => NOTHING.test(compactText(text)));
}

/** S25: a row that does not apply and counts all the same. */
function checkNotApplicable(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { actualText, process, targetText } = row.indicator;
  const { weight } = row;
  if (weight === null || row.typed === null || isReachedByNothing(row)) return [];
  const told = [actualText, process].flatMap(({ at, text }) => {
    const words = notApplicableIn(text, nameOf(row));
    return at === null || words === null ? [] : [{ at, words }];
  });
  const [first] = told;
  if (first === undefined || saysNotApplicable(targetText.text)) return [];
  const facts = { code: "S25", name: nameOf(row), text: first.words, weight } as const;
  return [findingAt(scored, first.at, facts)];
}

/** 没有该项按满分计算: the standard, or else the scheme, says what a row that does not apply earns. */
const isReachedByNothing = ({ explanation }: ScoredIndicator): boolean =>
  ["standard-exempt", "not-applicable"].includes(ruleOf(explanation).kind);

const differs = (one: Decimal, other: Decimal): boolean => one.minus(other).abs().gt(TOLERANCE);
