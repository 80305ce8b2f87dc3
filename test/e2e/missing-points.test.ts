import { useBrowser } from "./browser";
import { openIn, PROGRAMS } from "./programs";

jest.setTimeout(60_000);

const browser = useBrowser();

const drawing = (weight: string): string => `
# 自评表
| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
| 产出指标 | 巡查次数 | ≥48次 | 50次 | 60 | 60 |
| 效益指标 | 知晓率 | ≥90% | 92% | ${weight} | ${weight} |
| 合计 | | | | | |`;

describe.each(PROGRAMS)("in %s", (program) => {
  test.each([
    ["30", 1],
    ["25", 0],
  ])(
    "with %s points for the second row the execution rate is thought of %i times",
    async (weight, times) => {
      const pane = await openIn(browser, program, { drawing: drawing(weight) });
      await pane.button("调整分值…").first().click();
      await pane.hasHeading("调整分值");
      expect(await pane.root.getByText("表中没有给预算执行率分值").count()).toBe(times);
    },
  );
});
