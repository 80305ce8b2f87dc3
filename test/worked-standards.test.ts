import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toDigits } from "../src/domain/model/cell";
import type { SheetSnapshot } from "../src/domain/model/snapshot";
import { drawSheet } from "./support/draw-sheet";
import { runSheets } from "./support/run-drawn";

/**
 * Rows as finance bureaus and units write them: 分值 | 评分标准 | 指标值 | 完成值 | 得分 | 评分过程. The
 * points were worked out by hand before the row was read; `(8)` is a row that would earn 8 and is
 * left to a person, `-` one of which only a person can tell.
 */
const rows = readFileSync(join(__dirname, "corpus", "worked-standards.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line): readonly [line: string, cells: readonly string[]] => [
    line,
    line.split(" | ").map((cell) => cell.trim()),
  ]);

function sheetOf([
  weight = "",
  standard = "",
  target = "",
  actual = "",
  ,
  process = "",
]: readonly string[]): SheetSnapshot {
  const cells = [`'${target}`, `'${actual}`, weight, `'${standard}`, `'${process}`];
  return drawSheet(`
    | 三级指标 | 指标值 | 完成值 | 分值 | 评分标准 | 评分过程 | 得分 |
    | 甲 | ${cells.join(" | ")} | |
    | 乙 | ≥1 | 1 | ${String(100 - Number(weight))} | | | |`);
}

test.each(rows)("%s", (_, cells) => {
  const row = runSheets([sheetOf(cells)]).before[0]?.scored.indicators[0];
  const points = row?.computed == null ? null : toDigits(row.computed);
  const wanted = cells[4] ?? "";
  expect(points).toBe(/^\d/u.test(wanted) ? wanted : null);
});
