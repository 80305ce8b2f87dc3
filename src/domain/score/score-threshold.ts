import type { Indicator } from "../model/indicator";
import { valueOf } from "../model/quantity";
import type { StandardRule } from "../model/standard";
import type { Target } from "../model/target";
import { compareDates, compareWithDue } from "../numeric/parse-date";
import { scoreTarget } from "./score-target";
import { earn, pointsOfAward, type Scale } from "./standard-points";
import { bareWords, boundToward, spanOfTarget } from "./standard-value";
import { judge, type Verdict } from "./verdict";

type Threshold = Extract<StandardRule, { readonly kind: "threshold" }>;

/** `达到指标值得满分,否则不得分`: the actual's own words, a day, or the row's target decide. */
export function scoreThreshold(rule: Threshold, indicator: Indicator, scale: Scale): Verdict {
  const { shown } = scale;
  if (indicator.actual.kind === "none") return judge("standard-actual", shown);
  const isMet = saysItself(rule, indicator) ?? isReached(rule, indicator, scale);
  if (isMet === null) return judge("standard-unclear", shown);
  const level = isMet ? rule.met : rule.missed;
  if (level === null) return judge("standard-between", { ...shown, isReached: false });
  const words = OTHERWISE.test(level.words) ? null : level.words;
  return earn(pointsOfAward(level.award, scale), scale, (points) => ({
    kind: "standard-condition",
    actual: shown.actual,
    words,
    points,
  }));
}

/** A half that names no case of its own; 否 is what is left of 否则. */
const OTHERWISE = /^(?:否则?|其[他余它](?:情况)?|反之)$/u;

function saysItself({ met, missed }: Threshold, { actualText }: Indicator): boolean | null {
  const said = bareWords(actualText.text);
  if (said === bareWords(met.words)) return true;
  return missed !== null && said === bareWords(missed.words) ? false : null;
}

function isReached(rule: Threshold, indicator: Indicator, scale: Scale): boolean | null {
  const { target, actual } = indicator;
  if (rule.by !== null) {
    const isOther = target.kind === "date" && compareDates(target.by, rule.by) !== 0;
    return isOther ? null : isInTime({ by: rule.by, unsureFrom: null }, indicator);
  }
  if (target.kind === "date" && actual.kind === "date") return isInTime(target, indicator);
  if (rule.isOfTime && !isTimeLimit(indicator)) return null;
  if (rule.direction !== null) return isWithinBound(rule.direction === "at-most", indicator);
  return scoreTarget(indicator, scale.weight, scale.scheme).isReached;
}

/** 不超过目标值 against a target that counts the other way is a mistake in one of the two. */
function isWithinBound(isUpper: boolean, { target, actual }: Indicator): boolean | null {
  const bound = boundToward(target, isUpper);
  if (bound === null || actual.kind !== "quantity") return null;
  const order = valueOf(actual.quantity).comparedTo(valueOf(bound));
  return isUpper ? order <= 0 : order >= 0;
}

type DayDue = Pick<Extract<Target, { readonly kind: "date" }>, "by" | "unsureFrom">;

/** A month or a year as a whole may begin in time and end too late. */
function isInTime(due: DayDue, { actual }: Indicator): boolean | null {
  if (actual.kind !== "date") return null;
  const order = compareWithDue(actual.on, due);
  if (order === null) return null;
  if (order <= 0) return true;
  return actual.isDay ? false : null;
}

const TIME = /^(?:天|工作日|月|秒|年)$/u;

/** A day, words that an actual value can repeat, or no more than a length of time. */
function isTimeLimit({ target }: Indicator): boolean {
  if (target.kind !== "quantity") return target.kind === "date" || target.kind === "words";
  return TIME.test(target.quantity.unit.base) && spanOfTarget(target)?.isUpper === true;
}
