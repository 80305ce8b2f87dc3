import { useBrowser } from "./browser";
import { SHORT_WEIGHTS } from "./drawings";
import { openPane, PROGRAMS, type OpenPane, type ProgramWishes } from "./programs";

jest.setTimeout(60_000);

const browser = useBrowser();

describe.each(PROGRAMS)("in %s", (program) => {
  const open = (wishes: ProgramWishes = {}): Promise<OpenPane> =>
    openPane(browser, program, wishes);

  describe("points that do not add up", () => {
    test("are shown level by level, proposed, written when approved, and undone", async () => {
      const pane = await open({ drawing: SHORT_WEIGHTS });
      await pane.button("调整分值…").first().click();
      await pane.tells("产出指标：合计 50，标注 60（不符）");
      await pane.tells("效益指标：合计 40，标注 40（相符）");
      await pane.tells("合计 90，应为 100（不符）");
      await pane.tells("30 → 36");
      expect(await pane.valueAt("E2")).toBe("30");
      await pane.button(/^E5 总分行/).click();
      expect(await pane.selected()).toBe("自评表!E5");
      await pane.button("写入 3 个分值").click();
      await pane.tells(/^已写入 3 个分值/);
      expect([
        await pane.valueAt("E2"),
        await pane.valueAt("E3"),
        await pane.valueAt("E4"),
      ]).toEqual(["36", "24", "40"]);
      expect(await pane.valueAt("E5")).toBe("100");
      expect(await pane.valueAt("F3")).toBe("20");
      await pane.tells("分值合计 100");
      await pane.button("撤销").click();
      await pane.tells("已撤销，3 个单元格恢复原样。");
      expect([await pane.valueAt("E2"), await pane.valueAt("E5")]).toEqual(["30", "90"]);
    });

    test("are proposed in halves too, and nothing is written without approval", async () => {
      const pane = await open({ drawing: SHORT_WEIGHTS });
      await pane.type("E2", "31");
      await pane.tells("分值合计 91，应为 100");
      await pane.button("调整分值…").first().click();
      await pane.tells("31 → 36");
      await pane.page.getByRole("radio", { name: "0.5分" }).check({ force: true });
      await pane.tells("31 → 36.5");
      await pane.button("不调整").click();
      await pane.button("调整分值…").first().waitFor();
      expect(await pane.valueAt("E2")).toBe("31");
    });

    test("are left alone where a formula gives them, with the reason", async () => {
      const pane = await open({
        drawing: SHORT_WEIGHTS.replace("| 20 | 20 |", "| =10*2 -> 20 | 20 |"),
      });
      await pane.tab("得分").click();
      await pane.page.getByText("分值不符，怎样调整").click();
      await pane.tells("不能自动调整：第3行的分值是公式，请先修改公式");
      expect(await pane.button(/^写入 \d+ 个分值/).count()).toBe(0);
    });
  });

  describe("what would be if", () => {
    test("the clerk of 沙湾 sees what is missing for 优, and which rows have it", async () => {
      const pane = await open({ file: "shawan-2024" });
      await pane.tab("得分").click();
      await pane.page.getByText("还差多少分，如果……").click();
      await pane.tells("现为89.5分（良）。到“优”（90分）还差0.5分，至少要补满下面前1行。");
      await pane.tells("7 项共丢 10.5分，从多到少：");
      expect(await pane.button("C15依申请类和公共服务类事项办件累计").count()).toBeGreaterThan(1);
      await pane.button("显示其余 2 项").click();
      await pane.tells("只改会升的：总分91分（优）");
      await pane.tells("全部改：总分90.33分（优）");
      await pane.tells("总分按预算执行率封顶：表中没有可用的预算执行率，无法试算。");
      await pane.button("B42 项目支出预算调整率").first().click();
      expect(await pane.selected()).toMatch(/15$/);
      await pane.button("比较评分方案").click();
      await pane.page.getByLabel("与这个方案比较").selectOption("shawan");
      await pane.page.getByRole("row", { name: /^总分/ }).waitFor();
      await pane.button("返回").click();
      expect(await pane.button("撤销").isDisabled()).toBe(true);
    });

    test("a table without its total says why, and still where points went", async () => {
      const pane = await open({ drawing: SHORT_WEIGHTS });
      await pane.tab("得分").click();
      await pane.page.getByText("还差多少分，如果……").click();
      await pane.tells(/^现在还算不出总分/);
      await pane.tells("2 项共丢 11.11分，从多到少：");
      await pane.tells("总分按预算执行率封顶：表中没有可用的预算执行率，无法试算。");
    });
  });
});
