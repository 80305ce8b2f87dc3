import { equip } from "../../src/app/equip";
import { formulas } from "../../src/app/formulas";
import { standards } from "../../src/app/standards";
import { drawSheets } from "../support/draw-sheet";

const TABLE = `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 办件量 | ≥350件 | 337件 | 100 | |`;
const WITH_STANDARD = `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 评分标准 | 得分 |
  | 产出指标 | 办件量 | ≥350件 | 337件 | 100 | 完成得满分，每少1件扣1分 | |`;

const needs = { mappings: [], form: "values" } as const;

test("a plain table does without both parts, and nobody can take that for an empty 评分标准", async () => {
  const plain = await equip(drawSheets(TABLE), needs);
  expect(plain.standards.readStandard("")).toEqual({ kind: "none" });
  expect(() => plain.standards.readStandard("每少1件扣1分")).toThrow();
  expect(plain.formulas).not.toBe(formulas);
});

test("a column of 评分标准 brings its reader", async () => {
  expect((await equip(drawSheets(WITH_STANDARD), needs)).standards).toBe(standards);
});

test("a formula on any sheet, and the wish for formulas, bring what works them out", async () => {
  const sheets = drawSheets(`# 表\n${TABLE}\n# 其他\n| =1+1 -> 2 |`);
  expect((await equip(sheets, needs)).formulas).toBe(formulas);
  const wished = await equip(drawSheets(TABLE), { ...needs, form: "formulas" });
  expect(wished.formulas).toBe(formulas);
});
