/** What the command line writes into its 汇总 workbook. */
export const reportBookWords = {
  tables: {
    sheet: "汇总",
    columns: ["文件", "工作表", "项目名称", "单位", "总分", "等级"],
    execution: "预算执行率得分率",
    rate: (group: string): string => `${group}得分率`,
    counts: ["错误", "警告", "提示", "待确认"],
    status: "状态",
    pending: "待定",
  },
  findings: {
    sheet: "问题",
    columns: ["文件", "工作表", "单元格", "级别", "编号", "指标", "问题"],
    /** What is asked stands among what is found. */
    question: "待确认",
  },
  status: {
    "self-evaluation": "已评分",
    summary: "得分情况汇总表，只核对",
    goals: "没有分值列，未评分",
    form: "只有资金情况，未评分",
    "no-table": "没有找到绩效自评表",
  },
  mustBeXlsx: (path: string): string => `汇总工作簿须为 .xlsx 文件，不能写成“${path}”，请改扩展名`,
  overFile: (path: string): string =>
    `汇总工作簿 ${path} 会盖住要处理的文件、副本或报告，未作任何处理；请换一个文件名，如 汇总.xlsx`,
  notOurs: (path: string): string =>
    `“${path}”已经存在，而且不是绩评写的汇总工作簿，未作任何处理；请换一个文件名`,
  cannotWrite: (path: string): string =>
    `不能写入汇总工作簿 ${path}，请检查文件夹是否有写入权限，或文件是否正被打开`,
  wrote: (path: string): string => `汇总工作簿已保存到 ${path}`,
} as const;
