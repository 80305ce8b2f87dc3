import { join } from "node:path";
import type { Page } from "playwright-core";
import { tellTrouble } from "../../src/text/host-troubles";
import { at } from "../support/open-program";
import { complaintsOf, startWpsBrowser, type WpsBrowser, type WpsWishes } from "./wps-page";

jest.setTimeout(60_000);

const PICTURE = join(__dirname, "../../docs/images/wps.png");

let browser: WpsBrowser;
let page: Page;

beforeAll(async () => {
  browser = await startWpsBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(complaintsOf(page)).toEqual([]);
  await page.close();
});

/** What a page that is to break complains of has been looked at. */
const isExpected = (): void => {
  expect(complaintsOf(page)).not.toEqual([]);
  complaintsOf(page).length = 0;
};

async function open(wishes: WpsWishes = {}): Promise<void> {
  page = await browser.open(wishes);
}

const button = (name: string) => page.getByRole("button", { name, exact: true });
const told = (text: string | RegExp) => page.locator("#pane").getByText(text).first().waitFor();

const valueAt = (address: string) =>
  page.evaluate((place) => {
    const value = et.book.sheets[0]?.cell(place).value;
    return value?.kind === "number" ? value.digits : value?.kind;
  }, at(address));

/** As the ribbon's page has opened the pane. */
const openedByRibbon = (): void => {
  const { addIn } = et.program;
  const pane = addIn.open("taskpane.html", "绩评");
  pane.isVisible = true;
  addIn.storage.set("jiping_pane_et", pane.id);
};

const clickRibbon = () =>
  page.evaluate(() => {
    et.program.addIn.storage.set("jiping_wish_et", String(Date.now()));
  });

const isPaneVisible = () => page.evaluate(() => et.program.addIn.panes[0]?.isVisible);

test.each(["http", "file"] as const)("a table is scored and undone over %s", async (over) => {
  await open({ over });
  await button("一键评分").click();
  await told(/^已填写/);
  expect([await valueAt("J15"), await valueAt("J19")]).toEqual(["8", "98"]);
  for (const tab of [/^得分/, /^偏差/, /^设置/]) await page.getByRole("tab", { name: tab }).click();
  await told("重新计算");
  await button("撤销").click();
  await told(/^已撤销/);
  expect([await valueAt("J15"), await valueAt("J19")]).toEqual(["empty", "empty"]);
});

test("all stands within 520 px where WPS lays the page out wider than it shows", async () => {
  await open({ width: 1428, before: openedByRibbon });
  await button("一键评分").click();
  await told(/^已填写/);
  for (const tab of [/^问题/, /^得分/, /^偏差/, /^设置/]) {
    await page.getByRole("tab", { name: tab }).click();
    await page.getByRole("tabpanel").waitFor();
    const right = await page.evaluate(() => {
      const shown = [...document.querySelectorAll("#pane > .fui-FluentProvider *")];
      return Math.max(...shown.map((element) => element.getBoundingClientRect().right));
    });
    expect(right).toBeLessThanOrEqual(520);
    expect(right).toBeGreaterThan(400);
  }
});

test("收起面板 stands in sight at the bottom, and hides the pane", async () => {
  await open({ before: openedByRibbon });
  await button("一键评分").click();
  await told(/^已填写/);
  const box = await button("收起面板").boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
  expect(box?.y).toBeGreaterThan(590);
  expect(await isPaneVisible()).toBe(true);
  if (process.env["PICTURES"] === "1") await page.screenshot({ path: PICTURE });
  await button("收起面板").click();
  expect(await isPaneVisible()).toBe(false);
});

test("a pane that has gone from under 收起面板 says how else to close it", async () => {
  await open({ before: openedByRibbon });
  await button("收起面板").waitFor();
  await page.evaluate(() => {
    et.program.addIn.closeAll();
  });
  await button("收起面板").click();
  await told("没有收起，请用 WPS 面板标题栏上的关闭按钮");
});

test("without a place in WPS there is no 收起面板", async () => {
  await open();
  await button("一键评分").waitFor();
  expect(await button("收起面板").count()).toBe(0);
});

