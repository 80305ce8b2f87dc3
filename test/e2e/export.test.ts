import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tellTrouble } from "../../src/text/host-troubles";
import { partsOf } from "../support/make-workbook";
import { useBrowser } from "./browser";
import { openIn, type OpenPane, type ProgramWishes } from "./programs";
import { isGridChatter, WorkbenchPage } from "./workbench-page";

jest.setTimeout(90_000);

const browser = useBrowser(isGridChatter);

const FIXTURE = readFileSync(join(__dirname, "../fixtures/chaoyang-2024-unscored.xlsx"));
const EXPORT = "导出上报稿";
const DONE = /^上报稿已作为新工作簿打开，尚未保存/;

/** The page before handing in, with the table scored, marked and listed. */
async function handIn(wishes: ProgramWishes = {}): Promise<OpenPane> {
  const pane = await openIn(browser, "Excel", wishes);
  await pane.score();
  await pane.tab("报送").click();
  await pane.button(/写入工作表/).click();
  await pane.tells(/^已写入工作表/);
  return pane;
}

/** What stands in the open workbook that is ours. */
const oursInBook = async (pane: OpenPane) => [
  await pane.page.evaluate(() => desk.book.sheets.map(({ name }) => name)),
  (await pane.page.evaluate(() => desk.properties())).length,
  await pane.markAt("K15"),
];

const openedCopies = async ({ page }: OpenPane): Promise<readonly Uint8Array[]> =>
  (await page.evaluate(() => excel.opened)).map((bytes) => Uint8Array.from(bytes));

test("the copy that opens has nothing of ours, and all else as the file had it", async () => {
  const pane = await handIn();
  const before = await oursInBook(pane);
  await pane.button(EXPORT).click();
  await pane.tells(DONE);
  expect(await oursInBook(pane)).toEqual(before);
  const [copy = new Uint8Array()] = await openedCopies(pane);
  const [parts, source] = [partsOf(copy), partsOf(FIXTURE)];
  expect([...parts.keys()].sort()).toEqual([...source.keys()].sort());
  expect(
    [...parts].filter(([name, text]) => source.get(name) !== text).map(([name]) => name),
  ).toEqual(["xl/worksheets/sheet1.xml"]);
  expect([...parts.values()].join("")).not.toMatch(/绩评|jiping/);
  expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<c r="J19"[^>]*><v>98<\/v>/);
});

test("a workbook that was only looked at comes out as it went in", async () => {
  const pane = await openIn(browser, "Excel");
  await pane.tab("报送").click();
  await pane.button(EXPORT).click();
  await pane.tells(DONE);
  const [copy = new Uint8Array()] = await openedCopies(pane);
  expect([...partsOf(copy)].sort()).toEqual([...partsOf(FIXTURE)].sort());
});

test("it can be done again and again: no copy is left open in the program", async () => {
  const pane = await handIn();
  for (const times of [1, 2, 3]) {
    await pane.button(EXPORT).click();
    await pane.page.waitForFunction((wanted) => excel.opened.length === wanted, times);
    await pane.tells(DONE);
  }
});

test("where the program does not open it, nothing is changed and the pane says so", async () => {
  const pane = await handIn();
  const before = await oursInBook(pane);
  await pane.page.evaluate(() => {
    excel.program.fault = ({ name }) => (name === "Open" ? "GeneralException" : null);
  });
  await pane.button(EXPORT).click();
  await pane.tells(tellTrouble("failed"));
  expect([await openedCopies(pane), await oursInBook(pane)]).toEqual([[], before]);
});

test("a workbook with macros is not opened without them", async () => {
  const pane = await handIn();
  await pane.page.evaluate(() => {
    desk.book.name = "自评表.xlsm";
  });
  await pane.button(EXPORT).click();
  await pane.tells(/^没有导出上报稿：本工作簿是 \.xlsm 格式/);
  expect(await openedCopies(pane)).toEqual([]);
});

test("a program that hands no file out does not offer it, and cleans in place as before", async () => {
  const pane = await handIn({ handsOutFile: false });
  await pane.button("清理成上报稿").waitFor();
  expect(await pane.button(EXPORT).count()).toBe(0);
});

test("in the workbench the copy is a download, and in WPS it is not offered", async () => {
  const bench = await WorkbenchPage.open(browser);
  await bench.score();
  await bench.tab("报送").click();
  const download = bench.page.waitForEvent("download");
  await bench.button("导出上报稿").click();
  const copy = await download;
  expect(copy.suggestedFilename()).toBe("chaoyang-2024-unscored-上报稿.xlsx");
  await bench.says("另开的工作簿");
  await bench.tells(DONE);
  const parts = partsOf(readFileSync(await copy.path()));
  expect([...parts.values()].join("")).not.toMatch(/绩评|jiping/);
  await bench.picture("export");
  await bench.choose("WPS 表格");
  await bench.tab("报送").click();
  await bench.button("清理成上报稿").waitFor();
  expect(await bench.button("导出上报稿").count()).toBe(0);
});
