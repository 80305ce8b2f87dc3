import { showQuantity } from "../domain/model/quantity";
import type { Override, RoundingStep } from "../domain/model/scheme";
import type { Explanation, JudgementReason } from "../domain/model/scored";
import { plain, points, percent } from "./show";

type Kind = Explanation["kind"];
type Of<K extends Kind> = Extract<Explanation, { readonly kind: K }>;
type Sentences = { readonly [K in Kind]: (explanation: Of<K>) => string };

const SENTENCES: Sentences = {
  reached: ({ actual, target, weight }) =>
    `${compared(actual, target)}，达到指标值，得满分${points(weight)}`,
  "reached-words": ({ actual, target, weight }) =>
    `完成值“${actual}”符合指标值“${target}”，得满分${points(weight)}（定性指标，档内得分可由人工调整）`,
  "in-range": ({ actual, target, weight }) =>
    `${actual}在“${target}”范围内，得满分${points(weight)}`,
  "on-time": ({ actual, target, weight }) =>
    `完成时间“${actual}”不晚于“${target}”，得满分${points(weight)}`,
  ratio: ({ actual, target, weight, points: earned }) => {
    const product = `÷ ${showQuantity(target)} × ${points(weight)} = ${points(earned)}`;
    return actual.number.isNegative()
      ? `完成值${showQuantity(actual)}为负，按0计算：0 ${product}`
      : `${showQuantity(actual)} ${product}`;
  },
  "reverse-ratio": ({ actual, target, weight, points: earned }) =>
    `完成值${showQuantity(actual)}超过上限${showQuantity(target)}：${showQuantity(target)} ÷ ${showQuantity(actual)} × ${points(weight)} = ${points(earned)}`,
  "reverse-linear": ({ actual, target, weight, points: earned }) =>
    `完成值${showQuantity(actual)}超过上限${showQuantity(target)}：[1 − (${showQuantity(actual)} − ${showQuantity(target)}) ÷ ${showQuantity(target)}] × ${points(weight)} = ${points(earned)}`,
  zero: ({ actual, target }) =>
    `指标值为${showQuantity(target)}，完成值为${showQuantity(actual)}，不得分`,
  "completion-rate": ({ actual, weight, points: earned }) =>
    `完成率${showQuantity(actual)} × ${points(weight)} = ${points(earned)}`,
  execution: ({ executed, budget, base, most, weight, points: earned }) => {
    const rate = executed.div(budget);
    const isHeld = most !== null && rate.gt(most);
    const counted = percent(isHeld ? most : rate);
    const cap = isHeld ? `，最多按${counted}计` : "";
    return `执行数${plain(executed)} ÷ ${base === "initial" ? "年初" : "全年"}预算数${plain(budget)} = ${percent(rate)}${cap}，${points(weight)} × ${counted} = ${points(earned)}`;
  },
  "standard-ratio": (facts) => `按评分标准：${ratio(facts)}`,
  "standard-condition": ({ actual, words, points: earned }) =>
    `按评分标准：完成值${actual}${words === null ? "属于其余情形" : `符合“${words}”`}，得${points(earned)}`,
  "standard-full": ({ actual, base, points: earned }) =>
    `按评分标准：完成值${actual}达到${base}，得${points(earned)}`,
  "standard-steps": ({ actual, base, distance, size, perStep, points: earned }) =>
    `按评分标准：完成值${actual}，与${base}相差${showQuantity(distance)}，每${showQuantity(size)}扣${points(perStep)}，得${points(earned)}`,
  "standard-items": ({ items, met, points: earned }) =>
    `按评分标准：${String(items)}项中符合${String(met)}项，得${points(earned)}`,
  "standard-faults": ({ faults, unit, each, points: earned }) =>
    `按评分标准：${plain(faults)}${unit}，每${unit}扣${points(each)}，得${points(earned)}`,
  "standard-exempt": ({ actual, points: earned }) =>
    `按评分标准：“${actual}”按满分计算，得${points(earned)}`,
  missed: ({ actual, target }) => `完成值${actual}未达到指标值${target}，不得分`,
  overridden: ({ override, before }) => `${tellOverride(override)}：${explain(before)}`,
  rounded: ({ before, rounding: { step, mode }, points: earned }) =>
    `${explain(before)}；评分方案规定${STEPS[step]}${mode === "truncate" ? "、舍去尾数" : ""}，得${points(earned)}`,
  "over-fulfilled": ({ before, completion, above, lost, points: earned }) =>
    `${explain(before)}；完成值为指标值的${percent(completion)}，超过${percent(above)}，扣${points(lost)}，得${points(earned)}`,
  excluded: ({ because }) => EXCLUDED[because],
  "not-applicable": ({ actual, weight }) =>
    `完成值“${actual}”，不适用的指标按评分方案得满分${points(weight)}`,
  "level-share": ({ actual, share, weight, points: earned }) =>
    `完成值“${actual}”按评分方案得分值的${percent(share)}：${points(weight)} × ${percent(share)} = ${points(earned)}`,
  judgement: ({ because, band, actual, target }) => {
    const within = band === null ? "" : `，得分应在${points(band.least)}至${points(band.most)}之间`;
    return `${REASONS[because](actual, target)}${within}`;
  },
};

