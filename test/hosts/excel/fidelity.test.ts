import { planWorkbook } from "../../../src/app/plan-workbook";
import { applyRun } from "../../../src/app/run-workbook";
import { EMPTY_CELL, numberValue, type Cell } from "../../../src/domain/model/cell";
import type { CellEdit, EditPlan, MarkEdit } from "../../../src/domain/model/plan";
import { cellAt, type SheetRef } from "../../../src/domain/model/snapshot";
import { shippedSchemes } from "../../../src/domain/schemes/shipped-schemes";
import { fromElement, toElement, type ExcelFill } from "../../../src/hosts/excel/fills";
import { wireCell } from "../../../src/hosts/excel/wire-cells";
import { entryOf } from "../../../src/hosts/shared/entries";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { planWords } from "../../../src/text/plan-words";
import { Book } from "../../../src/workbench/book/book";
import { solidFill, type Fill } from "../../../src/workbench/book/sheet";
import { openExcel } from "../../support/open-excel";
import { at, cellOf, fillSheet } from "../../support/open-program";
import { largeTable } from "../../support/large-table";
import { makeWorkbook } from "../../support/make-workbook";

const grids = (value: unknown, formula: unknown, type: string) => ({
  values: [[value]],
  formulas: [[formula]],
  numberFormat: [["General"]],
  valueTypes: [[type]],
});

test.each([
  [0.1 + 0.7, "0.8"],
  [98.875, "98.875"],
  [0.98875, "0.98875"],
  [1e-7, "0.0000001"],
  [123456789012345680000, "123456789012346000000"],
  [-0, "0"],
  [1 / 3, "0.333333333333333"],
])("the double %p is the cell's %s", (double, digits) => {
  const { value } = wireCell(grids(double, double, "Double"), 0, 0);
  expect(value).toEqual({ kind: "number", digits });
});

test("tells a formula from a text that looks like one, and a blank from an empty result", () => {
  expect(wireCell(grids("=A1", "=A1", "String"), 0, 0)).toMatchObject({
    formula: null,
    value: { kind: "text", text: "=A1" },
  });
  expect(wireCell(grids("", '=""', "String"), 0, 0)).toMatchObject({
    formula: '""',
    value: { kind: "text", text: "" },
  });
  expect(wireCell(grids("", "", "Empty"), 0, 0)).toEqual(EMPTY_CELL);
  expect(wireCell(grids("#DIV/0!", "=1/0", "Error"), 0, 0).value).toEqual({
    kind: "error",
    code: "#DIV/0!",
  });
});

test.each(["=1", "+1", "-", "@", "'", "2024年", "100%", "TRUE", "#REF!"])(
  "the text %s is entered behind an apostrophe",
  (text) => {
    expect(
      entryOf(cellOf(text, "General").value.kind === "text" ? cellOf(text) : textCell(text)),
    ).toBe(`'${text}`);
  },
);

const textCell = (text: string): Cell => ({ ...EMPTY_CELL, value: { kind: "text", text } });

test.each<ExcelFill>([
  { color: "#FFFFFF", pattern: null, patternColor: "#000000" },
  { color: "#CCFFCC", pattern: "Solid", patternColor: "#000000" },
  { color: "#FFFF00", pattern: "LightDown", patternColor: "#FF0000" },
])("the fill %j comes back from the form that files keep", (fill) => {
  expect(fromElement(toElement(fill) ?? "")).toEqual(fill);
});

test("fills that Excel cannot give back are known as such", () => {
  expect(
    toElement({ color: "#FFFFFF", pattern: "LinearGradient", patternColor: "#000000" }),
  ).toBeNull();
  expect(fromElement("<fill><gradientFill/></fill>")).toBeNull();
  expect(
    fromElement(
      '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.4"/></patternFill></fill>',
    ),
  ).toBeNull();
});

async function marked(fill: Fill) {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [
    ["指标", "得分"],
    ["甲", "9"],
  ]);
  sheet.setFill(at("B2"), fill);
  const { host } = await openExcel(book);
  await host.sheets();
  const cell = { sheet: { id: sheet.id, name: sheet.name }, at: at("B2") };
  const mark: MarkEdit = { cell, before: null, after: { severity: "error", note: null } };
  const marks = (edits: readonly MarkEdit[]) =>
    host.apply({ edits: [], results: [], marks: edits, sheets: [] });
  return { sheet, host, marks, mark, clear: { cell, before: mark.after, after: null } };
}

test("a pattern under a mark comes back with its colours", async () => {
  const fill = { pattern: "LightDown", color: "#FFFF00", patternColor: "#FF0000" };
  const { sheet, marks, mark, clear } = await marked(fill);
  await marks([mark]);
  expect(sheet.fill(at("B2"))).toMatchObject({ pattern: "Solid", color: "#FFC7CF" });
  await marks([clear]);
  expect(sheet.fill(at("B2"))).toEqual(fill);
});

test("a gradient is left alone, and that is said", async () => {
  const fill = { pattern: "LinearGradient", color: "#FFFF00", patternColor: "#FF0000" };
  const { sheet, marks, mark } = await marked(fill);
  expect(await marks([mark])).toMatchObject({
    kind: "applied",
    skipped: [{ part: "fill" }, { part: "note" }],
  });
  expect(sheet.fill(at("B2"))).toEqual(fill);
});

