import { readFileSync } from "node:fs";
import type { SpreadsheetHost } from "../../../src/app/spreadsheet-host";
import { planWorkbook } from "../../../src/app/plan-workbook";
import { SETTING } from "../../../src/app/read-workbook";
import { applyRun } from "../../../src/app/run-workbook";
import { shippedSchemes } from "../../../src/domain/schemes/shipped-schemes";
import type { EditPlan } from "../../../src/domain/model/plan";
import { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";
import { planWords } from "../../../src/text/plan-words";
import { bookFrom, openExcel } from "../../support/open-excel";
import { largeTable } from "../../support/large-table";

/** A click on 一键评分, as the pane does it. */
async function score(host: SpreadsheetHost): Promise<EditPlan> {
  const [scheme] = shippedSchemes;
  if (scheme === undefined) throw new Error("no scheme");
  const planned = await planWorkbook(
    host,
    { scheme, mode: "fill-blanks", sheetName: null, marks: true, summary: true },
    planWords,
  );
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const outcome = await applyRun(host, planned.run);
  if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
  return planned.run.plan;
}

const FIXTURES = [
  "chaoyang-2024-unscored",
  "chaoyang-2024",
  "shawan-2024",
  "jinshui-2021",
  "jianghua",
  "cixi-2021",
];

test.each(FIXTURES)("%s is scored in Excel to the cell as in its file", async (name) => {
  const bytes = readFileSync(`test/fixtures/${name}.xlsx`);
  const file = XlsxHost.open(bytes);
  if (!(file instanceof XlsxHost)) throw new Error(file.kind);
  const { host, book, sent } = await openExcel(bookFrom(bytes));
  const inFile = await score(file);
  const inExcel = await score(host);
  const shown = (plan: EditPlan) => ({
    edits: plan.edits.map(({ cell, before, after }) => [cell.sheet.name, cell.at, before, after]),
    marks: plan.marks.map(({ cell, after }) => [cell.sheet.name, cell.at, after?.severity]),
    sheets: plan.sheets,
  });
  expect(shown(inExcel)).toEqual(shown(inFile));
  expect(sent().length).toBeLessThanOrEqual(3);
  for (const [index, sheet] of (await file.sheets()).entries()) {
    const written = await file.read(sheet);
    for (const { cell, after } of inExcel.edits.filter(
      (edit) => edit.cell.sheet.name === sheet.name,
    )) {
      expect(book.sheets[index]?.cell(cell.at).value).toEqual(after.value);
      expect(written.rows.get(cell.at.row)?.get(cell.at.column)?.value).toEqual(after.value);
    }
  }
});

test.each([10, 300, 3000])("a run over %i rows takes three requests", async (count) => {
  const { book, sheet } = largeTable(count);
  const { host, sent } = await openExcel(book);
  const plan = await score(host);
  expect(plan.edits.length).toBeGreaterThanOrEqual(count * 2);
  expect(plan.marks.length).toBeGreaterThanOrEqual(count / 5);
  expect(sent()).toHaveLength(3);
  expect(sheet.cell({ row: 2, column: 6 }).value.kind).toBe("number");
});

const bytesOf = (requests: readonly { readonly bytes: number }[]): number =>
  requests.reduce((sum, { bytes }) => sum + bytes, 0);

test("the requests of a run over 300 rows stay under 30 kB together", async () => {
  const { host, sent } = await openExcel(largeTable(300).book);
  await score(host);
  expect(bytesOf(sent())).toBeLessThan(30_000);
});

test("so they do where 600 cells get live formulas, each its own", async () => {
  const { book, sheet } = largeTable(300, "as-numbers");
  const { host, sent } = await openExcel(book);
  await host.settings.set(SETTING.options, JSON.stringify({ form: "formulas" }));
  const first = sent().length;
  const plan = await score(host);
  const requests = sent().slice(first);
  const wanted = plan.edits.map(({ cell, after }) => [cell.at, after.formula]);
  expect(wanted).toHaveLength(600);
  expect(requests).toHaveLength(3);
  expect(bytesOf(requests)).toBeLessThan(30_000);
  expect(plan.edits.map(({ cell: { at } }) => [at, sheet.cell(at).formula])).toEqual(wanted);
  expect(sheet.cell({ row: 301, column: 7 }).formula).toContain("G302/D302");
});

test("a second run finds its own marks and numbers in three requests, and changes nothing", async () => {
  const { host, sent } = await openExcel(largeTable(300).book);
  await score(host);
  const first = sent().length;
  const plan = await score(host);
  expect([plan.edits, plan.marks, plan.sheets]).toEqual([[], [], []]);
  expect(sent().length - first).toBeLessThanOrEqual(3);
  const second = sent().length;
  await score(host);
  expect(sent().length - second).toBe(1);
});

test("where the program fills in formulas that name other cells, all of it is taken back", async () => {
  const { book, sheet } = largeTable(10, "as-numbers");
  const { host, program } = await openExcel(book);
  await host.settings.set(SETTING.options, JSON.stringify({ form: "formulas" }));
  const execute = program.execute.bind(program);
  program.execute = (body, ...rest) => {
    const misread = (told: unknown): unknown =>
      typeof told === "string" ? told.replaceAll("RC[-3]", "RC[-4]") : told;
    const Actions = body.Actions.map(({ ArgumentInfo: given, ...action }) =>
      given?.Arguments === undefined
        ? { ...action, ...(given === undefined ? {} : { ArgumentInfo: given }) }
        : { ...action, ArgumentInfo: { ...given, Arguments: given.Arguments.map(misread) } },
    );
    return execute({ ...body, Actions }, ...rest);
  };
  await expect(score(host)).rejects.toThrow("refused");
  expect(sheet.cell({ row: 2, column: 6 })).toMatchObject({
    value: { kind: "empty" },
    formula: null,
  });
});