test("the ribbon's 一键评分 scores in the pane that is open, once a click", async () => {
  await open();
  await button("一键评分").waitFor();
  expect(await valueAt("J15")).toBe("empty");
  await clickRibbon();
  await told(/^已填写/);
  expect(await valueAt("J15")).toBe("8");
  await button("撤销").click();
  await told(/^已撤销/);
  await page.waitForTimeout(1000);
  expect(await valueAt("J15")).toBe("empty");
  await clickRibbon();
  await told(/^已填写/);
});

test("the ribbon's 一键评分 that opens the pane scores in it", async () => {
  await open({
    before: () => {
      et.program.addIn.storage.set("jiping_wish_et", String(Date.now()));
    },
  });
  await told(/^已填写/);
  expect(await valueAt("J15")).toBe("8");
});

test("a click of long ago scores nothing", async () => {
  await open({
    before: () => {
      et.program.addIn.storage.set("jiping_wish_et", String(Date.now() - 600_000));
    },
  });
  await button("一键评分").waitFor();
  await page.waitForTimeout(1000);
  expect(await valueAt("J15")).toBe("empty");
});

test("a click that found no workbook finds the one that has been opened since", async () => {
  await open({
    before: () => {
      const { book, program } = et;
      program.close(book);
      Object.defineProperty(globalThis, "openBook", {
        value: () => {
          program.open(book);
        },
      });
    },
  });
  await page.getByRole("heading", { name: "没有打开的工作簿" }).waitFor();
  await told(tellTrouble("no-workbook"));
  await page.evaluate(() => {
    et.program.open(et.book);
  });
  await clickRibbon();
  await told(/^已填写/);
});

test("in an engine without what came after Chromium 69 a table is scored", async () => {
  await open({
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
  await button("一键评分").click();
  await told(/^已填写/);
  expect(await valueAt("J19")).toBe("98");
  await page.getByRole("tab", { name: /^设置/ }).click();
  await told("重新计算");
});

test("in an engine without gaps in flex boxes, buttons and words stand apart all the same", async () => {
  await open({
    before: () => {
      Object.defineProperty(Element.prototype, "scrollHeight", { get: () => 0 });
    },
  });
  const margin = await button("一键评分").evaluate(
    (element) => getComputedStyle(element).marginRight,
  );
  expect(margin).toBe("6px");
});

const trouble = async (advice: string | RegExp): Promise<void> => {
  await page.getByRole("heading", { name: "绩评没有启动" }).waitFor();
  await page.locator("#trouble-advice").getByText(advice).waitFor();
  await page
    .locator("#trouble-details")
    .getByText(/Mozilla\/5\.0 .*Chrome/)
    .waitFor();
};

test("an engine that cannot read the scripts is told from the rest, with its version", async () => {
  await open({ instead: { "taskpane.js": "const a = ?. ;" } });
  await trouble(/内核版本过低/);
  isExpected();
});

test("a script that is missing is said to be missing", async () => {
  await open({ instead: { "taskpane.js": null } });
  await trouble(/没有加载完整/);
  await page.getByText("没有加载 taskpane.js").waitFor();
  isExpected();
});

test("a script that fails at the start leaves no white page", async () => {
  await open({ instead: { "taskpane.js": "throw new Error('坏了')" } });
  await trouble(/绩评出错，停了下来/);
  await page.locator("#trouble-details").getByText("坏了").waitFor();
  isExpected();
});

test("a part that cannot be loaded later leaves no white page", async () => {
  await open();
  await button("一键评分").waitFor();
  await page.route("**/*.js", (route) => route.abort());
  await page.getByRole("tab", { name: /^设置/ }).click();
  await trouble(/没有加载完整/);
  isExpected();
});

test("outside of WPS the page says where to open it, with the engine's version", async () => {
  await open({ isInWps: false });
  await page.getByRole("heading", { name: "请从 WPS 表格中打开绩评" }).waitFor();
  await told(/Chrome\/\d+/);
});

test("the help page opens from the disk with its looks and its picture", async () => {
  await open({ over: "file", page: "help.html", width: 720 });
  expect(await page.evaluate(() => document.images[0]?.naturalWidth)).toBe(64);
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe("none");
});
