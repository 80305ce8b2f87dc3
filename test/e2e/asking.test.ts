import type { Page } from "playwright-core";
import { MISSING_UNIT, RIVAL_COLUMNS, SEVERAL_TABLES } from "./drawings";
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
const valueAt = (cell: string) =>
  page.evaluate(async (at) => {
    const value = await trial.host?.valueAt(at);
    if (value?.kind === "number") return value.digits;
    return value?.kind === "text" ? value.text : "";
  }, cell);
const selected = () => page.evaluate(() => trial.selected());
const columnSelect = (column: string) =>
  page.getByRole("combobox", { name: new RegExp(`^${column} 列`) });

describe("columns that have two readings", () => {
  test("are pointed out by a person, with what stands below them, and kept in the workbook", async () => {
    await open({ drawing: RIVAL_COLUMNS });
    await told(/都像是“实际完成值”列/);
    await button("指定各列的含义").click();
    await page.getByRole("heading", { name: "各列的含义" }).waitFor();
    await told("下方：337件、95%");
    await told("下方：350件、95%");
    expect(await page.getByText("待确认", { exact: true }).count()).toBe(2);
    await button(/^F 完成情况/).click();
    expect(await selected()).toBe("自评表!F1");
    await columnSelect("F").selectOption({ label: "实际完成值" });
    expect(await page.getByText("待确认", { exact: true }).count()).toBe(0);
    expect(await columnSelect("E").inputValue()).toBe("none");
    await button("确定").click();
    await told("已按您指定的列重新读取");
    await button("一键评分").click();
    await told(/^已填写/);
    expect(await valueAt("H2")).toBe("60");
    const kept = await page.evaluate(() => trial.host?.settings.get("columns"));
    expect(kept).toContain("actual");
  });

  test("nothing is taken before every question has its answer", async () => {
    await open({ drawing: RIVAL_COLUMNS });
    await button("指定各列的含义").click();
    await columnSelect("D").selectOption({ label: "不使用" });
    expect(await button("确定").getAttribute("aria-disabled")).toBe("true");
    await button("取消").click();
    await told(/都像是“实际完成值”列/);
    expect(await page.evaluate(() => trial.host?.settings.get("columns"))).toBeNull();
  });

  test("what was said can be looked at again and taken back", async () => {
    await open({ drawing: RIVAL_COLUMNS });
    await button("指定各列的含义").click();
    await columnSelect("E").selectOption({ label: "实际完成值" });
    await button("确定").click();
    await told("已按您指定的列重新读取");
    await tab("设置").click();
    await button("核对各列的含义").click();
    await told(/^正在使用您以前指定的含义。/);
    await button("恢复自动识别").click();
    await told("已恢复自动识别各列。");
    await told(/都像是“实际完成值”列/);
  });
});

describe("several tables on one sheet", () => {
  test("are scored together, and each is shown by itself", async () => {
    await open({ drawing: SEVERAL_TABLES });
    await told("本表有 2 张自评表，评分时一并处理");
    await told("2 项指标");
    const picker = page.getByRole("combobox", { name: "选择要查看的自评表" });
    await button("一键评分").click();
    await told(/^已填写/);
    expect(await valueAt("F5")).toBe("97.77");
    expect(await valueAt("F12")).toBe("95");
    expect(await page.getByRole("group", { name: "总分" }).textContent()).toBe("97.77分");
    await picker.selectOption({ label: "A8:G12 培训人数等 3 项指标" });
    await told("3 项指标");
    expect(await page.getByRole("group", { name: "总分" }).textContent()).toBe("95分");
    await tab("得分").click();
    await told("培训场次");
    await button("定位到表格 A8:G12").click();
    expect(await selected()).toBe("自评表!A8");
    await tab("问题").click();
    await button(/第10行.*请填写偏差原因及改进措施/).click();
    expect(await selected()).toBe("自评表!G10");
  });
});

describe("a number without its unit", () => {
  test("gets the target's by a button, and the hint goes", async () => {
    await open({ drawing: MISSING_UNIT });
    await told("“年办件量”的完成值“350”没有写单位，指标值的单位是“件”，请补写");
    await button("改为 350件").click();
    await told("已写入 D2。");
    expect(await valueAt("D2")).toBe("350件");
    await button("改为 95%").click();
    await told("已写入 D4。");
    expect(await valueAt("D4")).toBe("0.95");
    await told("没有发现问题");
    await button("撤销").click();
    await told("已撤销，1 个单元格恢复原样。");
    expect(await valueAt("D4")).toBe("95");
  });
});
