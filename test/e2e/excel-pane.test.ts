import type { Frame, Page } from "playwright-core";
import { tellTrouble } from "../../src/text/host-troubles";
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

async function openInExcel(wishes: ExcelWishes = {}): Promise<Frame> {
  const opened = await openExcelPage(browser, wishes);
  page = opened.page;
  await opened.frame.getByRole("main").waitFor();
  return opened.frame;
}

const valueAt = (address: string) => bookValue(page, address);

const score = async (pane: Frame): Promise<void> => {
  await pane.getByRole("button", { name: "一键评分" }).click();
  await pane.getByText(/^已填写/).waitFor();
};

test("the page scores a workbook through Microsoft's own unmodified Office.js", async () => {
  const pane = await openInExcel();
  await score(pane);
  expect([await valueAt("J15"), await valueAt("J19")]).toEqual(["8", "98"]);
  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByText(/^已撤销/).waitFor();
  expect([await valueAt("J15"), await valueAt("J19")]).toEqual(["empty", "empty"]);
});

const colourOf = (pane: Frame) =>
  pane.evaluate(() => {
    const provider = document.querySelector(".fui-FluentProvider");
    return provider === null ? "" : getComputedStyle(provider).backgroundColor;
  });

test("the pane is dark where Office is, whatever the system is set to", async () => {
  expect(await colourOf(await openInExcel({ background: "#262626" }))).toBe("rgb(41, 41, 41)");
  await page.close();
  expect(await colourOf(await openInExcel({ background: "#FFFFFF" }))).toBe("rgb(255, 255, 255)");
});

test("an Excel that is too old is told so, and what to use, with nothing to try again", async () => {
  const pane = await openInExcel({ level: "8" });
  await pane.getByRole("heading", { name: "Excel 版本过低" }).waitFor();
  await pane.locator("#pane").getByText(tellTrouble("old-program")).waitFor();
  expect(await pane.getByRole("button").count()).toBe(0);
});

test("in a browser the page says where it belongs", async () => {
  page = await browser.visit("excel/taskpane.html");
  await page.getByRole("heading", { name: "请从 Excel 中打开绩评" }).waitFor();
});

test("where Office.js is missing, the page says so and offers to load again", async () => {
  page = await browser.visit("excel/taskpane.css");
  await page.route("**/office.js", (route) => route.abort());
  await page.goto(page.url().replace(".css", ".html"));
  await page.getByRole("heading", { name: "Office 组件没有加载成功" }).waitFor();
  await page.unroute("**/office.js");
  await page.getByRole("button", { name: "重试" }).click();
  await page.getByRole("heading", { name: "请从 Excel 中打开绩评" }).waitFor();
  expect(complaintsOf(page).splice(0)).toContain("Failed to load resource: net::ERR_FAILED");
});

test("a cell being edited is waited for, and the waiting can be called off", async () => {
  const pane = await openInExcel();
  await page.evaluate(() => {
    excel.book.startEditing();
  });
  await pane.getByRole("button", { name: "只检查" }).click();
  await pane.getByText("等待单元格编辑结束，请按回车").waitFor();
  await pane.getByRole("button", { name: "取消" }).click();
  await pane.getByText("已取消，未作任何修改").waitFor();
  await page.evaluate(() => {
    excel.book.endEditing();
  });
});

test("the sentence for web views too old for the pane is the pane's own", async () => {
  page = await browser.visit("excel/taskpane.html");
  const text = await page.locator("#old").textContent();
  expect(text?.replace(/\s+/g, " ").trim()).toBe(`${tellTrouble("old-program")}。`);
});
