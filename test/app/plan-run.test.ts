import { drawSheets } from "../support/draw-sheet";
import { runSheets } from "../support/run-drawn";

const FORM = `
  | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |
  | 办件量   | 100  | ≥100件     | 100件      |      |`;

test("scoring one sheet leaves the others in the summary, unscored as they are", () => {
  const sheets = drawSheets(`# 甲项目${FORM}\n# 乙项目${FORM}`);
  const { plan, after } = runSheets(sheets, { sheetName: "乙项目", summarySheet: "汇总" });
  expect(plan.edits.map(({ cell }) => cell.sheet.name)).toEqual(["乙项目"]);
  expect(after.map(({ key }) => key)).toEqual(["乙项目"]);
  const texts = plan.sheets[0]?.after?.flat().map(({ value }) => value) ?? [];
  const told = texts.flatMap((value) => (value.kind === "text" ? [value.text] : []));
  expect(told.filter((text) => text.includes("得分情况"))).toHaveLength(2);
});
