import { readFileSync } from "node:fs";
import { join } from "node:path";
import { solidFill } from "../../src/workbench/book/sheet";
import { partsOf } from "../support/make-workbook";
import { bookFrom } from "../support/open-excel";
import { at } from "../support/open-program";
import { useBrowser } from "./browser";
import { becomes, isGridChatter, WorkbenchPage } from "./workbench-page";

jest.setTimeout(90_000);

const SAMPLES = {
  unscored: "朝阳区 2024（未评分）",
  scored: "朝阳区 2024（已评分）",
  jianghua: "江华 部门整体支出",
  jinshui: "金水区 2021",
  shawan: "沙湾 2024",
} as const;

const EXCEL = "Excel（Microsoft 365）";
const WPS = "WPS 表格";
/** It tells of no change: the pane looks again when it is asked to. */
const OLD_WPS = "WPS 表格（旧版，逐格读写）";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(__dirname, `../fixtures/${name}.xlsx`)));

const browser = useBrowser(isGridChatter);
/** One page for all: each test opens a table of its own in it. */
let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await WorkbenchPage.open(browser);
});

describe.each([EXCEL, WPS, OLD_WPS])("in %s", (program) => {
  /** The guide shows the pane in Excel. */
  const pictured = async (name: string): Promise<void> => {
    if (program === EXCEL) await bench.picture(name);
  };

  test("one click scores the table in the grid, marks it and adds the summary", async () => {
    await bench.openSample(SAMPLES.unscored);
    await bench.choose(program);
    await pictured("workbench");
    await bench.score();
    await bench.tells("等级 优");
    expect([await bench.valueAt("J15"), await bench.valueAt("J19")]).toEqual(["8", "98"]);
    await becomes(() => bench.shownAt("J15"), "8");
    expect(await bench.shownAt("J6")).toBe("100%");
    expect(await bench.lookOf("K15")).toMatchObject({
      fill: "#FFC7CF",
      note: expect.stringMatching(/^【绩评】\n.*请填写偏差原因/) as unknown,
    });
    expect(await bench.tabs()).toEqual(["项目支出绩效自评表", "绩评得分情况表"]);
    await bench.page.getByText("绩评得分情况表", { exact: true }).last().waitFor();
    await pictured("scored");
  });

  test("a finding leads to its cell in the grid", async () => {
    await bench.button(/“项目开展进度”扣2分/).click();
    await becomes(
      () => bench.selected(),
      ["项目支出绩效自评表", { top: 14, left: 10, bottom: 14, right: 10 }],
    );
  });

  test("a finding goes by itself once its cell is mended in the grid", async () => {
    await bench.type("K15", "受天气影响进度放缓，下一步增加人手");
    if (program === OLD_WPS) await bench.button("只检查").click();
    await bench.button(/“项目开展进度”扣2分/).waitFor({ state: "detached" });
    expect(await bench.valueAt("K15")).toBe("受天气影响进度放缓，下一步增加人手");
  });

  test("the saved file holds what stood on the screen, and nothing else has changed in it", async () => {
    const { name, bytes } = await bench.save();
    expect(name).toBe("chaoyang-2024-unscored-绩评.xlsx");
    const book = bookFrom(bytes);
    const [sheet, summary] = book.sheets;
    expect(sheet?.cell(at("J19")).value).toEqual({ kind: "number", digits: "98" });
    expect(sheet?.fill(at("K13"))).toEqual(solidFill("#FFEB9D"));
    expect(sheet?.notes.get("K13")).toMatch(/^【绩评】/);
    expect(summary?.name).toBe("绩评得分情况表");
    const before = partsOf(fixture("chaoyang-2024-unscored"));
    expect(partsOf(bytes).get("xl/theme/theme1.xml")).toBe(before.get("xl/theme/theme1.xml"));
    await bench.openFile(name, bytes);
    await bench.says(`已打开“${name}”`);
    await bench.isOpen();
    await bench.tells(/得分都已填写/);
    expect(await bench.lookOf("K13")).toMatchObject({ fill: "#FFEB9D" });
  });

  test("what one program has written and marked the other finds and leaves as it is", async () => {
    const cells = async () => [await bench.valueAt("J15"), await bench.valueAt("J19")];
    await bench.openSample(SAMPLES.unscored);
    await bench.score();
    const before = await cells();
    await bench.choose(program === EXCEL ? WPS : EXCEL);
    await bench.tells("等级 优");
    await bench.button("一键评分").click();
    await bench.tells(/^得分没有变化|^得分已是最新|^已填写 0|^更新/);
    expect(await cells()).toEqual(before);
    await bench.choose(program);
    await bench.tells("等级 优");
  });

  test("undo brings the table back to the byte", async () => {
    await bench.openSample(SAMPLES.unscored);
    await bench.score();
    await bench.button("撤销").click();
    await bench.tells(/^已撤销/);
    expect(await bench.valueAt("J15")).toBe("");
    await becomes(() => bench.shownAt("J15"), "");
    expect(await bench.lookOf("K15")).toMatchObject({ fill: null, note: null });
    expect(await bench.tabs()).toEqual(["项目支出绩效自评表"]);
    const sheets = (bytes: Uint8Array) => partsOf(bytes).get("xl/worksheets/sheet1.xml");
    expect(sheets((await bench.save()).bytes)).toBe(sheets(fixture("chaoyang-2024-unscored")));
  });

  test.each([SAMPLES.jianghua, SAMPLES.shawan])("%s opens and scores", async (name) => {
    await bench.openSample(name);
    await bench.score();
  });

  test("typed numbers are shown old and new before any is replaced", async () => {
    await bench.openSample(SAMPLES.scored);
    await bench.tab("设置").click();
    await bench.root.getByRole("radio", { name: /重新计算/ }).check({ force: true });
    await bench.button("一键评分").click();
    await bench.tells("10 → 8");
    await pictured("preview");
    await bench.button("替换 2 处并评分").click();
    await bench.tells(/^已填写/);
    await becomes(() => bench.shownAt("J19"), "98");
  });
});

