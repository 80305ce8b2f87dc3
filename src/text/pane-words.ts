import type { Certainty } from "../domain/model/scheme";
import { plain, points } from "./show";
import type { Decimal } from "../domain/base/exact";

const count = (number: number): string => String(number);

/** Everything the pane says about itself; findings, notices and questions have tables of their own. */
export const paneWords = {
  title: "绩评",
  starting: "正在读取表格…",
  working: "正在处理…",
  changing: "表格有改动，正在重新检查…",
  score: "一键评分",
  check: "只检查",
  undo: "撤销",
  undoHint: (steps: number): string =>
    steps === 0 ? "没有可撤销的操作" : `撤销上一步（共可撤销 ${count(steps)} 步）`,
  clearMarks: "清除标记",
  close: "关闭提示",
  retry: "重试",
  broken: "没能读取表格",
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
  empty: {
    title: "这张工作表里没有找到绩效自评表",
    hint: "自评表须有“指标”“分值”“指标值”“实际完成值”这样的表头。填好后会自动重新检查。",
    blank: "这张工作表是空的",
    elsewhere: "在其他工作表中找到：",
    go: (sheet: string): string => `转到“${sheet}”`,
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
  tabs: { issues: "问题", scores: "得分", deviations: "偏差", settings: "设置" },
  loading: "正在打开…",
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
  },
  scores: {
    groups: "一级指标得分",
    rows: "各项指标",
    of: (score: Decimal | null, weight: Decimal | null): string =>
      `${score === null ? "—" : plain(score)} / ${weight === null ? "—" : plain(weight)}`,
    noRate: "待定",
    execution: "预算执行率",
    basis: {
      computed: "按规则计算",
      typed: "表中已填",
      judgement: "须人工评分",
      excluded: "不计入满分",
    },
    planned: "待填写",
    points: (name: string): string => `“${name}”的得分`,
    write: "写入",
    within: (least: Decimal, most: Decimal): string => `${points(least)}至${points(most)}`,
    suggested: (value: Decimal): string => `按方案可得 ${points(value)}，供参考`,
    faults: {
      blank: "请填写得分",
      "not-a-number": "得分只能填数字",
      outside: (most: string): string => `得分应在 0 至 ${most} 之间`,
    },
  },
  deviations: {
    none: "没有需要说明的偏差",
    intro: (open: number): string =>
      open === 0 ? "需要说明的偏差都已填写" : `还有 ${count(open)} 项需要填写偏差原因和改进措施`,
    draft: "起草一句",
    write: "写入单元格",
    label: (cell: string): string => `偏差原因及改进措施（${cell}）`,
    box: "偏差原因及改进措施（全表一格）",
    noColumn: "本表没有偏差原因栏，请另附说明。",
    lacks: {
      short: "说明过于笼统，请写明具体原因和改进措施",
      gap: "还有空白处没有填写",
      "no-measure": "只写了原因，请补充改进措施",
    },
    written: "已写入",
  },
  preview: {
    title: "替换已填的内容",
    intro: (number: number): string =>
      `有 ${count(number)} 个单元格填有不同的数字。请勾选要用算出的结果替换的单元格，其余保持原样。`,
    all: "全选",
    change: (before: string, after: string): string => `原值 ${before}，改为 ${after}`,
    blank: "（空）",
    kept: "不变",
    confirm: (number: number): string =>
      number === 0 ? "不替换，只填空白" : `替换 ${count(number)} 处并评分`,
    cancel: "取消",
  },
  settings: {
    scheme: "评分方案",
    region: (region: string): string => `适用：${region}`,
    source: "依据",
    certainty: {
      "source-table": "已对照公开的自评表",
      "public-page": "依据公开网页",
      recalled: "依据制度原文整理，请以原文为准",
      inferred: "由公开表格推断，请先核对",
    } satisfies Record<Certainty, string>,
    mode: "已填的得分",
    fill: "保留，只填空白单元格",
    recompute: "重新计算（替换前逐项确认）",
    form: "得分写成",
    forms: {
      values: "数值",
      formulas: "公式：改动分值、指标值、完成值后自动更新（写有单位等文字的行仍写数值）",
    },
    marks: "在有问题的单元格上标色并加批注",
    summary: "生成并更新“绩评得分情况表”",
    kept: "设置保存在本工作簿中。",
    columns: "核对各列的含义",
  },
} as const;
