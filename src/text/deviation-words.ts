/** What the panel 偏差 says. */
export const deviationWords = {
  none: "没有需要说明的偏差",
  intro: (open: number): string =>
    open === 0 ? "需要说明的偏差都已填写" : `还有 ${String(open)} 项需要填写偏差原因和改进措施`,
  draft: "起草一句",
  write: "写入单元格",
  label: (cell: string): string => `偏差原因及改进措施（${cell}）`,
  box: "偏差原因及改进措施（全表一格）",
  noColumn: "本表没有偏差原因栏，请另附说明。",
  lacks: {
    short: "说明过于笼统，请写明具体原因和改进措施",
    gap: "还有空白处没有填写",
    "no-measure": "只写了原因，请补充改进措施",
  },
  written: "已写入",
} as const;
