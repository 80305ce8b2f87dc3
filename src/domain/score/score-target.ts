import { ONE, ZERO } from "../base/exact";
import type { Indicator } from "../model/indicator";
import type { Weight } from "../model/points";
import { valueOf } from "../model/quantity";
import type { Scheme } from "../model/scheme";
import type { Band } from "../model/scored";
import type { Actual, Target } from "../model/target";
import { compactText } from "../numeric/normalise-text";
import { compareWithDue } from "../numeric/parse-date";
import { scoreQuantity } from "./score-quantity";
import { judge, type Verdict } from "./verdict";

interface RuleContext {
  readonly actual: Actual;
  /** The two cells as a person reads them. */
  readonly shown: { readonly actual: string; readonly target: string };
  readonly weight: Weight;
  readonly scheme: Scheme;
}

type TargetOf<Kind extends Target["kind"]> = Extract<Target, { readonly kind: Kind }>;

/** One rule a kind of target (domain.md sections 3 to 8). */
type Rules = {
  readonly [Kind in Target["kind"]]: (target: TargetOf<Kind>, context: RuleContext) => Verdict;
};

const RULES: Rules = {
  quantity: (target, context) =>
    context.actual.kind === "quantity"
      ? scoreQuantity(target, { ...context, actual: context.actual.quantity })
      : judge("not-a-number", context.shown),
  between: ({ low, high }, context) => {
    if (context.actual.kind !== "quantity") return judge("not-a-number", context.shown);
    const value = valueOf(context.actual.quantity);
    return value.gte(valueOf(low)) && value.lte(valueOf(high))
      ? full(context, "in-range")
      : judge("outside-range", { isReached: false, ...context.shown });
  },
  within: ({ tolerance }, context) => {
    if (context.actual.kind !== "quantity") return judge("not-a-number", context.shown);
    return valueOf(context.actual.quantity).abs().lte(valueOf(tolerance))
      ? full(context, "in-range")
      : judge("outside-range", { isReached: false, ...context.shown });
  },
  date: (due, context) => {
    if (context.actual.kind !== "date") return byWords(context);
    const order = compareWithDue(context.actual.on, due);
    if (order === null) return judge("unclear", context.shown);
    return order <= 0
      ? full(context, "on-time")
      : judge("late", { isReached: false, ...context.shown });
  },
  level: ({ wanted }, context) => {
    const { actual } = context;
    if (actual.kind !== "level") return byWords(context);
    const isReached = wanted === null ? actual.level.place === 0 : isAsGood(actual.level, wanted);
    if (isReached) return full(context, "reached-words");
    const isShort = wanted !== null && wanted.scale === actual.level.scale;
    return isShort ? fallenShort(context) : byWords(context);
  },
  words: (_, context) => byWords(context),
  none: () => judge("no-target"),
};

/** What the scheme gives for a target and an actual value; judgement where it gives nothing certain. */
export function scoreTarget(indicator: Indicator, weight: Weight, scheme: Scheme): Verdict {
  const { target, actual } = indicator;
  const shown = { actual: indicator.actualText.text, target: indicator.targetText.text };
  const context: RuleContext = { actual, shown, weight, scheme };
  if (target.kind !== "none" && actual.kind === "none") return judge("no-actual", shown);
  if (actual.kind === "unclear") return judge("unclear", shown);
  return applyRule(target, context);
}

const applyRule = <Kind extends Target["kind"]>(
  target: TargetOf<Kind>,
  context: RuleContext,
): Verdict => {
  const rule: (target: TargetOf<Kind>, context: RuleContext) => Verdict = RULES[target.kind];
  return rule(target, context);
};

const isAsGood = (
  actual: { scale: string; place: number },
  wanted: { scale: string; place: number },
): boolean => actual.scale === wanted.scale && actual.place <= wanted.place;

const full = (
  { weight, shown }: RuleContext,
  kind: "reached-words" | "in-range" | "on-time",
): Verdict => ({
  kind: "points",
  points: weight,
  isReached: true,
  explanation: { kind, ...shown, weight },
});

/** Words that say the target was reached score full; any other word is a person's to judge. */
function byWords(context: RuleContext): Verdict {
  const { actual } = context;
  if (actual.kind === "words" && actual.says === "reached") return full(context, "reached-words");
  return byLevelShare(context) ?? judge("words", { band: bandOf(context), ...context.shown });
}

/** A lower place on the target's own scale: how many points it is worth stays a person's to judge. */
const fallenShort = (context: RuleContext): Verdict => ({ ...byWords(context), isReached: false });

/** The share of the weight that the scheme names for the actual value's word; null for none. */
function byLevelShare({ shown, weight, scheme }: RuleContext): Verdict | null {
  const share = scheme.levelShares.find(({ word }) => word === compactText(shown.actual))?.share;
  if (share === undefined) return null;
  const points = weight.times(share);
  return {
    kind: "points",
    points,
    isReached: null,
    explanation: { kind: "level-share", actual: shown.actual, share, weight, points },
  };
}

/** The band that 达成, 部分达成 and 未达成 allow (domain.md section 8.1); null for any other word. */
function bandOf({ actual, weight, scheme }: RuleContext): Band | null {
  if (actual.kind !== "level" || actual.level.scale !== "attainment") return null;
  const { reached, partly } = scheme.attainmentBands;
  const bounds = [ONE, reached, partly, ZERO].map((share) => weight.times(share));
  const { place } = actual.level;
  return { most: bounds[place] ?? weight, least: bounds[place + 1] ?? ZERO };
}
