import { HUNDRED } from "../../base/exact";
import { isShare, valueOf, type Quantity } from "../../model/quantity";
import type { Award, Bound, Measure, Span } from "../../model/standard";
import { PERCENT } from "../../numeric/units";
import { readEnds, readExpression, type Ends, type Formula } from "./read-formula";
import { isOtherwise, joinMeasures } from "./read-ladder";
import type { Statement } from "./read-statements";
import { readCondition } from "./read-span";
import { isPlain } from "./standard-text";
import { part, type Preface, type ReadRule } from "./standard-parts";
import {
  directionOfMet,
  directionOfMissed,
  saysTargetMissed,
  saysTargetReached,
} from "./target-words";

const COMPLETION = /^(?:按照?)?(?:实际)?(?:完成(?:情况|程度|值)?)?$/u;

/** `达到指标值得满分,未达到的按完成比例得分`, whole or without its first half. */
export function readProportional(
  statements: readonly Statement[],
  { names }: Preface,
): ReadRule | null {
  const [first, second] = statements.flatMap(proportionalIn);
  if (first === undefined || second !== undefined) return null;
  const formula = first.formula === null ? NO_FORMULA : readExpression(first.formula);
  if (formula === null) return null;
  const others = statements.filter(({ text }) => text !== first.text);
  const sides = readSides(first, others, formula);
  if (sides === null || !areOfOneRate(statements, { names, formula })) return null;
  const { award, nothing, isByRate } = sides;
  const isGiven = first.formula !== null || !isByRate;
  const form = isGiven ? formula.form : "rate";
  const measure: Measure = {
    names: [...names, ...formula.rates],
    isAbsolute: false,
    isOfTarget: form !== "rate",
  };
  const { over } = formula;
  const rule = { kind: "ratio", form, measure, award, over, nothing } as const;
  return { rule, parts: statements.map(({ text }) => part("formula", text)) };
}

interface Sides {
  readonly award: Award;
  readonly nothing: Span | null;
  /** Whether full marks are due at 100%, and not at the target. */
  readonly isByRate: boolean;
}

/** What stands beside the ratio: full marks, nothing, a cap; null where they are not all the rest. */
function readSides(
  { head }: Proportional,
  others: readonly Statement[],
  formula: Formula,
): Sides | null {
  const whole = formula.over ?? ALL;
  const full = others.filter((statement) => isFullAt(whole, statement));
  const ends = readEnds(others.filter((statement) => !full.includes(statement)));
  const beside = ends === null ? null : nothingBeside(head, { ends, whole });
  const award = awardIn(full, formula);
  if (beside === null || award === null) return null;
  const isByRate = full.some((statement) => isWholeShare(statement, whole));
  return { award, nothing: beside.span, isByRate };
}

interface Rates {
  readonly names: readonly string[];
  readonly formula: Formula;
}

/** `完成率100%得满分,低于的得分=满意度*分值` speaks of two things. */
function areOfOneRate(statements: readonly Statement[], { names, formula }: Rates): boolean {
  const rates = { names: formula.rates, isAbsolute: false, isOfTarget: false };
  return joinMeasures([...statements.flatMap(measureIn), rates], names) !== null;
}

const ALL: Quantity = { number: HUNDRED, unit: PERCENT };
const NO_FORMULA: Formula = {
  form: "actual-by-target",
  award: { kind: "full" },
  rates: [],
  over: null,
};

interface Proportional {
  readonly text: string;
  readonly head: string;
  readonly formula: string | null;
}

const proportionalIn = (statement: Statement): Proportional[] =>
  statement.kind === "stated" && statement.effect.kind === "proportional"
    ? [{ text: statement.text, head: statement.head, formula: statement.effect.formula }]
    : [];

const awardOf = (statement: Statement): Award[] =>
  statement.kind === "stated" && statement.effect.kind !== "proportional" ? [statement.effect] : [];

