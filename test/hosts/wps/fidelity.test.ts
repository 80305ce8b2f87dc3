import { readFileSync } from "node:fs";
import { planWorkbook } from "../../../src/app/plan-workbook";
import { applyRun } from "../../../src/app/run-workbook";
import type { Area } from "../../../src/domain/model/address";
import { EMPTY_CELL, numberValue, type CellValue } from "../../../src/domain/model/cell";
import type { MarkEdit } from "../../../src/domain/model/plan";
import { cellAt } from "../../../src/domain/model/snapshot";
import { shippedSchemes } from "../../../src/domain/schemes/shipped-schemes";
import { formulaIn, valueIn } from "../../../src/hosts/wps/et-cells";
import { gridOf } from "../../../src/hosts/wps/et-grid";
import { planWords } from "../../../src/text/plan-words";
import { Book } from "../../../src/workbench/book/book";
import { solidFill, type Fill } from "../../../src/workbench/book/sheet";
import { bookFrom, openExcel } from "../../support/open-excel";
import { openWps } from "../../support/open-wps";
import { at, cellOf, fillSheet } from "../../support/open-program";
import { largeTable } from "../../support/large-table";

const given = (value: unknown, formula: unknown, shown = "") => ({
  value,
  formula,
  shown: () => shown,
});

test.each<[ReturnType<typeof given>, CellValue]>([
  [given(0.1 + 0.7, 0.8, ""), { kind: "number", digits: "0.8" }],
  [given(null, "", ""), { kind: "empty" }],
  [given("", "", ""), { kind: "empty" }],
  [given("", '=""', ""), { kind: "text", text: "" }],
  [given(-2146826281, "=1/0", "#DIV/0!"), { kind: "error", code: "#DIV/0!" }],
  [given(-2146826281, "=1/0", "####"), { kind: "error", code: "#DIV/0!" }],
  [given(-2146826281, -2146826281, "-2146826281"), { kind: "number", digits: "-2146826281" }],
  [given("#N/A", "=NA()", "#N/A"), { kind: "error", code: "#N/A" }],
  [given("#N/A", "#N/A", "#N/A"), { kind: "text", text: "#N/A" }],
  [given(true, true, "TRUE"), { kind: "boolean", value: true }],
])("%j is the cell's %j", (cell, expected) => {
  expect(valueIn(cell)).toEqual(expected);
});

test("a text that looks like a formula is none", () => {
  expect(formulaIn(given("=A1", "=A1"))).toBeNull();
  expect(formulaIn(given(3, "=A1"))).toBe("A1");
});

test("a grid in a shape that nobody has seen is refused, not guessed", () => {
  const size = { rowCount: 2, columnCount: 2 };
  expect(
    gridOf(
      [
        [1, 2],
        [3, 4],
      ],
      size,
    )(1, 0),
  ).toBe(3);
  expect(() => gridOf([1, 2, 3, 4], size)).toThrow("unsupported");
  expect(() => gridOf([[1, 2]], size)).toThrow("unsupported");
  expect(() => gridOf(7, size)).toThrow("unsupported");
});

const FIXTURES = ["chaoyang-2024", "shawan-2024", "jinshui-2021", "jianghua", "cixi-2021"];

const ordered = (merges: readonly Area[]) => merges.map((area) => JSON.stringify(area)).sort();

test.each(FIXTURES)(
  "%s is read in WPS as in Excel, every sheet, format and merged area",
  async (name) => {
    const bytes = readFileSync(`test/fixtures/${name}.xlsx`);
    const { host: excel } = await openExcel(bookFrom(bytes));
    const { host: wps } = openWps(bookFrom(bytes));
    const [inExcel, inWps] = [await excel.sheets(), await wps.sheets()];
    expect(inWps.map((sheet) => sheet.name)).toEqual(inExcel.map((sheet) => sheet.name));
    for (const [index, sheet] of inExcel.entries()) {
      const one = await excel.read(sheet);
      const other = await wps.read(inWps[index] ?? sheet);
      expect(ordered(other.merges)).toEqual(ordered(one.merges));
      for (const [row, cells] of one.rows) {
        for (const [column, cell] of cells) expect(cellAt(other, { row, column })).toEqual(cell);
      }
    }
  },
);

