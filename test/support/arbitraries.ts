import fc from "fast-check";
import type { SheetSnapshot } from "../../src/domain/model/snapshot";
import { drawSheet } from "./draw-sheet";

/** A column of a generated table: its heading, and its cell in every row. */
export interface DrawnColumn {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly total: string;
}

const aims = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: -50, max: 900 }))
    .map(([target, actual]) => ({
      target: `≥${String(target)}件`,
      actual: `${String(actual)}件`,
    })),
  fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -50, max: 900 }))
    .map(([target, actual]) => ({
      target: `≤${String(target)}万元`,
      actual: `${String(actual)}万元`,
    })),
  fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 120 }))
    .map(([target, actual]) => ({
      target: `=${String(target)}%`,
      actual: `${String(actual)}%`,
    })),
  fc.constantFrom("合规", "较合规", "未完成").map((actual) => ({ target: "'合规", actual })),
  fc.constantFrom("优", "良", "差").map((actual) => ({ target: "优良中低差", actual })),
  fc.constantFrom("95%", "0.95", "95", "").map((actual) => ({ target: "≥90%", actual })),
);

const indicator = fc.record({
  aim: aims,
  weight: fc.integer({ min: 1, max: 40 }).map(String),
  score: fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }).map(String) },
  ),
  note: fc.constantFrom("", "进度滞后，下年加快"),
});

/** The columns of a table with one row a name, in their usual order. */
export const drawnTables: fc.Arbitrary<readonly DrawnColumn[]> = fc
  .array(indicator, { minLength: 2, maxLength: 8 })
  .map((rows) => {
    const groups = ["产出指标", "效益指标", "满意度指标"];
    const column = (
      heading: string,
      cell: (row: (typeof rows)[number], index: number) => string,
      total = "",
    ): DrawnColumn => ({
      heading,
      cells: rows.map(cell),
      total,
    });
    return [
      column(
        "一级指标",
        (_, index) => groups[Math.floor((index * groups.length) / rows.length)] ?? "",
        "合计",
      ),
      column("二级指标", (_, index) => `二级${String(index)}`),
      column("三级指标", (_, index) => `指标甲${String(index)}`),
      column("年度指标值", ({ aim }) =>
        aim.target.startsWith("=") ? `'${aim.target}` : aim.target,
      ),
      column("实际完成值", ({ aim }) => aim.actual),
      column("分值", ({ weight }) => weight),
      column("得分", ({ score }) => score),
      column("偏差原因分析", ({ note }) => note),
    ];
  });

/** The columns as a sheet, below and beside as many blank rows and columns as asked. */
export function sheetOfColumns(
  columns: readonly DrawnColumn[],
  above = 0,
  beside = 0,
): SheetSnapshot {
  const blank = "|  ".repeat(beside);
  const line = (cells: readonly string[]): string => `${blank}| ${cells.join(" | ")} |`;
  const count = columns[0]?.cells.length ?? 0;
  const lines = [
    ...Array.from({ length: above }, () => "|  |"),
    line(columns.map(({ heading }) => heading)),
    ...Array.from({ length: count }, (_, row) =>
      line(columns.map(({ cells }) => cells[row] ?? "")),
    ),
    line(columns.map(({ total }) => total)),
  ];
  return drawSheet(lines.join("\n"));
}
