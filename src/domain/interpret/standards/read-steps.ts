import type { Decimal } from "../../base/exact";
import type { Award, Loss, Measure, Span, StandardPart, Step } from "../../model/standard";
import { valueOf } from "../../model/quantity";
import type { CalendarDate } from "../../model/target";
import { isLoss } from "./read-effect";
import { joinMeasures } from "./read-ladder";
import { readCondition, readSpan, type Condition } from "./read-span";
import type { Statement } from "./read-statements";
import { readLimit, readStepHead, type Limit, type StepHead } from "./read-step";
import { part, type Preface, type ReadRule } from "./standard-parts";
import { isBeyond, isTime, nothingOf, type NothingCondition } from "./nothing-condition";
import { readDay } from "./read-threshold";
import {
  saysOnTime,
  saysReachedAlone,
  saysTarget,
  saysTargetMissed,
  saysTargetReached,
} from "./target-words";
import { isPlain } from "./standard-text";

/** What the parts of a standard with steps turned out to be. */
interface Found {
  readonly bases: readonly { readonly condition: Condition | null; readonly award: Award }[];
  readonly onTime: readonly string[];
  readonly days: readonly CalendarDate[];
  readonly yardsticks: readonly Span[];
  readonly nothings: readonly NothingCondition[];
  readonly steps: readonly { readonly head: StepHead; readonly loss: Loss }[];
  readonly limits: readonly Limit[];
  readonly parts: readonly StandardPart[];
}

const NONE: Found = {
  onTime: [],
  days: [],
  bases: [],
  yardsticks: [],
  nothings: [],
  steps: [],
  limits: [],
  parts: [],
};

/** `≤100%得5分;每超过1个百分点扣0.5分,扣完为止`: full marks in a span, and steps away from it. */
export function readSteps(statements: readonly Statement[], preface: Preface): ReadRule | null {
  const found = findAll(statements);
  const [step] = found?.steps ?? [];
  if (found === null || step === undefined || !isSingle(found)) return null;
  const from = fromOf(step.head);
  const base = isTimely(found, step.head) ? baseOf(found, step.head, from) : null;
  const measure = joinMeasures(measuresOf(found, from), preface.names);
  return base === null || measure === null ? null : toRule(found, step, { base, measure });
}

/** 按时完成 has a step of time behind it, and no other. */
const isTimely = ({ onTime }: Found, { side, size }: StepHead): boolean =>
  onTime.length === 0 || (side === "above" && isTime(size));

function toRule(
  found: Found,
  { head, loss }: Found["steps"][number],
  { base: { side, span }, measure }: { readonly base: Base; readonly measure: Measure },
): ReadRule | null {
  const [nothing = null] = found.nothings;
  if (nothing !== null && !isBeyond(nothing, { side, span, size: head.size })) return null;
  const award = found.bases[0]?.award ?? { kind: "full" };
  const step = { side, size: head.size, loss, part: partOf(found, head) };
  const ends = {
    nothing: nothing === null ? null : { span: nothing.span, of: nothing.of },
    most: mostOf(found),
  };
  const by = found.days[0] ?? null;
  const rule = { kind: "steps", measure, base: span, by, award, step, ...ends } as const;
  return { rule, parts: found.parts };
}

function findAll(statements: readonly Statement[]): Found | null {
  let found = NONE;
  for (const statement of statements) {
    const more = sort(statement);
    if (more === null) return null;
    found = join(found, more);
  }
  return found;
}

const mostOf = ({ limits }: Found): Decimal | null =>
  limits.flatMap((limit) => (limit.kind === "most" ? [limit.points] : []))[0] ?? null;

const join = (one: Found, other: Partial<Found>): Found => ({
  onTime: [...one.onTime, ...(other.onTime ?? [])],
  days: [...one.days, ...(other.days ?? [])],
  bases: [...one.bases, ...(other.bases ?? [])],
  yardsticks: [...one.yardsticks, ...(other.yardsticks ?? [])],
  nothings: [...one.nothings, ...(other.nothings ?? [])],
  steps: [...one.steps, ...(other.steps ?? [])],
  limits: [...one.limits, ...(other.limits ?? [])],
  parts: [...one.parts, ...(other.parts ?? [])],
});

