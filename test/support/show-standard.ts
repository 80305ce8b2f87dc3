import { toDigits } from "../../src/domain/model/cell";
import { showDate } from "../../src/domain/numeric/parse-date";
import { showQuantity } from "../../src/domain/model/quantity";
import type {
  Award,
  Bound,
  Loss,
  Measure,
  Span,
  StandardReading,
  StandardRule,
} from "../../src/domain/model/standard";

/** A reading of a 评分标准 as text a reviewer can compare with the sentence. */
export function showStandard(reading: StandardReading): string {
  if (reading.kind === "none") return "    none\n";
  const mark = reading.fullMark === null ? "" : `, full mark ${toDigits(reading.fullMark)}`;
  if (reading.kind === "refused") return `    NOT UNDERSTOOD${mark}\n`;
  const exempt = reading.isFullWhereNothingApplies ? ", full where nothing applies" : "";
  const parts = reading.parts.map(({ as, text }) => `        ${as}: ${text}\n`).join("");
  const veto = reading.veto === null ? "" : `, nothing if ${reading.veto}`;
  return `    ${showRule(reading.rule)}${exempt}${veto}${mark}\n${parts}`;
}

function showRule(rule: StandardRule): string {
  switch (rule.kind) {
    case "ratio":
      return `ratio ${rule.form}${showMeasure(rule.measure)}${rule.over === null ? "" : ` over ${showQuantity(rule.over)}`} of ${showAward(rule.award)}${rule.nothing === null ? "" : `, nothing ${showSpan(rule.nothing)}`}`;
    case "ladder":
      return `ladder${showMeasure(rule.measure)}: ${rule.rungs.map(({ span, award }) => `${showSpan(span)} ${showAward(award)}`).join("; ")}${showOtherwise(rule.otherwise)}`;
    case "steps":
      return showSteps(rule);
    case "checklist":
      return `checklist of ${String(rule.awards.length)}: ${rule.awards.map(showAward).join(", ")}`;
    case "faults":
      return `faults: ${showAward(rule.award)}, each ${rule.unit} ${rule.counts} -${showLoss(rule.loss)}${rule.most === null ? "" : `, at most ${toDigits(rule.most)}`}`;
    case "threshold": {
      const by = rule.by === null ? "the target" : showDate(rule.by);
      return `threshold ${by}${rule.isOfTime ? " in time" : ""}: ${showAward(rule.met.award)}, else ${rule.missed === null ? "a person" : showAward(rule.missed.award)}`;
    }
    case "levels":
      return `levels: ${rule.levels.map(({ words, award }) => `“${words}” ${showAward(award)}`).join("; ")}${showOtherwise(rule.otherwise)}`;
    case "ranking":
      return `ranking: ${rule.places.map(({ first, last, award }) => `${toDigits(first)}-${last === null ? "" : toDigits(last)} ${showAward(award)}`).join("; ")}${showOtherwise(rule.otherwise)}`;
  }
}

function showSteps(rule: Extract<StandardRule, { readonly kind: "steps" }>): string {
  const { side, size, loss, part } = rule.step;
  const day = rule.by === null ? "the target" : showDate(rule.by);
  const base = rule.base === null ? day : showSpan(rule.base);
  const most = rule.most === null ? "" : `, at most ${toDigits(rule.most)}`;
  const nothing =
    rule.nothing === null
      ? ""
      : `, nothing ${showSpan(rule.nothing.span)}${rule.nothing.of === "distance" ? " off" : ""}`;
  return `steps${showMeasure(rule.measure)}: ${base} ${showAward(rule.award)}, each ${showQuantity(size)} ${side} -${showLoss(loss)} (${part})${most}${nothing}`;
}

const showLoss = (loss: Loss): string =>
  loss.kind === "less" ? toDigits(loss.points) : `${toDigits(loss.share)} of full`;

const showOtherwise = (award: Award | null): string =>
  award === null ? "" : `; otherwise ${showAward(award)}`;

const showMeasure = ({ names, isAbsolute, isOfTarget }: Measure): string =>
  `${names.length === 0 ? "" : ` of ${names.join(" = ")}`}${isAbsolute ? " without sign" : ""}${isOfTarget ? " by target" : ""}`;

function showAward(award: Award): string {
  switch (award.kind) {
    case "full":
      return "full";
    case "share":
      return `${toDigits(award.share.toDecimalPlaces(4))} of full`;
    case "points":
      return `${toDigits(award.points)} points`;
    case "less":
    case "less-share":
      return `full less ${showLoss(award)}`;
  }
}

const edge = (bound: Bound, [open, closed]: readonly [string, string]): string =>
  bound.isIncluded === null ? "?" : bound.isIncluded ? closed : open;

const showSpan = ({ low, high }: Span): string =>
  `${low === null ? "(…" : `${edge(low, ["(", "["])}${showQuantity(low.value)}`}, ${
    high === null ? "…)" : `${showQuantity(high.value)}${edge(high, [")", "]"])}`
  }`;
