import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Book } from "../../src/workbench/book/book";
import { solidFill, type Sheet } from "../../src/workbench/book/sheet";
import { saveWorkbook } from "../../src/workbench/save-workbook";
import { partsOf } from "../support/make-workbook";
import { bookFrom } from "../support/open-excel";
import { at, cellOf } from "../support/open-program";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(__dirname, `../fixtures/${name}.xlsx`)));

const SCORED = fixture("chaoyang-2024-unscored");

function open(bytes: Uint8Array): { book: Book; sheet: Sheet } {
  const book = bookFrom(bytes);
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("No sheet");
  return { book, sheet };
}

function changedParts(one: Uint8Array, other: Uint8Array): string[] {
  const before = partsOf(one);
  return [...partsOf(other)].flatMap(([name, text]) => (before.get(name) === text ? [] : [name]));
}

test.each(["chaoyang-2024", "jinshui-2021", "shawan-2024", "jianghua", "cixi-2021"])(
  "a book that nobody touched is saved as it was: %s",
  (name) => {
    const bytes = fixture(name);
    expect(changedParts(bytes, saveWorkbook(open(bytes).book, bytes))).toEqual([]);
  },
);

test("only the part of the changed sheet differs, and in it only the changed cells", () => {
  const { book, sheet } = open(SCORED);
  book.type(sheet, at("J13"), cellOf("20"));
  const saved = saveWorkbook(book, SCORED);
  expect(changedParts(SCORED, saved)).toEqual(["xl/worksheets/sheet1.xml"]);
  const others = (bytes: Uint8Array) =>
    partsOf(bytes)
      .get("xl/worksheets/sheet1.xml")
      ?.replace(/<c r="J13"[^>]*>(?:<v>20<\/v>)?<\/c>/, "");
  expect(others(saved)).toBe(others(SCORED));
});

test("a change that is taken back leaves the file as it was", () => {
  const { book, sheet } = open(SCORED);
  const before = sheet.cell(at("J13"));
  const fill = sheet.fill(at("J13"));
  book.type(sheet, at("J13"), cellOf("20"));
  sheet.setFill(at("J13"), solidFill("#FFC7CF"));
  sheet.notes.set("J13", "说明");
  book.type(sheet, at("J13"), before);
  sheet.setFill(at("J13"), fill);
  sheet.notes.delete("J13");
  expect(changedParts(SCORED, saveWorkbook(book, SCORED))).toEqual([]);
});

test("values, fills, notes, new sheets and settings are there when the file is opened again", () => {
  const { book, sheet } = open(SCORED);
  book.type(sheet, at("J13"), cellOf("20"));
  book.type(sheet, at("J19"), cellOf("=SUM(J13:J18)"));
  sheet.setFill(at("K13"), solidFill("#FFEB9D"));
  sheet.notes.set("K13", "【绩评】\n请说明");
  book.properties.set("jiping_0", '{"options":"甲"}');
  const summary = book.addSheet("绩评得分情况表");
  book.type(summary, at("A1"), cellOf("指标"));
  book.type(summary, at("B2"), cellOf("0.98", "0.00%"));
  summary.setFill(at("B2"), solidFill("#DDEBF8"));
  const again = open(saveWorkbook(book, SCORED));
  const [, added] = again.book.sheets;
  expect(again.sheet.cell(at("J13")).value).toEqual({ kind: "number", digits: "20" });
  expect(again.sheet.cell(at("J19"))).toMatchObject({
    formula: "SUM(J13:J18)",
    value: { kind: "number", digits: "20" },
  });
  expect(again.sheet.fill(at("K13"))).toEqual(solidFill("#FFEB9D"));
  expect(again.sheet.notes.get("K13")).toBe("【绩评】\n请说明");
  expect(added?.name).toBe("绩评得分情况表");
  expect(added?.cell(at("B2"))).toMatchObject({ format: "0.00%", value: { digits: "0.98" } });
  expect(added?.fill(at("B2"))).toEqual(solidFill("#DDEBF8"));
  expect([...again.book.properties]).toEqual([["jiping_0", '{"options":"甲"}']]);
});
