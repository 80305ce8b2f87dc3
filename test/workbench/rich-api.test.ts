import { Book } from "../../src/workbench/book/book";
import { solidFill } from "../../src/workbench/book/sheet";
import type { ProgramOptions } from "../../src/workbench/rich-api/rich-api-host";
import { at, fillSheet, openProgram } from "../support/open-program";

function program(options: Partial<ProgramOptions> = {}) {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [
    ["指标", "分值", "得分"],
    ["办件量", "20", ""],
    ["满意度", "10", ""],
    ["合计", "=SUM(B2:B3)", "=SUM(C2:C3)"],
  ]);
  return { book, sheet, ...openProgram(book, options) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("reads what stands in cells, types and formulas with it", async () => {
  const { Excel } = program();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A3:B4");
    range.load("values,formulas,valueTypes,address");
    expect(() => range.values).toThrow("is not available");
    await context.sync();
    expect(range.values).toEqual([
      ["满意度", 10],
      ["合计", 30],
    ]);
    expect(range.formulas[1]).toEqual(["合计", "=SUM(B2:B3)"]);
    expect(range.valueTypes[0]).toEqual(["String", "Double"]);
    expect(range.address).toBe("自评表!A3:B4");
  });
});

test("formulas follow what is written, and null leaves a cell as it is", async () => {
  const { Excel, sheet } = program();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("自评表").getRange("C2:C4");
    range.values = [[18.5], [9], [null]];
    await context.sync();
  });
  expect(sheet.cell(at("C4"))).toMatchObject({
    formula: "SUM(C2:C3)",
    value: { kind: "number", digits: "27.5" },
  });
});

test.each([
  ["=1+1", "formula"],
  ["'=1+1", "text"],
  ["95", "number"],
  ["'95", "text"],
  ["95%", "number"],
  ["2024-03-01", "number"],
  ["'2024-03-01", "text"],
  ["true", "boolean"],
  ["#N/A", "error"],
  ["合格", "text"],
])("makes of a typed %s what Excel makes of it: %s", async (typed, kind) => {
  const { Excel, sheet } = program();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("D1").values = [[typed]];
    await context.sync();
  });
  const { value, formula } = sheet.cell(at("D1"));
  expect(formula === null ? value.kind : "formula").toBe(kind);
});

test("answers ApiNotFound for members that it does not know, never undefined", async () => {
  const { Excel } = program();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().charts.load("items/name");
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("members of a later level do not exist", async () => {
  const { Excel } = program({ level: 12 });
  const run = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C4");
    range.getMergedAreasOrNullObject().load("address");
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("a fault at an action stops the batch there; what came before it stays", async () => {
  const { Excel, sheet, program: host } = program();
  host.fault = ({ name, action }) => (name === "Color" && action > 0 ? "GeneralException" : null);
  const run = Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.getRange("C2").values = [[5]];
    active.getRange("C2").format.fill.color = "#ff0000";
    active.getRange("C3").values = [[6]];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({
    code: "GeneralException",
    debugInfo: { statement: expect.stringContaining("fill.color") as unknown },
  });
  expect(sheet.cell(at("C2")).value).toEqual({ kind: "number", digits: "5" });
  expect(sheet.cell(at("C3")).value).toEqual({ kind: "empty" });
});

test("counts requests, and cleans up the ranges that a client keeps", async () => {
  const { Excel, program: host } = program();
  await Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.getRange("C2").load("values");
    await context.sync();
    active.getRange("C3").untrack().load("values");
    await context.sync();
  });
  await settled();
  expect(host.requests).toHaveLength(3);
  expect(host.requests[0]?.bytes).toBeGreaterThan(300);
});

test("requests wait for the end of cell editing where they may, and are refused where not", async () => {
  const { Excel, book } = program();
  book.startEditing();
  const read = (options: Excel.RunOptions) =>
    Excel.run(options, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
      return range.values;
    });
  await expect(read({ delayForCellEdit: false })).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
  const waiting = read({ delayForCellEdit: true });
  book.endEditing();
  expect(await waiting).toEqual([["指标"]]);
});

test("tells of changes, and whose they were", async () => {
  const { Excel, book, sheet } = program();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push([event.address, event.triggerSource, event.worksheetId === sheet.id]);
      return Promise.resolve();
    });
    await context.sync();
    context.workbook.worksheets.getActiveWorksheet().getRange("C2").values = [[5]];
    await context.sync();
  });
  book.type(sheet, at("C3"), sheet.cell(at("B3")));
  await settled();
  expect(heard).toEqual([
    ["C2", "ThisLocalAddin", true],
    ["C3", "Unknown", true],
  ]);
});

test("drops what is written under a merged area and refuses locked cells", async () => {
  const { Excel, sheet } = program();
  sheet.merges.push({ top: 1, left: 0, bottom: 2, right: 0 });
  const write = (address: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [["改"]];
      await context.sync();
    });
  await write("A3");
  expect(sheet.cell(at("A3")).value).toEqual({ kind: "text", text: "满意度" });
  sheet.isProtected = true;
  await expect(write("A1")).rejects.toMatchObject({ code: "AccessDenied" });
  sheet.unlocked.add("A1");
  await write("A1");
  expect(sheet.cell(at("A1")).value).toEqual({ kind: "text", text: "改" });
});

test("gives merged areas, fills and properties as the program does", async () => {
  const { Excel, sheet, book } = program();
  sheet.merges.push({ top: 1, left: 0, bottom: 2, right: 0 });
  sheet.setFill(at("B2"), solidFill("#FFEB9D"));
  book.properties.set("作者", "张三");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B3");
    const merged = range.getMergedAreasOrNullObject();
    merged.areas.load("items/rowIndex,items/rowCount");
    const cells = range.getCellProperties({ format: { fill: { color: true } } });
    const custom = context.workbook.properties.custom.load("items/key,items/value");
    await context.sync();
    expect(merged.areas.items.map(({ rowIndex, rowCount }) => [rowIndex, rowCount])).toEqual([
      [1, 2],
    ]);
    expect(cells.value[1]?.[1]).toEqual({ format: { fill: { color: "#FFEB9D" } } });
    expect(custom.items.map(({ key, value }) => [key, value as string])).toEqual([
      ["作者", "张三"],
    ]);
  });
});
