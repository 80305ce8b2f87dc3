import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  readMappings,
  withMapping,
  withoutMapping,
  writeMappings,
} from "../../../src/app/column-mappings";
import { recogniseSheet } from "../../../src/domain/recognise/recognise-sheet";
import type { ColumnMapping } from "../../../src/domain/model/column-mapping";
import type { ColumnRole, RecognisedTable } from "../../../src/domain/model/table";
import { drawSheet, drawSheets } from "../../support/draw-sheet";

const GOLDEN = join(__dirname, "../../golden");

function only(drawing: string, mappings: readonly ColumnMapping[] = []): RecognisedTable {
  const [table] = recogniseSheet(drawSheet(drawing), mappings);
  if (table === undefined) throw new Error("no table");
  return table;
}

/** The table as it is read once a person has said what these headings are. */
function said(drawing: string, roles: Readonly<Record<string, ColumnRole | null>>) {
  const headings = only(drawing).headings.map((heading) => ({
    ...heading,
    role: roles[heading.words] ?? heading.role,
  }));
  return readMappings(writeMappings(withMapping([], headings)));
}

const aboutColumns = ({ questions }: RecognisedTable) =>
  questions.filter(({ about }) => about === "column" || about === "same-role");

const RIVALS = `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 完成情况 | 分值 | 得分 |
  | 产出指标 | 办件量   | ≥350件     | 337件      | 320件    | 10   |      |
`;

test("two columns of one role are asked about until a person has said which counts", () => {
  expect(aboutColumns(only(RIVALS))).toMatchObject([{ about: "same-role", role: "actual" }]);
  const table = only(RIVALS, said(RIVALS, { 完成情况: "actual" }));
  expect(aboutColumns(table)).toEqual([]);
  expect(table.columns.actual).toBe(4);
  expect(table.isMapped).toBe(true);
});

test("what was said survives moved columns and new ones", () => {
  const mappings = said(RIVALS, { 完成情况: "actual" });
  const moved = `
    | 序号 | 一级指标 | 三级指标 | 完成情况 | 年度指标值 | 分值 | 得分 | 实际完成值 | 偏差原因 |
    | 1 | 产出指标 | 办件量   | 320件    | ≥350件     | 10   |      | 337件      |          |
  `;
  expect(only(moved, mappings).columns).toEqual({
    level1: 1,
    level3: 2,
    actual: 3,
    target: 4,
    weight: 5,
    score: 6,
    note: 8,
  });
});

test("a table with other headings is read by itself", () => {
  const mappings = said(RIVALS, { 完成情况: "actual" });
  const other = RIVALS.replace("分值", "权重");
  expect(only(other, mappings).isMapped).toBe(false);
  expect(aboutColumns(only(other, mappings))).toHaveLength(1);
});

test("headings of the same words are told apart from left to right", () => {
  const twice = RIVALS.replace("完成情况", "实际完成值");
  const headings = only(twice).headings.map((heading) => {
    const role: ColumnRole | null = heading.column === 3 ? null : heading.role;
    return heading.column === 4 ? { ...heading, role: "actual" as const } : { ...heading, role };
  });
  expect(only(twice, withMapping([], headings)).columns.actual).toBe(4);
});

test("a goals table becomes one to score once its weights are pointed out", () => {
  const goals = `
    | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 占比 | 得分 |
    | 产出指标 | 办件量   | ≥350件     | 337件      | 60   |      |
    | 效益指标 | 满意度   | ≥90%       | 95%        | 40   |      |
  `;
  expect(only(goals).kind).toBe("goals");
  const table = only(goals, said(goals, { 占比: "weight" }));
  expect(table.kind).toBe("self-evaluation");
  expect(table.columns.weight).toBe(4);
});

test("it can be taken back", () => {
  const mappings = said(RIVALS, { 完成情况: "actual" });
  expect(withoutMapping(mappings, only(RIVALS).headings)).toEqual([]);
  expect(writeMappings([])).toBeNull();
});

test("what other hands have left is no mapping", () => {
  for (const text of [null, "", "{", "3", "[1]", "[{}]", "[null]"]) {
    expect(readMappings(text)).toEqual([]);
  }
});

test.each(readdirSync(GOLDEN))("to confirm what was read changes nothing: %s", (quirk) => {
  const drawing = readFileSync(join(GOLDEN, quirk, "sheet.txt"), "utf8");
  for (const sheet of drawSheets(drawing)) {
    for (const [place, table] of recogniseSheet(sheet).entries()) {
      if (aboutColumns(table).length > 0 || table.headings.length === 0) continue;
      const again = recogniseSheet(sheet, withMapping([], table.headings))[place];
      expect(again).toEqual({ ...table, isMapped: true });
    }
  }
});
