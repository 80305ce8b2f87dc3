import { readFileSync } from "node:fs";
import { useBrowser } from "./browser";
import { picture } from "./picture";
import { openPane, PROGRAMS, type OpenPane, type ProgramWishes } from "./programs";

jest.setTimeout(60_000);

const browser = useBrowser();

const give = (pane: OpenPane, text: string): Promise<void> =>
  pane.page.getByLabel("选择评分方案文件").setInputFiles({
    name: "方案.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });

async function exported(pane: OpenPane): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    pane.page.waitForEvent("download"),
    pane.button("导出").click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

const COUNTY = `
  | 一级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 评分标准 | 得分 |
  | 产出指标 | 办件量 | ≥350件 | 337件 | 50 | | |
  | 产出指标 | 平均办理天数 | 5天 | 6天 | 20 | | |
  | 满意度指标 | 群众满意度 | ≥90% | '88% | 30 | '满意度达90%得满分，每降低1%扣0.5分，低于60%不得分 | |
  | 总分 | | | | 100 | | |`;

describe.each(PROGRAMS)("in %s", (program) => {
  const open = async (wishes: ProgramWishes = {}): Promise<OpenPane> => {
    const pane = await openPane(browser, program, wishes);
    await pane.tab("设置").click();
    await pane.button("比较方案").waitFor();
    return pane;
  };

  /** For the user guide, as far down as anybody looks. */
  const pictured = async ({ page }: OpenPane, name: string, height = 760): Promise<void> => {
    if (program === "Excel") await picture(page, name, { width: 340, height });
  };

  test("two schemes are compared on the open table, row by row and with why", async () => {
    const pane = await open();
    await pane.button("比较方案").click();
    await pane.page.getByLabel("与这个方案比较").selectOption("linear");
    await pane.tells("7 行中有 1 行得分不同");
    await pane.tells("第 15 行 项目开展进度");
    await pane.tells(/80% ÷ 100% × 10分 = 8分/);
    await pane.tells(/\[1 − \(100% − 80%\) ÷ 80%\] × 10分 = 7.5分/);
    const totals = pane.page.getByRole("table", { name: "“全国通用”与“反向指标线性递减”比较" });
    expect(await totals.getByRole("row", { name: /总分/ }).innerText()).toMatch(/98\s+97\.5/);
    await pane.page.getByLabel("与这个方案比较").scrollIntoViewIfNeeded();
    await pictured(pane, "compare");
    await pane.page.getByLabel("与这个方案比较").selectOption("grades-words");
    await pane.tells("7 行得分都相同");
    expect(await totals.count()).toBe(0);
    expect(await pane.page.getByRole("row", { name: /^等级/ }).innerText()).toMatch(/优\s+优秀/);
    await pane.button("返回").click();
    await pane.button("比较方案").waitFor();
  });

  test("a scheme is copied, edited in a form with its faults at the fields, and kept in the workbook", async () => {
    const pane = await open();
    await pane.button("另存并修改").click();
    await pane.tells("还有 1 处须改正");
    expect(await pane.button("保存并选用").isDisabled()).toBe(true);
    await pane.page.getByLabel("依据的文件").fill("县财政局〔2024〕1号");
    await pane.page.getByLabel("代号").fill("national");
    await pane.tells("已是另一个方案的代号，请换一个");
    await pane.page.getByLabel("代号").fill("our-county");
    await pane.page.getByLabel("名称", { exact: true }).fill("本县方案");
    await pane.page.getByLabel("最低分").first().fill("70");
    await pane.tells("应从高到低排列，不能相同");
    await pane.page.getByLabel("最低分").first().fill("99");
    await pane.page.getByLabel("反向指标超过上限时").selectOption("linear");
    await pane.button("保存并选用").click();
    await pane.tells("已保存并选用“本县方案”，保存在本工作簿中。");
    await pane.tells("评分方案：本县方案");
    await pane.tells("97.5");
    await pane.tells("等级 良");
    const { name, text } = await exported(pane);
    expect(name).toBe("评分方案-本县方案.json");
    expect(JSON.parse(text)).toMatchObject({ version: 4, id: "our-county", reverse: "linear" });
    const kept = await pane.setting("schemes");
    expect(JSON.parse(kept ?? "")).toHaveLength(1);
    expect((kept ?? "").length).toBeLessThan(500);
    await pane.button("删除").click();
    await pane.button("确定删除“本县方案”？").click();
    await pane.tells("评分方案：全国通用");
    expect(await pane.setting("schemes")).toBeNull();
  });

  test("points are rounded and single rows get rules of their own, both edited in the form", async () => {
    const pane = await open({ drawing: COUNTY });
    await pane.button("另存并修改").click();
    await pane.page.getByLabel("依据的文件").fill("县财政局〔2024〕1号");
    await pane.page.getByLabel("名称", { exact: true }).fill("本县方案");
    await pane.page.getByLabel("每项得分保留到").selectOption("0.5");
    await pane.button("添加一项单独规定的指标").click();
    await pane.tells("还有 1 处须改正");
    await pane.page.getByLabel("指标名称含有").fill("办理天数");
    await pane.page.getByLabel("计分办法").selectOption("reached-or-ratio");
    await pane.page.getByLabel("指标值的方向").selectOption("at-most");
    await pane.page.getByText(/还有/).waitFor({ state: "detached" });
    await pane.page.getByText("单独规定的指标", { exact: true }).first().scrollIntoViewIfNeeded();
    await pictured(pane, "scheme-form");
    await pane.button("保存并选用").click();
    await pane.tells("已保存并选用“本县方案”，保存在本工作簿中。");
    await pane.page.getByRole("tab", { name: /^得分/ }).click();
    // 337 ÷ 350 × 50 = 48.14; 5 ÷ 6 × 20 = 16.67; 30 − 2 × 0.5 = 29.
    await pane.tells(/= 48\.14分；评分方案规定取0\.5分的整数倍，得48分/);
    await pane.tells(
      /^评分方案对“办理天数”单独规定（越小越好）：完成值6天超过上限5天：.* = 16\.67分/,
    );
    await pane.tells("得16.5分");
    await pane.page.getByText("评分标准的读法", { exact: true }).click();
    await pane.tells("每降低1%扣0.5分");
    await pane.tells("扣分办法");
    await pictured(pane, "evidence", 880);
  });

  test("an entry is added to a list, found wanting, and taken out again", async () => {
    const pane = await open();
    await pane.button("另存并修改").click();
    await pane.page.getByLabel("依据的文件").fill("县财政局〔2024〕1号");
    await pane.button("添加一项按预算执行率限制总分").click();
    await pane.tells("还有 2 处须改正");
    await pane.page.getByLabel("执行率低于").fill("0.8");
    await pane.page.getByLabel("总分最高").fill("89");
    await pane.page.getByText(/还有/).waitFor({ state: "detached" });
    await pane.button("删除按预算执行率限制总分第 1 项").click();
    await pane.page.getByLabel("执行率低于").waitFor({ state: "detached" });
    await pane.button("取消").click();
    await pane.button("比较方案").waitFor();
  });

  test("a file is imported and chosen; the same name a second time loses nothing", async () => {
    const pane = await open();
    const { text } = await exported(pane);
    const ours = { ...(JSON.parse(text) as object), id: "ours", name: "我县", reverse: "linear" };
    await give(pane, JSON.stringify(ours));
    await pane.tells("已导入并选用“我县”，保存在本工作簿中。");
    await give(pane, JSON.stringify({ ...ours, name: "邻县" }));
    await pane.tells("已导入并选用“邻县”，保存在本工作簿中。");
    const names = await pane.page
      .getByLabel("评分方案", { exact: true })
      .locator("optgroup")
      .first()
      .innerText();
    expect(names).toMatch(/我县[\s\S]*邻县/);
  });

  test.each([
    ["what is no JSON", "{", "不是 JSON"],
    [
      "a wrong field",
      JSON.stringify({ version: 2, id: "x", frame: "-1" }),
      "“满分”（frame）应在1至1000之间",
    ],
    ["a field of tomorrow", JSON.stringify({ version: 9 }), "请更新绩评后再用"],
    ["a file without an end", "x".repeat(400_000), "这个文件太大"],
  ])("%s is refused and changes nothing", async (_, text, sentence) => {
    const pane = await open();
    await give(pane, text);
    await pane.tells(new RegExp(sentence.replace(/[()]/gu, "\\$&"), "u"));
    await pane.tells("评分方案：全国通用");
    expect(await pane.setting("schemes")).toBeNull();
  });
});
