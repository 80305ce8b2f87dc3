import type { Checklist, ChecklistEntry, Topic } from "../domain/model/checklist";
import type { Finding, FindingCode } from "../domain/model/finding";
import type { ScoredTable } from "../domain/model/scored";
import { CHECK_NAMES } from "./check-names";
import { tellFinding } from "./findings";

const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  weights: "分值设定",
  scores: "得分、合计与等级",
  money: "资金与执行率",
  notes: "偏差说明",
  values: "指标值与完成值",
  writing: "填写规范",
  texts: "文字与附表",
};

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七"];
const TOPIC_ORDER = Object.keys(TOPIC_NAMES);

const RESULTS: Readonly<Record<Exclude<ChecklistEntry["status"], "failed">, string>> = {
  accepted: "已核实",
  passed: "通过",
  clear: "未发现问题",
  "not-applicable": "不适用",
};

const FAILED = { returned: "未通过", asked: "请核对" } as const;

const graveness = ({
  open,
}: Extract<ChecklistEntry, { readonly status: "failed" }>): keyof typeof FAILED =>
  open.some(({ severity }) => severity === "error") ? "returned" : "asked";

/** What the checklist's sheet says. */
export const checklistWords = {
  sheet: "检查清单",
  title: ({ table, scheme }: ScoredTable): string =>
    `${table.sheet.name} 报送前检查（评分方案：${scheme.name}）`,
  summary: ({ returned, asked, accepted }: Checklist["counts"]): string =>
    `会被退回的 ${String(returned)} 处，可能被问到的 ${String(asked)} 处，已核实 ${String(accepted)} 处`,
  questions: (questions: number): string | null =>
    questions === 0
      ? null
      : `有 ${String(questions)} 处没有读懂，须先确认；与之有关的检查还没有做，不能算通过。`,
  headings: ["检查内容", "结果", "处数", "位置"],
  topic: (topic: Topic): string =>
    `${NUMERALS[TOPIC_ORDER.indexOf(topic)] ?? ""}、${TOPIC_NAMES[topic]}`,
  topicName: (topic: Topic): string => TOPIC_NAMES[topic],
  check: (code: FindingCode): string => CHECK_NAMES[code],
  result: (entry: ChecklistEntry): string =>
    entry.status === "failed" ? FAILED[graveness(entry)] : RESULTS[entry.status],
  finding: (finding: Finding): string => tellFinding(finding),
  reason: (reason: string): string => `核实说明：${reason}`,
  notApplicable: (names: readonly string[]): string =>
    `本表没有相应内容或本地不要求：${names.join("；")}。`,
} as const;

/** What the pane says around the checklist. */
export const handInWords = {
  title: "报送前检查",
  returned: "会被退回的",
  asked: "可能被问到的",
  accepted: "已核实",
  places: (number: number): string => `${String(number)} 处`,
  none: "没有发现会被退回的问题。",
  passed: (number: number): string => `通过 ${String(number)} 项`,
  clear: (number: number): string => `未发现问题 ${String(number)} 项`,
  clearHint: "文字只核对能确定的内容，请自己再读一遍。",
  idle: (number: number): string => `不适用 ${String(number)} 项`,
  idleHint: "本表没有相应内容，或所用评分方案不要求。",
  looked: (name: string, count: number): string => `${name}（核对 ${String(count)} 处）`,
  more: (number: number): string => `另有 ${String(number)} 处`,
  reveal: (cell: string): string => `定位到 ${cell}`,
  sheet: "写入工作表“检查清单”",
  sheetHint: "写成本工作簿中的一张表，可直接打印、随表留存，也可撤销。",
  export: "导出上报稿",
  exportHint:
    "另开一个新工作簿，里面没有绩评的标记、批注、工作表和设置，其余不变；本工作簿不动。导出后请另存。",
  otherFormat: (extension: string): string =>
    `本工作簿是 ${extension} 格式，另开的副本会变成 .xlsx，可能丢失宏等内容；请先另存为 .xlsx 再导出，或改用“清理成上报稿”`,
  clean: "清理成上报稿",
  cleanHint:
    "去掉本工作簿中绩评的标记、批注、工作表和设置，只留填好的数值；可以撤销。要同时留着带标记的一份，请先另存。",
} as const;
