import { plain } from "./show";
import type { Decimal } from "../domain/base/exact";

const count = (number: number): string => String(number);

/** What the pane says about itself; findings, notices, questions and the panels have words of their own. */
export const paneWords = {
  title: "绩评",
  starting: "正在读取表格…",
  wished: "正在读取表格，读完立即评分…",
  working: "正在处理…",
  changing: "表格有改动，正在重新检查…",
  score: "一键评分",
  check: "只检查",
  undo: "撤销",
  undoHint: (steps: number): string =>
    steps === 0 ? "没有可撤销的操作" : `撤销上一步（共可撤销 ${count(steps)} 步）`,
  clearMarks: "清除标记",
  close: "关闭提示",
  collapse: "收起面板",
  collapseHint: "面板打开时功能区点不动的，先收起面板；再点“评分面板”即可打开",
  notCollapsed: "没有收起，请用 WPS 面板标题栏上的关闭按钮",
  retry: "重试",
  cancelWaiting: "取消",
  broken: "没能读取表格",
  incomplete: "绩评的文件没有加载完整。请重试；仍不行，请关闭面板后重新打开，或请管理员重新安装。",
  nothingLost: "表格没有被改动。",
  bug: (detail: string): string => `程序内部出错（${detail}），请核对表格后再试`,
  promise: "评分只填空白单元格，不动已填的内容，随时可以撤销。",
  tables: {
    pick: "选择要查看的自评表",
    option: (range: string, name: string, rows: number): string =>
      `${range} ${name}${rows > 1 ? `等 ${count(rows)} 项指标` : ""}`,
    found: (rows: number): string => `${count(rows)} 项指标`,
    several: (tables: number): string => `本表有 ${count(tables)} 张自评表，评分时一并处理`,
    show: (range: string): string => `定位到表格 ${range}`,
  },
  kinds: {
    summary: "这是得分情况汇总表，只核对，不评分。",
    goals: "这张表没有分值列，只读取目标，不评分。",
    form: "这张表没有绩效指标行，只读取资金情况，不评分。",
  },
  total: {
    label: "总分",
    expected: "预计总分",
    pending: "待定",
    unit: "分",
    grade: (grade: string): string => `等级 ${grade}`,
    rate: (rate: string): string => `得分率 ${rate}`,
    weights: (sum: Decimal, frame: Decimal): string =>
      sum.eq(frame) ? `分值合计 ${plain(sum)}` : `分值合计 ${plain(sum)}，应为 ${plain(frame)}`,
    weightsRight: "分值合计正确",
    weightsWrong: "分值合计有误",
    scheme: (name: string): string => `评分方案：${name}`,
  },
  standing: {
    open: (cells: number): string => `尚未评分，有 ${count(cells)} 个单元格待填写`,
    outdated: (cells: number): string =>
      `数据已变动，有 ${count(cells)} 个单元格须更新，请重新评分`,
    otherForm: (cells: number): string =>
      `有 ${count(cells)} 个单元格要按设置改写成公式或数值，请重新评分`,
    expected: "这是预计总分。",
    complete: "得分都已填写，与表中数据一致",
    faulty: (errors: number): string => `得分都已填写，有 ${count(errors)} 个错误须改正`,
  },
  severity: { error: "错误", warning: "警告", notice: "提示" },
  counts: (name: string, number: number): string => `${name} ${count(number)}`,
  tabs: { issues: "问题", scores: "得分", deviations: "偏差", handIn: "报送", settings: "设置" },
  loading: "正在打开…",
  selfCheck: "自检…",
  issues: {
    filter: "按轻重筛选",
    only: (name: string): string => `只显示${name}`,
    all: "显示全部",
    none: "没有发现问题",
    noneOfKind: "没有这一类问题",
    blanks: (number: number): string => `另有 ${count(number)} 处空白的得分，点“一键评分”即可填写`,
    whole: "整张表",
    row: (row: number): string => `第 ${count(row + 1)} 行`,
    reveal: (cell: string): string => `定位到 ${cell}`,
    fix: (value: string): string => `改为 ${value}`,
    explain: "填写说明",
    accept: "标为已核实",
    reason: "核实说明",
    reasonHint: "例如：已与业务科室核对，数据属实",
    confirm: "确定",
    cancel: "取消",
    accepted: (number: number): string => `已核实 ${count(number)} 项`,
    takeBack: "取消核实",
    questions: "请确认",
    columns: "指定各列的含义",
    weights: "调整分值…",
  },
} as const;
