import { useBrowser } from "./browser";
import { MISSING_UNIT, RIVAL_COLUMNS, SEVERAL_TABLES } from "./drawings";
import { openPane, PROGRAMS, type OpenPane, type ProgramWishes } from "./programs";

jest.setTimeout(60_000);

const browser = useBrowser();

const columnSelect = ({ page }: OpenPane, column: string) =>
  page.getByRole("combobox", { name: new RegExp(`^${column} 列`) });

describe.each(PROGRAMS)("in %s", (program) => {
  const open = (wishes: ProgramWishes = {}): Promise<OpenPane> =>
    openPane(browser, program, wishes);

  describe("columns that have two readings", () => {
    test("are pointed out by a person, with what stands below them, and kept in the workbook", async () => {
      const pane = await open({ drawing: RIVAL_COLUMNS });
      await pane.tells(/都像是“实际完成值”列/);
      await pane.button("指定各列的含义").click();
      await pane.hasHeading("各列的含义");
      await pane.tells("下方：337件、95%");
      await pane.tells("下方：350件、95%");
      expect(await pane.page.getByText("待确认", { exact: true }).count()).toBe(2);
      await pane.button(/^F 完成情况/).click();
      expect(await pane.selected()).toBe("自评表!F1");
      await columnSelect(pane, "F").selectOption({ label: "实际完成值" });
      expect(await pane.page.getByText("待确认", { exact: true }).count()).toBe(0);
      expect(await columnSelect(pane, "E").inputValue()).toBe("none");
      await pane.button("确定").click();
      await pane.tells("已按您指定的列重新读取");
      await pane.button("一键评分").click();
      await pane.tells(/^已填写/);
      expect(await pane.valueAt("H2")).toBe("60");
      expect(await pane.setting("columns")).toContain("actual");
    });

    test("nothing is taken before every question has its answer", async () => {
      const pane = await open({ drawing: RIVAL_COLUMNS });
      await pane.button("指定各列的含义").click();
      await columnSelect(pane, "D").selectOption({ label: "不使用" });
      expect(await pane.button("确定").getAttribute("aria-disabled")).toBe("true");
      await pane.button("取消").click();
      await pane.tells(/都像是“实际完成值”列/);
      expect(await pane.setting("columns")).toBeNull();
    });

    test("what was said can be looked at again and taken back", async () => {
      const pane = await open({ drawing: RIVAL_COLUMNS });
      await pane.button("指定各列的含义").click();
      await columnSelect(pane, "E").selectOption({ label: "实际完成值" });
      await pane.button("确定").click();
      await pane.tells("已按您指定的列重新读取");
      await pane.tab("设置").click();
      await pane.button("核对各列的含义").click();
      await pane.tells(/^正在使用您以前指定的含义。/);
      await pane.button("恢复自动识别").click();
      await pane.tells("已恢复自动识别各列。");
      await pane.tells(/都像是“实际完成值”列/);
    });
  });

  describe("several tables on one sheet", () => {
    test("are scored together, and each is shown by itself", async () => {
      const pane = await open({ drawing: SEVERAL_TABLES });
      await pane.tells("本表有 2 张自评表，评分时一并处理");
      await pane.tells("2 项指标");
      const picker = pane.page.getByRole("combobox", { name: "选择要查看的自评表" });
      await pane.button("一键评分").click();
      await pane.tells(/^已填写/);
      expect(await pane.valueAt("F5")).toBe("97.77");
      expect(await pane.valueAt("F12")).toBe("95");
      expect(await pane.page.getByRole("group", { name: "总分" }).textContent()).toBe("97.77分");
      await picker.selectOption({ label: "A8:G12 培训人数等 3 项指标" });
      await pane.tells("3 项指标");
      expect(await pane.page.getByRole("group", { name: "总分" }).textContent()).toBe("95分");
      await pane.tab("得分").click();
      await pane.tells("培训场次");
      await pane.button("定位到表格 A8:G12").click();
      expect(await pane.selected()).toBe("自评表!A8");
      await pane.tab("问题").click();
      await pane.button(/第10行.*请填写偏差原因及改进措施/).click();
      expect(await pane.selected()).toBe("自评表!G10");
    });
  });

  describe("a number without its unit", () => {
    test("gets the target's by a button, and the hint goes", async () => {
      const pane = await open({ drawing: MISSING_UNIT });
      await pane.tells("“年办件量”的完成值“350”没有写单位，指标值的单位是“件”，请补写");
      await pane.button("改为 350件").click();
      await pane.tells("已写入 D2。");
      expect(await pane.valueAt("D2")).toBe("350件");
      await pane.button("改为 95%").click();
      await pane.tells("已写入 D4。");
      expect(await pane.valueAt("D4")).toBe("0.95");
      await pane.tells("没有发现问题");
      await pane.button("撤销").click();
      await pane.tells("已撤销，1 个单元格恢复原样。");
      expect(await pane.valueAt("D4")).toBe("95");
    });
  });
});
