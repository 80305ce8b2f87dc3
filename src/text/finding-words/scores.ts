import type { RoundingStep } from "../../domain/model/scheme";
import type { TotalMissing } from "../../domain/model/score-findings";
import { tellAdjustments } from "../adjustments";
import { explain } from "../explanations";
import { named, percent, plain, points, rowList } from "../show";
import type { Of, SentencesOf } from "./sentences";

export const SCORE_SENTENCES: SentencesOf<"S"> = {
  S01: ({ name, score, weight }) =>
    `${named(name)}得分${points(score)}大于分值${points(weight)}，请改正`,
  S02: ({ name, score }) => `${named(name)}得分${points(score)}小于0，得分不能为负`,
  S03: ({ name, text }) => `${named(name)}的得分“${text}”不是数字，得分只能填数字`,
  S04: ({ name, explanation, computed, score }) =>
    `${named(name)}应得${points(computed)}，表中为${points(score)}（${explain(explanation)}）`,
  S05: ({ total, sum, adjustments }) =>
    adjustments.length === 0
      ? `总分为${points(total)}，各项得分之和为${points(sum)}，两者不符，请核对`
      : `总分为${points(total)}，按评分方案应为${points(sum)}（${tellAdjustments(adjustments)}），请核对`,
  S06: ({ name, subtotal, sum }) =>
    `${named(name)}小计为${points(subtotal)}，明细得分之和为${points(sum)}，两者不符，请核对`,
  S07: ({ total, grade, typed }) =>
    `总分${points(total)}对应等级“${grade}”，表中为“${typed}”，请改正`,
  S08: (facts) => missing(facts),
  S09: ({ name, rate, shown, score, weight }) =>
    `${named(name)}得分率应为${percent(rate)}（${plain(score)}÷${plain(weight)}），表中为${percent(shown)}，请改正`,
  S10: (facts) =>
    facts.what === "score"
      ? `预算执行率为${percent(facts.rate)}，应得${points(facts.computed)}，表中为${points(facts.typed)}，请改正`
      : `预算执行率应为${percent(facts.rate)}，表中为${percent(facts.typed)}，请改正`,
  S11: ({ column, sum }) =>
    `年度资金总额的${column}为空或为0，与各项资金之和${plain(sum)}不符，请填写总额`,
  S12: ({ fullYear, executed }) =>
    `全年执行数${plain(executed)}大于全年预算数${plain(fullYear)}，请核对`,
  S13: ({ typed }) =>
    typed === null
      ? "全年预算数为0，无法计算执行率，请核对预算数"
      : `全年预算数为0，无法计算执行率，表中却得${points(typed)}，请核对预算数或得分`,
  S14: ({ rate, cap, total }) =>
    `预算执行率为${percent(rate)}，本地规则总分不得超过${points(cap)}，表中为${points(total)}，请改正`,
  S15: ({ indicators, rate }) =>
    `指标得分率${percent(indicators)}明显高于预算执行率${percent(rate)}，请说明原因`,
  S16: ({ rate }) => `预算执行率${percent(rate)}低于80%，请说明原因`,
  S17: ({ name, stated, score }) =>
    `${named(name)}评分过程写得${points(stated)}，得分栏为${points(score)}，请核对一致`,
  S18: ({ name, mark, weight }) =>
    `${named(name)}评分标准的满分为${points(mark)}，分值为${points(weight)}，请改为一致`,
  S19: ({ name, completion, lost, score }) =>
    `${named(name)}完成值为指标值的${percent(completion)}，本地规则应扣${points(lost)}，表中为${points(score)}，请核对`,
  S20: ({ name, actual, target, score }) =>
    `${named(name)}完成值${actual}未达到指标值${target}，却得满分${points(score)}，请核对指标值、完成值或得分`,
  S21: ({ name, score, weight }) =>
    `${named(name)}各项均达到指标值，得分${points(score)}却比分值${points(weight)}少${points(weight.minus(score))}，请说明扣分理由或改正得分`,
  S22: ({ name, actual, score, band: { least, most } }) =>
    `${named(name)}完成情况为“${actual}”，得分应在${plain(least)}—${points(most)}之间，表中为${points(score)}，请改正`,
  S23: ({ name, score, most }) =>
    `${named(name)}未设成本指标，得分不得超过${points(most)}，表中为${points(score)}，请改正`,
  S24: ({ rows, difference, step }) =>
    step !== "0.01"
      ? `${rowList(rows)}得分没有按评分方案${STEPS[step]}${difference.isZero() ? "" : `，取整后总分相差${plain(difference)}分`}，请核对`
      : difference.isZero()
        ? `${rowList(rows)}得分超过两位小数，请保留两位小数`
        : `${rowList(rows)}得分超过两位小数，保留两位后总分相差${plain(difference)}分，请统一小数位`,
  S25: ({ name, text, weight }) =>
    `${named(name)}写明“${text}”，分值${points(weight)}仍计入总分，不适用的指标应剔除并按百分制折算，请核对`,
  S26: ({ name, items, met, unjudged, computed, score }) =>
    unjudged > 0
      ? `${named(name)}评分过程有${String(unjudged)}项写明暂不评价，却按${String(met)}项符合计分，应得${points(computed)}，表中为${points(score)}，请改正得分或剔除该项`
      : `${named(name)}评分标准有${String(items)}项，评分过程写${String(met)}项符合，应得${points(computed)}，表中为${points(score)}，请补充说明或改正得分`,
};

const STEPS: Readonly<Record<Exclude<RoundingStep, "0.01">, string>> = {
  "0.1": "保留一位小数",
  "0.5": "取0.5分的整数倍",
  "1": "取整数",
};

function missing(facts: Of<"S08">): string {
  if (facts.missing === "conclusion") return "自评结论没有写明得分或评价等级，请补填";
  const { because } = facts;
  const what = facts.missing === "total" ? "总分" : "评价等级";
  return `未填写${what}${because === null ? "，请补填" : `：${tellMissing(because)}`}`;
}

/** Why there is no total yet. */
export function tellMissing(because: TotalMissing): string {
  switch (because.kind) {
    case "rows":
      return `${rowList(because.rows)}尚无得分，补齐后才能合计`;
    case "weights":
      return `分值合计${points(because.sum)}，不等于${points(because.frame)}，调整后才能合计`;
    case "question":
      return "有列的含义待确认，确认后才能合计";
    case "execution":
      return "预算执行得分尚未填写，补齐后才能合计";
    case "execution-rate":
      return "评分方案按预算执行率限制总分，填写预算数和执行数后才能得出总分";
  }
}
