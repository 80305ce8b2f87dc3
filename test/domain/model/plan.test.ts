import { isEmptyPlan, type EditPlan } from "../../../src/domain/model/plan";
import { drawSheet } from "../../support/draw-sheet";
import { runSheets } from "../../support/run-drawn";

const unscored = drawSheet(`
  | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 印发简报 | ≥24期 | 18期 | 100 | | |
  | 合计 | | | | 100 | | |`);

const NOTHING: EditPlan = { edits: [], results: [], marks: [], sheets: [] };

test("a plan that writes, marks or adds a sheet is to be carried out", () => {
  const { edits, marks, sheets } = runSheets([unscored], {
    marks: true,
    summarySheet: "汇总",
  }).plan;
  expect([edits.length, marks.length, sheets.length]).toEqual([2, 1, 1]);
  expect(isEmptyPlan({ ...NOTHING, edits })).toBe(false);
  expect(isEmptyPlan({ ...NOTHING, marks })).toBe(false);
  expect(isEmptyPlan({ ...NOTHING, sheets })).toBe(false);
  expect(isEmptyPlan(NOTHING)).toBe(true);
});
