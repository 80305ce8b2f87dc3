import { useBrowser } from "./browser";
import { openIn, PROGRAMS, type OpenPane, type ProgramName } from "./programs";

jest.setTimeout(60_000);

const browser = useBrowser();

async function handIn(program: ProgramName): Promise<OpenPane> {
  const pane = await openIn(browser, program);
  await pane.score();
  await pane.tab("报送").click();
  await pane.hasHeading("报送前检查");
  return pane;
}

describe.each(PROGRAMS)("in %s", (program) => {
  test("the page before handing in says what would come back, and leads to its cell", async () => {
    const pane = await handIn(program);
    await pane.tells(/会被退回的\s*1 处/);
    await pane.hasHeading("一、分值设定");
    await pane.button(/K15.*请填写偏差原因/).click();
    expect(await pane.selected()).toContain("K15");
  });

  test("the list becomes a sheet of the workbook, and goes again", async () => {
    const pane = await handIn(program);
    await pane.button(/写入工作表/).click();
    await pane.tells("已写入工作表“检查清单”，可以打印。");
    await pane.button("撤销").click();
    await pane.tells(/^已撤销/);
  });

  test("the workbook is cleaned for handing in, and gets everything back", async () => {
    const pane = await handIn(program);
    await pane.button("清理成上报稿").click();
    await pane.tells(/^已去掉绩评的标记/);
    expect(await pane.markAt("K15")).toBeNull();
    await pane.hasHeading("报送前检查");
    await pane.button("撤销").click();
    await pane.tells(/^已撤销/);
    expect(await pane.markAt("K15")).toBe("error");
  });

  test("on paper stands the list alone, with nothing closed", async () => {
    const pane = await handIn(program);
    await pane.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await pane.page.emulateMedia({ media: "print" });
    expect(await pane.page.locator("#hand-in details:not([open])").count()).toBe(0);
    expect(await pane.button("一键评分").isVisible()).toBe(false);
    expect(await pane.page.getByText("清理成上报稿").isVisible()).toBe(false);
    expect(await pane.page.getByText(/^分值合计等于满分/).isVisible()).toBe(true);
  });
});
