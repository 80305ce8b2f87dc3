import type { StandardPart } from "../domain/model/standard";

/** What a part of a 评分标准 was taken for. */
export const STANDARD_PARTS: Readonly<Record<StandardPart["as"], string>> = {
  definition: "指标含义",
  question: "考察内容",
  requirement: "要求",
  item: "其中一项",
  formula: "计算公式",
  condition: "得分条件",
  step: "扣分办法",
  limit: "限度",
  exemption: "不适用时",
  mark: "满分",
  veto: "一票否决",
};
