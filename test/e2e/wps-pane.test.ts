import { tellTrouble } from "../../src/text/host-troubles";
import { useBrowser } from "./browser";
import { Pane } from "./pane";
import { picture } from "./picture";
import { openIn, type OpenPane, type ProgramWishes } from "./programs";

jest.setTimeout(60_000);

const browser = useBrowser();

const open = (wishes: ProgramWishes = {}): Promise<OpenPane> => openIn(browser, "WPS", wishes);

/** What a page that is to break complains of has been looked at. */
const isExpected = (): void => {
  expect(browser.takeComplaints()).not.toEqual([]);
};

const clickRibbon = ({ page }: OpenPane) =>
  page.evaluate(() => {
    et.addIn.storage.set("jiping_wish_et", String(Date.now()));
  });

const isPaneVisible = ({ page }: OpenPane) => page.evaluate(() => et.addIn.panes[0]?.isVisible);

test.each(["http", "file"] as const)("a table is scored and undone over %s", async (over) => {
  const pane = await open({ over });
  await pane.score();
  expect([await pane.valueAt("J15"), await pane.valueAt("J19")]).toEqual(["8", "98"]);
  for (const tab of ["得分", "偏差", "设置"]) await pane.tab(tab).click();
  await pane.tells("重新计算");
  await pane.button("撤销").click();
  await pane.tells(/^已撤销/);
  expect([await pane.valueAt("J15"), await pane.valueAt("J19")]).toEqual(["", ""]);
});

test("all stands within 520 px where WPS lays the page out wider than it shows", async () => {
  const pane = await open({ width: 1428 });
  await pane.score();
  for (const tab of ["问题", "得分", "偏差", "设置"]) {
    await pane.tab(tab).click();
    await pane.page.getByRole("tabpanel").waitFor();
    const right = await pane.page.evaluate(() => {
      const shown = [...document.querySelectorAll("#pane > .fui-FluentProvider *")];
      return Math.max(...shown.map((element) => element.getBoundingClientRect().right));
    });
    expect(right).toBeLessThanOrEqual(520);
    expect(right).toBeGreaterThan(400);
  }
});

test("收起面板 stands in sight at the bottom, and hides the pane", async () => {
  const pane = await open();
  await pane.score();
  const box = await pane.button("收起面板").boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
  expect(box?.y).toBeGreaterThan(590);
  expect(await isPaneVisible(pane)).toBe(true);
  await picture(pane.page, "wps");
  await pane.button("收起面板").click();
  expect(await isPaneVisible(pane)).toBe(false);
});

test("what has the focus is never under 收起面板", async () => {
  const pane = await open();
  await pane.tab("设置").click();
  await pane.tells("重新计算");
  const bar = await pane.button("收起面板").boundingBox();
  for (let count = 0; count < 12; count += 1) {
    await pane.page.keyboard.press("Tab");
    const focus = await pane.page.evaluate(() => {
      const { bottom } = document.activeElement?.getBoundingClientRect() ?? { bottom: 0 };
      return { bottom, text: document.activeElement?.textContent };
    });
    if (focus.text !== "收起面板") expect(focus.bottom).toBeLessThanOrEqual(bar?.y ?? 0);
  }
});

test("a pane that has gone from under 收起面板 says how else to close it", async () => {
  const pane = await open();
  await pane.button("收起面板").waitFor();
  await pane.page.evaluate(() => {
    et.addIn.closeAll();
  });
  await pane.button("收起面板").click();
  await pane.tells("没有收起，请用 WPS 面板标题栏上的关闭按钮");
});

test("without a place in WPS there is no 收起面板", async () => {
  const pane = await open({
    before: () => {
      et.addIn.storage.clear();
    },
  });
  await pane.isOpen();
  expect(await pane.button("收起面板").count()).toBe(0);
});

test("the ribbon's 一键评分 scores in the pane that is open, once a click", async () => {
  const pane = await open();
  await pane.isOpen();
  expect(await pane.valueAt("J15")).toBe("");
  await clickRibbon(pane);
  await pane.tells(/^已填写/);
  expect(await pane.valueAt("J15")).toBe("8");
  await pane.button("撤销").click();
  await pane.tells(/^已撤销/);
  await pane.page.waitForTimeout(1000);
  expect(await pane.valueAt("J15")).toBe("");
  await clickRibbon(pane);
  await pane.tells(/^已填写/);
});

