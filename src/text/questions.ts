import type { ColumnRole, QuestionFacts } from "../domain/model/table";
import { named } from "./show";

type About = QuestionFacts["about"];
type Of<A extends About> = Extract<QuestionFacts, { readonly about: A }>;
type Sentences = { readonly [A in About]: (facts: Of<A>) => string };

/** What a column is called, whatever its own heading says. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标",
  nature: "指标性质",
  target: "指标值",
  unit: "计量单位",
  actual: "实际完成值",
  weight: "分值",
  score: "得分",
  rate: "得分率",
  note: "偏差原因",
  standard: "评分标准",
  process: "评分过程",
  actualUnit: "完成值单位",
  proof: "佐证材料",
};

const roleList = (roles: readonly ColumnRole[]): string =>
  roles.map((role) => `“${ROLE_NAMES[role]}”`).join("还是");

const SENTENCES: Sentences = {
  column: ({ candidates, header }) =>
    `“${header}”这一列是${roleList(candidates)}？请确认，确认前不按此列评分`,
  "same-role": ({ role, headers }) =>
    `${headers.map((header) => `“${header}”`).join("、")}都像是“${ROLE_NAMES[role]}”列，请确认用哪一列，确认前不按此列评分`,
  "no-weights": () => "本表没有分值列，只读取目标，不评分；如需评分，请补上分值和得分列",
  "no-indicators": () => "本表没有绩效指标行，只读取资金情况，不评分",
  funds: ({ sheets }) =>
    `资金情况可能在${sheets.map(named).join("、")}中，不能确定属于哪张表，预算执行率未计分`,
  "fund-unit": ({ fullYear, executed }) =>
    `全年预算数“${fullYear}”与执行数“${executed}”的单位不明，不能计算预算执行率，请统一单位`,
  "fund-total": () =>
    "资金分几处填列，不能确定全年预算数和执行数的总额，未计算预算执行率，请写明年度资金总额",
  subtotal: ({ name }) => `${named(name)}是哪些行的小计不能确定，未填写，请人工填写或注明分值`,
  "weight-scale": ({ sum }) =>
    `分值合计为${sum}，不能确定分值是否按1计算，请改为按100分或百分数填写`,
  "level-weight": ({ name, points, rows }) =>
    `${named(name)}的${points}分由${String(rows)}行指标共用，请写明每行的分值`,
  "shared-weight": ({ rows }) =>
    `${String(rows)}行指标共用一个合并的分值单元格，请拆分分值，或人工填写得分`,
  unit: ({ target, actual }) =>
    `指标值“${target}”与完成值“${actual}”单位不同，不能直接比较，请统一单位`,
  scale: ({ side, number, readings }) =>
    `${side === "target" ? "指标值" : "完成值"}“${number}”可以读作${readings.map((reading) => `“${reading}”`).join("或")}，请写明单位或百分号`,
  direction: ({ name, target }) =>
    `${named(name)}的指标值“${target}”没有写比较符号，不能确定是越高越好还是越低越好，请写明≥或≤`,
  items: ({ name, items, met }) =>
    `${named(name)}的评分标准有${String(items)}项，评分过程写${String(met)}项符合，与所列内容不一致，请核实符合的项数`,
  "uncached-formula": ({ formula }) =>
    `公式“=${formula}”没有保存计算结果，请用 Excel 或 WPS 打开并保存后再试`,
};

/** What a person is asked, in one sentence. */
export const ask = <A extends About>(facts: Of<A>): string => {
  const sentence: (facts: Of<A>) => string = SENTENCES[facts.about];
  return sentence(facts);
};
