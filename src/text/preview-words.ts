/** What is asked before typed values give way. */
export const previewWords = {
  title: "替换已填的内容",
  intro: (number: number): string =>
    `有 ${String(number)} 个单元格填有不同的数字。请勾选要用算出的结果替换的单元格，其余保持原样。`,
  all: "全选",
  change: (before: string, after: string): string => `原值 ${before}，改为 ${after}`,
  blank: "（空）",
  kept: "不变",
  confirm: (number: number): string =>
    number === 0 ? "不替换，只填空白" : `替换 ${String(number)} 处并评分`,
  cancel: "取消",
} as const;
