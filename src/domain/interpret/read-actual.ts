import { ZERO } from "../base/exact";
import { showQuantity, valueOf, type Quantity, type Unit } from "../model/quantity";
import type { PlacedCell, QuestionFacts } from "../model/table";
import type { Actual, Target } from "../model/target";
import { withDigits } from "../numeric/count-digits";
import { compactText } from "../numeric/normalise-text";
import { shownAs } from "../numeric/number-format";
import { dateOfSerial, namesDay, parseDate, unsureFrom } from "../numeric/parse-date";
import { isLowerBetter } from "./direction-words";
import { parseLevel } from "./levels";
import { readBounded, type QuantityTarget } from "./read-bounded";
import { readClause } from "./read-clause";
import {
  behindChange,
  behindLevel,
  isNounOf,
  leftOf,
  quantityBehind,
  takeNoun,
} from "./read-named";
import { readQuantity, readQuantityText, textOf } from "./read-cell";
import { reconcile, type ReadQuantity } from "./reconcile";
import { saysReached } from "./words-reached";

export interface ReadActual {
  readonly actual: Actual;
  /** What has to be asked before the value can be scored. */
  readonly asks: QuestionFacts | null;
}

export interface ActualContext {
  readonly name: string;
  readonly target: Target;
  readonly targetText: string;
  readonly unit: Unit;
  /** Whether the row's own standard, not the target, says what a number earns. */
  readonly isDirectionSettled: boolean;
  readonly dateSystem: "1900" | "1904";
}

/** What an actual cell says, made comparable with what the target wants. */
export function readActual(placed: PlacedCell | undefined, context: ActualContext): ReadActual {
  const text = placed === undefined ? "" : compactText(textOf(placed));
  if (placed === undefined || /^[-/\\*….]*$/u.test(text)) return sure({ kind: "none" });
  const date = readDate(placed, text, context);
  if (date !== null) return sure(date);
  const counted = withDigits(text);
  const read = readQuantity(placed, context.unit) ?? readBehindWords(counted, context);
  const yardstick = yardstickOf(context.target);
  if (read === null) return sure(readPartly(counted, context) ?? readWords(text, context));
  if (yardstick === null) return sure(readWords(text, context, read.quantity));
  const reconciled = reconcile(yardstick, read, context.name);
  return reconciled.kind === "comparable"
    ? sure({ kind: "quantity", quantity: reconciled.actual })
    : { actual: { kind: "unclear" }, asks: reconciled.asks };
}

/** `下降3.5%` of a 下降率: the word that the name says already; `提高到95%`. */
function readChange(text: string, { name, unit }: ActualContext): ReadQuantity | null {
  const rest = behindChange(text, name) ?? behindLevel(text, name);
  return rest === null ? null : readQuantityText(rest, unit);
}

const readBehindWords = (text: string, context: ActualContext): ReadQuantity | null =>
  readChange(text, context) ?? readNamed(text, context);

/** `接种率达97.3%`: a number in the target's own unit behind the row's name, or the name that the target has. */
function readNamed(text: string, context: ActualContext) {
  const named = takeNoun(text);
  const wanted = yardstickOf(context.target);
  if (named === null || wanted === null) return null;
  const read = quantityBehind(named, context.unit);
  const isAlike = read?.unitFrom === "cell" && read.quantity.unit.base === wanted.unit.base;
  return isAlike && isOwnNoun(named.noun, read, context) ? read : null;
}

const isOwnNoun = (
  noun: string,
  read: ReadQuantity,
  { name, target, targetText }: ActualContext,
): boolean =>
  isNounOf(noun, name, read) ||
  takeNoun(compactText(targetText))?.noun === noun ||
  (isBudget(target) && SPENT.test(noun));

const SPENT = /^(?:实际|全年|本年|累计|共)*(?:支出|支付|投入|花费|使用)(?:资金|经费|金额|额)?$/u;

/** An upper limit of money: what is spent is what is measured by it. */
const isBudget = (target: Target): boolean =>
  target.kind === "quantity" &&
  (target.comparison === "at-most" || target.comparison === "less-than") &&
  target.quantity.unit.base === "元";

/** A text around a number, where the target's own rule and no standard says what the number earns. */
const readPartly = (text: string, { name, target, unit, isDirectionSettled }: ActualContext) =>
  isDirectionSettled || target.kind !== "quantity"
    ? null
    : (readNone(text, target, name) ??
      readBounded(text, target, { unit, name }) ??
      readClause(text, target, { unit, name }));

/** 无, 零事故, 未发生安全事故 */
const NONE = /^(?:无|零|没有|未发生|未出现|未发现)(\p{L}*)$/u;

/** None of what nobody wants; a bare 无 may also say that there is nothing to tell, which comes to 0 起 alike. */
function readNone(text: string, target: QuantityTarget, name: string): Actual | null {
  const what = NONE.exec(text)?.[1];
  const { comparison, quantity } = target;
  const isLimit = comparison === "at-most" || comparison === "less-than";
  if (what === undefined || !isLowerBetter(name) || !(isLimit || quantity.number.isZero()))
    return null;
  const isFit = what === "" ? quantity.number.isZero() : leftOf(name, what) !== null;
  return isFit ? { kind: "quantity", quantity: { number: ZERO, unit: quantity.unit } } : null;
}

const sure = (actual: Actual): ReadActual => ({ actual, asks: null });

/** The quantity that an actual value is measured against; null where the target is not a number. */
function yardstickOf(target: Target): Quantity | null {
  switch (target.kind) {
    case "quantity":
      return target.quantity;
    case "between":
      return target.high;
    case "within":
      return target.tolerance;
    default:
      return null;
  }
}

/** A format with a day in it; one without (`yyyy"年"m"月"`) shows a month alone. */
const SHOWS_DAY = /^(?:\[[^\]]*\]|"[^"]*"|[^d])*d/iu;

function readDate(
  { cell: { value, format } }: PlacedCell,
  text: string,
  { target, dateSystem }: ActualContext,
): Actual | null {
  if (value.kind === "number" && shownAs(format).isDate) {
    const on = dateOfSerial(value.digits, dateSystem);
    return on === null ? null : { kind: "date", on, isDay: SHOWS_DAY.test(format) };
  }
  const isClear = value.kind === "text" && unsureFrom(text) === null;
  const on = target.kind === "date" && isClear ? parseDate(text) : null;
  return on === null ? null : { kind: "date", on, isDay: namesDay(text) };
}

/** A number beside a target of words stays a number: the words decide only where they repeat. */
function readWords(
  text: string,
  { target, targetText }: ActualContext,
  quantity?: Quantity,
): Actual {
  const says = saysReached(text, targetText) ? "reached" : "other";
  const level = parseLevel(text);
  const isOnScale = target.kind === "level" || level?.scale === "attainment";
  if (level !== null && isOnScale && says === "other") return { kind: "level", level };
  if (quantity !== undefined && says === "other") return { kind: "quantity", quantity };
  return { kind: "words", text, says };
}

/** The question that a doubtful direction raises, if the actual value does not equal the target. */
export function askDirection(name: string, target: Target, actual: Actual): QuestionFacts | null {
  if (target.kind !== "quantity" || actual.kind !== "quantity") return null;
  if (valueOf(target.quantity).eq(valueOf(actual.quantity))) return null;
  return { about: "direction", name, target: showQuantity(target.quantity) };
}
