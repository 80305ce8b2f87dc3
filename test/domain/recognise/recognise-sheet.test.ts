import { recogniseSheet } from "../../../src/domain/recognise/recognise-sheet";
import { drawSheet } from "../../support/draw-sheet";

test("a form of money above many thousand details is read, and asks for its indicators", () => {
  const details = Array.from(
    { length: 30_000 },
    (_, row) => `| 明细${String(row)} | 1 | 2 | 3 | 4 |`,
  );
  const [form, ...others] = recogniseSheet(
    drawSheet(
      [
        "| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 得分 |",
        "| 年度资金总额 | 100 | 92 | 10 | |",
        "| |",
        ...details,
      ].join("\n"),
    ),
  );
  expect(others).toEqual([]);
  expect(form?.kind).toBe("form");
  expect(form?.area).toEqual({ top: 0, left: 0, bottom: 30_002, right: 4 });
  expect(form?.questions.map(({ about }) => about)).toEqual(["no-indicators"]);
});
