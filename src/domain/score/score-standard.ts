import { Exact, maxOf, minOf, ZERO, type Decimal } from "../base/exact";
import type { Indicator } from "../model/indicator";
import type { Weight } from "../model/points";
import type { Scheme } from "../model/scheme";
import { SHARE, valueOf } from "../model/quantity";
import type { Rung, StandardReading, StandardRule } from "../model/standard";
import { compactText } from "../numeric/normalise-text";
import { scoreRatio } from "./score-ratio";
import { scoreSteps } from "./score-steps";
import { scoreThreshold } from "./score-threshold";
import { scoreVeto } from "./score-veto";
import { earn, lostPoints, pointsOfAward, type Scale } from "./standard-points";
import { bareWords, baseOfSpans, boundToward, measured, placeIn } from "./standard-value";
import { judge, type Verdict } from "./verdict";

type RuleOf<Kind extends StandardRule["kind"]> = Extract<StandardRule, { readonly kind: Kind }>;

/** One entry a kind of standard (domain.md section 9). */
type Rules = {
  readonly [Kind in StandardRule["kind"]]: (
    rule: RuleOf<Kind>,
    indicator: Indicator,
    scale: Scale,
  ) => Verdict;
};

const RULES: Rules = {
  ratio: scoreRatio,
  ladder: scoreLadder,
  steps: scoreSteps,
  threshold: scoreThreshold,
  checklist: scoreChecklist,
  faults: scoreFaults,
  levels: scoreLevels,
  ranking: scoreRanking,
};

const NOTHING_APPLIES = /^(?:没有|无|不涉及|不适用|未安排)/u;

type Understood = Extract<StandardReading, { readonly kind: "understood" }>;

export interface StandardContext {
  readonly reading: Understood;
  readonly weight: Weight;
  readonly scheme: Scheme;
}

/** What the row's own standard gives; judgement where the row does not tell what the standard asks for. */
export function scoreStandard(
  indicator: Indicator,
  { reading, weight, scheme }: StandardContext,
): Verdict {
  const shown = { actual: indicator.actualText.text, target: indicator.targetText.text };
  const scale: Scale = { weight, fullMark: reading.fullMark, scheme, shown };
  const { actual } = indicator;
  if (actual.kind === "unclear") return judge("unclear", shown);
  if (reading.isFullWhereNothingApplies && NOTHING_APPLIES.test(shown.actual)) {
    const explain = (points: Decimal) =>
      ({ kind: "standard-exempt", actual: shown.actual, points }) as const;
    return earn(pointsOfAward({ kind: "full" }, scale), scale, explain);
  }
  const verdict = applyRule(reading.rule, indicator, scale);
  return reading.veto === null ? verdict : scoreVeto(verdict, reading.veto, indicator);
}

const applyRule = <Kind extends StandardRule["kind"]>(
  rule: RuleOf<Kind>,
  indicator: Indicator,
  scale: Scale,
): Verdict => {
  const apply: (rule: RuleOf<Kind>, indicator: Indicator, scale: Scale) => Verdict =
    RULES[rule.kind];
  return apply(rule, indicator, scale);
};

/** Why a row without a usable number waits for a person. */
const withoutNumber = ({ actual }: Indicator, { shown }: Scale): Verdict =>
  judge(actual.kind === "none" ? "standard-actual" : "standard-unclear", shown);

function scoreLadder(rule: RuleOf<"ladder">, indicator: Indicator, scale: Scale): Verdict {
  const base = baseOfSpans(rule.rungs.map(({ span }) => span));
  const value = measured(indicator, rule.measure, base === "" ? SHARE : base);
  if (value === null) return withoutNumber(indicator, scale);
  const rung = rungFor(rule.rungs, value);
  const award = rung === "none" ? rule.otherwise : rung === "doubtful" ? null : rung.award;
  if (award === null) return judge("standard-between", scale.shown);
  const words = typeof rung === "string" ? null : rung.words;
  return earn(pointsOfAward(award, scale), scale, (points) => ({
    kind: "standard-condition",
    actual: scale.shown.actual,
    words,
    points,
  }));
}

/**
 * The rung that a value stands on. A bound that is expressly one rung's is not another's; of rungs
 * that lie within each other (≥90%, ≥80%) the narrowest counts; what two claim alike is doubtful.
 */
function rungFor(rungs: readonly Rung[], value: Decimal): Rung | "none" | "doubtful" {
  const places = rungs.map((rung) => ({ rung, place: placeIn(rung.span, value) }));
  const claims = places.filter(({ place }) => place !== "outside");
  const isOwned = claims.some(({ place }) => place === "edge");
  const left = claims.filter(({ place }) => !isOwned || place !== "open-edge");
  const [first, ...others] = left;
  if (first === undefined) return "none";
  if (others.length === 0) return first.rung;
  const isOpen = left.some(({ place }) => place === "open-edge");
  if (isOpen && !leadOneWay(left.map(({ rung }) => rung))) return "doubtful";
  return (
    left.find(({ rung }) => left.every((other) => isNarrower(rung, other.rung)))?.rung ?? "doubtful"
  );
}

