import { readFileSync } from "node:fs";
import type { SpreadsheetHost } from "../../../src/app/spreadsheet-host";
import { planWorkbook } from "../../../src/app/plan-workbook";
import { applyRun } from "../../../src/app/run-workbook";
import { shippedSchemes } from "../../../src/domain/schemes/shipped-schemes";
import type { EditPlan } from "../../../src/domain/model/plan";
import { planWords } from "../../../src/text/plan-words";
import type { Book } from "../../../src/workbench/book/book";
import { bookFrom, openExcel } from "../../support/open-excel";
import { openWps } from "../../support/open-wps";
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

/** What a workbook holds and shows, blank cells left out. */
const shown = (book: Book) => ({
  sheets: book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.rows()].flatMap(([row, columns]) =>
      [...columns].flatMap(([column, cell]) =>
        cell.value.kind === "empty" && cell.formula === null ? [] : [[row, column, cell]],
      ),
    ),
    fills: [...sheet.fills].sort(),
    notes: [...sheet.notes].sort(),
  })),
  properties: [...book.properties],
});

const FIXTURES = [
  "chaoyang-2024-unscored",
  "chaoyang-2024",
  "shawan-2024",
  "jinshui-2021",
  "jianghua",
  "cixi-2021",
];

test.each(FIXTURES)("%s scored in WPS is the workbook that Excel makes of it", async (name) => {
  const bytes = readFileSync(`test/fixtures/${name}.xlsx`);
  const excel = await openExcel(bookFrom(bytes), { level: 18, withNotes: true });
  const wps = openWps(bookFrom(bytes));
  await score(excel.host);
  await score(wps.host);
  expect(shown(wps.book)).toEqual(shown(excel.book));
});

test("what one program has scored and marked the other knows again, and leaves", async () => {
  const { book } = largeTable(30);
  const { host: wps } = openWps(book);
  const first = await score(wps);
  expect(first.marks.length).toBeGreaterThan(0);
  const { host: excel } = await openExcel(book, { level: 18, withNotes: true });
  const settled = shown(book);
  const inExcel = await score(excel);
  const inWps = await score(openWps(book).host);
  for (const plan of [inExcel, inWps]) {
    expect([plan.edits, plan.marks, plan.sheets]).toEqual([[], [], []]);
  }
  expect(shown(book)).toEqual(settled);
  expect((await excel.marks()).length).toBe(first.marks.length);
});

describe("with the clock held still, since a breath that time asks for costs members too", () => {
  beforeEach(() => jest.spyOn(performance, "now").mockReturnValue(0));
  afterEach(() => jest.restoreAllMocks());

  /** At 0.2 ms a member, 300 rows take an eighth of a second. */
  test.each([
    [30, 320],
    [100, 420],
    [300, 660],
  ])("a run over %i rows touches fewer than %i members", async (count, most) => {
    const { host, calls, book } = openWps(largeTable(count).book);
    const plan = await score(host);
    expect(plan.edits.length).toBeGreaterThanOrEqual(count * 2);
    expect(plan.marks.length).toBeGreaterThanOrEqual(count / 5);
    expect(book.sheets[0]?.notes.size).toBe(plan.marks.length);
    expect(calls()).toBeLessThan(most);
  });

  /** A second run looks at each mark's fill and note again, and at each format that the first has left. */
  test.each([
    [30, 350],
    [100, 450],
    [300, 700],
  ])("a second run over %i rows touches fewer than %i members", async (count, most) => {
    const { host, calls } = openWps(largeTable(count).book);
    await score(host);
    const first = calls();
    const plan = await score(host);
    expect([plan.edits, plan.marks]).toEqual([[], []]);
    expect(calls() - first).toBeLessThan(most);
  });
});

test.each(["works", "first-area", "throws"] as const)(
  "a second run sees every format and mark again where asking lists of cells %s",
  async (unions) => {
    const { book } = largeTable(60);
    await score(openWps(book, { unions }).host);
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    sheet.setFill(
      { row: 16, column: 8 },
      { pattern: "None", color: "#FFFFFF", patternColor: "#000000" },
    );
    sheet.put({ row: 40, column: 7 }, { ...sheet.cell({ row: 40, column: 7 }), format: "0.0" });
    const { host } = openWps(book, { unions });
    const excel = await openExcel(book, { level: 18, withNotes: true });
    const seen = await host.read("active-sheet");
    expect(seen.rows).toEqual((await excel.host.read("active-sheet")).rows);
    const severities = async (of: SpreadsheetHost) =>
      (await of.marks()).map(({ cell, mark }) => JSON.stringify([cell.at, mark])).sort();
    const found = await severities(host);
    expect(found.length).toBeGreaterThan(10);
    expect(found).toEqual(await severities(excel.host));
  },
);

test("a long run lets WPS and the pane breathe at least every tenth of a second", async () => {
  const { host, program } = openWps(largeTable(300).book, { bulkWrite: "throws" });
  const wait = jest.spyOn(globalThis, "setTimeout");
  let [pauses, since, most] = [0, 0, 0];
  program.fault = () => {
    since = wait.mock.calls.length > pauses ? 1 : since + 1;
    pauses = wait.mock.calls.length;
    most = Math.max(most, since);
    return false;
  };
  await score(host);
  wait.mockRestore();
  expect(pauses).toBeGreaterThan(5);
  expect(most).toBeLessThan(500);
}, 30_000);
