/** What the workbench's page says. */
export const workbenchWords = {
  title: "绩评工作台",
  samples: "示例表格",
  open: "打开自己的表格…",
  save: "保存为 .xlsx",
  sheet: "表格",
  pane: "绩评任务窗格",
  program: "模拟的程序",
  programs: {
    microsoft365: "Excel（Microsoft 365）",
    ltsc2021: "Excel（LTSC 2021）",
    oldest: "Excel（最低要求）",
    wps: "WPS 表格",
    wpsOld: "WPS 表格（旧版，逐格读写）",
  },
  dark: "深色窗格",
  limits:
    "这里可以改单元格的内容、复制粘贴、撤销。保存时只写改过的单元格，文件的其余部分原样不动，所以行列、排序和格式请在 Excel 或 WPS 里调整。",
  dropHere: "松开鼠标，打开这个文件",
  bound: "这个单元格的公式与其他单元格共用，不能单独修改，已恢复原样。",
  locked: "工作表受保护，这个单元格已锁定，不能修改，已恢复原样。",
  forbidden:
    "这里只能改单元格的内容。插入或删除行列、合并、移动、排序和调格式，请在 Excel 或 WPS 里做。",
  opened: (file: string): string => `已打开“${file}”。`,
  notOpened: (file: string, because: string): string =>
    `“${file}”没有打开：${because}。原来的表格还在，没有改动。`,
  notFetched: "示例文件读取失败，请检查工作台是否还在运行",
  unreadable: "文件无法读取，请检查权限，或关闭占用它的程序后再试",
  saved: (file: string): string => `已保存为“${file}”，在浏览器的下载文件夹里。`,
  notSaved: (detail: string): string => `没能保存（${detail}），请将此文件反馈给我们。`,
  mayLeave: (file: string): string =>
    `“${file}”的改动还没有保存，打开另一张表后就找不回来了。确定要打开吗？`,
  savedName: (base: string): string => `${base}-绩评.xlsx`,
  copyName: (base: string): string => `${base}-上报稿.xlsx`,
  newWorkbook: (file: string): string =>
    `另开的工作簿“${file}”在浏览器的下载文件夹里；在 Excel 里会直接打开。`,
} as const;

/** The tables that ship with the workbench, by file name. */
export const sampleNames: Readonly<Record<string, string>> = {
  "chaoyang-2024-unscored": "朝阳区 2024（未评分）",
  "chaoyang-2024": "朝阳区 2024（已评分）",
  jianghua: "江华 部门整体支出",
  "jinshui-2021": "金水区 2021",
  "shawan-2024": "沙湾 2024",
};

/** What `npm start` says. */
export const startWords = {
  serving: (address: string): string => `绩评工作台：${address}（按 Ctrl+C 结束）`,
  notServing: (detail: string): string =>
    `工作台没能启动（${detail}），请检查本机的端口是否被限制后再试`,
};