/** 95%以上, 90%以上, 85%以上: each reaches into the one before, so that only the number itself was left open. */
const leadOneWay = (rungs: readonly Rung[]): boolean =>
  rungs.every(({ span }) => span.high === null) || rungs.every(({ span }) => span.low === null);

function isNarrower({ span: one }: Rung, { span: other }: Rung): boolean {
  const lowest =
    other.low === null ||
    (one.low !== null && valueOf(one.low.value).gte(valueOf(other.low.value)));
  const highest =
    other.high === null ||
    (one.high !== null && valueOf(one.high.value).lte(valueOf(other.high.value)));
  return lowest && highest;
}

/** Items of equal worth are counted; items of different worth only where all or none are met. */
function scoreChecklist(rule: RuleOf<"checklist">, indicator: Indicator, scale: Scale): Verdict {
  const { items } = indicator.processReading;
  if (items?.isClear !== true) return judge("standard-items", scale.shown);
  const each = rule.awards.map((award) => pointsOfAward(award, scale));
  const isEven = each.every((points) => points.eq(each[0] ?? ZERO));
  if (!isEven && items.met !== each.length && items.met !== 0)
    return judge("standard-items", scale.shown);
  const earned = each.slice(0, items.met).reduce((total, points) => total.plus(points), ZERO);
  const count = { items: each.length, met: items.met };
  return earn(earned, scale, (points) => ({ kind: "standard-items", ...count, points }));
}

/** Faults are counted by the actual value, against a target of none or of the full number. */
function scoreFaults(rule: RuleOf<"faults">, indicator: Indicator, scale: Scale): Verdict {
  const { actual, target } = indicator;
  const bound = boundToward(target, rule.counts === "occurring");
  if (actual.kind !== "quantity" || target.kind !== "quantity")
    return withoutNumber(indicator, scale);
  if (bound === null) return judge("standard-unclear", scale.shown);
  const { quantity } = actual;
  const isCounted = quantity.unit.written.replace(/^个(?=.)/u, "") === rule.unit;
  const wanted = valueOf(bound);
  const faults =
    rule.counts === "missing" ? wanted.minus(valueOf(quantity)) : valueOf(quantity).minus(wanted);
  const isFitting = rule.counts === "missing" || wanted.isZero();
  if (!isCounted || !isFitting || !faults.isInteger())
    return judge("standard-unclear", scale.shown);
  const counted = maxOf(faults, ZERO);
  const each = lostPoints(rule.loss, scale);
  const lost = counted.times(each);
  const most = rule.most === null ? lost : minOf(lost, rule.most);
  const earned = maxOf(pointsOfAward(rule.award, scale).minus(most), ZERO);
  const { unit } = rule;
  return earn(earned, scale, (points) => ({
    kind: "standard-faults",
    faults: counted,
    unit,
    each,
    points,
  }));
}

/** An actual value that repeats a level's words; whatever else it says is a person's to judge. */
function scoreLevels(rule: RuleOf<"levels">, { actualText }: Indicator, scale: Scale): Verdict {
  const said = bareWords(actualText.text);
  if (said === "") return judge("standard-actual", scale.shown);
  const level = rule.levels.find(({ words }) => bareWords(words) === said);
  if (level === undefined) return judge("standard-words", scale.shown);
  return earn(pointsOfAward(level.award, scale), scale, (points) => ({
    kind: "standard-condition",
    actual: scale.shown.actual,
    words: level.words,
    points,
  }));
}

const PLACE = /^(?:[^\d]{0,6}排名)?(?:位列)?(?:全[省市县区国])?第?(\d+)(?:名|位)$/u;

function scoreRanking(rule: RuleOf<"ranking">, { actualText }: Indicator, scale: Scale): Verdict {
  const digits = PLACE.exec(compactText(actualText.text))?.[1];
  if (digits === undefined)
    return judge(actualText.text === "" ? "standard-actual" : "standard-unclear", scale.shown);
  const reached = new Exact(digits);
  const place = rule.places.find(
    ({ first, last }) => reached.gte(first) && (last === null || reached.lte(last)),
  );
  const award = place?.award ?? rule.otherwise;
  if (award === null) return judge("standard-between", scale.shown);
  return earn(pointsOfAward(award, scale), scale, (points) => ({
    kind: "standard-condition",
    actual: scale.shown.actual,
    words: place?.words ?? null,
    points,
  }));
}
