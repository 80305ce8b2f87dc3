import { Exact, HUNDRED, ONE, ZERO } from "../base/exact";
import type { Scheme } from "../model/scheme";

const points = (digits: string) => new Exact(digits);

/** The national rule, and the default. */
export const nationalScheme: Scheme = {
  id: "national",
  name: "全国通用",
  region: "全国（地方另有规定的除外）",
  source: {
    text:
      "财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）：定量指标完成指标值的记满分，未完成的按完成值与指标值的比例记分；" +
      "定性指标分三档；等级90/80/60。反向指标按“指标值÷完成值”计算依据湖北、山东自评表填表说明，全国文件未明文规定；" +
      "超额130%须说明参照广西做法，仅提示、不扣分。",
    certainty: "recalled",
  },
  frame: HUNDRED,
  levelWeights: [
    { level1: "预算执行", weight: points("10") },
    { level1: "产出指标", weight: points("50") },
    { level1: "效益指标", weight: points("30") },
    { level1: "满意度指标", weight: points("10") },
  ],
  quantity: "reached-or-ratio",
  reverse: "ratio",
  equal: "at-least",
  executionBase: "full-year",
  execution: { weight: null, most: ONE },
  overFulfilment: {
    noteFrom: new Exact("1.3"),
    severity: "warning",
    deduction: { kind: "none", above: new Exact("1.3"), amount: ZERO },
  },
  standardMark: "ask",
  attainmentBands: { reached: new Exact("0.8"), partly: new Exact("0.6") },
  levelShares: [],
  notApplicable: "ask",
  totalMost: null,
  executionCaps: [],
  rounding: { step: "0.01", mode: "half-up" },
  overrides: [],
  review: {
    levelWeights: "usual",
    executionNoteBelow: new Exact("0.9"),
    costWithoutIndicator: null,
  },
  grades: [
    { name: "优", from: points("90") },
    { name: "良", from: points("80") },
    { name: "中", from: points("60") },
    { name: "差", from: ZERO },
  ],
};
