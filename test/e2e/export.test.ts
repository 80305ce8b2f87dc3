import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { tellTrouble } from "../../src/text/host-troubles";
import { partsOf } from "../support/make-workbook";
import { at } from "../support/open-program";
import { openExcelPage, type ExcelWishes } from "./excel-page";
import { complaintsOf, startBrowser, type PaneBrowser } from "./pane-page";
import { WorkbenchPage } from "./workbench-page";

jest.setTimeout(90_000);

let browser: PaneBrowser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(complaintsOf(page)).toEqual([]);
  await page.close();
});

const FIXTURE = readFileSync(join(__dirname, "../fixtures/chaoyang-2024-unscored.xlsx"));
const EXPORT = { name: "导出上报稿" } as const;
const DONE = /^上报稿已作为新工作簿打开，尚未保存/;

/** The page before handing in, with the table scored, marked and listed. */
async function handIn(wishes: ExcelWishes = {}): Promise<Frame> {
  const opened = await openExcelPage(browser, wishes);
  ({ page } = opened);
  const pane = opened.frame;
  await pane.getByRole("button", { name: "一键评分" }).click();
  await pane.getByText(/^已填写/).waitFor();
  await pane.getByRole("tab", { name: "报送" }).click();
  await pane.getByRole("button", { name: /写入工作表/ }).click();
  await pane.getByText(/^已写入工作表/).waitFor();
  return pane;
}

/** What stands in the open workbook that is ours. */
const oursInBook = () =>
  page.evaluate((place) => {
    const { sheets, properties } = excel.book;
    return [sheets.map(({ name }) => name), properties.size, sheets[0]?.fill(place).pattern];
  }, at("K15"));

const openedCopies = async (): Promise<readonly Uint8Array[]> =>
  (await page.evaluate(() => excel.opened)).map((bytes) => Uint8Array.from(bytes));

test("the copy that opens has nothing of ours, and all else as the file had it", async () => {
  const pane = await handIn();
  const before = await oursInBook();
  await pane.getByRole("button", EXPORT).click();
  await pane.getByText(DONE).waitFor();
  expect(await oursInBook()).toEqual(before);
  const [copy = new Uint8Array()] = await openedCopies();
  const [parts, source] = [partsOf(copy), partsOf(FIXTURE)];
  expect([...parts.keys()].sort()).toEqual([...source.keys()].sort());
  expect(
    [...parts].filter(([name, text]) => source.get(name) !== text).map(([name]) => name),
  ).toEqual(["xl/worksheets/sheet1.xml"]);
  expect([...parts.values()].join("")).not.toMatch(/绩评|jiping/);
  expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<c r="J19"[^>]*><v>98<\/v>/);
});

test("a workbook that was only looked at comes out as it went in", async () => {
  const opened = await openExcelPage(browser);
  ({ page } = opened);
  await opened.frame.getByRole("tab", { name: "报送" }).click();
  await opened.frame.getByRole("button", EXPORT).click();
  await opened.frame.getByText(DONE).waitFor();
  const [copy = new Uint8Array()] = await openedCopies();
  expect([...partsOf(copy)].sort()).toEqual([...partsOf(FIXTURE)].sort());
});

test("it can be done again and again: no copy is left open in the program", async () => {
  const pane = await handIn();
  for (const times of [1, 2, 3]) {
    await pane.getByRole("button", EXPORT).click();
    await page.waitForFunction((wanted) => excel.opened.length === wanted, times);
    await pane.getByText(DONE).waitFor();
  }
});

test("where the program does not open it, nothing is changed and the pane says so", async () => {
  const pane = await handIn();
  const before = await oursInBook();
  await page.evaluate(() => {
    excel.program.fault = ({ name }) => (name === "Open" ? "GeneralException" : null);
  });
  await pane.getByRole("button", EXPORT).click();
  await pane.getByText(tellTrouble("failed")).waitFor();
  expect([await openedCopies(), await oursInBook()]).toEqual([[], before]);
});

test("a workbook with macros is not opened without them", async () => {
  const pane = await handIn();
  await page.evaluate(() => {
    excel.book.name = "自评表.xlsm";
  });
  await pane.getByRole("button", EXPORT).click();
  await pane.getByText(/^没有导出上报稿：本工作簿是 \.xlsm 格式/).waitFor();
  expect(await openedCopies()).toEqual([]);
});

test("a program that hands no file out does not offer it, and cleans in place as before", async () => {
  const pane = await handIn({ noFile: "yes" });
  await pane.getByRole("button", { name: "清理成上报稿" }).waitFor();
  expect(await pane.getByRole("button", EXPORT).count()).toBe(0);
});

test("in the workbench the copy is a download, and in WPS it is not offered", async () => {
  const bench = await WorkbenchPage.open(browser);
  ({ page } = bench);
  await bench.score();
  await bench.tab("报送").click();
  const download = page.waitForEvent("download");
  await bench.button("导出上报稿").click();
  const copy = await download;
  expect(copy.suggestedFilename()).toBe("chaoyang-2024-unscored-上报稿.xlsx");
  await bench.tells("另开的工作簿");
  await bench.paneTells(DONE);
  const parts = partsOf(readFileSync(await copy.path()));
  expect([...parts.values()].join("")).not.toMatch(/绩评|jiping/);
  await bench.picture("export");
  await bench.choose("WPS 表格");
  await bench.tab("报送").click();
  await bench.button("清理成上报稿").waitFor();
  expect(await bench.button("导出上报稿").count()).toBe(0);
});
