import { tellTrouble } from "../../src/text/host-troubles";
import { useBrowser } from "./browser";
import { openIn, type OpenPane, type ProgramWishes } from "./programs";

jest.setTimeout(60_000);

const browser = useBrowser();

const open = (wishes: ProgramWishes = {}): Promise<OpenPane> =>
  openIn(browser, "Excel", { ...wishes, page: "commands.html" });

/** A click on 一键评分: the sentences of the window that it opens; null where it opens none. */
async function click({ page }: OpenPane): Promise<string | null> {
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
  const pane = await open();
  expect(await click(pane)).toBe(
    [
      "已评分，还有事项需要处理",
      "已填写 9 个单元格。",
      "有 1 个错误须改正。",
      "详情和修改办法请看“绩评”选项卡中的“评分面板”。",
    ].join("\n\n"),
  );
  expect([await pane.valueAt("J15"), await pane.valueAt("J19")]).toEqual(["8", "98"]);
});

test("where nothing needs attention, the ribbon scores without a word", async () => {
  const pane = await open();
  await pane.type("H16", "1523.36万");
  await pane.type("K15", "因设备到货推迟，进度慢于计划；已督促供应商加快，确保下年按期完成。");
  expect(await click(pane)).toBeNull();
  expect(await pane.valueAt("J19")).toBe("98");
});

test("a sheet without a table, an old Excel, and a workbook that may not be written are all told", async () => {
  const empty = await open();
  await empty.page.evaluate(() => {
    desk.book.activate(desk.book.addSheet("空表"));
  });
  expect(await click(empty)).toContain("请切换到“项目支出绩效自评表”后再试。");
  expect(await click(await open({ level: 8 }))).toContain(tellTrouble("old-program"));
  const locked = await open();
  await locked.page.evaluate(() => {
    excel.program.fault = ({ type }) => (type === 4 ? "AccessDenied" : null);
  });
  expect(await click(locked)).toContain("没有完成评分");
});

test("a bug is told too, and the command ends all the same", async () => {
  const pane = await open();
  await pane.page.evaluate(() => {
    excel.program.execute = () => Promise.resolve({ Results: [] });
  });
  expect(await click(pane)).toContain("没有完成评分");
});