const STEPS: Readonly<Record<RoundingStep, string>> = {
  "0.01": "保留两位小数",
  "0.1": "保留一位小数",
  "0.5": "取0.5分的整数倍",
  "1": "取整数",
};

/** Which rows the scheme has a rule of their own for, and how it differs. */
function tellOverride({ name, level1, direction, deduction }: Override): string {
  const rows = [level1, name].flatMap((words) => (words === null ? [] : `“${words}”`)).join("的");
  const way = direction === "as-read" ? [] : [DIRECTIONS[direction]];
  const details = [...way, ...(deduction === "none" ? ["超额不扣分"] : [])];
  return `评分方案对${rows}单独规定${details.length === 0 ? "" : `（${details.join("，")}）`}`;
}

const DIRECTIONS = { "at-least": "越大越好", "at-most": "越小越好" } as const;

const EXCLUDED: Readonly<Record<Of<"excluded">["because"], string>> = {
  bonus: "加减分项不计入满分，由人工填写",
  part: "与上一行共用一个分值，得分记在上一行",
  "not-applicable": "不适用的指标不计分；它的分值（如有）按其余指标折算进总分",
};

const REASONS: Readonly<Record<JudgementReason, (actual: string, target: string) => string>> = {
  "no-weight": () => "没有可用的分值，不能计算得分",
  "no-target": () => "没有可比较的指标值，须人工评分",
  "no-actual": (_, target) => `指标值为“${target}”，尚未填写实际完成值，不能计算得分`,
  "no-budget": () => "缺少全年预算数或全年执行数，不能计算预算执行率",
  standard: () => "本行的评分标准未能完整识别，须按标准人工评分",
  "standard-actual": () => "本行按评分标准计分，但没有可用的实际完成值，须人工评分",
  "standard-unclear": (actual) => `完成值“${actual}”不能直接套用本行的评分标准，须人工评分`,
  "standard-between": (actual) => `评分标准没有写明完成值${actual}应得几分，须人工评分`,
  "standard-step": (actual) => `评分标准没有写明不足一档如何扣分，完成值${actual}须人工评分`,
  "standard-mark": (actual) =>
    `评分标准的满分与分值不一致，完成值${actual === "" ? "" : actual}的得分须人工确认`,
  "standard-items": () => "评分过程没有写明符合评分标准的项数，须人工评分",
  "standard-words": (actual) => `完成值“${actual}”不是评分标准中的用语，须人工评分`,
  "standard-direction": (actual, target) =>
    `评分标准的比例公式与指标值“${target}”的方向不一致，完成值${actual}须人工评分`,
  "standard-veto": (veto) =>
    `评分标准规定“${veto}”的一票否决，表中看不出有无此情形，须人工确认后评分`,
  override: () => "须人工评分",
  "override-direction": (actual, target) =>
    `规定的方向与指标值“${target}”的符号相反，完成值${actual}须人工评分`,
  words: (actual, target) => `指标值“${target}”、完成值“${actual}”是文字描述，须人工评分`,
  "not-a-number": (actual, target) =>
    `指标值“${target}”须用数字衡量，完成值“${actual}”不能直接作为数值，须人工评分`,
  unclear: (actual, target) => `完成值“${actual}”与指标值“${target}”不能直接比较，须人工确认`,
  "equal-exceeded": (actual, target) =>
    `完成值${actual}多于指标值“${target}”，评分方案要求恰好完成，须人工评分`,
  "outside-range": (actual, target) => `完成值${actual}不在“${target}”范围内，须人工评分`,
  late: (actual, target) => `完成时间“${actual}”晚于“${target}”，须人工评分`,
  "negative-target": (actual, target) =>
    `指标值${target}为负数，完成值${actual}未达到，比例公式不适用，须人工评分`,
  "open-column": () => "有列的含义待确认，确认后才能计算得分",
  "weight-scale": () => "分值合计为1，不能确定分值的计算单位，确认后才能计算得分",
  "level-weight": () => "只有上级指标写明分值，本行分值待确认，确认后才能计算得分",
  "shared-weight": () => "几行指标共用一个合并的分值单元格，须人工评分",
};

/** `5 ≥ 3` where that is what was found; "=" is met by more as well and would read as untrue. */
const compared = (actual: string, target: string): string =>
  /^[≥≤><]/u.test(target)
    ? `${actual} ${target.charAt(0)} ${target.slice(1)}`
    : `完成值${actual}，指标值${target}`;

/** The one sentence that says how a row came to its score, with its numbers. */
export const explain = <K extends Kind>(explanation: Of<K>): string => {
  const sentence: (explanation: Of<K>) => string = SENTENCES[explanation.kind];
  return sentence(explanation);
};

function ratio({
  form,
  actual,
  target,
  weight,
  earned,
  points: given,
}: Of<"standard-ratio">): string {
  const [over, under] = form === "target-by-actual" ? [target, actual] : [actual, target];
  const share = [over, under].flatMap((part) => (part === null ? [] : showQuantity(part)));
  const product = `${share.join(" ÷ ")} × ${points(weight)} = ${points(earned)}`;
  if (given.eq(earned.toDecimalPlaces(2))) return product;
  return earned.gt(weight)
    ? `${product}，超过满分，得${points(given)}`
    : `${product}，得${points(given)}`;
}
