import type { Page } from "playwright-core";
import { tellTrouble } from "../../src/text/host-troubles";
import { cellOf, at } from "../support/open-program";
import { bookValue, openExcelPage, type ExcelWishes } from "./excel-page";
import { complaintsOf, startBrowser, type PaneBrowser } from "./pane-page";

jest.setTimeout(60_000);

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

async function open(wishes: ExcelWishes = {}): Promise<void> {
  ({ page } = await openExcelPage(browser, { ...wishes, page: "commands" }));
}

/** A click on 一键评分: the sentences of the window that it opens; null where it opens none. */
async function click(): Promise<string | null> {
  await page.evaluate(() => {
    globalThis.isDone = false;
    void excel.seat.invoke("scoreSheet").then(() => {
      globalThis.isDone = true;
    });
  });
  await page.waitForFunction(() => isDone || excel.seat.dialog() !== null);
  const address = await page.evaluate(() => excel.seat.dialog());
  if (address === null) return null;
  const dialog = await page.context().newPage();
  await dialog.goto(address);
  const text = await dialog.locator("#report").innerText();
  await dialog.close();
  expect(await page.evaluate(() => isDone)).toBe(false);
  await page.evaluate(() => {
    excel.seat.closeDialog();
  });
  await page.waitForFunction(() => isDone);
  return text;
}

declare global {
  var isDone: boolean;
}

test("the ribbon scores the sheet on show and says what is left to do", async () => {
  await open();
  expect(await click()).toBe(
    [
      "已评分，还有事项需要处理",
      "已填写 9 个单元格。",
      "有 1 个错误须改正。",
      "详情和修改办法请看“绩评”选项卡中的“评分面板”。",
    ].join("\n\n"),
  );
  expect([await bookValue(page, "J15"), await bookValue(page, "J19")]).toEqual(["8", "98"]);
});

test("where nothing needs attention, the ribbon scores without a word", async () => {
  await open();
  await page.evaluate(
    (typed) => {
      const [sheet] = excel.book.sheets;
      for (const [place, cell] of typed) {
        if (sheet !== undefined) excel.book.type(sheet, place, cell);
      }
    },
    [
      [at("H16"), cellOf("1523.36万")],
      [at("K15"), cellOf("因设备到货推迟，进度慢于计划；已督促供应商加快，确保下年按期完成。")],
    ] as const,
  );
  expect(await click()).toBeNull();
  expect(await bookValue(page, "J19")).toBe("98");
});

test("a sheet without a table, an old Excel, and a workbook that may not be written are all told", async () => {
  await open();
  await page.evaluate(() => {
    excel.book.activate(excel.book.addSheet("空表"));
  });
  expect(await click()).toContain("请切换到“项目支出绩效自评表”后再试。");
  await page.close();
  await open({ level: "8" });
  expect(await click()).toContain(tellTrouble("old-program"));
  await page.close();
  await open();
  await page.evaluate(() => {
    excel.program.fault = ({ type }) => (type === 4 ? "AccessDenied" : null);
  });
  expect(await click()).toContain("没有完成评分");
});

test("a bug is told too, and the command ends all the same", async () => {
  await open();
  await page.evaluate(() => {
    excel.program.execute = () => Promise.resolve({ Results: [] });
  });
  expect(await click()).toContain("没有完成评分");
});
