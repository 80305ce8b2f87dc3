import { valueOf, type Quantity, type Unit } from "../model/quantity";
import type { PlacedCell } from "../model/table";
import type { Comparison, Target } from "../model/target";
import { compactText } from "../numeric/normalise-text";
import { shownAs } from "../numeric/number-format";
import { dateOfSerial, parseDate, unsureFrom } from "../numeric/parse-date";
import { withDigits } from "../numeric/count-digits";
import { parseQuantity } from "../numeric/parse-quantity";
import { NO_UNIT } from "../numeric/units";
import { takeComparison, comparisonInName, comparisonOfNature } from "./comparison-words";
import { isDuration, isHigherBetter, isLowerBetter, isPaidOut } from "./direction-words";
import { isWholeScale, parseLevel } from "./levels";
import { behindChange, isMeasureOf, isPlainNoun, takeNoun } from "./read-named";
import { readQuantityNumber, readQuantityText, textOf } from "./read-cell";

/** What stands beside a target cell and helps to read it. */
export interface TargetContext {
  readonly nature: string;
  readonly unit: Unit;
  readonly name: string;
  /** Level names above the row, compact. */
  readonly above: string;
  readonly dateSystem: "1900" | "1904";
}

/** What a target cell asks for; `none` for a blank or a crossed-out cell. */
export function readTarget(placed: PlacedCell | undefined, context: TargetContext): Target {
  if (placed === undefined) return { kind: "none" };
  const { value, format } = placed.cell;
  if (value.kind === "number") {
    const date = shownAs(format).isDate ? dateOfSerial(value.digits, context.dateSystem) : null;
    if (date !== null) return { kind: "date", by: date, unsureFrom: null };
    const { quantity } = readQuantityNumber(value.digits, format, context.unit);
    return isNoAmount(quantity, comparisonOfNature(compactText(context.nature)), context)
      ? { kind: "words", text: value.digits }
      : compared(quantity, context);
  }
  return readTargetText(textOf(placed), context);
}

function readTargetText(text: string, context: TargetContext): Target {
  const compact = compactText(text);
  if (/^[-/\\*….]*$/u.test(compact)) return { kind: "none" };
  if (isWholeScale(compact)) return { kind: "level", wanted: null };
  const level = parseLevel(compact);
  if (level !== null) return { kind: "level", wanted: level };
  const counted = withDigits(compact);
  return readMeasure(counted, context) ?? readNamed(counted, context) ?? { kind: "words", text };
}

/** `培训人数≥200人`, `监测点20个`: the measure behind its own name. */
function readNamed(compact: string, context: TargetContext): Target | null {
  const change = behindChange(compact, compactText(context.name));
  const rest = change ?? behindNoun(compact, context);
  const target = rest === null ? null : readMeasure(rest, context);
  if (target?.kind === "date") return null;
  // 缩短10分钟 says itself that more is better.
  return change !== null && target?.kind === "quantity" && target.evidence === "default"
    ? { ...target, evidence: "words" }
    : target;
}

function behindNoun(compact: string, { name }: TargetContext): string | null {
  const named = takeNoun(compact);
  if (named === null) return null;
  const { noun, rest } = named;
  const isFit = isMeasureOf(noun, name) || (isPlainNoun(noun) && takeComparison(rest) !== null);
  return isFit ? rest : null;
}

/** A tolerance, a range, a day or an amount, in that order: `1-7天` would also begin with an amount. */
function readMeasure(compact: string, context: TargetContext): Target | null {
  const within = readWithin(compact, context.unit);
  if (within !== null) return within;
  if (isPeriod(compact)) return null;
  const between = readBetween(compact, context.unit);
  if (between !== null) return between;
  const date = parseDate(compact);
  if (date !== null) return { kind: "date", by: date, unsureFrom: unsureFrom(compact) };
  return readAmount(compact, context);
}

function readAmount(compact: string, context: TargetContext): Target | null {
  const own = takeComparison(compact);
  const read = readQuantityText(own?.rest ?? compact, context.unit);
  const symbol = own?.evidence === "symbol" ? own.comparison : null;
  if (read === null || isNoAmount(read.quantity, symbol, context)) return null;
  const { quantity } = read;
  return own === null
    ? compared(quantity, context)
    : { kind: "quantity", comparison: own.comparison, evidence: own.evidence, quantity };
}

const WITHIN = /^(?:在)?±(.+?)(?:以内|之内|范围内|内)?$/u;

function readWithin(compact: string, unit: Unit): Target | null {
  const inner = WITHIN.exec(compact)?.[1];
  const read = inner === undefined ? null : readQuantityText(inner, unit);
  return read === null ? null : { kind: "within", tolerance: read.quantity };
}