test("merged areas are found one by one: single, side by side, blank, and far down", async () => {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [
    ["标题", "", "", ""],
    ["甲", "", "乙", ""],
  ]);
  const merges = ["A1:D1", "A2:B2", "C2:D2", "A3:A9", "B4:C5", "B6:B7", "D40:D41"].map((area) => {
    const [first = "", last = ""] = area.split(":");
    return {
      top: at(first).row,
      left: at(first).column,
      bottom: at(last).row,
      right: at(last).column,
    };
  });
  sheet.merges.push(...merges);
  sheet.put(at("A50"), cellOf("末行"));
  const { host } = openWps(book);
  expect(ordered((await host.read("active-sheet")).merges)).toEqual(ordered(merges));
});

test.each(["B60000", "XFD3"])("formats as far as %s do not make a sheet larger", async (far) => {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [["指标"], ["甲"]]);
  sheet.put(at(far), { ...EMPTY_CELL, format: "0.00" });
  sheet.put(at("C3"), cellOf("末行"));
  const { host, calls } = openWps(book);
  const { rows } = await host.read("active-sheet");
  expect([...rows].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([
    [0, [0]],
    [1, [0]],
    [2, [2]],
  ]);
  expect(calls()).toBeLessThan(150);
});

test("a long sheet is read in blocks, and whole", async () => {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [["指标"]]);
  for (let row = 1; row < 15_000; row += 1) {
    sheet.put({ row, column: row % 3 }, cellOf(String(row)));
  }
  const { host } = openWps(book);
  const snapshot = await host.read("active-sheet");
  expect(snapshot.rows.size).toBe(15_000);
  expect(cellAt(snapshot, { row: 14_999, column: 14_999 % 3 }).value).toEqual(numberValue("14999"));
});

async function marked(fill: Fill | null) {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [
    ["指标", "得分"],
    ["甲", "9"],
  ]);
  if (fill !== null) sheet.setFill(at("B2"), fill);
  const { host } = openWps(book);
  await host.sheets();
  const cell = { sheet: { id: sheet.name, name: sheet.name }, at: at("B2") };
  const mark: MarkEdit = { cell, before: null, after: { severity: "error", note: "有误" } };
  const marks = (edits: readonly MarkEdit[]) =>
    host.apply({ edits: [], results: [], marks: edits, sheets: [] });
  return { book, sheet, host, marks, mark, clear: { cell, before: mark.after, after: null } };
}

const THEME: Fill = { ...solidFill("#4472C4"), theme: { colour: 5, tint: 0.4 } };

test.each<[string, Fill | null]>([
  ["none", null],
  ["white", solidFill("#FFFFFF")],
  ["a plain one", solidFill("#CCFFCC")],
  ["black", solidFill("#000000")],
  ["one of the theme's", THEME],
  ["a pattern", { pattern: "LightDown", color: "#FFFF00", patternColor: "#FF0000" }],
])("a fill under a mark comes back as it was: %s", async (_, fill) => {
  const { sheet, marks, mark, clear } = await marked(fill);
  const before = sheet.fill(at("B2"));
  expect(await marks([mark])).toMatchObject({ kind: "applied", skipped: [] });
  expect(sheet.fill(at("B2"))).toMatchObject({ pattern: "Solid", color: "#FFC7CF" });
  expect(await marks([clear])).toMatchObject({ kind: "applied" });
  expect(sheet.fill(at("B2"))).toEqual(before);
  expect(sheet.fills.has("B2")).toBe(fill !== null);
});

test("a gradient is left alone, and that is said", async () => {
  const fill = { pattern: "LinearGradient", color: "#FFFF00", patternColor: "#FF0000" };
  const { sheet, marks, mark } = await marked(fill);
  expect(await marks([mark])).toMatchObject({ skipped: [{ part: "fill" }, { part: "note" }] });
  expect(sheet.fill(at("B2"))).toEqual(fill);
});

