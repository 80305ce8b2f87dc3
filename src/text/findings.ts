import type { FindingCode, FindingFacts, GroupWeight, TotalMissing } from "../domain/model/finding";
import { explain } from "./explanations";
import { named, percent, plain, points, rowList } from "./show";

type Of<Code extends FindingCode> = Extract<FindingFacts, { readonly code: Code }>;
type Sentences = { readonly [Code in FindingCode]: (facts: Of<Code>) => string };

const SENTENCES: Sentences = {
  W01: ({ sum, frame, execution, mayStandElsewhere }) => {
    const difference = points(sum.minus(frame).abs());
    const side = sum.gt(frame) ? `多${difference}` : `少${difference}`;
    const parts = execution === null ? "" : `（其中预算执行${points(execution)}）`;
    const hint = mayStandElsewhere ? "；如预算执行率另表计分，请核对" : "，请调整分值";
    return `分值合计为${points(sum)}${parts}，应为${points(frame)}，${side}${hint}`;
  },
  W02: (facts) => groupSentence("二级", facts),
  W03: (facts) => groupSentence("一级", facts),
  W04: ({ name, weight }) => `${named(name)}的分值为${points(weight)}，分值须大于0`,
  W05: ({ name, text }) => `${named(name)}的分值“${text}”不是数字，分值只能填数字`,
  S01: ({ name, score, weight }) =>
    `${named(name)}得分${points(score)}大于分值${points(weight)}，请改正`,
  S02: ({ name, score }) => `${named(name)}得分${points(score)}小于0，得分不能为负`,
  S03: ({ name, text }) => `${named(name)}的得分“${text}”不是数字，得分只能填数字`,
  S04: ({ name, explanation, computed, score }) =>
    `${named(name)}应得${points(computed)}，表中为${points(score)}（${explain(explanation)}）`,
  S05: ({ total, sum }) => `总分为${points(total)}，各项得分之和为${points(sum)}，两者不符，请核对`,
  S06: ({ name, subtotal, sum }) =>
    `${named(name)}小计为${points(subtotal)}，明细得分之和为${points(sum)}，两者不符，请核对`,
  S07: ({ total, grade, typed }) =>
    `总分${points(total)}对应等级“${grade}”，表中为“${typed}”，请改正`,
  S08: ({ missing, because }) =>
    `未填写${missing === "total" ? "总分" : "评价等级"}${because === null ? "，请补填" : `：${tellMissing(because)}`}`,
  S09: ({ name, rate, shown, score, weight }) =>
    `${named(name)}得分率应为${percent(rate)}（${plain(score)}÷${plain(weight)}），表中为${percent(shown)}，请改正`,
  S10: (facts) =>
    facts.what === "score"
      ? `预算执行率为${percent(facts.rate)}，应得${points(facts.computed)}，表中为${points(facts.typed)}，请改正`
      : `预算执行率应为${percent(facts.rate)}，表中为${percent(facts.typed)}，请改正`,
  S17: ({ name, stated, score }) =>
    `${named(name)}评分过程写得${points(stated)}，得分栏为${points(score)}，请核对一致`,
  S18: ({ name, mark, weight }) =>
    `${named(name)}评分标准的满分为${points(mark)}，分值为${points(weight)}，请改为一致`,
  S26: ({ name, items, met, computed, score }) =>
    `${named(name)}评分标准有${String(items)}项，评分过程写${String(met)}项符合，应得${points(computed)}，表中为${points(score)}，请补充说明或改正得分`,
  S20: ({ name, actual, target, score }) =>
    `${named(name)}完成值${actual}未达到指标值${target}，却得满分${points(score)}，请核对指标值、完成值或得分`,
  D01: (facts) =>
    facts.scope === "row"
      ? `第${String(facts.row + 1)}行${named(facts.name)}扣${points(facts.lost)}，请填写偏差原因及改进措施`
      : `${rowList(facts.rows)}有扣分，${facts.hasBox ? "请填写" : "本表没有偏差原因栏，请另附"}偏差原因及改进措施`,
  D02: (facts) =>
    facts.scope === "row"
      ? `${named(facts.name)}完成值为指标值的${percent(facts.completion)}，请说明大幅超额完成的原因`
      : `${rowList(facts.rows)}大幅超额完成，${facts.hasBox ? "请填写" : "本表没有偏差原因栏，请另附"}说明`,
  V01: ({ row, name, column, because }) => {
    const start = `第${String(row + 1)}行${named(name)}的“${column}”未填写`;
    return because === null ? `${start}，请补填` : `${start}，须人工评分后填写`;
  },
  V02: ({ name, text, target }) =>
    `${named(name)}的指标值为“${target}”，实际完成值“${text}”不是数字，请填写数字`,
  V07: ({ name, number, unit }) =>
    `${named(name)}的完成值“${number}”没有写单位，指标值的单位是“${unit}”，请补写`,
  V12: ({ name }) => `${named(name)}的年度指标值未填写，请补填`,
};

function groupSentence(level: string, { name, sum, least, most }: GroupWeight<string>): string {
  const stated = least.eq(most) ? points(least) : `${plain(least)}—${points(most)}`;
  return `${level}指标${named(name)}标注${stated}，下级分值合计${points(sum)}，两者不符，请调整分值`;
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
  }
}

/** The one sentence of a finding: what is wrong, with the row's numbers, and what to do. */
export const tellFinding = <Code extends FindingCode>(facts: Of<Code>): string => {
  const sentence: (facts: Of<Code>) => string = SENTENCES[facts.code];
  return sentence(facts);
};
