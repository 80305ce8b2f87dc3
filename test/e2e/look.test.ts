import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { MISSING_UNIT, RIVAL_COLUMNS, SEVERAL_TABLES, SHORT_WEIGHTS } from "./drawings";
import { complaintsOf, startBrowser, type PaneBrowser, type PageWishes } from "./pane-page";

jest.setTimeout(120_000);

const SHOTS = join(__dirname, "../../dist/screenshots");
const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

let browser: PaneBrowser;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  browser = await startBrowser();
});
afterAll(() => browser.close());

const tab = (page: Page, name: string) =>
  page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();

/** The states of the pane that are looked at, by name. */
const SCENES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  opened: () => Promise.resolve(),
  issues: (page) => score(page),
  scores: async (page) => {
    await score(page);
    await tab(page, "得分");
    await page.getByText("一级指标得分").waitFor();
  },
  deviations: async (page) => {
    await score(page);
    await tab(page, "偏差");
    await page.getByText("起草一句").first().click();
  },
  "hand-in": async (page) => {
    await score(page);
    await tab(page, "报送");
    await page.getByRole("heading", { name: "报送前检查" }).waitFor();
  },
  settings: async (page) => {
    await tab(page, "设置");
    await page.getByText("已填的得分").waitFor();
  },
  compare: async (page) => {
    await tab(page, "设置");
    await page.getByRole("button", { name: "比较方案" }).click();
    await page.getByLabel("与这个方案比较").selectOption("linear");
    await page.getByText(/行得分不同/).waitFor();
  },
  scheme: async (page) => {
    await tab(page, "设置");
    await page.getByRole("button", { name: "另存并修改" }).click();
    await page.getByLabel("满分", { exact: true }).fill("x");
    await page.getByText("请填数字，例如 1.3").waitFor();
  },
  preview: async (page) => {
    await tab(page, "设置");
    await page.getByRole("radio", { name: /重新计算/ }).check({ force: true });
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByText("替换已填的内容").waitFor();
  },
  columns: async (page) => {
    await page.getByRole("button", { name: "指定各列的含义" }).click();
    await page.getByRole("heading", { name: "各列的含义" }).waitFor();
  },
  tables: async (page) => {
    await score(page);
    await page.getByRole("combobox").selectOption({ index: 1 });
  },
  weights: async (page) => {
    await page.getByRole("button", { name: "调整分值…" }).first().click();
    await page.getByText("将改 3 个单元格：").waitFor();
  },
  suppose: async (page) => {
    await tab(page, "得分");
    await page.getByText("还差多少分，如果……").click();
    await page.getByRole("button", { name: "比较评分方案" }).waitFor();
  },
  units: (page) => page.getByText("没有写单位").first().waitFor(),
};

const BOOKS: Readonly<Record<string, PageWishes>> = {
  preview: { file: "chaoyang-2024" },
  columns: { drawing: RIVAL_COLUMNS },
  tables: { drawing: SEVERAL_TABLES },
  units: { drawing: MISSING_UNIT },
  weights: { drawing: SHORT_WEIGHTS },
  suppose: { file: "shawan-2024" },
};

async function score(page: Page): Promise<void> {
  await page.getByRole("button", { name: "一键评分" }).click();
  await page.getByText(/^已填写/).waitFor();
}

/** Named in the screenshots' file names. */
const LOOKS: readonly (readonly [look: string, wishes: PageWishes, scenes: readonly string[]])[] = [
  ["light", {}, Object.keys(SCENES)],
  ["dark", { theme: "dark" }, Object.keys(SCENES)],
  ["contrast", { forcedColors: true }, ["issues", "scores"]],
  ["wide", { width: 1180 }, ["issues"]],
  // 320 pixels at 200 %.
  [
    "zoomed",
    { width: 160 },
    [
      "issues",
      "deviations",
      "settings",
      "compare",
      "scheme",
      "preview",
      "columns",
      "tables",
      "weights",
      "suppose",
    ],
  ],
];

describe.each(LOOKS)("%s", (look, wishes, scenes) => {
  test.each(scenes)("%s is clear and sound", async (scene) => {
    const page = await browser.open({ ...wishes, ...BOOKS[scene] });
    await page.getByRole("button", { name: "一键评分" }).waitFor();
    await SCENES[scene]?.(page);
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(SHOTS, `${look}-${scene}.png`), fullPage: true });
    expect(await widthOver(page)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page)).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
    await page.close();
  });
});

/** By how much the pane is wider than the page: nothing may lie beyond its edge. */
const widthOver = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const pane = document.getElementById("pane");
    return pane === null ? 1 : pane.scrollWidth - pane.clientWidth;
  });

/** What axe holds against the page; in forced colours it cannot measure contrast. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run(document.getElementById('pane'), { resultTypes: ['violations'] })",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