test("a fill that a person has put over a mark stays, and marks move with their rows", async () => {
  const { sheet, host, marks, mark, clear } = await marked(solidFill("#CCFFCC"));
  await marks([mark]);
  sheet.setFill(at("B9"), sheet.fill(at("B2")));
  sheet.fills.delete("B2");
  const standing = await host.marks();
  expect(standing.map(({ cell }) => cell.at)).toContainEqual(at("B9"));
  sheet.fills.delete("B9");
  sheet.setFill(at("B2"), solidFill("#00B0F0"));
  await host.sheets();
  await marks([clear]);
  expect(sheet.fill(at("B2"))).toEqual(solidFill("#00B0F0"));
});

test("a person's note stays, and a note of ours that a person has changed is theirs", async () => {
  const { sheet, host, marks, mark } = await marked(null);
  sheet.notes.set("A2", "张三：已核实");
  const onPersons = { ...mark, cell: { ...mark.cell, at: at("A2") } };
  expect(await marks([mark, onPersons])).toMatchObject({ skipped: [{ part: "note" }] });
  expect([...sheet.notes]).toEqual([
    ["A2", "张三：已核实"],
    ["B2", "【绩评】\n有误"],
  ]);
  sheet.notes.set("B2", "【绩评】\n有误，已问过李四");
  const standing = await host.marks();
  await marks(standing.map(({ cell, mark: before }) => ({ cell, before, after: null })));
  expect(sheet.notes.get("B2")).toBe("【绩评】\n有误，已问过李四");
  expect([...sheet.fills]).toEqual([]);
});

test("a whole run is undone to the cell", async () => {
  const { book, sheet } = largeTable(30);
  const { host } = openWps(book);
  const standing = () =>
    [...sheet.rows()].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) => {
        const isPlain = JSON.stringify(cell) === JSON.stringify(EMPTY_CELL);
        return isPlain ? [] : [[row, column, cell, sheet.fill({ row, column })]];
      }),
    );
  const before = standing();
  const [scheme] = shippedSchemes;
  if (scheme === undefined) throw new Error("no scheme");
  const request = {
    scheme,
    mode: "fill-blanks",
    sheetName: null,
    marks: true,
    summary: true,
  } as const;
  const planned = await planWorkbook(host, request, planWords);
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const outcome = await applyRun(host, planned.run);
  if (outcome.kind !== "applied") throw new Error(outcome.kind);
  expect(book.sheets).toHaveLength(2);
  expect(book.active).toBe(sheet);
  expect(await host.apply(outcome.inverse)).toMatchObject({ kind: "applied" });
  expect(standing()).toEqual(before);
  expect([...sheet.notes]).toEqual([]);
  expect(book.sheets).toHaveLength(1);
});

test("settings written in WPS are read in Excel, and the other way", async () => {
  const book = new Book();
  fillSheet(book, "自评表", [["甲"]]);
  book.properties.set("作者", "张三");
  const text = `甲=1;“引号”<&>;${"长".repeat(600)}😀`;
  const { host: wps } = openWps(book);
  await wps.settings.set("written", text);
  const { host: excel } = await openExcel(book);
  expect(await excel.settings.get("written")).toBe(text);
  await excel.settings.set("written", "短");
  await excel.settings.set("scheme", "national");
  const { host: again } = openWps(book);
  expect(await again.settings.get("written")).toBe("短");
  await again.settings.set("written", null);
  await again.settings.set("scheme", null);
  expect([...book.properties]).toEqual([["作者", "张三"]]);
});

test("a cell is shown in its own workbook only", async () => {
  const { sheet, host, book } = await marked(null);
  const other = fillSheet(book, "另一张", [["甲"]]);
  book.activate(other);
  await host.reveal({ sheet: { id: sheet.name, name: sheet.name }, at: at("B2") });
  expect(book.active).toBe(sheet);
});