const isSingle = ({ bases, yardsticks, nothings, steps, limits }: Found): boolean =>
  [bases, yardsticks, nothings, steps].every(({ length }) => length <= 1) &&
  new Set(limits.map(({ kind }) => kind)).size === limits.length;

const YARDSTICK = /^以(.+?)为(?:标准|基准|标杆)$/u;

function sort(statement: Statement): Partial<Found> | null {
  const { text } = statement;
  const limit = readLimit(text);
  if (limit !== null) return { limits: [limit], parts: [part("limit", text)] };
  const against = YARDSTICK.exec(text)?.[1] ?? "";
  // 以目标值为基准 says what steps count from anyhow.
  if (saysTarget(against)) return { parts: [part("condition", text)] };
  const yardstick = readSpan(against);
  if (yardstick !== null) return { yardsticks: [yardstick], parts: [part("condition", text)] };
  return statement.kind === "stated" ? sortStated(statement) : null;
}

type Stated = Extract<Statement, { readonly kind: "stated" }>;

function sortStated({ text, head, effect }: Stated): Partial<Found> | null {
  if (isLoss(effect)) {
    const step = readStepHead(head);
    return step === null
      ? null
      : { steps: [{ head: step, loss: effect }], parts: [part("step", text)] };
  }
  const isEarning = effect.kind === "full" || effect.kind === "points";
  return isEarning ? sortAward({ text, head, effect }) : null;
}

function sortAward({
  text,
  head,
  effect,
}: Pick<Stated, "text" | "head"> & { readonly effect: Award }): Partial<Found> | null {
  const parts = [part("condition", text)];
  const day = readDay(head);
  if (saysOnTime(head) || day !== null) {
    const days = day === null ? [] : [day];
    return { bases: [{ condition: null, award: effect }], onTime: [head], days, parts };
  }
  if (saysTargetReached(head) || saysReachedAlone(head))
    return { bases: [{ condition: null, award: effect }], parts };
  const condition = readCondition(head);
  if (condition === null) return null;
  return effect.kind === "points" && effect.points.isZero()
    ? { nothings: [nothingOf(condition)], parts }
    : { bases: [{ condition, award: effect }], parts };
}

interface From {
  readonly condition: Condition | null;
  readonly names: readonly string[];
  readonly isSaid: boolean;
}

/** What stands before 每: nothing, a condition that begins where full marks end, or a name. */
function fromOf({ from, name }: StepHead): From {
  const names = name === "" ? [] : [name];
  if (from === "" || saysTargetMissed(from)) return { condition: null, names, isSaid: true };
  const condition = readCondition(from);
  if (condition !== null) return { condition, names, isSaid: true };
  const isName = isPlain(from) && /^[^\d,;()=<>≥≤]{2,20}$/u.test(from) && !/[未不]/u.test(from);
  return isName
    ? { condition: null, names: [...names, from], isSaid: true }
    : { condition: null, names, isSaid: false };
}

function measuresOf({ bases, nothings }: Found, { condition, names }: From): Measure[] {
  const named = names.map((name): Measure => ({
    names: [name],
    isAbsolute: false,
    isOfTarget: false,
  }));
  const stated = [...bases.flatMap((base) => base.condition ?? []), ...nothings];
  const isAbsolute = stated.some(({ measure }) => measure.isAbsolute);
  const isOfTarget = stated.some(({ measure }) => measure.isOfTarget);
  return [
    ...stated.map(({ measure }) => measure),
    ...(condition === null ? [] : [condition.measure]),
    ...named,
  ].map((measure) => ({ ...measure, isAbsolute, isOfTarget }));
}

interface Base {
  readonly span: Span | null;
  readonly side: Step["side"];
}

