import { Book } from "../../src/workbench/book/book";
import type { Sheet } from "../../src/workbench/book/sheet";
import { cellOf } from "./open-program";

const HEADINGS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "分值",
  "指标值",
  "实际完成值",
  "得分",
  "得分率",
  "偏差原因",
];

/** How targets and actual values stand in their cells: with their unit, or as numbers for formulas. */
type Written = "with-units" | "as-numbers";

/** A 自评表 of as many indicators, scores and rates blank; every fifth falls short without a reason. */
export function largeTable(
  count: number,
  written: Written = "with-units",
): { readonly book: Book; readonly sheet: Sheet } {
  const book = new Book();
  const sheet = book.addSheet("自评表");
  const row = (index: number, texts: readonly string[]): void => {
    texts.forEach((text, column) => {
      if (text !== "") sheet.put({ row: index, column }, cellOf(text));
    });
  };
  const unit = written === "with-units" ? "件" : "";
  row(0, ["项目支出绩效自评表"]);
  row(1, HEADINGS);
  const weight = (90 / count).toFixed(4).replace(/\.?0+$/, "");
  for (let index = 0; index < count; index += 1) {
    const isShort = index % 5 === 4;
    row(index + 2, [
      index === 0 ? "产出指标" : "",
      index % 10 === 0 ? "数量指标" : "",
      `任务${String(index + 1)}完成数`,
      weight,
      `200${unit}`,
      `${isShort ? "150" : "210"}${unit}`,
    ]);
    if (index % 10 === 0) {
      sheet.merges.push({ top: index + 2, left: 1, bottom: index + 11, right: 1 });
    }
  }
  row(count + 2, ["合计", "", "", `=SUM(D3:D${String(count + 2)})`]);
  book.changed(sheet, { top: 0, left: 0, bottom: count + 2, right: 8 }, "person");
  return { book, sheet };
}
