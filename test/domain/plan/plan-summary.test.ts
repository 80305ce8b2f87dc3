import type { Cell } from "../../../src/domain/model/cell";
import { drawSheets } from "../../support/draw-sheet";
import { runSheets } from "../../support/run-drawn";

const shownCell = ({ value, format }: Cell): string => {
  const text =
    value.kind === "number" ? value.digits : value.kind === "text" ? value.text : `(${value.kind})`;
  return format === "General" ? text : `${text} as ${format}`;
};

/** As broad as the sheet's columns, so that it prints on the page. */
const SOURCE = [
  "评分依据（整理时未逐字核对，请以原文为准）：财政部《项目支出绩效",
  "评价管理办法》（财预〔2020〕10号）：定量指标完成指标值的记满分，",
  "未完成的按完成值与指标值的比例记分；定性指标分三档；等级90/80/60。",
];

/** The summary sheet of a run, a line a row. */
function summaryOf(drawing: string): string[] {
  const [summary] = runSheets(drawSheets(drawing), { summarySheet: "绩评得分情况表" }).plan.sheets;
  return (summary?.after ?? []).map((cells) => cells.map(shownCell).join(" | "));
}

test("lists execution, groups, total and grade with their rates", () => {
  expect(
    summaryOf(`
      | 资金（万元） | 全年预算数 | 全年执行数 | 分值 | 得分 |
      | 年度资金总额 | 100 | 92 | 10 | |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 印发简报 | ≥24期 | 18期 | 40 | |
      | | 举办培训 | ≥3期 | 2期 | 20 | |
      | 效益指标 | 知晓率 | ≥90% | 90% | 30 | |
      | 合计 | | | | 100 | |`),
  ).toEqual([
    "Sheet1 得分情况（评分方案：全国通用）",
    "一级指标 | 权重分值 | 得分 | 得分率",
    "预算执行 | 10 | 9.2 | 0.92 as 0%",
    // 18 ÷ 24 × 40 = 30, 2 ÷ 3 × 20 = 13.33.
    "产出指标 | 60 | 43.33 | 0.722166666666667 as 0.00%",
    "效益指标 | 30 | 30 | 1 as 0%",
    "合计 | 100 | 82.53 | 0.8253 as 0.00%",
    "评价等级 | 良",
    ...SOURCE,
  ]);
});

test("leaves open what a person has yet to score", () => {
  expect(
    summaryOf(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 印发简报 | ≥24期 | 24期 | 60 | |
      | 效益指标 | 群众反映 | 良好 | 一般 | 40 | |
      | 合计 | | | | 100 | |`).slice(2),
  ).toEqual([
    "产出指标 | 60 | 60 | 1 as 0%",
    "效益指标 | 40 | (empty) | (empty)",
    "合计 | 100 | (empty) | (empty)",
    "评价等级 | 待定",
    ...SOURCE,
  ]);
});

test("gives the execution its computed points where the form has no cell for them", () => {
  expect(
    summaryOf(`
      | 资金（万元） | 全年预算数 | 全年执行数 | 分值 |
      | 年度资金总额 | 100 | 92 | 10 |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 印发简报 | ≥24期 | 24期 | 90 | |
      | 合计 | | | | 100 | |`).slice(2),
  ).toEqual([
    "预算执行 | 10 | 9.2 | 0.92 as 0%",
    "产出指标 | 90 | 90 | 1 as 0%",
    "合计 | 100 | 99.2 | 0.992 as 0.00%",
    "评价等级 | 优",
    ...SOURCE,
  ]);
});

test("has no rate for a group that weighs nothing", () => {
  expect(
    summaryOf(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 印发简报 | ≥24期 | 24期 | 100 | |
      | 效益指标 | 群众反映 | 良好 | 良好 | 0 | 0 |
      | 合计 | | | | 100 | |`).slice(2),
  ).toEqual([
    "产出指标 | 100 | 100 | 1 as 0%",
    "效益指标 | 0 | 0 | (empty)",
    "合计 | 100 | 100 | 1 as 0%",
    "评价等级 | 优",
    ...SOURCE,
  ]);
});

test("sets the tables of a workbook apart by a blank row", () => {
  const form = (sheet: string): string => `# ${sheet}
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 印发简报 | ≥24期 | 24期 | 100 | |
      | 合计 | | | | 100 | |
`;
  expect(summaryOf(form("一科") + form("二科"))).toEqual([
    "一科 得分情况（评分方案：全国通用）",
    "一级指标 | 权重分值 | 得分 | 得分率",
    "产出指标 | 100 | 100 | 1 as 0%",
    "合计 | 100 | 100 | 1 as 0%",
    "评价等级 | 优",
    ...SOURCE,
    "",
    "二科 得分情况（评分方案：全国通用）",
    "一级指标 | 权重分值 | 得分 | 得分率",
    "产出指标 | 100 | 100 | 1 as 0%",
    "合计 | 100 | 100 | 1 as 0%",
    "评价等级 | 优",
    ...SOURCE,
  ]);
});

test("says nothing of sheets without a self-evaluation table", () => {
  expect(
    summaryOf(`
      | 一级指标 | 三级指标 | 指标值 |
      | 产出指标 | 印发简报 | ≥24期 |`),
  ).toEqual([]);
});
