import { ONE } from "../../base/exact";
import { valueOf, type Quantity } from "../../model/quantity";
import type { Bound, Measure, Span } from "../../model/standard";
import { parseQuantity } from "../../numeric/parse-quantity";
import { NO_UNIT } from "../../numeric/units";
import { groupsOf, isPlain } from "./standard-text";

const UNIT =
  "(?:%|‰|个?百分点|个?工作日|个?小时|分钟|个?月|场次|人次|公里|平方米|[万亿]?元(?:/(?:[年月日天人户亩个件次套台辆米吨]|平方米|公里|公斤))?|课时|学时|公顷|立方米|公斤|[天日年次件个项人户起例分场家亩吨篇套台辆条处宗笔米期座所份批班只间栋株盏部册村])";
export const QUANTITY = String.raw`[+-]?\d+(?:\.\d+)?${UNIT}?`;
const MARK = String.raw`(?:\(?不?含(?:${QUANTITY}(?:[、和与及]${QUANTITY})?|本数)?\)?)?`;
const NUMBER = `(${QUANTITY})(${MARK})`;

type Side = "at-least" | "more-than" | "at-most" | "less-than" | "equal";

/** Longest first where one begins another. */
const COMPARISONS: readonly (readonly [side: Side, words: string])[] = [
  [
    "at-least",
    "≥|>=|=>|大于或?等于|高于或?等于|不低于|不得低于|不少于|不小于|达到或超过|至少|达到|达",
  ],
  ["at-most", "≤|<=|=<|小于或?等于|低于或?等于|不高于|不超过|不得超过|不大于|不多于|未超过|控制在"],
  ["more-than", ">|大于|高于|多于|超过|超出"],
  ["less-than", "<|小于|低于|少于|不足|不到|不满|未达到|未达"],
  ["equal", "==?|等于"],
];
const COMPARISON = `(${COMPARISONS.map(([, words]) => words).join("|")})`;
const OPENING = "(?:在|为|是|介于|处于)?";

