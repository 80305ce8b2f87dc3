import { drawSheet } from "../../support/draw-sheet";
import { runSheets } from "../../support/run-drawn";

const pairFaults = (first: string, second: string): readonly string[] =>
  runSheets([
    drawSheet(`
      | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      ${first}
      ${second}
      | 总分 | | | 100 | 100 |`),
  ]).after.flatMap(({ findings }) =>
    findings.filter(({ code }) => code === "V33").map(({ cell }) => String(cell.at.row)),
  );

test("more cases are closed than were accepted", () => {
  const accepted = "| 案件受理数 | ≥10件 | 10件 | 50 | 50 |";
  expect(pairFaults(accepted, "| 案件办结数 | ≥10件 | 12件 | 50 | 50 |")).toHaveLength(1);
});

test.each([
  ["as many", "| 案件受理数 | ≥10件 | 10件 | 50 | 50 |", "| 案件办结数 | ≥10件 | 10件 | 50 | 50 |"],
  [
    "another unit",
    "| 案件受理数 | ≥10件 | 10件 | 50 | 50 |",
    "| 案件办结数 | ≥12人 | 12人 | 50 | 50 |",
  ],
  ["rates", "| 案件受理率 | ≥90% | 90% | 50 | 50 |", "| 案件办结率 | ≥95% | 95% | 50 | 50 |"],
  [
    "another thing",
    "| 案件受理数 | ≥10件 | 10件 | 50 | 50 |",
    "| 信访办结数 | ≥10件 | 12件 | 50 | 50 |",
  ],
  ["words", "| 案件受理数 | ≥10件 | 若干 | 50 | 50 |", "| 案件办结数 | ≥10件 | 12件 | 50 | 50 |"],
])("no pair is at fault: %s", (_, first, second) => {
  expect(pairFaults(first, second)).toEqual([]);
});
