import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paneWords } from "../../src/text/pane-words";
import { faultsOf } from "./axe";
import { useBrowser } from "./browser";
import { openHeld } from "./open-held";
import { openIn, PROGRAMS, type OpenPane, type ProgramWishes } from "./programs";

jest.setTimeout(60_000);

const PAGES = join(__dirname, "../../dist");
const SHOTS = join(PAGES, "screenshots");

const browser = useBrowser();

beforeAll(() => {
  mkdirSync(SHOTS, { recursive: true });
});

/** What the pane cannot reach its program without. */
const NEEDED = "session.js";

describe.each(PROGRAMS)("in %s", (program) => {
  const begin = (wishes: ProgramWishes = {}) =>
    openHeld(browser, program, { ...wishes, held: NEEDED });

  const focused = ({ page }: OpenPane) =>
    page.evaluate(() => document.activeElement?.textContent ?? "");

  test.each(["mouse", "Enter", "Space"])(
    "一键评分 by %s is carried out once the table is there, and once only",
    async (how) => {
      const { pane, goOn } = await begin();
      const button = pane.button("一键评分");
      const press = async (): Promise<void> => {
        await (how === "mouse" ? button.click({ force: true }) : button.press(how));
      };
      await press();
      await pane.tells(paneWords.wished);
      expect(await button.getAttribute("aria-disabled")).toBe("true");
      await pane.button("只检查").click({ force: true });
      await press();
      goOn();
      await pane.tells(/^已填写 9 个单元格/);
      expect([await pane.valueAt("J15"), await pane.valueAt("J19")]).toEqual(["8", "98"]);
      expect(await focused(pane)).toBe("一键评分");
      await pane.button("撤销").click();
      await pane.tells(/^已撤销/);
      expect(await pane.button("撤销").getAttribute("aria-disabled")).toBe("true");
      expect(await pane.valueAt("J15")).toBe("");
    },
  );

  test("typed numbers give way to no click that came before they were seen", async () => {
    const { pane, goOn } = await begin({ file: "chaoyang-2024" });
    await pane.button("一键评分").click();
    goOn();
    await pane.tells(/^得分没有变化/);
    expect(await pane.valueAt("J15")).toBe("10");
  });

  test("without a click nothing is written", async () => {
    const { pane, goOn } = await begin();
    goOn();
    await pane.tells("这是预计总分。尚未评分，有 9 个单元格待填写");
    expect(await pane.valueAt("J15")).toBe("");
  });

  test.each(["chaoyang-2024-unscored", "shawan-2024", "jianghua", "cixi-2021"])(
    "the button stays where it is when %s comes",
    async (file) => {
      const { pane, goOn } = await begin({ file });
      const before = await pane.button("一键评分").boundingBox();
      goOn();
      await pane.isOpen();
      expect(await pane.button("一键评分").boundingBox()).toEqual(before);
    },
  );

  test("a click on a sheet without a table comes to nothing", async () => {
    const { pane, goOn } = await begin({ drawing: "| |" });
    await pane.button("一键评分").click();
    goOn();
    await pane.tells("这张工作表是空的");
    await pane.button("只检查").click();
    await pane.tells(/^检查完毕/);
  });

  test("where the table cannot be read the click is dropped, and the pane says so", async () => {
    const { pane, goOn } = await begin({ isFailing: true });
    await pane.button("一键评分").click();
    goOn();
    await pane.hasHeading("没能读取表格");
    await pane.tells("表格没有被改动。");
    await pane.suffer({ isFailing: false });
    await pane.button("重试").click();
    await pane.tells("这是预计总分。尚未评分，有 9 个单元格待填写");
    expect(await pane.valueAt("J15")).toBe("");
  });

  test("a file that does not come is told, and asked for again", async () => {
    const pane = await openIn(browser, program, { instead: { [NEEDED]: null } });
    await pane.tells(paneWords.incomplete);
    expect(browser.takeComplaints()).not.toEqual([]);
    await pane.page.unrouteAll();
    await pane.button("重试").click();
    await pane.tells("6 项指标");
  });

  test("a file of another build, which a browser has kept, counts as one that did not come", async () => {
    const own = readFileSync(join(PAGES, program.toLowerCase(), NEEDED), "utf8");
    const other = own.replaceAll(/webpackChunkjiping\w+/gu, "webpackChunkjiping_other");
    expect(other).not.toBe(own);
    const pane = await openIn(browser, program, { instead: { [NEEDED]: other } });
    await pane.tells(paneWords.incomplete);
    await pane.page.unrouteAll();
    await pane.button("重试").click();
    await pane.tells("6 项指标");
  });

  test.each(["light", "dark"] as const)(
    "the first screen is clear and sound, %s",
    async (theme) => {
      const { pane, goOn } = await begin({ theme });
      for (const text of [paneWords.starting, paneWords.wished]) {
        await pane.tells(text);
        await pane.page.getByRole("progressbar").waitFor();
        const name = `${program.toLowerCase()}-${theme}-${text === paneWords.starting ? "starting" : "wished"}`;
        await pane.page.screenshot({ path: join(SHOTS, `${name}.png`) });
        expect(await faultsOf(pane.page)).toEqual([]);
        await pane.button("一键评分").click({ force: true });
      }
      goOn();
      await pane.tells(/^已填写/);
    },
  );
});