const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`, "u");

const WITHIN = whole(`${OPENING}(?:控制在)?±${NUMBER}(?:以内|之内|范围内|之间|内)?(${MARK})`);
const RANGE = whole(`${OPENING}${NUMBER}(?:-|~|至|到)${NUMBER}(?:之间|以内|之内|区间|范围内)?`);
const TWO_SIDED = whole(
  `${COMPARISON}${NUMBER}(?:,?(?:并且|且|并|但|而))?,?${COMPARISON}${NUMBER}`,
);
const BEFORE = whole(`${OPENING}${COMPARISON}${NUMBER}(?:及?(以上|以下|以内|之内))?`);
const BEHIND = whole(`${OPENING}${NUMBER}(及|含)?(以上|以下|以内|之内|内)(${MARK})`);
const BETWEEN = whole(
  `${OPENING}${NUMBER}(及|含)?以上(${MARK}),?(?:但|且|并且)?${COMPARISON}${NUMBER}`,
);
const BARE = whole(`${OPENING}${NUMBER}`);

/** The span that a whole text names; null for anything else. */
export function readSpan(text: string): Span | null {
  return (
    readWithin(text) ??
    readRange(text) ??
    readTwoSided(text) ??
    readUpTo(text) ??
    readBefore(text) ??
    readBehind(text) ??
    readBare(text)
  );
}

function readWithin(text: string): Span | null {
  const [, number = "", mark = "", behind = ""] = WITHIN.exec(text) ?? [];
  const value = parseQuantity(number);
  if (value === null) return null;
  const isIncluded = included(mark + behind, value) ?? true;
  const negative = { ...value, number: value.number.negated() };
  return { low: { value: negative, isIncluded }, high: { value, isIncluded } };
}

/** `80%(含)-90%`, `90%-80%(含80%)`: a mark belongs to the number before it, or to the one it names. */
function readRange(text: string): Span | null {
  const [, from = "", fromMark = "", to = "", toMark = ""] = RANGE.exec(text) ?? [];
  const one = parseQuantity(from);
  const other = parseQuantity(to);
  if (one === null || other === null) return null;
  const first = one.unit === NO_UNIT ? { ...one, unit: other.unit } : one;
  const marks = [
    { mark: fromMark, beside: first },
    { mark: toMark, beside: other },
  ];
  const bounds = [first, other].map((value): Bound => {
    const named = marks.flatMap(({ mark, beside }) => included(mark, value, beside) ?? []);
    return { value, isIncluded: named[0] ?? null };
  });
  const marked = bounds.filter(({ isIncluded }) => isIncluded !== null).length;
  if (marked !== marks.reduce((sum, { mark }) => sum + numbersIn(mark), 0)) return null;
  return ordered(bounds, first.unit.base === other.unit.base);
}

/** How many ends a mark speaks of: the one before it, or those that it names. */
const numbersIn = (mark: string): number => (mark === "" ? 0 : /[、和与及]/u.test(mark) ? 2 : 1);

function ordered([one, other]: readonly Bound[], isSameUnit: boolean): Span | null {
  if (one === undefined || other === undefined || !isSameUnit) return null;
  const order = valueOf(one.value).comparedTo(valueOf(other.value));
  if (order === 0) return null;
  return order < 0 ? { low: one, high: other } : { low: other, high: one };
}

/** Whether a mark includes a number; null where it says nothing of it. */
function included(mark: string, value: Quantity, beside: Quantity = value): boolean | null {
  const words = mark.replace(/[()]/gu, "");
  if (words === "") return null;
  const named = words.replace(/^不?含(?:本数)?/u, "");
  const meant = named === "" ? [beside] : named.split(/[、和与及]/u).map(parseQuantity);
  const isMeant = meant.some((one) => one !== null && valueOf(one).eq(valueOf(value)));
  return isMeant ? !words.startsWith("不") : null;
}

function readTwoSided(text: string): Span | null {
  const group = groupsOf(TWO_SIDED, text);
  if (group === null) return null;
  const one = compared(group(1), group(2), group(3));
  const other = compared(group(4), group(5), group(6));
  if (one === null || other === null || !isOneSided(one) || !isOneSided(other)) return null;
  return between({ low: one.low ?? other.low, high: one.high ?? other.high });
}

/** `90%以上不足100%`. */
function readUpTo(text: string): Span | null {
  const group = groupsOf(BETWEEN, text);
  if (group === null) return null;
  const from = readBehind(`${group(1)}${group(2)}${group(3)}以上${group(4)}`);
  const to = compared(group(5), group(6), group(7));
  return from === null || to?.low !== null ? null : between({ low: from.low, high: to.high });
}

const between = ({ low, high }: Span): Span | null =>
  low !== null && high !== null && valueOf(low.value).lt(valueOf(high.value))
    ? { low, high }
    : null;

const isOneSided = ({ low, high }: Span): boolean => (low === null) !== (high === null);

function readBefore(text: string): Span | null {
  const group = groupsOf(BEFORE, text);
  if (group === null) return null;
  const span = compared(group(1), group(2), group(3));
  const behind = group(4);
  const agrees = behind === "" || (behind === "以上") === (span?.high == null);
  return agrees ? span : null;
}

function compared(words: string, number: string, mark: string): Span | null {
  const value = parseQuantity(number);
  const side = COMPARISONS.find(([, list]) => whole(`(?:${list})`).test(words))?.[0];
  if (value === null || side === undefined) return null;
  const isIncluded = side === "at-least" || side === "at-most" || side === "equal";
  const bound = { value, isIncluded: included(mark, value) ?? isIncluded };
  if (side === "equal") return { low: bound, high: bound };
  return side === "at-least" || side === "more-than"
    ? { low: bound, high: null }
    : { low: null, high: bound };
}

/** 以上, 以下 without 含 include their number by law (民法典 1259) and often not by habit: left open. */
function readBehind(text: string): Span | null {
  const group = groupsOf(BEHIND, text);
  const value = group === null ? null : parseQuantity(group(1));
  if (group === null || value === null) return null;
  const isSaid = group(3) === "" ? null : true;
  const bound = { value, isIncluded: included(group(2) + group(5), value) ?? isSaid };
  return group(4) === "以上" ? { low: bound, high: null } : { low: null, high: bound };
}

function readBare(text: string): Span | null {
  const [, number = "", mark = ""] = BARE.exec(text) ?? [];
  const value = parseQuantity(number);
  if (value === null || mark !== "") return null;
  const bound = { value, isIncluded: true };
  return { low: bound, high: bound };
}

/** Whether a span is one number without a comparison, so that its direction stands elsewhere. */
const isBareNumber = (text: string): boolean => BARE.test(text);

export interface Condition {
  readonly measure: Measure;
  readonly span: Span;
  readonly isBare: boolean;
}

/** Without 的 the number may be the target itself (达到指标值90%), unless it is the whole. */
const OF_TARGET =
  /(?:(达到?)|完成|实现)?(?:年度|预期|计划|设定)?(?:指标值|目标值|标杆值|计划值|指标|目标|计划|任务)(?:的(?=\D{0,6}\d)|(?=100%(?:及?以上)?$))/u;
const NAMES_TARGET = /(?:指标值|目标值|标杆值|计划值)$/u;
const INFIX = whole(
  String.raw`(${QUANTITY})(<=|≤|<|>=|≥|>)([^<>≤≥=\d]+)(<=|≤|<|>=|≥|>)(${QUANTITY})`,
);
const TURNED = whole(String.raw`(${QUANTITY})(<=|≤|<|>=|≥|>)([^<>≤≥=\d]+)`);
const OTHER_WAY: ReadonlyMap<string, string> = new Map([
  ["<", ">"],
  ["<=", "≥"],
  ["≤", "≥"],
  [">", "<"],
  [">=", "≤"],
  ["≥", "≤"],
]);
/** Another number, or a comparison that was not read, before the one that was. */
const UNREAD = /[,;()±<>≤≥=\d]|其中|大于|小于|高于|低于|多于|少于|超过|超出|不足|以上|以下|以内/u;
const YEAR = /(?<!\d)20\d\d年度?/gu;
const DENIED = /但|(?:未|不|没有?|非|并|每|再|若|如|由|从)$/u;
const LONGEST_NAME = 40;

/** `5个工作日内办结`: what is done within it says no more of the number. */
const IN_TIME =
  /(?<=(?:天|日|月|小时|分钟)(?:以内|之内|内|以上|以下)?)(?:完成|办结|办理完成|办理|支付|拨付|发放|响应|到位)$/u;

/** A measured number and where it has to lie: `满意度≥90%`, `|调整率|≤10%`, `60%≤完成率<80%`. */
export function readCondition(head: string): Condition | null {
  const text = nameFirst(head).replace(IN_TIME, "");
  const isOfTarget = OF_TARGET.test(text);
  const rest = isOfTarget ? text.replace(OF_TARGET, "$1") : text;
  for (let start = 0; start < rest.length && start <= LONGEST_NAME; start += 1) {
    const span = readSpan(rest.slice(start));
    if (span === null) continue;
    const isBare = isBareNumber(rest.slice(start));
    const meant = isOfTarget ? aroundWhole(span) : span;
    return toCondition(rest.slice(0, start), { span: meant, isBare }, isOfTarget);
  }
  return null;
}

/** 目标值的±10%以内 lies around the target itself: 90% to 110% of it. */
function aroundWhole({ low, high }: Span): Span {
  if (low?.value.number.isNegative() !== true) return { low, high };
  const shifted = (bound: Bound): Bound => {
    const { number, unit } = bound.value;
    return { ...bound, value: { number: number.plus(ONE.div(unit.scale)), unit } };
  };
  return { low: shifted(low), high: high === null ? null : shifted(high) };
}

/** `60%≤完成率<80%`, `60%>完成率` with their name before the numbers. */
function nameFirst(head: string): string {
  const group = groupsOf(INFIX, head) ?? groupsOf(TURNED, head);
  if (group === null) return head;
  const turned = OTHER_WAY.get(group(2)) ?? "";
  return `${group(3)}${turned}${group(1)}${group(4)}${group(5)}`;
}

function toCondition(
  subject: string,
  { span, isBare }: Pick<Condition, "span" | "isBare">,
  isOfTarget: boolean,
): Condition | null {
  if (
    NAMES_TARGET.test(subject) ||
    !isPlain(subject) ||
    DENIED.test(subject) ||
    UNREAD.test(subject.replace(YEAR, ""))
  )
    return null;
  const isAbsolute = /\|.+\||绝对值/u.test(subject);
  const name = subject.replace(/\||的?绝对值|(?:达到|为|在|是)$/gu, "");
  const measure = { names: name === "" ? [] : [name], isAbsolute, isOfTarget };
  return name.includes("|") ? null : { measure, span, isBare };
}
