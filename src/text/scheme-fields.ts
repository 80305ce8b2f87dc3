import { CERTAINTIES } from "./certainties";

/** What a field of a scheme is called and means; lists are named with `[]`. */
interface FieldWords {
  readonly label: string;
  readonly unit?: string;
  readonly help?: string;
}

export const SCHEME_FIELDS = {
  version: { label: "文件版本" },
  id: { label: "代号", help: "字母、数字或汉字，命令行用它选择方案" },
  name: { label: "名称" },
  region: { label: "适用地区" },
  source: { label: "依据" },
  "source.text": { label: "依据的文件", help: "文件名称、文号，报告中会一并写明" },
  "source.certainty": { label: "把握程度" },
  frame: { label: "满分", unit: "分", help: "全部分值应合计到这个数" },
  levelWeights: { label: "一级指标分值", help: "没有统一规定的不填" },
  "levelWeights[].level1": { label: "一级指标" },
  "levelWeights[].weight": { label: "分值", unit: "分" },
  quantity: { label: "定量指标计分" },
  reverse: { label: "反向指标超过上限时" },
  equal: { label: "指标值写“=”时" },
  executionBase: { label: "预算执行率的分母" },
  execution: { label: "预算执行得分" },
  "execution.weight": {
    label: "预算执行率的分值",
    unit: "分",
    help: "表中没有印出它的分值时按此计；由各表自定的不填",
  },
  "execution.most": {
    label: "执行率最多按多少计",
    help: "1 即 100%，得分不超过分值；不限的不填",
  },
  overFulfilment: { label: "超额完成" },
  "overFulfilment.noteFrom": {
    label: "须说明原因的界线",
    unit: "倍",
    help: "完成值达到指标值的多少倍起；1.3 即 130%",
  },
  "overFulfilment.severity": { label: "没有说明原因时" },
  "overFulfilment.deduction": { label: "超额扣分" },
  "overFulfilment.deduction.kind": { label: "超额扣分办法" },
  "overFulfilment.deduction.above": {
    label: "超过指标值多少倍才扣",
    unit: "倍",
    help: "1.3 即超过 130%",
  },
  "overFulfilment.deduction.amount": {
    label: "扣多少",
    help: "按比例时填分值的几分之几，如 0.125；按分数时填分数",
  },
  standardMark: { label: "评分标准满分与分值不同时" },
  attainmentBands: { label: "定性指标分档" },
  "attainmentBands.reached": { label: "达成的最低比例", help: "0.8 即分值的 80%" },
  "attainmentBands.partly": { label: "部分达成的最低比例", help: "0.6 即分值的 60%" },
  levelShares: { label: "等次词的得分比例", help: "如 良 0.8；没有统一规定的不填" },
  "levelShares[].word": { label: "等次词" },
  "levelShares[].share": { label: "得分值的比例", help: "0.8 即 80%" },
  notApplicable: { label: "完成值写“不适用”时" },
  totalMost: { label: "总分上限", unit: "分", help: "含加减分；不设上限的不填" },
  executionCaps: { label: "按预算执行率限制总分", help: "从低到高；没有这项规定的不填" },
  "executionCaps[].below": { label: "执行率低于", help: "0.8 即 80%" },
  "executionCaps[].most": { label: "总分最高", unit: "分" },
  rounding: { label: "得分取整" },
  "rounding.step": { label: "每项得分保留到", help: "合计按各项得分相加" },
  "rounding.mode": { label: "尾数" },
  overrides: {
    label: "单独规定的指标",
    help: "先于评分标准；写指标名称里的几个字即可，排在前面的先用",
  },
  "overrides[].name": { label: "指标名称含有", help: "不限的不填" },
  "overrides[].level1": { label: "一级指标含有", help: "不限的不填" },
  "overrides[].rule": { label: "计分办法" },
  "overrides[].direction": { label: "指标值的方向" },
  "overrides[].reverse": { label: "越小越好而超过上限时" },
  "overrides[].deduction": { label: "超额完成时" },
  review: { label: "审核要求" },
  "review.levelWeights": { label: "一级指标分值与规定不同时" },
  "review.executionNoteBelow": { label: "须说明原因的执行率", help: "低于它的须说明；0.9 即 90%" },
  "review.costWithoutIndicator": {
    label: "未设成本指标时成本得分上限",
    unit: "分",
    help: "没有这项规定的不填",
  },
  grades: { label: "等级", help: "从高到低，下限含在内，最后一档从 0 起" },
  "grades[].name": { label: "等级名称" },
  "grades[].from": { label: "最低分", unit: "分" },
} as const satisfies Readonly<Record<string, FieldWords>>;

