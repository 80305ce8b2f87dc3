import type { Award, Measure, Rung, Span } from "../../model/standard";
import { valueOf } from "../../model/quantity";
import type { Statement } from "./read-statements";
import { readCondition } from "./read-span";
import { isLoss } from "./read-effect";
import { saysChange, saysHowFarOff } from "./target-words";
import { part, type Preface, type ReadRule } from "./standard-parts";

/** 超过不得分 behind one upper limit, 低于不得分 behind one lower. */
const BEYOND = /^(?:超出|超过|超出范围|超出此范围)$/u;
const BELOW = /^(?:低于|未达到|达不到|不足|未达|未达标)$/u;

function isRestOfFirst(head: string, [first, , third]: readonly Statement[]): boolean {
  const span = first?.kind === "stated" ? readCondition(first.head)?.span : undefined;
  if (span === undefined || third !== undefined) return false;
  const { low, high } = span;
  return (
    (BEYOND.test(head) && high !== null) || (BELOW.test(head) && low !== null && high === null)
  );
}

const OTHERWISE = /^(?:否则?|其他|其余|其它|其他情况|其余情况|反之|不在此范围内?)$/u;

export const isOtherwise = (head: string): boolean => OTHERWISE.test(head);

/** An award, where the effect is one and not a share of the target. */
const awardOf = (statement: Statement): Award | null =>
  statement.kind === "stated" && statement.effect.kind !== "proportional" ? statement.effect : null;

/** Heads with their awards, and what is earned otherwise; null where a statement earns nothing certain. */
export interface Awarded {
  readonly heads: readonly { readonly head: string; readonly award: Award }[];
  readonly otherwise: Award | null;
}

export function readAwarded(
  statements: readonly Statement[],
  isRest: (head: string) => boolean = isOtherwise,
): Awarded | null {
  const awarded = statements.flatMap((statement) => {
    const award = awardOf(statement);
    return statement.kind === "stated" && award !== null ? [{ head: statement.head, award }] : [];
  });
  if (awarded.length !== statements.length) return null;
  const others = awarded.filter(({ head }) => isRest(head));
  const [last] = others;
  if (others.length > 1 || (last !== undefined && awarded.at(-1) !== last)) return null;
  return {
    heads: awarded.filter(({ head }) => !isRest(head)),
    otherwise: last?.award ?? null,
  };
}

/** Spans of one measure, each with its points: `≥90%计5分;80%(含)-90%计4分;低于60%不得分`. */
export function readLadder(statements: readonly Statement[], preface: Preface): ReadRule | null {
  const awarded = readAwarded(
    statements,
    (head) => isOtherwise(head) || isRestOfFirst(head, statements),
  );
  if (awarded === null) return null;
  const { heads, otherwise } = awarded;
  const steps = heads.flatMap(({ head, award }) => {
    const condition = readCondition(head);
    return condition === null ? [] : [{ words: head, award, ...condition }];
  });
  const isOpen = steps.some(({ span }) => span.low !== null && span.high === null);
  const rungs = steps.map(({ words, span, award, isBare }): Rung => {
    const isTop = isBare && isOpen && steps.every((step) => isNotAbove(step.span, span));
    return { words, span: isTop ? { low: span.low, high: null } : span, award };
  });
  const measure = joinMeasures(
    steps.map((step) => step.measure),
    preface.names,
  );
  const isRead = rungs.length > 0 && rungs.length === heads.length && statements.length > 1;
  const isOff = steps.some(
    ({ award, measure: { names } }) => isLoss(award) && names.some(saysChange),
  );
  if (measure === null || !isRead || isOff || !areComparable(rungs)) return null;
  const parts = statements.map(({ text }) => part("condition", text));
  return { rule: { kind: "ladder", measure, rungs, otherwise }, parts };
}

/** `100%得满分,90%以上扣1分`: above a bare number that tops rungs without an end is no lower rung. */
const isNotAbove = ({ low }: Span, top: Span): boolean =>
  low === null || top.low === null || valueOf(low.value).lte(valueOf(top.low.value));

/** One measure for all spans: later ones leave its name out or cut it short; null where two are named. */
export function joinMeasures(
  measures: readonly Measure[],
  defined: readonly string[],
): Measure | null {
  const named = measures.flatMap(({ names }) => names);
  // The row holds what was done, and not by how much it was too late or too much.
  if (named.some(saysHowFarOff)) return null;
  const [first] = named;
  if (first !== undefined && !named.every((name) => isSameMeasure(first, name))) return null;
  // The rungs behind 达到指标值的100% go on speaking of the target; one with a name of its own does not.
  const [head] = measures;
  const isMixed = measures.some(({ isOfTarget }) => isOfTarget !== head?.isOfTarget);
  if (isMixed && (head?.isOfTarget !== true || named.length > 0)) return null;
  const isAbsolute = measures.some((measure) => measure.isAbsolute);
  const isSigned = measures.some((measure) => !measure.isAbsolute && measure.names.length > 0);
  if (isAbsolute && isSigned) return null;
  const names = [...new Set([...named, ...defined])];
  return { names, isAbsolute, isOfTarget: measures.some(({ isOfTarget }) => isOfTarget) };
}

/** What a name may be longer by and still be the same: 完成率, then 实际完成率. */
const GENERAL =
  /^(?:实际|预算|年度|全年|本年|项目|指标|任务|目标|工作|资金|支出|总体?|综合|该|本|其|的)*$/u;

/** 变动率 of 三公经费变动率: a name may be cut short at either end; 群众满意度 behind 满意度 is another thing. */
function isSameMeasure(one: string, other: string): boolean {
  if (one.includes(other)) return true;
  const at = other.indexOf(one);
  return at >= 0 && GENERAL.test(other.slice(0, at) + other.slice(at + one.length));
}

/** The same span twice, or spans in different units, are no ladder. */
function areComparable(rungs: readonly Rung[]): boolean {
  const bounds = rungs.flatMap(({ span: { low, high } }) => [low, high]).flatMap((b) => b ?? []);
  const bases = new Set(
    bounds.filter(({ value }) => !value.number.isZero()).map(({ value }) => value.unit.base),
  );
  const spans = rungs.map(({ span }) => spanKey(span));
  return bases.size <= 1 && new Set(spans).size === spans.length;
}

const spanKey = ({ low, high }: Span): string =>
  [low, high].map((bound) => (bound === null ? "" : valueOf(bound.value).toFixed())).join("…");