/** Where full marks are due, read with the direction of the steps; null where the two do not agree. */
function baseOf(found: Found, head: StepHead, from: From): Base | null {
  if (!from.isSaid) return null;
  const [base] = found.bases;
  const yardstick = found.yardsticks[0] ?? null;
  const read =
    base === undefined
      ? baseOfRest(head, from.condition, yardstick)
      : base.condition === null
        ? baseOfTarget(head, from.condition ?? yardstick)
        : baseOfCondition(head, base.condition, { from: from.condition, yardstick });
  return read !== null && fits(read.span, read.side) ? read : null;
}

/** `达到指标值得满分`: nothing else may say where the steps begin. */
const baseOfTarget = ({ side }: StepHead, other: unknown): Base | null =>
  side === "unsaid" || other !== null ? null : { span: null, side };

interface Edges {
  readonly from: Condition | null;
  readonly yardstick: Span | null;
}

function baseOfCondition(
  head: StepHead,
  stated: Condition,
  { from, yardstick }: Edges,
): Base | null {
  const side = sideFor(head.side, stated);
  if (side === null) return null;
  const span = stated.isBare ? opened(stated.span, side) : stated.span;
  const isFollowed = from === null || isSameEdge(span, from.span, side);
  const isMeasured =
    yardstick === null || isSameEdge(span, opened(yardstick, opposite(side)), side);
  return isFollowed && isMeasured ? { span, side } : null;
}

const opposite = (side: Step["side"]): Step["side"] =>
  side === "below" ? "above" : side === "above" ? "below" : "either";

/** Without a sentence for full marks the steps themselves say where they begin. */
function baseOfRest(head: StepHead, from: Condition | null, yardstick: Span | null): Base | null {
  const { side } = head;
  if (side === "unsaid" || (from !== null && yardstick !== null)) return null;
  if (yardstick !== null) return { span: opened(yardstick, side), side };
  return from === null ? { span: null, side } : baseBeside(from.span, side);
}

/** `不足90%时,每减少5%`: full marks from 90% on. */
function baseBeside({ low, high }: Span, side: Step["side"]): Base | null {
  const edge = side === "below" ? high : low;
  if (edge === null || side === "either" || (low !== null && high !== null)) return null;
  const bound = { ...edge, isIncluded: edge.isIncluded === null ? null : !edge.isIncluded };
  const span = side === "below" ? { low: bound, high: null } : { low: null, high: bound };
  return { span, side };
}

/** 超过 means either way from a tolerance: ±5%. */
function sideFor(side: StepHead["side"], { span, isBare }: Condition): Step["side"] | null {
  const { low, high } = span;
  const isTolerance =
    !isBare &&
    low !== null &&
    high !== null &&
    valueOf(low.value).eq(valueOf(high.value).negated());
  if (side === "above" && isTolerance && !valueOf(high.value).isZero()) return "either";
  return side === "unsaid" ? sideOf(span) : side;
}

const sideOf = ({ low, high }: Span): Step["side"] | null => {
  if (low !== null && high !== null) return null;
  return low === null ? "above" : "below";
};

/** `100%计满分,每低于…`: a bare number is the lower end where steps lead below it. */
const opened = ({ low, high }: Span, side: Step["side"]): Span =>
  side === "either" ? { low, high } : side === "below" ? { low, high: null } : { low: null, high };

/** Whether the steps begin where the full marks end. */
function isSameEdge(span: Span, rest: Span, side: Step["side"]): boolean {
  const edge = side === "below" ? span.low : span.high;
  const begin = side === "below" ? rest.high : rest.low;
  return edge !== null && begin !== null && valueOf(edge.value).eq(valueOf(begin.value));
}

/** Steps lead away from a bound, and either way only from a span that has two. */
function fits(span: Span | null, side: Step["side"]): boolean {
  if (span === null) return side !== "either";
  if (side === "either") return span.low !== null && span.high !== null;
  return side === "below" ? span.low !== null : span.high !== null;
}

function partOf({ limits }: Found, { isWhole }: StepHead): Step["part"] {
  const said = limits.flatMap((limit) => (limit.kind === "part" ? [limit.part] : []))[0];
  return said ?? (isWhole ? "dropped" : "unsaid");
}