export type SchemeField = keyof typeof SCHEME_FIELDS;

/** What the choices of a field mean. */
export const SCHEME_CHOICES = {
  "source.certainty": CERTAINTIES,
  quantity: {
    "reached-or-ratio": "达到指标值得满分，未达到按比例",
    "completion-rate": "完成率直接乘以分值",
  },
  reverse: { ratio: "分值 × 指标值 ÷ 完成值", linear: "按超出的比例线性扣减，达到两倍得0分" },
  equal: { "at-least": "达到或超过都算完成", exact: "多于指标值的由人工评分" },
  executionBase: { "full-year": "全年预算数", initial: "年初预算数" },
  "overFulfilment.severity": { warning: "警告", error: "错误" },
  "overFulfilment.deduction.kind": {
    none: "不扣分",
    share: "扣分值的固定比例",
    points: "扣固定分数",
    proportional: "按超出的倍数比例扣",
  },
  "rounding.step": { "0.01": "两位小数", "0.1": "一位小数", "0.5": "0.5分的整数倍", "1": "整数" },
  "rounding.mode": { "half-up": "四舍五入", truncate: "舍去" },
  "overrides[].rule": {
    "as-read": "按评分标准或方案",
    "reached-or-ratio": "未达到按比例得分",
    "reached-or-nothing": "未达到不得分",
    "completion-rate": "完成率乘以分值",
    ask: "由人工评分",
  },
  "overrides[].direction": {
    "as-read": "按表中所写",
    "at-least": "越大越好",
    "at-most": "越小越好",
  },
  "overrides[].reverse": { "as-scheme": "同本方案", ratio: "指标值 ÷ 完成值", linear: "线性扣减" },
  "overrides[].deduction": { "as-scheme": "同本方案", none: "不扣分" },
  standardMark: { ask: "由人工确认", scale: "按比例换算到分值" },
  "review.levelWeights": { usual: "不检查", required: "警告" },
  notApplicable: { ask: "由人工评分", full: "得满分", rescale: "不计分，总分按其余指标折算" },
} as const satisfies Partial<Readonly<Record<SchemeField, Readonly<Record<string, string>>>>>;

const CHOICES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries(SCHEME_CHOICES),
);

/** The choices of a field by its plain path, and what they mean; null for a field that is typed. */
export const choicesOf = (field: string): Readonly<Record<string, string>> | null =>
  CHOICES.get(field) ?? null;

/** `grades[1].from` as the tables above name it. */
export const plainPath = (path: string): string => path.replace(/\[\d+\]/gu, "[]");

export const isField = (path: string): path is SchemeField => Object.hasOwn(SCHEME_FIELDS, path);

/** A field's path as a person reads it: `“等级”第2项“最低分”`. */
export function tellField(path: string): string {
  const own = labelOf(path);
  const [, list = "", index = ""] = /^([^[]+)\[(\d+)\]/u.exec(path) ?? [];
  if (list === "") return own;
  const place = `${labelOf(list)}第${String(Number(index) + 1)}项`;
  return path.endsWith("]") ? place : `${place}${own}`;
}

function labelOf(path: string): string {
  const plain = plainPath(path);
  return isField(plain) ? `“${SCHEME_FIELDS[plain].label}”` : `“${path}”`;
}
