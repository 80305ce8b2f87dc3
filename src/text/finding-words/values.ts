import type { DirectionDoubt } from "../../domain/model/aim-fault";
import { named, percent, plain, points, rowList } from "../show";
import type { Of, SentencesOf } from "./sentences";

export const VALUE_SENTENCES: SentencesOf<"V"> = {
  V01: ({ row, name, column, because }) => {
    const start = `第${String(row + 1)}行${named(name)}的“${column}”未填写`;
    return because === null ? `${start}，请补填` : `${start}，须人工评分后填写`;
  },
  V02: ({ name, text, target }) =>
    `${named(name)}的指标值为“${target}”，实际完成值“${text}”不能直接作为数值比较，请只填写数值和单位`,
  V03: ({ name, column, text }) => `${named(name)}的“${column}”为占位符“${text}”，请填写实际内容`,
  V04: ({ name, text }) => `${named(name)}的定性完成值“${text}”含特殊字符或空格，请删去`,
  V05: ({ name, text }) =>
    `${named(name)}的完成值“${text}”不是规定选项，请填“达成”“部分达成”或“未达成”`,
  V06: ({ rows }) => `${rowList(rows)}只填了达成档次，请简要描述定性指标的完成情况`,
  V07: (facts) =>
    facts.of === "row"
      ? `${named(facts.name)}缺少计量单位，请补填`
      : `${named(facts.name)}的完成值“${facts.number}”没有写单位，指标值的单位是“${facts.unit}”，请补写`,
  V08: (facts) =>
    facts.how === "differ"
      ? `${named(facts.name)}的计量单位“${facts.column}”与表中数值的单位“${facts.value}”不一致，请统一`
      : `${named(facts.name)}的指标值“${facts.written}”已带单位，单位栏又写“${facts.unit}”，请只保留一处`,
  V09: ({ name, actual }) => `${named(name)}完成值${actual}超过100%，请核对或说明原因`,
  V10: ({ name, target, because }) =>
    `${named(name)}指标值为“${target}”，${DIRECTIONS[because]}，比较符号方向疑似有误，请核对`,
  V11: (facts) => tellSymbol(facts),
  V12: ({ name }) => `${named(name)}的年度指标值未填写，请补填`,
  V13: ({ name, actual }) => `${named(name)}完成值${actual}为负，按0计分，请核对`,
  V14: ({ same, all }) =>
    `${String(same)}/${String(all)}项完成值与指标值完全相同，请核实完成值是否为实际数`,
  V15: (facts) =>
    facts.scope === "row"
      ? `${named(facts.name)}完成值为指标值的${percent(facts.completion)}，指标值可能偏低，请核对`
      : `${rowList(facts.rows)}完成值都大幅超过指标值，指标值可能普遍偏低，请核对`,
  V16: ({ name, target }) =>
    `${named(name)}选择“定量（其他）”，指标值“${target}”须写明含义，请补充说明`,
  V17: ({ name, target, end }) => `${named(name)}指标值“${target}”晚于项目结束时间“${end}”，请核对`,
  V18: ({ name, words, stated, column, held }) =>
    `文字写“${words}${stated}”，表中${named(name)}的${column === "target" ? "指标值" : "完成值"}为${held}，请改为一致`,
  V19: ({ task }) => `目标中的“${task}”没有对应的指标，请补设指标或核对`,
  V20: ({ name, target, isScale }) =>
    isScale
      ? `${named(name)}指标值“${target}”是整个等次表，请明确要达到的等次`
      : `${named(name)}指标值“${target}”无法衡量，请量化或明确等次`,
  V21: ({ name, text, lacks }) =>
    lacks === "number"
      ? `${named(name)}只写“${text}”，没有数值，请写明满意度、有效样本数和计算依据`
      : `${named(name)}的评分过程没有写明有效样本数，请补充调查份数和计算依据`,
  V22: ({ name, column }) => `${named(name)}已评分，“${column}”栏未登记，请补填`,
  V23: ({ name, target, fullYear, unit, isInitial }) =>
    `成本指标${named(name)}的指标值${target}${isInitial ? "仍为年初预算数，" : ""}与全年预算数${plain(fullYear)}${unit}不一致，请调整或说明`,
  V24: ({ column, total, sum }) =>
    `年度资金总额的${column}为${plain(total)}，各项资金之和为${plain(sum)}，相差${plain(total.minus(sum).abs())}，请核对`,
  V25: ({ field }) => `未填写${field}，请补填`,
  V26: ({ stated, year }) =>
    `文中出现${stated.map((each) => `${each}年`).join("、")}，自评年度为${year}年，请核对是否沿用旧文`,
  V27: ({ wrong, right }) => `疑似错别字：“${wrong}”应为“${right}”，请核对`,
  V28: (facts) => tellDisagreement(facts),
  V29: ({ text }) => `此处“${short(text)}”仍为模板说明文字，请填写实际内容`,
  V30: (facts) =>
    facts.how === "name"
      ? `指标名称“${facts.name}”与“${facts.sheet}”中的“${facts.other}”不一致，请统一`
      : `${named(facts.name)}在本表属“${facts.level}”，在“${facts.sheet}”属“${facts.other}”，请统一`,
  V31: ({ name, words }) =>
    `${named(name)}出现“${words}”，是估计数或未到年末的数，请填写全年实际数`,
  V32: ({ stated, counted }) => `文中称${plain(stated)}个指标，实际列出${plain(counted)}个，请核对`,
  V33: ({ smaller, larger, smallerAmount, largerAmount }) =>
    `“${smaller}”${smallerAmount}大于“${larger}”${largerAmount}，请核对`,
  V34: ({ parts, sum, total }) => `${parts.join("+")}=${sum}，文中为${total}，两者不符，请核对`,
};

const DIRECTIONS: Readonly<Record<DirectionDoubt, string>> = {
  cost: "成本类指标一般以不超过为好",
  rate: "这类比率和进度一般以不低于为好",
  time: "办理时限一般以不超过为好",
  control: "控制率一般以不超过100%为好",
  harm: "这类指标越少越好",
};

function tellDisagreement(facts: Of<"V28">): string {
  const { name, sheet } = facts;
  switch (facts.what) {
    case "score":
    case "weight": {
      const what = facts.what === "score" ? "得分" : "分值";
      return `${named(name)}${what}为${points(facts.here)}，“${sheet}”中为${points(facts.there)}，两表不一致，请核对`;
    }
    case "missing":
      return `${named(name)}有${points(facts.weight)}，“${sheet}”中没有对应的指标，请核对`;
    case "twice":
      return `${named(name)}单列${points(facts.weight)}，“${sheet}”第${String(facts.row + 1)}行又在“${facts.group}”中考核预算执行率，请核对是否重复或缺少分值`;
  }
}

const LONGEST_QUOTE = 20;

const short = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;

function tellSymbol(facts: Of<"V11">): string {
  switch (facts.how) {
    case "missing":
      return `${named(facts.name)}指标值“${facts.target}”缺少比较符号，请补上≥、≤或=`;
    case "irregular":
      return `${named(facts.name)}指标值“${facts.target}”的比较符号不规范，请改为≥、≤或=`;
    case "irregular-throughout":
      return `${rowList(facts.rows)}指标值的比较符号不规范（如“${facts.target}”），请改为≥、≤或=`;
  }
}
