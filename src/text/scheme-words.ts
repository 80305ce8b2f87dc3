import type { Decimal } from "../domain/base/exact";
import type { SchemeFault } from "../domain/model/scheme";
import { tellProblem } from "./scheme-faults";
import { plain } from "./show";

const count = (number: number): string => String(number);

/** What the pane says about choosing, comparing and editing schemes. */
export const schemeWords = {
  shipped: "内置方案",
  own: "本工作簿的方案",
  compare: "比较方案",
  edit: "修改",
  copy: "另存并修改",
  import: "导入",
  export: "导出",
  remove: "删除",
  removeSure: (name: string): string => `确定删除“${name}”？`,
  close: "返回",
  imported: (name: string): string => `已导入并选用“${name}”，保存在本工作簿中。`,
  saved: (name: string): string => `已保存并选用“${name}”，保存在本工作簿中。`,
  exported: (file: string): string => `已导出 ${file}`,
  notJson: "这个文件不是有效的评分方案（不是 JSON），没有导入。",
  notUtf8: "这个文件不是 UTF-8 编码，没有导入；请用记事本另存为 UTF-8 编码后再试。",
  tooLarge: "这个文件太大，不是评分方案，没有导入。",
  wrong: (faults: string): string => `评分方案有误，没有导入：${faults}`,
  file: "选择评分方案文件",
  fileName: (name: string): string => `评分方案-${name.replace(/[\\/:*?"<>|\s]/gu, "_")}.json`,
  comparing: {
    with: "与这个方案比较",
    title: (first: string, second: string): string => `“${first}”与“${second}”比较`,
    total: "总分",
    grade: "等级",
    waiting: "待人工评分",
    rows: (number: number): string => `${count(number)} 行`,
    none: "—",
    changed: (changed: number, rows: number): string =>
      changed === 0
        ? `${count(rows)} 行得分都相同`
        : `${count(rows)} 行中有 ${count(changed)} 行得分不同`,
    note: "按重新计算比较，不改动表格；须人工评分的行按表中已填的得分计。",
    row: (row: number): string => `第 ${count(row + 1)} 行`,
    execution: "预算执行率",
    score: (score: Decimal | null): string => (score === null ? "须人工评分" : `${plain(score)}分`),
    suggested: (score: Decimal): string => `（可参考 ${plain(score)}分）`,
  },
  form: {
    title: (name: string): string => `修改评分方案“${name}”`,
    add: (list: string): string => `添加一项${list}`,
    removeItem: (list: string, index: number): string => `删除${list}第 ${count(index + 1)} 项`,
    save: "保存并选用",
    cancel: "取消",
    faults: (number: number): string => `还有 ${count(number)} 处须改正`,
    copyName: (name: string): string => `${name}（本单位）`,
  },
} as const;

/** What is wrong with a field, said where it is filled in. */
export function tellAtField(problem: SchemeFault["problem"]): string {
  switch (problem.kind) {
    case "missing":
    case "not-text":
      return "请填写";
    case "not-a-number":
      return "请填数字，例如 1.3";
    default:
      return tellProblem(problem);
  }
}
