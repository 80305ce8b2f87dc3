import { EMPTY_CELL, numberValue } from "../../src/domain/model/cell";
import { Book } from "../../src/workbench/book/book";
import { solidFill } from "../../src/workbench/book/sheet";
import { EtProgram } from "../../src/workbench/et/et-program";
import type { EtOptions } from "../../src/workbench/et/session";
import { at, cellOf, fillSheet } from "../support/open-program";

type Name =
  | "ActiveSheet"
  | "ActiveWorkbook"
  | "AddApiEventListener"
  | "AddComment"
  | "Address"
  | "ApiEvent"
  | "Cells"
  | "Color"
  | "ColorIndex"
  | "Comment"
  | "Comments"
  | "EntireRow"
  | "Formula"
  | "Hidden"
  | "Interior"
  | "Item"
  | "MergeArea"
  | "MergeCells"
  | "NumberFormat"
  | "Parent"
  | "Range"
  | "RemoveApiEventListener"
  | "Row"
  | "Rows"
  | "Text"
  | "Unknown"
  | "UsedRange"
  | "Value2";

/** The object model as a script sees it, which nobody checks. */
type Loose = { readonly [Member in Name]: Loose } & ((...args: readonly unknown[]) => Loose);

const put = (object: Loose, name: Name, value: unknown): boolean =>
  Reflect.set(object, name, value);

function opened(options: Partial<EtOptions> = {}) {
  const book = new Book();
  const sheet = fillSheet(book, "表", [
    ["指标", "10", ""],
    ["甲", "20", ""],
  ]);
  const program = new EtProgram([book], options);
  const app = program.application as Loose;
  return { book, sheet, program, app, et: app.ActiveWorkbook.ActiveSheet };
}

test("grids are no functions, methods need their owner, and nothing unknown is refused", () => {
  const { et } = opened();
  expect(() => et.Cells(1, 1)).toThrow(TypeError);
  expect(et.Cells.Item(2, 1).Value2).toBe("甲");
  const { Address } = et.Range("A1");
  expect(() => Address()).toThrow("Illegal invocation");
  expect(et.Range("A1:B2").Address(false, false)).toBe("A1:B2");
  expect(et.Range("A1:B2").Address()).toBe("$A$1:$B$2");
  expect(et.Unknown).toBeUndefined();
  put(et, "Unknown", "center");
  expect(() => Object.keys(et)).toThrow("crashed");
});

test.each<[EtOptions["shape"], unknown]>([
  ["rows", [["指标", 10]]],
  ["flat", ["指标", 10]],
])("a row of cells comes as %s", (shape, expected) => {
  const { et } = opened({ shape });
  expect(et.Range("A1:B1").Value2).toEqual(expected);
  expect(et.Range("B2").Value2).toBe(20);
  expect(et.Range("C2").Value2).toBeNull();
});

test("what is entered is read as if typed, unless the cell is a text", () => {
  const { et, sheet } = opened();
  put(et.Range("C1"), "Value2", "2024-01");
  expect(et.Range("C1").Value2).toBe(45_292);
  put(et.Range("C1"), "NumberFormat", "@");
  put(et.Range("C1"), "Value2", "2024-01");
  expect(et.Range("C1").Value2).toBe("2024-01");
  put(et.Range("C2"), "Value2", "=B2*2");
  expect([et.Range("C2").Value2, et.Range("C2").Formula]).toEqual([40, "=B2*2"]);
  put(et.Range("C2"), "Formula", "");
  expect(sheet.cell(at("C2")).value.kind).toBe("empty");
  put(et.Range("C2"), "Value2", 0.955);
  put(et.Range("C2"), "NumberFormat", "0.0%");
  expect(et.Range("C2").Text).toBe("95.5%");
});

test("one value fills all cells, a formula moves along, a small grid leaves errors", () => {
  const { et } = opened();
  put(et.Range("C1:C2"), "Formula", "=B1");
  expect(et.Range("C1:C2").Formula).toEqual([["=B1"], ["=B2"]]);
  put(et.Range("C1:C2"), "Value2", [[1]]);
  expect(et.Range("C1:C2").Value2).toEqual([[1], [-2146826246]]);
});

test("what differs is null, and a merged area takes values in its first cell only", () => {
  const { et, sheet } = opened();
  sheet.merges.push({ top: 0, left: 2, bottom: 1, right: 2 });
  expect(et.Range("B1:C1").MergeCells).toBeNull();
  expect(et.Range("C2").MergeArea.Address(false, false)).toBe("C1:C2");
  put(et.Range("C1:C2"), "Value2", [[1], [2]]);
  expect(et.Range("C1:C2").Value2).toEqual([[1], [null]]);
  put(et.Range("A1"), "NumberFormat", "0.00");
  expect(et.Range("A1:A2").NumberFormat).toBeNull();
  expect(et.Range("A1:A2").Text).toBeNull();
});

test("no fill is white to look at, and is none", () => {
  const { et, sheet } = opened();
  const { Interior: interior } = et.Range("A1");
  expect([interior.Color, interior.ColorIndex]).toEqual([0xffffff, -4142]);
  put(interior, "Color", "red");
  expect(interior.ColorIndex).toBe(-4142);
  put(interior, "Color", 0x0000ff);
  expect(sheet.fill(at("A1"))).toEqual(solidFill("#FF0000"));
  expect(et.Range("A1:A2").Interior.ColorIndex).toBeNull();
});

test("a second note is refused, and rows are hidden one by one", () => {
  const { et, sheet } = opened();
  et.Range("A1").AddComment("甲");
  expect(() => et.Range("A1").AddComment("乙")).toThrow();
  expect(et.Comments.Item(1).Parent.Address(false, false)).toBe("A1");
  expect(et.Range("A2").Comment).toBeNull();
  put(et.Range("A1:A2").EntireRow, "Hidden", true);
  expect(sheet.hiddenRows.size).toBe(0);
  put(et.Rows.Item(2).EntireRow, "Hidden", true);
  expect(et.Range("A1:A2").EntireRow.Hidden).toBeNull();
});

test.each(["throws", "silent"] as const)("writing into a protected sheet: %s", (protection) => {
  const { et, sheet } = opened({ protection });
  sheet.isProtected = true;
  const write = () => put(et.Range("C1"), "Value2", 1);
  if (protection === "throws") expect(write).toThrow("受保护");
  else write();
  expect(sheet.cell(at("C1"))).toEqual(EMPTY_CELL);
});

test("an event's objects end with it, and a used range counts formats", () => {
  const { app, et, book, sheet } = opened();
  const kept: Loose[] = [];
  app.ApiEvent.AddApiEventListener("SheetChange", (_: unknown, target: Loose) => {
    kept.push(target, target.Address(false, false));
  });
  book.type(sheet, at("B2"), { ...EMPTY_CELL, value: numberValue("5") });
  expect(kept[1]).toBe("B2");
  expect(() => kept[0]?.Row).toThrow("Disconnected");
  app.ApiEvent.RemoveApiEventListener("SheetChange");
  sheet.put(at("E9"), { ...cellOf(""), format: "0%" });
  expect(et.UsedRange.Address(false, false)).toBe("A1:E9");
  expect(kept).toHaveLength(2);
});

test("every member touched is counted, and any of them may fail", () => {
  const { et, program } = opened();
  const start = program.calls;
  expect(et.Range("A1").Interior.Color).toBe(0xffffff);
  expect(program.calls - start).toBe(3);
  program.fault = (_, name) => name === "Value2";
  expect(() => et.Range("A1").Value2).toThrow("0x80004005");
});
