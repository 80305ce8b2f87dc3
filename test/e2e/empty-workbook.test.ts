import { useBrowser } from "./browser";
import { openIn, PROGRAMS } from "./programs";

jest.setTimeout(90_000);

const browser = useBrowser();

test.each(PROGRAMS)("自检 in %s needs no table: an empty workbook is enough", async (program) => {
  const pane = await openIn(browser, program, { drawing: "| |" });
  await pane.tells("这张工作表是空的");
  await pane.button("自检…").click();
  await pane.button("开始自检").click();
  await pane.page.getByRole("heading", { name: "检测结果" }).waitFor({ timeout: 40_000 });
  await pane.tells(/评分所需的读、写、核对、撤销都正常/);
  expect(
    await pane.page.evaluate(() => desk.book.sheets.map(({ name, cells }) => [name, cells.size])),
  ).toEqual([["Sheet1", 0]]);
});
