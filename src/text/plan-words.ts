import type { Finding } from "../domain/model/finding";
import type { ScoredTable } from "../domain/model/scored";
import { CERTAINTIES } from "./certainties";
import { tellFinding } from "./findings";

/** The words that a run writes into the workbook itself. */
export const planWords = {
  findingOf: (finding: Finding): string => tellFinding(finding),
  summary: {
    sheet: "绩评得分情况表",
    title: ({ table, scheme }: ScoredTable): string =>
      `${table.sheet.name} 得分情况（评分方案：${scheme.name}）`,
    // The first sentence names the source and its rule; the pane and the reports have the rest.
    source: ({ scheme: { source } }: ScoredTable): string =>
      `评分依据（${CERTAINTIES[source.certainty]}）：${source.text.replace(/(?<=。).+$/su, "")}`,
    headings: ["一级指标", "权重分值", "得分", "得分率"],
    execution: "预算执行",
    total: "合计",
    grade: "评价等级",
    pending: "待定",
  },
} as const;
