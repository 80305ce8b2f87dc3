import { SCHEME_VERSION } from "./scheme-version";

export const NO_DEDUCTION = { kind: "none", above: "1.3", amount: "0" };

/** The national rule. Every other scheme that ships says only where it differs. */
export const NATIONAL = {
  version: SCHEME_VERSION,
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
  frame: "100",
  levelWeights: [
    { level1: "预算执行", weight: "10" },
    { level1: "产出指标", weight: "50" },
    { level1: "效益指标", weight: "30" },
    { level1: "满意度指标", weight: "10" },
  ],
  quantity: "reached-or-ratio",
  reverse: "ratio",
  equal: "at-least",
  executionBase: "full-year",
  overFulfilment: { noteFrom: "1.3", severity: "warning", deduction: NO_DEDUCTION },
  standardMark: "ask",
  attainmentBands: { reached: "0.8", partly: "0.6" },
  levelShares: [],
  notApplicable: "ask",
  totalMost: null,
  executionCaps: [],
  grades: [
    { name: "优", from: "90" },
    { name: "良", from: "80" },
    { name: "中", from: "60" },
    { name: "差", from: "0" },
  ],
};
