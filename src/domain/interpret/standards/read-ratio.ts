import { Exact, HUNDRED } from "../../base/exact";
import type { Award, Bound, Measure, RatioForm, Span, StandardPart } from "../../model/standard";
import { isShare, valueOf } from "../../model/quantity";
import { isOtherwise } from "./read-ladder";
import { readStatements, type Statement } from "./read-statements";
import { readCondition } from "./read-span";
import { isPlain } from "./standard-text";
import { part, type Preface, type ReadRule } from "./standard-parts";
import { saysTargetMissed, saysTargetReached } from "./target-words";

const EQUATION = /^(?:(?:该|本|此)?(?:项)?(?:指标)?(?:实际)?得分=)?([^=,;]+)(?:[,;](.+))?$/u;

const OPERANDS: readonly (readonly [letter: string, name: RegExp])[] = [
  [
    "W",
    /^(?:该|本|此)?(?:项)?(?:指标)?的?(?:权重分值|权重分数|权重分|权重|分值|满分值|满分|标准分|分数)$/u,
  ],
  [
    "A",
    /^(?:年度|全年|本年|该指标|指标)*(?:实际完成|实际|完成|实现)(?:指标)?(?:值|数量|数|量|情况)$/u,
  ],
  [
    "T",
    /^(?:年度|年初|全年|预期|计划|设定|绩效)*(?:目标|指标|标杆|计划|预期|标准|任务|基准)(?:完成)?(?:值|数量|数|量)$/u,
  ],
  ["R", /^[^\d≥≤<>]{1,30}(?:率|比例|百分比|满意度)$/u],
];
const POINTS = /^(\d+(?:\.\d+)?)分$/u;

const FORMS: ReadonlyMap<string, RatioForm> = new Map([
  ["A/T*W", "actual-by-target"],
  ["W*A/T", "actual-by-target"],
  ["A*W/T", "actual-by-target"],
  ["T/A*W", "target-by-actual"],
  ["W*T/A", "target-by-actual"],
  ["W*R", "rate"],
  ["R*W", "rate"],
]);

/** `min(A/T,1)`: a cap that every ratio has anyway; its comma parts no sentence. */
const CAP = /min\(([^(),;]+),(?:1|100%)\)|min\((?:1|100%),([^(),;]+)\)/iu;
/** `得分=实际完成值/标杆值*权重`, `得分=权重*完成率`, with what is said of its ends. */
export function readFormula({ rest, names }: Preface): ReadRule | null {
  const text = withoutCap(rest);
  const [, expression = "", tail = ""] = EQUATION.exec(text) ?? [];
  const equation = tail === "" ? rest : rest.slice(0, -tail.length - 1);
  const formula = readExpression(expression);
  if (formula === null) return null;
  const ends = readEnds(readStatements(tail));
  if (ends === null) return null;
  const measure = {
    names: [...names, ...formula.rates],
    isAbsolute: false,
    isOfTarget: formula.form !== "rate",
  };
  const { form, award } = formula;
  const rule = { kind: "ratio", form, measure, award, nothing: ends.nothing } as const;
  return { rule, parts: [part("formula", equation), ...ends.parts] };
}

/** Behind a cap at one whole, a bare number is the points of that whole. */
function withoutCap(text: string): string {
  const cap = CAP.exec(text);
  if (cap === null) return text;
  const [whole, first, second] = cap;
  const inner = `(${first ?? second ?? ""})`;
  const [equation = "", ...tail] = text.replace(whole, inner).split(/(?=[,;])/u);
  const isBare = /\*\d+(?:\.\d+)?$/u.test(equation);
  return [isBare ? `${equation}分` : equation, ...tail].join("");
}

interface Formula {
  readonly form: RatioForm;
  readonly award: Award;
  readonly rates: readonly string[];
}

function readExpression(expression: string): Formula | null {
  let award: Award = { kind: "full" };
  const rates: string[] = [];
  const letters = expression
    .replaceAll("÷", "/")
    .replace(/\*100%/gu, "")
    .split(/([*/()])/u)
    .filter((token) => token !== "")
    .map((token) => {
      if (/^[*/()]$/u.test(token)) return token;
      const points = POINTS.exec(token)?.[1];
      if (points !== undefined) award = { kind: "points", points: new Exact(points) };
      if (points !== undefined) return "W";
      const letter = OPERANDS.find(([, name]) => name.test(token))?.[0] ?? "?";
      if (letter === "R") rates.push(token);
      return letter;
    });
  const shape = letters.join("").replace(/\(([AT]\/[AT])\)/gu, "$1");
  const form = FORMS.get(shape);
  return form === undefined ? null : { form, award, rates };
}