describe.each([EXCEL, WPS])("in %s as well", (program) => {
  /** The guide shows the pane in Excel. */
  const pictured = async (name: string): Promise<void> => {
    if (program === EXCEL) await bench.picture(name);
  };

  beforeAll(() => bench.choose(program));

  test("the page before handing in becomes a sheet, and the saved clean copy has nothing of ours", async () => {
    await bench.openSample(SAMPLES.unscored);
    await bench.score();
    await bench.tab("报送").click();
    await bench.tells("会被退回的");
    await pictured("hand-in");
    await bench.button(/写入工作表/).click();
    await bench.tells("已写入工作表“检查清单”，可以打印。");
    expect(await bench.tabs()).toContain("检查清单");
    await bench.button("清理成上报稿").click();
    await bench.tells(/^已去掉绩评的标记/);
    expect(await bench.tabs()).toEqual(["项目支出绩效自评表"]);
    const { bytes } = await bench.save();
    const original = partsOf(fixture("chaoyang-2024-unscored"));
    expect([...partsOf(bytes).keys()].sort()).toEqual([...original.keys()].sort());
  });

  test("points that do not add up are shared out anew, each cell shown old and new", async () => {
    await bench.openSample(SAMPLES.unscored);
    await bench.type("I13", "15");
    await bench.button("调整分值…").first().click();
    await bench.tells("将改");
    await pictured("weights");
    await bench.button(/^写入 \d+ 个分值/).click();
    await bench.tells(/^已写入/);
    await bench.tells("分值合计 100");
  });

  test("what is missing for the next grade is told, and which rows have it", async () => {
    await bench.openSample(SAMPLES.shawan);
    await bench.tab("得分").click();
    const title = bench.root.getByText("还差多少分，如果……");
    await title.click();
    await bench.tells("现为89.5分（良）");
    await title.evaluate((summary) => {
      summary.scrollIntoView();
    });
    await pictured("what-if");
  });

  test("the pane follows a person to another sheet", async () => {
    await bench.openSample(SAMPLES.jinshui);
    await bench.tells("这张表没有分值列，只读取目标，不评分。");
    await bench.page.getByText("得分情况表", { exact: true }).last().click();
    await bench.tells("这是得分情况汇总表，只核对，不评分。");
  });

  test("the pane is dark where the program is", async () => {
    await bench.openSample(SAMPLES.unscored);
    // A system set by the test would stand above what the frame is told.
    await bench.page.emulateMedia({ colorScheme: null });
    await bench.page.getByLabel("深色窗格").check();
    await bench.isOpen();
    await bench.score();
    const colour = bench.root
      .locator(".fui-FluentProvider")
      .evaluate((provider) => getComputedStyle(provider).backgroundColor);
    expect(await colour).toBe("rgb(41, 41, 41)");
    await pictured("dark");
    await bench.page.getByLabel("深色窗格").uncheck();
  });
});

test("what is typed into the grid is read as Excel reads it, and Ctrl+Z takes it back", async () => {
  await bench.openSample(SAMPLES.unscored);
  await bench.type("H15", "95");
  await becomes(() => bench.valueAt("H15"), "0.95");
  expect(await bench.shownAt("H15")).toBe("95%");
  await bench.page.keyboard.press("Control+z");
  await becomes(() => bench.valueAt("H15"), "1");
  await bench.type("J19", "=SUM(I13:I18)");
  await becomes(() => bench.shownAt("J19"), "90");
  await bench.type("I13", "25");
  await becomes(() => bench.shownAt("J19"), "95");
  await bench.click("H13");
  await bench.page.keyboard.press("Delete");
  await becomes(() => bench.valueAt("H13"), "");
  await bench.tells(/第13行|年办件量/);
});

test("the pane waits while a cell is being edited", async () => {
  await bench.openSample(SAMPLES.unscored);
  await bench.click("H13");
  await bench.page.keyboard.type("30");
  expect(await bench.page.evaluate(() => workbench.book?.isEditing)).toBe(true);
  await bench.page.keyboard.press("Escape");
  await becomes(() => bench.page.evaluate(() => workbench.book?.isEditing), false);
  expect(await bench.valueAt("H13")).toBe("332344件");
});

test("a changed look and an inserted cell are refused with a word why", async () => {
  // Not where the last click was: two would be a double one.
  await bench.click("G14");
  await bench.page.keyboard.press("Control+b");
  await bench.says("这里只能改单元格的内容");
  await bench.openSample(SAMPLES.unscored);
  await bench.click("F16", "right");
  await bench.page.getByText("插入", { exact: true }).hover();
  // The inner menu takes no click before it has come to its place.
  await bench.page.waitForTimeout(500);
  await bench.page.getByText("下移", { exact: true }).click();
  await bench.says("这里只能改单元格的内容");
  expect(await bench.shownAt("F16")).toBe("1599.56");
});

test("a file that is no workbook is told, and the open table stays", async () => {
  await bench.openSample(SAMPLES.jinshui);
  await bench.openFile("通知.xlsx", new TextEncoder().encode("不是表格"));
  await bench.says("“通知.xlsx”没有打开：文件内容不是 Excel 工作簿");
  expect(await bench.tabs()).toContain("绩效指标完成情况");
});
