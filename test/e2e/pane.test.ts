import { tellTrouble } from "../../src/text/host-troubles";
import { useBrowser } from "./browser";
import { openIn, openPane, PROGRAMS, type OpenPane, type ProgramWishes } from "./programs";

jest.setTimeout(60_000);

const browser = useBrowser();

describe.each(PROGRAMS)("in %s", (program) => {
  const open = (wishes: ProgramWishes = {}): Promise<OpenPane> =>
    openPane(browser, program, wishes);

  test("one click takes a table from opened to scored, marked and explained", async () => {
    const pane = await open();
    await pane.tells("项目支出绩效自评表");
    await pane.tells("6 项指标");
    await pane.tells("这是预计总分。尚未评分，有 9 个单元格待填写");
    await pane.score();
    await pane.tells("已填写 9 个单元格，更新 10 处标记，已更新工作表“绩评得分情况表”。");
    await pane.tells("得分都已填写，有 1 个错误须改正");
    await pane.tells("等级 优");
    expect(await pane.valueAt("J15")).toBe("8");
    expect(await pane.valueAt("J19")).toBe("98");
    expect(await pane.markAt("K15")).toBe("error");
    expect(await pane.markAt("K13")).toBe("warning");
    await pane.tab("得分").click();
    await pane.tells("完成值100%超过上限80%：80% ÷ 100% × 10分 = 8分");
  });

  test("undo brings everything back", async () => {
    const pane = await open();
    await pane.score();
    await pane.button("撤销").click();
    await pane.tells("已撤销，9 个单元格恢复原样。");
    expect(await pane.valueAt("J15")).toBe("");
    expect(await pane.markAt("K15")).toBeNull();
    await pane.tells(/尚未评分/);
  });

  test("undo is refused where a person has written since", async () => {
    const pane = await open();
    await pane.score();
    await pane.type("J14", "9");
    await pane.button("撤销").click();
    await pane.tells("“项目支出绩效自评表”的 J14 在此之后被改过，为免丢失改动，没有撤销。");
    expect(await pane.valueAt("J13")).toBe("20");
  });

  test("checking alone changes nothing, and counts what the list shows", async () => {
    const pane = await open();
    await pane.button("只检查").click();
    const shown = await pane.page.getByRole("tabpanel").getByRole("listitem").count();
    expect(shown).toBeGreaterThan(5);
    await pane.tells(`检查完毕，发现 ${String(shown)} 个问题；没有改动表格。`);
    expect(await pane.valueAt("J15")).toBe("");
    expect(await pane.markAt("K13")).toBeNull();
  });

  test("a finding leads to its cell by click and by Enter", async () => {
    const pane = await open();
    await pane.score();
    await pane.button(/请填写偏差原因及改进措施/).click();
    expect(await pane.selected()).toBe("项目支出绩效自评表!K15");
    await pane.button(/请说明大幅超额完成的原因/).focus();
    await pane.page.keyboard.press("Enter");
    expect(await pane.selected()).toBe("项目支出绩效自评表!K13");
  });

  test("a finding goes by itself once its cell is mended, and nothing is written", async () => {
    const pane = await open();
    await pane.score();
    await pane.type("K15", "受天气影响工期推迟，下一步增加人手赶工");
    await pane.button(/请填写偏差原因及改进措施/).waitFor({ state: "detached" });
    await pane.tells("得分都已填写，与表中数据一致");
    expect(await pane.markAt("K15")).toBe("error");
  });

  test("a changed actual makes the table outdated, and it says so", async () => {
    const pane = await open();
    await pane.score();
    await pane.type("H15", "80%");
    await pane.tells(/^数据已变动，有 \d 个单元格须更新，请重新评分$/);
    await pane.score();
    expect(await pane.valueAt("J15")).toBe("10");
  });

  test("typed numbers are shown old and new before any is replaced", async () => {
    const pane = await open({ file: "chaoyang-2024" });
    await pane.tab("设置").click();
    await pane.page.getByRole("radio", { name: /重新计算/ }).check({ force: true });
    await pane.button("一键评分").click();
    await pane.hasHeading("替换已填的内容");
    await pane.tells("10 → 8");
    await pane.tells("100 → 98");
    await pane.page.getByRole("checkbox", { name: /项目开展进度/ }).uncheck();
    await pane.tells("10 → 不变");
    await pane.tells("100 → 不变");
    await pane.button("不替换，只填空白").click();
    await pane.page.getByRole("heading", { name: "替换已填的内容" }).waitFor({ state: "detached" });
    expect(await pane.valueAt("J15")).toBe("10");
    await pane.button("一键评分").click();
    await pane.button("替换 2 处并评分").click();
    await pane.tells(/^已填写/);
    expect(await pane.valueAt("J15")).toBe("8");
    expect(await pane.valueAt("J19")).toBe("98");
  });

  test("formulas follow what is typed, without another scoring", async () => {
    const pane = await open();
    await pane.tab("设置").click();
    await pane.page.getByRole("radio", { name: /^公式/ }).check({ force: true });
    await pane.button("一键评分").click();
    await pane.tells(/^已填写 9 个单元格/);
    expect(await pane.formulaAt("J15")).toMatch(/^IF\(AND\(COUNT\(I15,H15,F15\)=3,/);
    expect(await pane.valueAt("J15")).toBe("8");
    await pane.type("H15", "125%");
    await pane.tells("等级 优");
    expect(await pane.valueAt("J15")).toBe("6.4");
    expect(await pane.valueAt("J19")).toBe("96.4");
    await pane.tab("问题").click();
    await pane.tells("得分都已填写，有 1 个错误须改正");
    await pane.button("撤销").click();
    await pane.tells("已撤销，9 个单元格恢复原样。");
    expect(await pane.formulaAt("J15")).toBeNull();
    expect(await pane.valueAt("J15")).toBe("");
  });

  test("the preview can be left without a trace", async () => {
    const pane = await open({ file: "chaoyang-2024" });
    await pane.tab("设置").click();
    await pane.page.getByRole("radio", { name: /重新计算/ }).check({ force: true });
    await pane.button("一键评分").click();
    await pane.button("取消").click();
    await pane.button("一键评分").waitFor();
    expect(await pane.valueAt("J15")).toBe("10");
  });

  test("a fix button writes the one right answer", async () => {
    const pane = await open({ file: "chaoyang-2024" });
    await pane.button("改为 8").click();
    await pane.tells("已写入 J15。");
    expect(await pane.valueAt("J15")).toBe("8");
    await pane.tells(/两者不符，请核对/);
    await pane.button("改为 98").click();
    await pane.tells("已写入 J19。");
    expect(await pane.valueAt("J19")).toBe("98");
  });

  test("a warning is accepted with a reason, and can be taken back", async () => {
    const pane = await open();
    const asked = pane.page.getByRole("listitem").filter({ hasText: "请说明大幅超额完成的原因" });
    await asked.getByRole("button", { name: "标为已核实" }).click();
    await pane.page.getByLabel("核实说明").fill("已与业务科室核对");
    await pane.page.keyboard.press("Enter");
    await pane.button(/请说明大幅超额完成的原因/).waitFor({ state: "detached" });
    await pane.page.getByText("已核实 1 项").click();
    await pane.tells("核实说明：已与业务科室核对");
    await pane.button("取消核实").click();
    await pane.button(/请说明大幅超额完成的原因/).waitFor();
  });

  test("the severities can be shown alone", async () => {
    const pane = await open();
    await pane.score();
    await pane.button("警告 7").click();
    await pane.tells("只显示警告");
    await pane.button(/请填写偏差原因及改进措施/).waitFor({ state: "detached" });
    await pane.button("显示全部").click();
    await pane.button(/请填写偏差原因及改进措施/).waitFor();
  });

  test("a note is drafted, completed and written as text", async () => {
    const pane = await open();
    await pane.score();
    await pane.tab("偏差").click();
    const note = pane.page.getByLabel(/K15/);
    await pane.page
      .getByRole("listitem")
      .filter({ hasText: "第 15 行" })
      .getByText("起草一句")
      .click();
    await pane.tells("还有空白处没有填写");
    await note.fill("=cmd|' /C calc'!A0 受天气影响，已增加人手");
    await pane.page
      .getByRole("listitem")
      .filter({ hasText: "第 15 行" })
      .getByText("写入单元格")
      .click();
    await pane.tells("已写入 K15。");
    expect(await pane.look("K15")).toMatchObject({
      value: { kind: "text", text: "=cmd|' /C calc'!A0 受天气影响，已增加人手" },
      formula: null,
    });
    expect(await pane.markAt("K15")).toBeNull();
  });

  test("empty talk is hinted at", async () => {
    const pane = await open();
    await pane.score();
    await pane.tab("偏差").click();
    await pane.page.getByLabel(/K15/).fill("无");
    await pane.tells("说明过于笼统，请写明具体原因和改进措施");
    await pane.page.getByLabel(/K15/).fill("受天气影响，三季度施工进度慢于预期");
    await pane.tells("只写了原因，请补充改进措施");
  });

  test("a row that a person must judge has a field, and the total follows", async () => {
    const pane = await open();
    await pane.type("H14", "较好，群众基本满意");
    await pane.tells(/待填写/);
    await pane.score();
    await pane.tells("第14行尚无得分，补齐后才能合计");
    await pane.tab("得分").click();
    const points = pane.page.getByLabel(/为办事群众提供.*的得分/);
    await points.fill("11");
    await pane.page.keyboard.press("Enter");
    await pane.tells("得分应在 0 至 10分 之间");
    await points.fill("9.5");
    await pane.page.keyboard.press("Enter");
    await pane.tells(/^已写入 J14，并更新相关的/);
    expect(await pane.valueAt("J19")).toBe("97.5");
  });

  test("cells are never read as page content", async () => {
    const pane = await open();
    await pane.type("D15", "<img src=x onerror=alert(1)><b>进度</b>");
    await pane
      .button(/第15行|一键评分/)
      .first()
      .waitFor();
    await pane.score();
    await pane.tells(/<img src=x onerror=alert\(1\)>/);
    expect(await pane.page.locator("#pane img, #pane b").count()).toBe(0);
  });

  test("a sheet without a table says where one is", async () => {
    const pane = await open({ file: "jinshui-2021" });
    await pane.tells("这张表没有分值列，只读取目标，不评分。");
    await pane.tells("请确认");
    await pane.show("得分情况表");
    await pane.tells("这是得分情况汇总表，只核对，不评分。");
  });

  test("an emptied sheet is told apart, and leads to the others", async () => {
    const pane = await open();
    await pane.score();
    await pane.show("绩评得分情况表");
    await pane.tells("这张工作表里没有找到绩效自评表");
    await pane.button("转到“项目支出绩效自评表”").click();
    await pane.tells("6 项指标");
  });

  test("a workbook that cannot be read is told, and can be tried again", async () => {
    const pane = await openIn(browser, program, { isFailing: true });
    await pane.tells("没能读取表格");
    await pane.tells(`${tellTrouble("failed")}。`);
    await pane.suffer({ isFailing: false });
    await pane.button("重试").click();
    await pane.tells("6 项指标");
  });

  test("what goes wrong later is told beside the table", async () => {
    const pane = await open();
    await pane.suffer({ isFailing: true });
    await pane.button("一键评分").click();
    await pane.tells(tellTrouble("failed"));
    await pane.suffer({ isFailing: false });
    await pane.button("一键评分").click();
    await pane.tells(/^已填写 9 个单元格/);
  });

  test("a refusal says which cell and that nothing was written", async () => {
    const pane = await open();
    await pane.protect();
    await pane.button("一键评分").click();
    await pane.tells(/“项目支出绩效自评表”的 J13：工作表受保护.*未作任何修改/);
  });

  test("work that takes long shows that it goes on", async () => {
    const pane = await open();
    await pane.suffer({ isSlow: true });
    await pane.button("一键评分").click();
    await pane.page.getByRole("progressbar").waitFor();
    await pane.tells(/^已填写 9 个单元格/);
    await pane.page.getByRole("progressbar").waitFor({ state: "detached" });
  });

  test("undo outlives the pane", async () => {
    const pane = await open();
    await pane.score();
    expect(await pane.page.evaluate(() => Object.keys(localStorage).join())).toMatch(
      /^jiping-undo-/,
    );
  });

  test("the keyboard alone reaches everything", async () => {
    const pane = await open();
    await pane.score();
    await pane.page.locator("body").click({ position: { x: 2, y: 2 } });
    const reached: string[] = [];
    for (let count = 0; count < 20; count += 1) {
      await pane.page.keyboard.press("Tab");
      reached.push(await pane.page.evaluate(() => document.activeElement?.textContent ?? ""));
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
    await pane.tab("问题").focus();
    await pane.page.keyboard.press("ArrowRight");
    await pane.tells("一级指标得分");
    await pane.page.keyboard.press("End");
    await pane.tells("评分方案");
  });

  test("a finding about a missing note leads to the field for it", async () => {
    const pane = await open();
    await pane.score();
    await pane.button("填写说明").first().click();
    await pane.tells("还有 2 项需要填写偏差原因和改进措施");
  });
});
