/** What the pane says of a sheet without a table of ours. */
export const emptyWords = {
  title: "这张工作表里没有找到绩效自评表",
  hint: "自评表须有“指标”“分值”“指标值”“实际完成值”这样的表头。填好后会自动重新检查。",
  blank: "这张工作表是空的",
  elsewhere: "在其他工作表中找到：",
  go: (sheet: string): string => `转到“${sheet}”`,
} as const;
