import type { Page } from "playwright-core";
import { complaintsOf, startBrowser, type PaneBrowser } from "./pane-page";

jest.setTimeout(120_000);

let browser: PaneBrowser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.open();
  await page.getByRole("button", { name: "一键评分" }).waitFor();
});
afterEach(async () => {
  expect(complaintsOf(page)).toEqual([]);
  await page.close();
});

const told = (text: string | RegExp) => page.locator("#pane").getByText(text).first().waitFor();
const press = (name: string | RegExp) => page.getByRole("button", { name }).click();

async function handIn(): Promise<void> {
  await press("一键评分");
  await told(/^已填写/);
  await page.getByRole("tab", { name: "报送" }).click();
  await page.getByRole("heading", { name: "报送前检查" }).waitFor();
}

test("the page before handing in says what would come back, and leads to its cell", async () => {
  await handIn();
  await told(/会被退回的\s*1 处/);
  await page.getByRole("heading", { name: "一、分值设定" }).waitFor();
  await page.getByRole("button", { name: /K15.*请填写偏差原因/ }).click();
  expect(await page.evaluate(() => trial.selected())).toContain("K15");
});

test("the list becomes a sheet of the workbook, and goes again", async () => {
  await handIn();
  await press(/写入工作表/);
  await told("已写入工作表“检查清单”，可以打印。");
  await press("撤销");
  await told(/^已撤销/);
});

test("the workbook is cleaned for handing in, and gets everything back", async () => {
  await handIn();
  await press("清理成上报稿");
  await told(/^已去掉绩评的标记/);
  expect(await page.evaluate(() => trial.host?.markAt("K15"))).toBeNull();
  await page.getByRole("heading", { name: "报送前检查" }).waitFor();
  await press("撤销");
  await told(/^已撤销/);
  expect(await page.evaluate(() => trial.host?.markAt("K15"))).toBe("error");
});

test("on paper stands the list alone, with nothing closed", async () => {
  await handIn();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("#hand-in details:not([open])").count()).toBe(0);
  expect(await page.getByRole("button", { name: "一键评分" }).isVisible()).toBe(false);
  expect(await page.getByText("清理成上报稿").isVisible()).toBe(false);
  expect(await page.getByText(/^分值合计等于满分/).isVisible()).toBe(true);
});
