import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { faultsOf } from "./axe";
import { MISSING_UNIT, RIVAL_COLUMNS, SEVERAL_TABLES, SHORT_WEIGHTS } from "./drawings";
import { useBrowser } from "./browser";
import { openIn, type OpenPane, type ProgramName, type ProgramWishes } from "./programs";

jest.setTimeout(120_000);

const SHOTS = join(__dirname, "../../dist/screenshots");

const browser = useBrowser();

beforeAll(() => {
  mkdirSync(SHOTS, { recursive: true });
});

/** The states of the pane that are looked at, by name. */
const SCENES: Readonly<Record<string, (pane: OpenPane) => Promise<unknown>>> = {
  opened: () => Promise.resolve(),
  issues: (pane) => pane.score(),
  scores: async (pane) => {
    await pane.score();
    await pane.tab("得分").click();
    await pane.tells("一级指标得分");
  },
  deviations: async (pane) => {
    await pane.score();
    await pane.tab("偏差").click();
    await pane.page.getByText("起草一句").first().click();
  },
  "hand-in": async (pane) => {
    await pane.score();
    await pane.tab("报送").click();
    await pane.hasHeading("报送前检查");
  },
  settings: async (pane) => {
    await pane.tab("设置").click();
    await pane.tells("已填的得分");
  },
  compare: async (pane) => {
    await pane.tab("设置").click();
    await pane.button("比较方案").click();
    await pane.page.getByLabel("与这个方案比较").selectOption("linear");
    await pane.tells(/行得分不同/);
  },
  scheme: async (pane) => {
    await pane.tab("设置").click();
    await pane.button("另存并修改").click();
    await pane.page.getByLabel("满分", { exact: true }).fill("x");
    await pane.tells("请填数字，例如 1.3");
  },
  preview: async (pane) => {
    await pane.tab("设置").click();
    await pane.page.getByRole("radio", { name: /重新计算/ }).check({ force: true });
    await pane.button("一键评分").click();
    await pane.tells("替换已填的内容");
  },
  columns: async (pane) => {
    await pane.button("指定各列的含义").click();
    await pane.hasHeading("各列的含义");
  },
  tables: async (pane) => {
    await pane.score();
    await pane.page.getByRole("combobox").selectOption({ index: 1 });
  },
  weights: async (pane) => {
    await pane.button("调整分值…").first().click();
    await pane.tells("将改 3 个单元格：");
  },
  suppose: async (pane) => {
    await pane.tab("得分").click();
    await pane.page.getByText("还差多少分，如果……").click();
    await pane.button("比较评分方案").waitFor();
  },
  units: (pane) => pane.tells("没有写单位"),
};

const BOOKS: Readonly<Record<string, ProgramWishes>> = {
  preview: { file: "chaoyang-2024" },
  columns: { drawing: RIVAL_COLUMNS },
  tables: { drawing: SEVERAL_TABLES },
  units: { drawing: MISSING_UNIT },
  weights: { drawing: SHORT_WEIGHTS },
  suppose: { file: "shawan-2024" },
};

/** Named in the screenshots' file names. */
const LOOKS: Readonly<Record<string, ProgramWishes>> = {
  light: {},
  dark: { theme: "dark" },
  contrast: { forcedColors: true },
  wide: { width: 640 },
  // 320 pixels at 200 %.
  zoomed: { width: 160 },
};

const ALL = Object.keys(SCENES);
const LONG = ALL.filter((scene) => !["opened", "scores", "hand-in", "units"].includes(scene));

/** In WPS the same elements stand in another frame, with one bar more. */
const SEEN: readonly (readonly [ProgramName, look: string, scenes: readonly string[]])[] = [
  ["Excel", "light", ALL],
  ["Excel", "dark", ALL],
  ["Excel", "contrast", ["issues", "scores"]],
  ["Excel", "wide", ["issues"]],
  ["Excel", "zoomed", LONG],
  ["WPS", "light", ALL],
  ["WPS", "dark", ALL],
];

describe.each(SEEN)("in %s, %s", (program, look, scenes) => {
  test.each(scenes)("%s is clear and sound", async (scene) => {
    const pane = await openIn(browser, program, { ...LOOKS[look], ...BOOKS[scene] });
    const { page } = pane;
    await pane.isOpen();
    await SCENES[scene]?.(pane);
    await page.waitForTimeout(150);
    const name = `${program.toLowerCase()}-${look}-${scene}.png`;
    await page.screenshot({ path: join(SHOTS, name), fullPage: true });
    expect(await widthOver(pane)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page)).toEqual([]);
  });
});

/** By how much the pane is wider than the page: nothing may lie beyond its edge. */
const widthOver = ({ page }: OpenPane): Promise<number> =>
  page.evaluate(() => {
    const pane = document.getElementById("pane");
    return pane === null ? 1 : pane.scrollWidth - pane.clientWidth;
  });
