/** Everything the command line says about itself; findings and faults have tables of their own. */
export const cliWords = {
  help: `绩评：绩效自评表评分与检查

用法：
  jiping score 文件|文件夹… [选项]
  jiping clean 文件|文件夹… --out 文件|文件夹   写出上报稿：去掉绩评的标记、工作表和设置，保留填好的数值
  jiping schemes                   列出内置的评分方案：代号、名称、适用地区、依据
  jiping schemes 代号|文件 [--json 文件|-]   输出一个评分方案的 JSON，可另存、修改后用 --scheme 选用

score 的选项：
  --out 文件|文件夹   把评分后的副本写到这里（从不覆盖原文件）
  --in-place          直接改原文件（只填空格，不动已填内容）
  --json 文件|-       输出 JSON 报告；- 表示标准输出
  --report 文件.xlsx  写出汇总工作簿：每张表一行、每个问题一行，链接到文件
  --scheme 方案|文件  评分方案的代号，或方案的 JSON 文件；默认 national
  --sheet 工作表      只处理这个名称的工作表
  --recompute         重新计算，用算出的得分替换已填的数字（公式不动）
  --marks             在有问题的单元格上标色并加批注
  --summary           在工作簿中附一张“绩评得分情况表”
  --help、--version   显示帮助、版本

clean 的选项：
  --out 文件|文件夹   把上报稿写到这里（从不覆盖原文件）
  --in-place          直接清理原文件

不带 --out 或 --in-place 时只检查、不改任何表格。
退出码：0 没有错误；1 有错误，或没有找到表；2 有文件不能读取，或命令有误。`,
  noCommand: "请写明命令，例如：jiping score 自评表.xlsx（jiping --help 查看全部用法）",
  unknownCommand: (command: string): string =>
    `没有“${command}”这个命令，可用的命令是 score、clean 和 schemes；评分请写 jiping score 文件或文件夹（jiping --help 查看用法）`,
  noFiles: "请写明要评分的文件或文件夹，例如：jiping score 自评表.xlsx",
  unknownOption: (option: string): string =>
    `没有 ${option} 这个选项（jiping --help 查看全部选项）`,
  optionNeedsValue: (option: string): string =>
    `选项 ${option} 后面要写一个值（jiping --help 查看用法）`,
  optionTakesNoValue: (option: string): string =>
    `选项 ${option} 后面不能写值（jiping --help 查看用法）`,
  outOrInPlace: "--out 与 --in-place 只能用一个：要么写副本，要么直接改原文件",
  outMustBeFolder: (out: string): string => `处理多个文件时 --out 须为文件夹，“${out}”是一个文件名`,
  outMustBeXlsx: (out: string): string =>
    `只能输出 .xlsx 或 .xlsm 文件，不能输出“${out}”，请改扩展名`,
  reportOverFile: (path: string): string =>
    `报告文件 ${path} 会盖住工作簿或方案文件，未作任何处理；请换一个文件名，如 报告.json`,
  cannotWriteOutput: "结果没有全部输出（磁盘已满或输出目标不可写），请检查后再试",
  bug: (detail: string): string => `程序内部出错（${detail}），请把所用命令和文件反馈给我们`,
  unknownScheme: (scheme: string, known: readonly string[]): string =>
    `没有“${scheme}”这个评分方案，也没有这个文件；可用的方案：${known.join("、")}`,
  unreadableScheme: (path: string): string => `评分方案文件 ${path} 不是有效的 JSON，未作任何处理`,
  garbledScheme: (path: string): string =>
    `评分方案文件 ${path} 不是 UTF-8 编码，未作任何处理；请用记事本另存为 UTF-8 编码后再用`,
  largeScheme: (path: string): string => `文件 ${path} 太大，不是评分方案，未作任何处理`,
  wrongScheme: (path: string, faults: string): string =>
    `评分方案文件 ${path} 有误，未作任何处理：${faults}`,
  schemeColumns: ["代号", "名称", "适用地区", "依据"],
  certainty: (text: string, certainty: string): string => `${certainty}：${text}`,
  schemesHint:
    "用 --scheme 代号 选用；jiping schemes 代号 > 我的方案.json 导出一个方案，改好后用 --scheme 我的方案.json 选用。",
  oneScheme: "一次只能导出一个评分方案，例如：jiping schemes national",
  schemeInTheWay: (path: string): string =>
    `“${path}”已经存在，其中可能有您改过的评分方案，没有覆盖；请换一个文件名`,
  cannotWriteReport: (path: string): string =>
    `不能写入报告文件 ${path}，请检查文件夹是否存在、是否有写入权限`,
  emptyFolder: (folder: string): string => `文件夹 ${folder} 中没有 .xlsx 文件`,
  progress: (done: number, all: number, file: string): string =>
    `[${String(done)}/${String(all)}] ${file}`,
  keptOld: (path: string, keptAs: string): string =>
    `${path} 已存在且内容不同，原文件另存为 ${keptAs}`,
  noTable: "没有找到绩效自评表",
  scheme: (name: string): string => `评分方案：${name}`,
  schemeSource: (certainty: string, text: string): string => `依据（${certainty}）：${text}`,
  columns: { row: "行", name: "指标", weight: "分值", score: "得分", why: "说明" },
  execution: "预算执行率",
  total: "总分",
  grade: (grade: string): string => `等级：${grade}`,
  pending: "待定",
  questions: "请确认：",
  noFindings: "没有发现问题",
  findings: (errors: number, warnings: number, notices: number): string =>
    `发现 ${String(errors)} 个错误、${String(warnings)} 个警告、${String(notices)} 个提示：`,
  severity: { error: "错误", warning: "警告", notice: "提示" },
  wouldWrite: (cells: number): string => `可填写 ${String(cells)} 个单元格；加 --out 写出副本`,
  wrote: (cells: number, path: string): string =>
    `已填写 ${String(cells)} 个单元格，保存到 ${path}`,
  nothingToWrite: "没有需要填写的单元格",
  summaryColumns: ["文件", "表", "总分", "等级", "错误", "警告", "结果"],
  status: { scored: "已评分", "no-table": "没有找到表", failed: "失败" },
  summaryLine: ({ files, scored, noTable, failed }: Counts): string =>
    `共 ${String(files)} 个文件：已评分 ${String(scored)}，没有找到表 ${String(noTable)}，失败 ${String(failed)}`,
} as const;

interface Counts {
  readonly files: number;
  readonly scored: number;
  readonly noTable: number;
  readonly failed: number;
}