const CAPPED =
  /^(?:得分)?(?:最高|最多)?(?:得分)?不(?:得)?超过(?:该项|本项|该指标|指标|权重)*(?:满分|分值|权重分?值?|权重)$|^(?:最高|最多)(?:得|计)满分$|^(?:完成率)?(?:超过|超出|大于|高于)(?:100%|满分|分值|权重分值)的?(?:部分)?按(?:100%|满分|分值)(?:计算|计)?$|^(?:超额完成|超(?:过|出)(?:目标值|指标值|计划值|满分|部分)?)的?(?:部分)?不(?:另|再)?加分$/u;

interface Ends {
  readonly nothing: Span | null;
  readonly parts: readonly StandardPart[];
}

/** The cap that every ratio has anyway, and the share below which nothing is earned. */
function readEnds(statements: readonly Statement[]): Ends | null {
  let nothing: Span | null = null;
  for (const statement of statements) {
    if (CAPPED.test(statement.text)) continue;
    const floor = floorOf(statement);
    if (floor === null || nothing !== null) return null;
    nothing = floor;
  }
  return { nothing, parts: statements.map(({ text }) => part("limit", text)) };
}

/** `低于60%不得分`. */
function floorOf(statement: Statement): Span | null {
  if (statement.kind !== "stated" || statement.effect.kind !== "points") return null;
  const condition = statement.effect.points.isZero() ? readCondition(statement.head) : null;
  const { low, high } = condition?.span ?? { low: null, high: null };
  return low === null && high !== null && isShare(high.value) ? { low, high } : null;
}

const COMPLETION = /^(?:按照?)?(?:实际)?(?:完成(?:情况|程度|值)?)?$/u;

/** `达到指标值得满分,未达到的按完成比例得分`, whole or without its first half. */
export function readProportional(
  statements: readonly Statement[],
  { names }: Preface,
): ReadRule | null {
  const shared = statements.filter(isProportional);
  const [first] = shared;
  if (first === undefined || shared.length > 1) return null;
  const others = statements.filter((statement) => !isProportional(statement));
  const ends = readEnds(others.filter((statement) => !isFullAtTarget(statement)));
  if (ends === null || !saysRest(first.head, ends.nothing)) return null;
  const awards = others.filter(isFullAtTarget).flatMap(awardOf);
  const [award = { kind: "full" }] = awards;
  if (awards.length > 1) return null;
  // 得分=完成率×分值 multiplies the rate, whatever it is a rate of.
  const isByValue = others.some(isWhole) || first.text.includes("=");
  const measure: Measure = { names, isAbsolute: false, isOfTarget: !isByValue };
  const form = isByValue ? "rate" : "actual-by-target";
  const rule = { kind: "ratio", form, measure, award, nothing: ends.nothing } as const;
  return { rule, parts: statements.map(({ text }) => part("formula", text)) };
}

type Stated = Extract<Statement, { readonly kind: "stated" }>;

const isProportional = (statement: Statement): statement is Stated =>
  statement.kind === "stated" && statement.effect.kind === "proportional";

const awardOf = (statement: Statement): Award[] =>
  statement.kind === "stated" && statement.effect.kind !== "proportional" ? [statement.effect] : [];

/** Beside a share for what is not done whole, this is all of the target. */
const DONE = /^(?:全部|全面|已)?完成$/u;

/** Full marks at the target or at 100% of it; full marks below it leave the ratio's base open. */
function isFullAtTarget(statement: Statement): boolean {
  const [award] = awardOf(statement);
  if (award === undefined || statement.kind !== "stated") return false;
  if (award.kind !== "full" && !(award.kind === "points" && award.points.gt(0))) return false;
  const { head } = statement;
  return DONE.test(head) || saysTargetReached(head) || isWholeShare(head);
}

const isWhole = (statement: Statement): boolean =>
  statement.kind === "stated" && isWholeShare(statement.head);

function isWholeShare(head: string): boolean {
  const condition = readCondition(head);
  if (condition === null) return false;
  const { low, high } = condition.span;
  const isUpwards = high === null || low === null || valueOf(low.value).eq(valueOf(high.value));
  return (
    isUpwards && low !== null && isShare(low.value) && valueOf(low.value).times(HUNDRED).eq(100)
  );
}

/** What is scored by the ratio is all that is neither full nor nothing. */
function saysRest(head: string, nothing: Span | null): boolean {
  if (COMPLETION.test(head) || isOtherwise(head) || saysTargetMissed(head)) return true;
  const condition = isPlain(head) ? readCondition(head) : null;
  return condition !== null && isRest(condition.span, nothing?.high ?? null);
}

/** From where nothing is earned up to the whole. */
function isRest({ low, high }: Span, floor: Bound | null): boolean {
  if (high === null || !isShare(high.value) || !valueOf(high.value).eq(1)) return false;
  if (low === null || floor === null) return low === null && floor === null;
  return valueOf(floor.value).eq(valueOf(low.value));
}
