import { paneWords } from "../../src/text/pane-words";
import { useBrowser } from "./browser";
import { openPane, PROGRAMS } from "./programs";

jest.setTimeout(60_000);

/** The browser tells of each file that does not come. */
const browser = useBrowser((complaint) => complaint.startsWith("Failed to load resource"));

describe.each(PROGRAMS)("in %s", (program) => {
  test("a part whose file does not come says so, can be tried again, and takes nothing else with it", async () => {
    const pane = await openPane(browser, program);
    const { page } = pane;
    // What a notice is told with is there.
    await pane.button("只检查").click();
    await pane.tells(/^检查完毕/);
    const files = /\/\d+\.js$/;
    await page.route(files, (route) => route.abort());
    await page.getByRole("tab", { name: /^设置/ }).click();
    await page.getByRole("alert").getByText(paneWords.incomplete).waitFor();
    await page.getByRole("tab", { name: /^问题/ }).click();
    await pane.button("一键评分").click();
    await pane.tells(/^已填写 9 个单元格/);
    await page.getByRole("tab", { name: /^设置/ }).click();
    await page.getByText(paneWords.incomplete).waitFor();
    await page.unroute(files);
    await pane.button(paneWords.retry).click();
    await page.getByText("评分方案", { exact: true }).first().waitFor();
    expect(await page.getByText(paneWords.incomplete).count()).toBe(0);
  });

  test("a pane that cannot be drawn says what is wrong, and opens again", async () => {
    const pane = await openPane(browser, program);
    const { page } = pane;
    await page.evaluate(() => {
      HTMLDetailsElement.prototype.setAttribute = () => {
        throw new Error("画不出");
      };
    });
    await page.getByRole("tab", { name: /^得分/ }).click();
    await page.getByRole("alert").getByText("画不出").waitFor();
    await pane.button(paneWords.retry).click();
    await pane.isOpen();
    await pane.button("一键评分").click();
    await pane.tells(/^已填写 9 个单元格/);
  });
});
