import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { complaintsOf, startBrowser, type PaneBrowser, type PageWishes } from "./pane-page";

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

const button = (name: string) => page.getByRole("button", { name, exact: true });
const told = (text: string | RegExp) => page.locator("#pane").getByText(text).first().waitFor();
const settings = () => page.getByRole("tab", { name: /^设置/ }).click();

/** For the user guide, of the pane as high as it needs to be, as far as anybody looks. */
async function picture(name: string, height = 760): Promise<void> {
  if (process.env["PICTURES"] === undefined) return;
  await page.setViewportSize({ width: 340, height });
  const path = join(__dirname, "../../docs/images", `${name}.png`);
  await page.screenshot({ path, scale: "css" });
}

const open = async (wishes: PageWishes = {}): Promise<void> => {
  page = await browser.open(wishes);
  await button("一键评分").waitFor();
  await settings();
  await button("比较方案").waitFor();
};

const give = async (text: string): Promise<void> => {
  await page.getByLabel("选择评分方案文件").setInputFiles({
    name: "方案.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
};

async function exported(): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button("导出").click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("two schemes are compared on the open table, row by row and with why", async () => {
  await open();
  await button("比较方案").click();
  await page.getByLabel("与这个方案比较").selectOption("linear");
  await told("7 行中有 1 行得分不同");
  await told("第 15 行 项目开展进度");
  await told(/80% ÷ 100% × 10分 = 8分/);
  await told(/\[1 − \(100% − 80%\) ÷ 80%\] × 10分 = 7.5分/);
  const totals = page.getByRole("table", { name: "“全国通用”与“反向指标线性递减”比较" });
  expect(await totals.getByRole("row", { name: /总分/ }).innerText()).toMatch(/98\s+97\.5/);
  await page.getByLabel("与这个方案比较").scrollIntoViewIfNeeded();
  await picture("compare");
  await page.getByLabel("与这个方案比较").selectOption("grades-words");
  await told("7 行得分都相同");
  expect(await totals.count()).toBe(0);
  expect(await page.getByRole("row", { name: /^等级/ }).innerText()).toMatch(/优\s+优秀/);
  await button("返回").click();
  await button("比较方案").waitFor();
});

test("a scheme is copied, edited in a form with its faults at the fields, and kept in the workbook", async () => {
  await open();
  await button("另存并修改").click();
  await told("还有 1 处须改正");
  expect(await button("保存并选用").isDisabled()).toBe(true);
  await page.getByLabel("依据的文件").fill("县财政局〔2024〕1号");
  await page.getByLabel("代号").fill("national");
  await told("已是另一个方案的代号，请换一个");
  await page.getByLabel("代号").fill("our-county");
  await page.getByLabel("名称", { exact: true }).fill("本县方案");
  await page.getByLabel("最低分").first().fill("70");
  await told("应从高到低排列，不能相同");
  await page.getByLabel("最低分").first().fill("99");
  await page.getByLabel("反向指标超过上限时").selectOption("linear");
  await button("保存并选用").click();
  await told("已保存并选用“本县方案”，保存在本工作簿中。");
  await told("评分方案：本县方案");
  await told("97.5");
  await told("等级 良");
  const { name, text } = await exported();
  expect(name).toBe("评分方案-本县方案.json");
  expect(JSON.parse(text)).toMatchObject({ version: 4, id: "our-county", reverse: "linear" });
  const kept = await page.evaluate(() => trial.host?.settings.get("schemes"));
  expect(JSON.parse(kept ?? "")).toHaveLength(1);
  expect((kept ?? "").length).toBeLessThan(500);
  await button("删除").click();
  await button("确定删除“本县方案”？").click();
  await told("评分方案：全国通用");
  expect(await page.evaluate(() => trial.host?.settings.get("schemes"))).toBeNull();
});

const COUNTY = `
  | 一级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 评分标准 | 得分 |
  | 产出指标 | 办件量 | ≥350件 | 337件 | 50 | | |
  | 产出指标 | 平均办理天数 | 5天 | 6天 | 20 | | |
  | 满意度指标 | 群众满意度 | ≥90% | '88% | 30 | '满意度达90%得满分，每降低1%扣0.5分，低于60%不得分 | |
  | 总分 | | | | 100 | | |`;

test("points are rounded and single rows get rules of their own, both edited in the form", async () => {
  await open({ drawing: COUNTY });
  await button("另存并修改").click();
  await page.getByLabel("依据的文件").fill("县财政局〔2024〕1号");
  await page.getByLabel("名称", { exact: true }).fill("本县方案");
  await page.getByLabel("每项得分保留到").selectOption("0.5");
  await button("添加一项单独规定的指标").click();
  await told("还有 1 处须改正");
  await page.getByLabel("指标名称含有").fill("办理天数");
  await page.getByLabel("计分办法").selectOption("reached-or-ratio");
  await page.getByLabel("指标值的方向").selectOption("at-most");
  await page.getByText(/还有/).waitFor({ state: "detached" });
  await page.getByText("单独规定的指标", { exact: true }).first().scrollIntoViewIfNeeded();
  await picture("scheme-form");
  await button("保存并选用").click();
  await told("已保存并选用“本县方案”，保存在本工作簿中。");
  await page.getByRole("tab", { name: /^得分/ }).click();
  // 337 ÷ 350 × 50 = 48.14; 5 ÷ 6 × 20 = 16.67; 30 − 2 × 0.5 = 29.
  await told(/= 48\.14分；评分方案规定取0\.5分的整数倍，得48分/);
  await told(/^评分方案对“办理天数”单独规定（越小越好）：完成值6天超过上限5天：.* = 16\.67分/);
  await told("得16.5分");
  await page.getByText("评分标准的读法", { exact: true }).click();
  await told("每降低1%扣0.5分");
  await told("扣分办法");
  await picture("evidence", 880);
});

test("an entry is added to a list, found wanting, and taken out again", async () => {
  await open();
  await button("另存并修改").click();
  await page.getByLabel("依据的文件").fill("县财政局〔2024〕1号");
  await button("添加一项按预算执行率限制总分").click();
  await told("还有 2 处须改正");
  await page.getByLabel("执行率低于").fill("0.8");
  await page.getByLabel("总分最高").fill("89");
  await page.getByText(/还有/).waitFor({ state: "detached" });
  await button("删除按预算执行率限制总分第 1 项").click();
  await page.getByLabel("执行率低于").waitFor({ state: "detached" });
  await button("取消").click();
  await button("比较方案").waitFor();
});

test("a file is imported and chosen; the same name a second time loses nothing", async () => {
  await open();
  const { text } = await exported();
  const ours = { ...(JSON.parse(text) as object), id: "ours", name: "我县", reverse: "linear" };
  await give(JSON.stringify(ours));
  await told("已导入并选用“我县”，保存在本工作簿中。");
  await give(JSON.stringify({ ...ours, name: "邻县" }));
  await told("已导入并选用“邻县”，保存在本工作簿中。");
  const names = await page
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
  await open();
  await give(text);
  await told(new RegExp(sentence.replace(/[()]/gu, "\\$&"), "u"));
  await told("评分方案：全国通用");
  expect(await page.evaluate(() => trial.host?.settings.get("schemes"))).toBeNull();
});
