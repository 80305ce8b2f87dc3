import { readFileSync } from "node:fs";
import { join } from "node:path";
import { solidFill } from "../../src/workbench/book/sheet";
import { partsOf } from "../support/make-workbook";
import { bookFrom } from "../support/open-excel";
import { at } from "../support/open-program";
import { complaintsOf, startBrowser, type PaneBrowser } from "./pane-page";
import { becomes, WorkbenchPage } from "./workbench-page";

jest.setTimeout(90_000);

const GRID_CHATTER = /^Component univer\..* already exists\.$/;
const UNSCORED = "朝阳区 2024（未评分）";

let browser: PaneBrowser;
let bench: WorkbenchPage;

beforeAll(async () => {
  browser = await startBrowser();
  bench = await WorkbenchPage.open(browser);
});
afterAll(() => browser.close());
afterEach(() => {
  const complaints = complaintsOf(bench.page).splice(0);
  expect(complaints.filter((complaint) => !GRID_CHATTER.test(complaint))).toEqual([]);
});

const scoredCells = async () => [
  await bench.valueAt("J15"),
  await bench.valueAt("J19"),
  await bench.lookOf("K15"),
];

const fixture = new Uint8Array(
  readFileSync(join(__dirname, "../fixtures/chaoyang-2024-unscored.xlsx")),
);

describe.each(["WPS 表格", "WPS 表格（旧版，逐格读写）"])("in %s", (program) => {
  test("one click scores the table in the grid, marks it and adds the summary", async () => {
    await bench.openSample(UNSCORED);
    await bench.choose(program);
    await bench.score();
    await bench.paneTells("等级 优");
    const [score, total, look] = await scoredCells();
    expect([score, total]).toEqual(["8", "98"]);
    expect(look).toMatchObject({
      fill: "#FFC7CF",
      note: expect.stringMatching(/^【绩评】\n.*请填写偏差原因/) as unknown,
    });
    await becomes(() => bench.shownAt("J15"), "8");
    expect(await bench.tabs()).toEqual(["项目支出绩效自评表", "绩评得分情况表"]);
  });

  test("a finding leads to its cell, and goes once the cell is mended in the grid", async () => {
    const finding = bench.button(/“项目开展进度”扣2分/);
    await finding.click();
    await becomes(
      () => bench.selected(),
      ["项目支出绩效自评表", { top: 14, left: 10, bottom: 14, right: 10 }],
    );
    await bench.type("K15", "受天气影响进度放缓，下一步增加人手");
    // An old WPS tells of no change: the pane looks again when it is asked to.
    if (program !== "WPS 表格") await bench.button("只检查").click();
    await finding.waitFor({ state: "detached" });
  });

  test("the saved file holds what stood on the screen, and nothing else has changed in it", async () => {
    const { bytes } = await bench.save();
    const [sheet, summary] = bookFrom(bytes).sheets;
    expect(sheet?.cell(at("J19")).value).toEqual({ kind: "number", digits: "98" });
    expect(sheet?.fill(at("K13"))).toEqual(solidFill("#FFEB9D"));
    expect(summary?.name).toBe("绩评得分情况表");
    const theme = "xl/theme/theme1.xml";
    expect(partsOf(bytes).get(theme)).toBe(partsOf(fixture).get(theme));
  });

  test("what one program has written and marked the other finds and leaves as it is", async () => {
    const before = await scoredCells();
    await bench.choose("Excel（Microsoft 365）");
    await bench.paneTells("等级 优");
    await bench.button("一键评分").click();
    await bench.paneTells(/^得分没有变化|^得分已是最新|^已填写 0|^更新/);
    expect((await scoredCells()).slice(0, 2)).toEqual(before.slice(0, 2));
    await bench.choose(program);
    await bench.paneTells("等级 优");
  });

  test("undo brings the table back to the byte", async () => {
    await bench.openSample(UNSCORED);
    await bench.score();
    await bench.button("撤销").click();
    await bench.paneTells(/^已撤销/);
    await becomes(() => bench.shownAt("J15"), "");
    expect(await bench.lookOf("K15")).toMatchObject({ fill: null, note: null });
    const sheets = (bytes: Uint8Array) => partsOf(bytes).get("xl/worksheets/sheet1.xml");
    expect(sheets((await bench.save()).bytes)).toBe(sheets(fixture));
  });

  test.each(["江华 部门整体支出", "沙湾 2024"])("%s opens and scores", async (name) => {
    await bench.openSample(name);
    await bench.score();
  });

  test("typed numbers are shown old and new before any is replaced", async () => {
    await bench.openSample("朝阳区 2024（已评分）");
    await bench.tab("设置").click();
    await bench.pane.getByRole("radio", { name: /重新计算/ }).check({ force: true });
    await bench.button("一键评分").click();
    await bench.paneTells("10 → 8");
    await bench.button("替换 2 处并评分").click();
    await bench.paneTells(/^已填写/);
    await becomes(() => bench.shownAt("J19"), "98");
  });
});
