import { tellTrouble } from "../../src/text/host-troubles";
import { paneWords } from "../../src/text/pane-words";
import { useBrowser } from "./browser";
import { openHeld } from "./open-held";
import { openIn, type OpenPane, type ProgramWishes } from "./programs";

jest.setTimeout(60_000);

const browser = useBrowser();

async function open(wishes: ProgramWishes = {}): Promise<OpenPane> {
  const pane = await openIn(browser, "Excel", wishes);
  await pane.page.getByRole("main").waitFor();
  return pane;
}

test("the page scores a workbook through Microsoft's own unmodified Office.js", async () => {
  const pane = await open();
  await pane.score();
  expect([await pane.valueAt("J15"), await pane.valueAt("J19")]).toEqual(["8", "98"]);
  await pane.button("撤销").click();
  await pane.tells(/^已撤销/);
  expect([await pane.valueAt("J15"), await pane.valueAt("J19")]).toEqual(["", ""]);
});

test("the first screen does not wait for Office.js, which may take its time", async () => {
  const { pane, goOn } = await openHeld(browser, "Excel", { held: "office.js" });
  await pane.button("一键评分").click();
  await pane.tells(paneWords.wished);
  goOn();
  await pane.tells(/^已填写 9 个单元格/);
  expect(await pane.valueAt("J15")).toBe("8");
});

/** Excel tells of its theme once Office.js is ready. */
async function colourOf(pane: OpenPane): Promise<string> {
  await pane.isOpen();
  return pane.page.evaluate(() => {
    const provider = document.querySelector(".fui-FluentProvider");
    return provider === null ? "" : getComputedStyle(provider).backgroundColor;
  });
}

test("the pane is dark where Office is, whatever the system is set to", async () => {
  expect(await colourOf(await open({ background: "#262626" }))).toBe("rgb(41, 41, 41)");
  expect(await colourOf(await open({ background: "#FFFFFF" }))).toBe("rgb(255, 255, 255)");
});

test("an Excel that is too old is told so, and what to use, with nothing to try again", async () => {
  const pane = await open({ level: 8 });
  await pane.hasHeading("Excel 版本过低");
  await pane.tells(tellTrouble("old-program"));
  expect(await pane.page.getByRole("button").count()).toBe(0);
});

test("in a browser the page says where it belongs", async () => {
  const page = await browser.visit("excel/taskpane.html");
  await page.getByRole("heading", { name: "请从 Excel 中打开绩评" }).waitFor();
});

test("where Office.js is missing, the page says so and offers to load again", async () => {
  const page = await browser.visit("excel/taskpane.css");
  await page.route("**/office.js", (route) => route.abort());
  await page.goto(page.url().replace(".css", ".html"));
  await page.getByRole("heading", { name: "Office 组件没有加载成功" }).waitFor();
  await page.unroute("**/office.js");
  await page.getByRole("button", { name: "重试" }).click();
  await page.getByRole("heading", { name: "请从 Excel 中打开绩评" }).waitFor();
  expect(browser.takeComplaints()).toContain("Failed to load resource: net::ERR_FAILED");
});

test("a cell being edited is waited for, and the waiting can be called off", async () => {
  const pane = await open();
  await pane.page.evaluate(() => {
    desk.book.startEditing();
  });
  await pane.button("只检查").click();
  await pane.tells("等待单元格编辑结束，请按回车");
  await pane.button("取消").click();
  await pane.tells("已取消，未作任何修改");
  await pane.page.evaluate(() => {
    desk.book.endEditing();
  });
});

test("the sentence for web views too old for the pane is the pane's own", async () => {
  const page = await browser.visit("excel/taskpane.html");
  const text = await page.locator("#old").textContent();
  expect(text?.replace(/\s+/g, " ").trim()).toBe(`${tellTrouble("old-program")}。`);
});