test("the ribbon's 一键评分 that opens the pane scores in it", async () => {
  const pane = await open({
    before: () => {
      et.addIn.storage.set("jiping_wish_et", String(Date.now()));
    },
  });
  await pane.tells(/^已填写/);
  expect(await pane.valueAt("J15")).toBe("8");
});

test("a click of long ago scores nothing", async () => {
  const pane = await open({
    before: () => {
      et.addIn.storage.set("jiping_wish_et", String(Date.now() - 600_000));
    },
  });
  await pane.page.waitForFunction(() => et.addIn.storage.get("jiping_wish_et") === "");
  await pane.button("只检查").click();
  await pane.tells(/^检查完毕/);
  expect(await pane.valueAt("J15")).toBe("");
});

test("a click that found no workbook finds the one that has been opened since", async () => {
  const pane = await open({
    before: () => {
      et.close(desk.book);
    },
  });
  await pane.hasHeading("没有打开的工作簿");
  await pane.tells(tellTrouble("no-workbook"));
  await pane.page.evaluate(() => {
    et.open(desk.book);
  });
  await clickRibbon(pane);
  await pane.tells(/^已填写/);
});

test("in an engine without what came after Chromium 69 a table is scored", async () => {
  const pane = await open({
    over: "file",
    before: () => {
      const younger: readonly (readonly [object, readonly string[]])[] = [
        [String.prototype, ["at", "matchAll", "replaceAll"]],
        [Array.prototype, ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"]],
        [Object, ["fromEntries", "hasOwn", "groupBy"]],
        [Promise, ["allSettled", "any", "withResolvers"]],
        [Element.prototype, ["replaceChildren"]],
        [crypto, ["randomUUID"]],
        [globalThis, ["WeakRef", "structuredClone", "queueMicrotask", "reportError"]],
      ];
      for (const [owner, names] of younger)
        for (const name of names) Reflect.deleteProperty(owner, name);
    },
  });
  await pane.score();
  expect(await pane.valueAt("J19")).toBe("98");
  await pane.tab("设置").click();
  await pane.tells("重新计算");
});

test("in an engine without gaps in flex boxes, buttons and words stand apart all the same", async () => {
  const pane = await open({
    before: () => {
      Object.defineProperty(Element.prototype, "scrollHeight", { get: () => 0 });
    },
  });
  const margin = await pane
    .button("一键评分")
    .evaluate((element) => getComputedStyle(element).marginRight);
  expect(margin).toBe("6px");
});

const tellsTrouble = async (pane: OpenPane, advice: string | RegExp): Promise<void> => {
  await pane.hasHeading("绩评没有启动");
  await pane.page.locator("#trouble-advice").getByText(advice).waitFor();
  await pane.page
    .locator("#trouble-details")
    .getByText(/Mozilla\/5\.0 .*Chrome/)
    .waitFor();
};

test("an engine that cannot read the scripts is told from the rest, with its version", async () => {
  const pane = await open({ instead: { "taskpane.js": "const a = ?. ;" } });
  await tellsTrouble(pane, /内核版本过低/);
  isExpected();
});

test("a script that is missing is said to be missing", async () => {
  const pane = await open({ instead: { "taskpane.js": null } });
  await tellsTrouble(pane, /没有加载完整/);
  await pane.page.getByText("没有加载 taskpane.js").waitFor();
  isExpected();
});

test("a script that fails at the start leaves no white page", async () => {
  const pane = await open({ instead: { "taskpane.js": "throw new Error('坏了')" } });
  await tellsTrouble(pane, /绩评出错，停了下来/);
  await pane.page.locator("#trouble-details").getByText("坏了").waitFor();
  isExpected();
});

test("outside of WPS the page says where to open it, with the engine's version", async () => {
  const pane = new Pane(await browser.visit("wps/taskpane.html"));
  await pane.hasHeading("请从 WPS 表格中打开绩评");
  await pane.tells(/Chrome\/\d+/);
});

test("the help page opens from the disk with its looks and its picture", async () => {
  const pane = await open({ over: "file", page: "help.html", width: 720 });
  expect(await pane.page.evaluate(() => document.images[0]?.naturalWidth)).toBe(64);
  expect(await pane.page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe("none");
});
