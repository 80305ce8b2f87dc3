/** What the pane says where a person tells it the columns. */
export const columnWords = {
  title: "各列的含义",
  intro: "请核对每一列，标有“待确认”的须选择。结果保存在本工作簿中，列移动后仍有效。",
  mapped: "正在使用您以前指定的含义。",
  open: "待确认",
  none: "不使用",
  choose: "请选择",
  label: (heading: string, column: string): string => `${column} 列“${heading}”的含义`,
  sample: (texts: readonly string[]): string =>
    texts.length === 0 ? "下方没有内容" : `下方：${texts.join("、")}`,
  confirm: "确定",
  cancel: "取消",
  reset: "恢复自动识别",
} as const;