/** `2020年1月--2020年11月`, `1-12月`, `2019-2021年`: a span of the calendar, not of amounts. */
const PERIOD =
  /^(?:\d{4}年?)?(?:\d{1,2}月?份?)?(?:\d{1,2}[日号]?)?(?:-{1,2}|~|至|到)(?:\d{4}年?)?(?:\d{1,2}(?:月份?|月\d{1,2}[日号]))?(?:\d{4}年)?$/u;

const isPeriod = (compact: string): boolean => PERIOD.test(compact) && /[年月]/u.test(compact);

const RANGE = /^(?:≥|>=|不低于)?(.+?)(?:-{1,2}|~|至|到|(?:且|,|并且?)(?:≤|<=|不超过|不高于))(.+)$/u;

type Between = Extract<Target, { readonly kind: "between" }>;

export function readBetween(compact: string, unit: Unit): Between | null {
  const [, from, to] = RANGE.exec(compact) ?? [];
  const high = to === undefined ? null : parseQuantity(to);
  const low = from === undefined ? null : parseQuantity(from);
  if (high === null || low === null) return null;
  const sharedUnit = high.unit === NO_UNIT ? unit : high.unit;
  const lowest = low.unit === NO_UNIT ? { ...low, unit: sharedUnit } : low;
  const highest = { ...high, unit: sharedUnit };
  const isRange = lowest.unit.base === highest.unit.base && valueOf(lowest).lte(valueOf(highest));
  return isRange ? { kind: "between", low: lowest, high: highest } : null;
}

const isNoAmount = (
  quantity: Quantity,
  symbol: Comparison | null,
  context: TargetContext,
): boolean => isYearMonth(quantity, context) || isRank(quantity, symbol);

/** 2级 is a place and no amount, and 1级 may be the better; 2类 may be either, but with a symbol counts. */
const isRank = ({ unit: { base } }: Quantity, symbol: Comparison | null): boolean =>
  /^(?:等?级|等|星级|档)$/u.test(base) || (base === "类" && symbol === null);

const NAMES_A_TIME = /时效|时间|时限|日期|完工|竣工|开工|工期/u;
/** `2024.6`, `202406`, which Excel keeps as numbers: 2024.10 is 2024.1 there. */
const YEAR_MONTH = /^(?:19|20)\d{2}(?:\.\d{1,2}|(?:0[1-9]|1[0-2]))$/u;

/** A month typed as a number is nothing to reckon with. */
const isYearMonth = ({ number, unit }: Quantity, { name, above }: TargetContext): boolean =>
  unit === NO_UNIT && YEAR_MONTH.test(number.toFixed()) && NAMES_A_TIME.test(name + above);

/** A bare amount takes its comparison from the symbol column, its name, or its kind. */
function compared(quantity: Quantity, { nature, name, above }: TargetContext): Target {
  const ofNature = comparisonOfNature(compactText(nature));
  if (ofNature !== null) return withEvidence(quantity, ofNature, "symbol");
  const ofName = comparisonInName(compactText(name));
  if (ofName !== null) return withEvidence(quantity, ofName, "name");
  if (quantity.number.isZero() && isLowerBetter(name))
    return withEvidence(quantity, "at-most", "name");
  const isCost =
    above.includes("成本") && quantity.unit.base.startsWith("元") && !isHigherBetter(name);
  return isCost
    ? withEvidence(quantity, "at-most", "cost")
    : withEvidence(quantity, "at-least", "default");
}

const withEvidence = (
  quantity: Quantity,
  comparison: Comparison,
  evidence: "symbol" | "name" | "cost" | "default",
): Target => ({ kind: "quantity", comparison, evidence, quantity });

/** What something costs, in money. */
const EXPENSE = /费|支出|造价|成本|单价|价格/u;
/** So that even a number without 元 is money. */
const NAMES_COST = /(?:费用?|支出|造价|成本|单价)(?:控制)?(?:数|额|金额|总额)?(?:\([^)]*\))?$/u;

/**
 * Whether a target without a symbol may just as well be a limit the other way round: then only an
 * actual value equal to it is scored without asking.
 */
export function isDirectionDoubtful(target: Target, name: string, above: string): boolean {
  if (target.kind !== "quantity") return false;
  const { evidence, quantity } = target;
  if (evidence === "cost") return isPaidOut(name);
  if (evidence !== "default") return false;
  return quantity.number.isZero() || (!isHigherBetter(name) && mayBeLimit(quantity, name, above));
}

const mayBeLimit = (quantity: Quantity, name: string, above: string): boolean =>
  isLowerBetter(name) ||
  above.includes("成本") ||
  isDuration(quantity, name) ||
  (quantity.unit.base.startsWith("元") && EXPENSE.test(name)) ||
  (quantity.unit.base === "" && NAMES_COST.test(compactText(name)));