/** The full mark, which a sentence of its own and the formula may both name, if alike. */
function awardIn(full: readonly Statement[], formula: Formula): Award | null {
  const [award = formula.award, second] = full.flatMap(awardOf);
  if (second !== undefined) return null;
  if (formula.award.kind !== "points" || award.kind === "full")
    return formula.award.kind === "points" ? formula.award : award;
  return award.kind === "points" && award.points.eq(formula.award.points) ? award : null;
}

function measureIn(statement: Statement): Measure[] {
  if (statement.kind !== "stated" || !isPlain(statement.head)) return [];
  const condition = readCondition(withoutMiss(statement.head));
  return condition === null ? [] : [{ ...condition.measure, isOfTarget: false }];
}

/** `未达到目标值但高于60%`: less than the target, and still from there on. */
const withoutMiss = (head: string): string => {
  const [miss = "", ...rest] = head.split(/,?但/u);
  return rest.length === 1 && saysTargetMissed(miss) ? rest.join("") : head;
};

/** Beside a share for what is not done whole, this is all of the target. */
const DONE = /^(?:全部|全面|已)?完成$/u;

/** Full marks at the target or at the whole that the ratio is over; full marks elsewhere leave that open. */
function isFullAt(whole: Quantity, statement: Statement): boolean {
  const [award] = awardOf(statement);
  if (award === undefined || statement.kind !== "stated") return false;
  if (award.kind !== "full" && !(award.kind === "points" && award.points.gt(0))) return false;
  const { head } = statement;
  const isAtTarget = DONE.test(head) || saysTargetReached(head) || directionOfMet(head) !== null;
  return isAtTarget || isWholeShare(statement, whole);
}

function isWholeShare(statement: Statement, whole: Quantity): boolean {
  const condition = statement.kind === "stated" ? readCondition(statement.head) : null;
  if (condition === null) return false;
  const { low, high } = condition.span;
  const isUpwards = high === null || low === null || valueOf(low.value).eq(valueOf(high.value));
  return isUpwards && low !== null && isShare(low.value) && valueOf(low.value).eq(valueOf(whole));
}

interface Beside {
  readonly ends: Ends;
  readonly whole: Quantity;
}

/** What earns nothing, where the ratio scores all that is neither full nor nothing; null where it does not. */
function nothingBeside(
  head: string,
  { ends: { nothing }, whole }: Beside,
): { readonly span: Span | null } | null {
  const isSaid =
    COMPLETION.test(head) ||
    isOtherwise(head) ||
    saysTargetMissed(head) ||
    directionOfMissed(head) !== null;
  if (isSaid) return { span: nothing };
  const condition = isPlain(head) ? readCondition(withoutMiss(head)) : null;
  if (condition === null || !isRest(condition.span, { floor: nothing?.high ?? null, whole }))
    return null;
  return { span: leftBy(condition.span, nothing) };
}

interface Limits {
  readonly floor: Bound | null;
  readonly whole: Quantity;
}

/** From where nothing is earned up to the whole, or on from there. */
function isRest({ low, high }: Span, { floor, whole }: Limits): boolean {
  if (high === null && floor === null) return false;
  if (high !== null && !(isShare(high.value) && valueOf(high.value).eq(valueOf(whole))))
    return false;
  if (low === null || floor === null) return low === null && floor === null;
  return valueOf(floor.value).eq(valueOf(low.value));
}

/** `80%(含)以上按比例得分,80%以下不得分`: what one half takes expressly is not the other's; what neither takes is open. */
function leftBy({ low }: Span, nothing: Span | null): Span | null {
  if (nothing?.high == null || low === null) return nothing;
  const [ratio, none] = [low.isIncluded, nothing.high.isIncluded];
  const isNobodys = ratio === false && none === false;
  const isIncluded = isNobodys ? null : ratio === true && none === null ? false : none;
  return { low: nothing.low, high: { ...nothing.high, isIncluded } };
}
