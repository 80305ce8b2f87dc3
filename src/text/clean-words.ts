/** What the command line says of clean copies. */
export const cleanWords = {
  notOfClean: (option: string): string =>
    `clean 不用 ${option}；可用的选项是 --out 和 --in-place（jiping --help 查看用法）`,
  nothing: "没有绩评的标记、工作表或设置",
  columns: ["文件", "标记", "工作表", "设置", "结果"],
  done: (path: string): string => `已清除，保存到 ${path}`,
  copied: (path: string): string => `没有需要清除的内容，原样复制到 ${path}`,
  same: "没有需要清除的内容，未改动",
  wouldClean: "可清除；加 --out 写出上报稿",
  failed: "失败",
  found: ({ marks, sheets, texts }: CleanCounts): string =>
    `${String(marks)} 处标记、${String(sheets)} 张工作表、${String(texts)} 项设置`,
  locked: (cells: readonly string[]): string =>
    `${cells.join("、")} 被锁定，标记没有清除；请撤销工作表保护后再试`,
  line: (files: number, failed: number): string =>
    `共 ${String(files)} 个文件，失败 ${String(failed)}`,
} as const;

interface CleanCounts {
  readonly marks: number;
  readonly sheets: number;
  readonly texts: number;
}
