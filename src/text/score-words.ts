import type { Decimal } from "../domain/base/exact";
import { plain, points } from "./show";

/** What the panel 得分 says. */
export const scoreWords = {
  groups: "一级指标得分",
  rows: "各项指标",
  of: (score: Decimal | null, weight: Decimal | null): string =>
    `${score === null ? "—" : plain(score)} / ${weight === null ? "—" : plain(weight)}`,
  noRate: "待定",
  whatIf: "还差多少分，如果……",
  weights: "分值不符，怎样调整",
  execution: "预算执行率",
  basis: {
    computed: "按规则计算",
    typed: "表中已填",
    judgement: "须人工评分",
    excluded: "不计入满分",
  },
  planned: "待填写",
  evidence: "评分标准的读法",
  points: (name: string): string => `“${name}”的得分`,
  write: "写入",
  within: (least: Decimal, most: Decimal): string => `${points(least)}至${points(most)}`,
  suggested: (value: Decimal): string => `按方案可得 ${points(value)}，供参考`,
  faults: {
    blank: "请填写得分",
    "not-a-number": "得分只能填数字",
    outside: (most: string): string => `得分应在 0 至 ${most} 之间`,
  },
} as const;
