import type { Page } from "playwright-core";
import { SHORT_WEIGHTS } from "./drawings";
import { complaintsOf, startBrowser, type PaneBrowser, type PageWishes } from "./pane-page";

jest.setTimeout(60_000);

let browser: PaneBrowser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = async (wishes: PageWishes): Promise<void> => {
  page = await browser.open(wishes);
  await button("一键评分").waitFor();
};

afterEach(async () => {
  expect(complaintsOf(page)).toEqual([]);
  await page.close();
});

const button = (name: string | RegExp) =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
const tab = (name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });
const told = (text: string | RegExp) => page.locator("#pane").getByText(text).first().waitFor();
const selected = () => page.evaluate(() => trial.selected());
const valueAt = (cell: string) =>
  page.evaluate(async (at) => {
    const value = await trial.host?.valueAt(at);
    if (value?.kind === "number") return value.digits;
    return value?.kind === "text" ? value.text : "";
  }, cell);

describe("points that do not add up", () => {
  test("are shown level by level, proposed, written when approved, and undone", async () => {
    await open({ drawing: SHORT_WEIGHTS });
    await button("调整分值…").first().click();
    await told("产出指标：合计 50，标注 60（不符）");
    await told("效益指标：合计 40，标注 40（相符）");
    await told("合计 90，应为 100（不符）");
    await told("30 → 36");
    expect(await valueAt("E2")).toBe("30");
    await button(/^E5 总分行/).click();
    expect(await selected()).toBe("自评表!E5");
    await button("写入 3 个分值").click();
    await told(/^已写入 3 个分值/);
    expect([await valueAt("E2"), await valueAt("E3"), await valueAt("E4")]).toEqual([
      "36",
      "24",
      "40",
    ]);
    expect(await valueAt("E5")).toBe("100");
    expect(await valueAt("F3")).toBe("20");
    await told("分值合计 100");
    await button("撤销").click();
    await told("已撤销，3 个单元格恢复原样。");
    expect([await valueAt("E2"), await valueAt("E5")]).toEqual(["30", "90"]);
  });

  test("are proposed in halves too, and nothing is written without approval", async () => {
    await open({ drawing: SHORT_WEIGHTS });
    await page.evaluate(() => trial.host?.type("E2", "31"));
    await told("分值合计 91，应为 100");
    await button("调整分值…").first().click();
    await told("31 → 36");
    await page.getByRole("radio", { name: "0.5分" }).check({ force: true });
    await told("31 → 36.5");
    await button("不调整").click();
    await button("调整分值…").first().waitFor();
    expect(await valueAt("E2")).toBe("31");
  });

  test("are left alone where a formula gives them, with the reason", async () => {
    await open({ drawing: SHORT_WEIGHTS.replace("| 20 | 20 |", "| =10*2 -> 20 | 20 |") });
    await tab("得分").click();
    await page.getByText("分值不符，怎样调整").click();
    await told("不能自动调整：第3行的分值是公式，请先修改公式");
    expect(await button(/^写入 \d+ 个分值/).count()).toBe(0);
  });
});

describe("what would be if", () => {
  test("the clerk of 沙湾 sees what is missing for 优, and which rows have it", async () => {
    await open({ file: "shawan-2024" });
    await tab("得分").click();
    await page.getByText("还差多少分，如果……").click();
    await told("现为89.5分（良）。到“优”（90分）还差0.5分，至少要补满下面前1行。");
    await told("7 项共丢 10.5分，从多到少：");
    expect(await button("C15依申请类和公共服务类事项办件累计").count()).toBeGreaterThan(1);
    await button("显示其余 2 项").click();
    await told("只改会升的：总分91分（优）");
    await told("全部改：总分90.33分（优）");
    await told("总分按预算执行率封顶：表中没有可用的预算执行率，无法试算。");
    await button("B42 项目支出预算调整率").first().click();
    expect(await selected()).toMatch(/15$/);
    await button("比较评分方案").click();
    await page.getByLabel("与这个方案比较").selectOption("shawan");
    await page.getByRole("row", { name: /^总分/ }).waitFor();
    await button("返回").click();
    expect(await button("撤销").isDisabled()).toBe(true);
  });

  test("a table without its total says why, and still where points went", async () => {
    await open({ drawing: SHORT_WEIGHTS });
    await tab("得分").click();
    await page.getByText("还差多少分，如果……").click();
    await told(/^现在还算不出总分/);
    await told("2 项共丢 11.11分，从多到少：");
    await told("总分按预算执行率封顶：表中没有可用的预算执行率，无法试算。");
  });
});
