import type { Page } from "playwright-core";
import { complaintsOf, startBrowser, type PaneBrowser, type PageWishes } from "./pane-page";

jest.setTimeout(60_000);

let browser: PaneBrowser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = async (wishes: PageWishes = {}): Promise<void> => {
  page = await browser.open(wishes);
  await button("一键评分").or(page.getByRole("alert")).first().waitFor();
};

afterEach(async () => {
  expect(complaintsOf(page)).toEqual([]);
  await page.close();
});

const button = (name: string | RegExp) =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
const tab = (name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });
const told = (text: string | RegExp) => page.locator("#pane").getByText(text).first().waitFor();

async function scoreTable(): Promise<void> {
  await button("一键评分").click();
  await told(/^已填写|^得分没有变化|^得分已是最新/);
}

const type = (cell: string, text: string): Promise<void> =>
  page.evaluate(([at, typed]) => trial.host?.type(at, typed), [cell, text] as const);

const valueAt = (cell: string) =>
  page.evaluate(async (at) => {
    const value = await trial.host?.valueAt(at);
    if (value?.kind === "number") return value.digits;
    return value?.kind === "text" ? value.text : "";
  }, cell);

const markAt = (cell: string) => page.evaluate((at) => trial.host?.markAt(at), cell);
const selected = () => page.evaluate(() => trial.selected());

test("one click takes a table from opened to scored, marked and explained", async () => {
  await open();
  await told("项目支出绩效自评表");
  await told("6 项指标");
  await told("这是预计总分。尚未评分，有 9 个单元格待填写");
  await scoreTable();
  await told("已填写 9 个单元格，更新 10 处标记，已更新工作表“绩评得分情况表”。");
  await told("得分都已填写，有 1 个错误须改正");
  await told("等级 优");
  expect(await valueAt("J15")).toBe("8");
  expect(await valueAt("J19")).toBe("98");
  expect(await markAt("K15")).toBe("error");
  expect(await markAt("K13")).toBe("warning");
  await tab("得分").click();
  await told("完成值100%超过上限80%：80% ÷ 100% × 10分 = 8分");
});

test("undo brings everything back", async () => {
  await open();
  await scoreTable();
  await button("撤销").click();
  await told("已撤销，9 个单元格恢复原样。");
  expect(await valueAt("J15")).toBe("");
  expect(await markAt("K15")).toBeNull();
  await told(/尚未评分/);
});

test("undo is refused where a person has written since", async () => {
  await open();
  await scoreTable();
  await type("J14", "9");
  await button("撤销").click();
  await told("“项目支出绩效自评表”的 J14 在此之后被改过，为免丢失改动，没有撤销。");
  expect(await valueAt("J13")).toBe("20");
});

test("checking alone changes nothing", async () => {
  await open();
  await button("只检查").click();
  await told(/^检查完毕/);
  expect(await valueAt("J15")).toBe("");
  expect(await markAt("K13")).toBeNull();
});

test("a finding leads to its cell by click and by Enter", async () => {
  await open();
  await scoreTable();
  await button(/请填写偏差原因及改进措施/).click();
  expect(await selected()).toBe("项目支出绩效自评表!K15");
  await button(/请说明大幅超额完成的原因/).focus();
  await page.keyboard.press("Enter");
  expect(await selected()).toBe("项目支出绩效自评表!K13");
});

test("a finding goes by itself once its cell is mended, and nothing is written", async () => {
  await open();
  await scoreTable();
  await type("K15", "受天气影响工期推迟，下一步增加人手赶工");
  await button(/请填写偏差原因及改进措施/).waitFor({ state: "detached" });
  await told("得分都已填写，与表中数据一致");
  expect(await markAt("K15")).toBe("error");
});

test("a changed actual makes the table outdated, and it says so", async () => {
  await open();
  await scoreTable();
  await type("H15", "0.8");
  await told(/^数据已变动，有 \d 个单元格须更新，请重新评分$/);
  await scoreTable();
  expect(await valueAt("J15")).toBe("10");
});

