/** What the panel 设置 says. */
export const settingsWords = {
  scheme: "评分方案",
  region: (region: string): string => `适用：${region}`,
  source: "依据",
  mode: "已填的得分",
  fill: "保留，只填空白单元格",
  recompute: "重新计算（替换前逐项确认）",
  form: "得分写成",
  forms: {
    values: "数值",
    formulas: "公式：改动分值、指标值、完成值后自动更新（写有单位等文字的行仍写数值）",
  },
  marks: "在有问题的单元格上标色并加批注",
  summary: "生成并更新“绩评得分情况表”",
  kept: "设置保存在本工作簿中。",
  columns: "核对各列的含义",
  selfCheckHint: "看看本机的表格程序能做什么；出了问题时，结果可以发给维护人员。",
} as const;
