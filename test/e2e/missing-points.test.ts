import { complaintsOf, startBrowser, type PaneBrowser } from "./pane-page";

jest.setTimeout(60_000);

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const drawing = (weight: string): string => `
# 自评表
| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
| 产出指标 | 巡查次数 | ≥48次 | 50次 | 60 | 60 |
| 效益指标 | 知晓率 | ≥90% | 92% | ${weight} | ${weight} |
| 合计 | | | | | |`;

test.each([
  ["30", 1],
  ["25", 0],
])(
  "with %s points for the second row the execution rate is thought of %i times",
  async (...row) => {
    const [weight, times] = row;
    const page = await browser.open({ drawing: drawing(weight) });
    await page.getByRole("button", { name: "调整分值…" }).first().click();
    await page.getByRole("heading", { name: "调整分值" }).waitFor();
    expect(await page.getByText("表中没有给预算执行率分值").count()).toBe(times);
    expect(complaintsOf(page)).toEqual([]);
    await page.close();
  },
);