test("typed numbers are shown old and new before any is replaced", async () => {
  await open({ file: "chaoyang-2024" });
  await tab("设置").click();
  await page.getByRole("radio", { name: /重新计算/ }).check({ force: true });
  await button("一键评分").click();
  await page.getByRole("heading", { name: "替换已填的内容" }).waitFor();
  await told("10 → 8");
  await told("100 → 98");
  await page.getByRole("checkbox", { name: /项目开展进度/ }).uncheck();
  await told("10 → 不变");
  await told("100 → 不变");
  await button("不替换，只填空白").click();
  await page.getByRole("heading", { name: "替换已填的内容" }).waitFor({ state: "detached" });
  expect(await valueAt("J15")).toBe("10");
  await button("一键评分").click();
  await button("替换 2 处并评分").click();
  await told(/^已填写/);
  expect(await valueAt("J15")).toBe("8");
  expect(await valueAt("J19")).toBe("98");
});

test("formulas follow what is typed, without another scoring", async () => {
  await open();
  await tab("设置").click();
  await page.getByRole("radio", { name: /^公式/ }).check({ force: true });
  await button("一键评分").click();
  await told(/^已填写 9 个单元格/);
  const formulaAt = (cell: string) =>
    page.evaluate(async (at) => (await trial.host?.valueAt(at))?.formula, cell);
  expect(await formulaAt("J15")).toMatch(/^IF\(AND\(COUNT\(I15,H15,F15\)=3,/);
  expect(await valueAt("J15")).toBe("8");
  await type("H15", "1.25");
  await told("等级 优");
  expect(await valueAt("J15")).toBe("6.4");
  expect(await valueAt("J19")).toBe("96.4");
  await tab("问题").click();
  await told("得分都已填写，有 1 个错误须改正");
  await button("撤销").click();
  await told("已撤销，9 个单元格恢复原样。");
  expect(await formulaAt("J15")).toBeNull();
  expect(await valueAt("J15")).toBe("");
});

test("the preview can be left without a trace", async () => {
  await open({ file: "chaoyang-2024" });
  await tab("设置").click();
  await page.getByRole("radio", { name: /重新计算/ }).check({ force: true });
  await button("一键评分").click();
  await button("取消").click();
  await button("一键评分").waitFor();
  expect(await valueAt("J15")).toBe("10");
});

test("a fix button writes the one right answer", async () => {
  await open({ file: "chaoyang-2024" });
  await button("改为 8").click();
  await told("已写入 J15。");
  expect(await valueAt("J15")).toBe("8");
  await told(/两者不符，请核对/);
  await button("改为 98").click();
  await told("已写入 J19。");
  expect(await valueAt("J19")).toBe("98");
});

test("a warning is accepted with a reason, and can be taken back", async () => {
  await open();
  const asked = page.getByRole("listitem").filter({ hasText: "请说明大幅超额完成的原因" });
  await asked.getByRole("button", { name: "标为已核实" }).click();
  await page.getByLabel("核实说明").fill("已与业务科室核对");
  await page.keyboard.press("Enter");
  await button(/请说明大幅超额完成的原因/).waitFor({ state: "detached" });
  await page.getByText("已核实 1 项").click();
  await told("核实说明：已与业务科室核对");
  await button("取消核实").click();
  await button(/请说明大幅超额完成的原因/).waitFor();
});

test("the severities can be shown alone", async () => {
  await open();
  await scoreTable();
  await button("警告 7").click();
  await told("只显示警告");
  await button(/请填写偏差原因及改进措施/).waitFor({ state: "detached" });
  await button("显示全部").click();
  await button(/请填写偏差原因及改进措施/).waitFor();
});

test("a note is drafted, completed and written as text", async () => {
  await open();
  await scoreTable();
  await tab("偏差").click();
  const note = page.getByLabel(/K15/);
  await page.getByRole("listitem").filter({ hasText: "第 15 行" }).getByText("起草一句").click();
  await told("还有空白处没有填写");
  await note.fill("=cmd|' /C calc'!A0 受天气影响，已增加人手");
  await page.getByRole("listitem").filter({ hasText: "第 15 行" }).getByText("写入单元格").click();
  await told("已写入 K15。");
  const value = await page.evaluate(() => trial.host?.valueAt("K15"));
  expect(value).toEqual({
    kind: "text",
    text: "=cmd|' /C calc'!A0 受天气影响，已增加人手",
    formula: null,
  });
  expect(await markAt("K15")).toBeNull();
});

test("empty talk is hinted at", async () => {
  await open();
  await scoreTable();
  await tab("偏差").click();
  await page.getByLabel(/K15/).fill("无");
  await told("说明过于笼统，请写明具体原因和改进措施");
  await page.getByLabel(/K15/).fill("受天气影响，三季度施工进度慢于预期");
  await told("只写了原因，请补充改进措施");
});

test("a row that a person must judge has a field, and the total follows", async () => {
  await open();
  await type("H14", "较好，群众基本满意");
  await told(/待填写/);
  await scoreTable();
  await told("第14行尚无得分，补齐后才能合计");
  await tab("得分").click();
  const points = page.getByLabel(/为办事群众提供.*的得分/);
  await points.fill("11");
  await page.keyboard.press("Enter");
  await told("得分应在 0 至 10分 之间");
  await points.fill("9.5");
  await page.keyboard.press("Enter");
  await told(/^已写入 J14，并更新相关的/);
  expect(await valueAt("J19")).toBe("97.5");
});

test("cells are never read as page content", async () => {
  await open();
  await type("D15", "<img src=x onerror=alert(1)><b>进度</b>");
  await button(/第15行|一键评分/)
    .first()
    .waitFor();
  await scoreTable();
  await told(/<img src=x onerror=alert\(1\)>/);
  expect(await page.locator("#pane img, #pane b").count()).toBe(0);
});

test("a sheet without a table says where one is", async () => {
  await open({ file: "jinshui-2021" });
  await told("这张表没有分值列，只读取目标，不评分。");
  await told("请确认");
  await page.evaluate(() => trial.host?.show("得分情况表"));
  await told("这是得分情况汇总表，只核对，不评分。");
});

test("an emptied sheet is told apart, and leads to the others", async () => {
  await open();
  await scoreTable();
  await page.evaluate(() => trial.host?.show("绩评得分情况表"));
  await told("这张工作表里没有找到绩效自评表");
  await button("转到“项目支出绩效自评表”").click();
  await told("6 项指标");
});

test("a workbook that cannot be read is told, and can be tried again", async () => {
  page = await browser.open({ file: "no-such-file" });
  await told("没能读取表格");
  await told("找不到示例文件，请检查文件名");
  expect(await button("重试").isEnabled()).toBe(true);
  // The browser itself reports the missing file.
  const [missing] = complaintsOf(page).splice(0);
  expect(missing).toMatch(/404/);
});

test("what goes wrong later is told beside the table", async () => {
  await open();
  await page.evaluate(() => {
    if (trial.host !== null) trial.host.fault = "工作簿已关闭";
  });
  await button("一键评分").click();
  await told("工作簿已关闭");
  await button("一键评分").click();
  await told(/^已填写 9 个单元格/);
});

test("a refusal says which cell and that nothing was written", async () => {
  await open();
  await page.evaluate(async () => {
    const { host } = trial;
    const sheet = (await host?.sheets())?.[0];
    if (host === null || sheet === undefined) return;
    host.refusal = {
      kind: "refused",
      because: "protected",
      cell: { sheet, at: { row: 12, column: 9 } },
    };
  });
  await button("一键评分").click();
  await told(/“项目支出绩效自评表”的 J13：工作表受保护.*未作任何修改/);
});

test("work that takes long shows that it goes on", async () => {
  await open();
  await page.evaluate(() => {
    if (trial.host !== null) trial.host.delay = 400;
  });
  await button("一键评分").click();
  await page.getByRole("progressbar").waitFor();
  await told(/^已填写 9 个单元格/);
  await page.getByRole("progressbar").waitFor({ state: "detached" });
});

test("undo outlives the pane", async () => {
  await open();
  await scoreTable();
  expect(await page.evaluate(() => Object.keys(localStorage).join())).toMatch(/^jiping-undo-/);
});

test("the keyboard alone reaches everything", async () => {
  await open();
  await scoreTable();
  await page.locator("body").click({ position: { x: 2, y: 2 } });
  const reached: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ""));
  }
  const seen = reached.join(" ");
  for (const name of [
    "一键评分",
    "只检查",
    "撤销",
    "清除标记",
    "错误 1",
    "问题 10",
    "标为已核实",
  ]) {
    expect(seen).toContain(name);
  }
  await tab("问题").focus();
  await page.keyboard.press("ArrowRight");
  await told("一级指标得分");
  await page.keyboard.press("End");
  await told("评分方案");
});

test("a finding about a missing note leads to the field for it", async () => {
  await open();
  await scoreTable();
  await button("填写说明").first().click();
  await told("还有 2 项需要填写偏差原因和改进措施");
});