test("a fill that a person has put over a mark stays", async () => {
  const { sheet, host, marks, mark, clear } = await marked(solidFill("#CCFFCC"));
  await marks([mark]);
  sheet.setFill(at("B2"), solidFill("#00B0F0"));
  expect(await host.marks()).toEqual([]);
  await marks([clear]);
  expect(sheet.fill(at("B2"))).toEqual(solidFill("#00B0F0"));
});

test("marks move with their rows", async () => {
  const { sheet, host, marks, mark } = await marked(solidFill("#CCFFCC"));
  await marks([mark]);
  sheet.put(at("B3"), sheet.cell(at("B2")));
  sheet.setFill(at("B3"), sheet.fill(at("B2")));
  sheet.fills.delete("B2");
  const [standing] = await host.marks();
  expect(standing?.cell.at).toEqual(at("B3"));
});

test("undoing a live formula is not hindered by its result, but by another formula", async () => {
  const book = new Book();
  const sheet = fillSheet(book, "自评表", [["20", "0.5", ""]]);
  const { host } = await openExcel(book);
  await host.sheets();
  const ref: SheetRef = { id: sheet.id, name: sheet.name };
  const edit: CellEdit = {
    cell: { sheet: ref, at: at("C1") },
    before: EMPTY_CELL,
    after: { ...EMPTY_CELL, value: numberValue("10"), formula: "ROUND(A1*B1,2)" },
    path: "甲",
  };
  const plan: EditPlan = { edits: [edit], results: [], marks: [], sheets: [] };
  const first = await host.apply(plan);
  if (first.kind !== "applied") throw new Error(first.kind);
  book.type(sheet, at("B1"), cellOf("0.25"));
  expect(sheet.cell(at("C1")).value).toEqual(numberValue("5"));
  expect(await host.apply(first.inverse)).toMatchObject({ kind: "applied" });
  expect(sheet.cell(at("C1"))).toEqual(EMPTY_CELL);
  const second = await host.apply(plan);
  if (second.kind !== "applied") throw new Error(second.kind);
  book.type(sheet, at("C1"), cellOf("=A1"));
  expect(await host.apply(second.inverse)).toMatchObject({ kind: "stale" });
});

test("a whole run is undone to the cell", async () => {
  const { book, sheet } = largeTable(30);
  const { host } = await openExcel(book);
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
  const planned = await planWorkbook(
    host,
    { scheme, mode: "fill-blanks", sheetName: null, marks: true, summary: true },
    planWords,
  );
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const outcome = await applyRun(host, planned.run);
  if (outcome.kind !== "applied") throw new Error(outcome.kind);
  expect(book.sheets).toHaveLength(2);
  expect(await host.apply(outcome.inverse)).toMatchObject({ kind: "applied" });
  expect(standing()).toEqual(before);
  expect(book.sheets).toHaveLength(1);
});

test("what Excel keeps in the workbook's properties a file's reader reads, and the other way", async () => {
  const book = new Book();
  fillSheet(book, "自评表", [["甲"]]);
  const { host } = await openExcel(book);
  const text = `甲=1;“引号”<&>;${"长".repeat(600)}`;
  await host.settings.set("written", text);
  expect([...book.properties.values()].every((value) => value.length <= 255)).toBe(true);
  const escaped = (value: string): string =>
    value.replace(/[<>&"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
  const properties = [...book.properties]
    .map(
      ([name, value], index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(index + 2)}" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
    )
    .join("");
  const base = "http://schemas.openxmlformats.org/officeDocument/2006";
  const bytes = makeWorkbook("excel", (parts) => {
    parts.set(
      "docProps/custom.xml",
      `<Properties xmlns="${base}/custom-properties" xmlns:vt="${base}/docPropsVTypes">${properties}</Properties>`,
    );
    const relationship = `<Relationship Id="rId9" Type="${base}/relationships/custom-properties" Target="docProps/custom.xml"/>`;
    const root = parts.get("_rels/.rels") ?? "";
    parts.set("_rels/.rels", root.replace("</Relationships>", `${relationship}</Relationships>`));
  });
  const file = XlsxHost.open(bytes);
  if (!(file instanceof XlsxHost)) throw new Error(file.kind);
  expect(await file.settings.get("written")).toBe(text);
});

test("a setting of another add-in is left alone", async () => {
  const book = new Book();
  fillSheet(book, "自评表", [["甲"]]);
  book.properties.set("作者", "张三");
  const { host } = await openExcel(book);
  await host.settings.set("written", "甲");
  await host.settings.set("written", null);
  expect([...book.properties]).toEqual([["作者", "张三"]]);
});

test("a snapshot lists no cell that is empty and plain", async () => {
  const book = new Book();
  fillSheet(book, "自评表", [["甲", "", "乙"]]);
  const { host } = await openExcel(book);
  const snapshot = await host.read("active-sheet");
  expect([...(snapshot.rows.get(0)?.keys() ?? [])]).toEqual([0, 2]);
  expect(cellAt(snapshot, at("B1"))).toEqual(EMPTY_CELL);
});
