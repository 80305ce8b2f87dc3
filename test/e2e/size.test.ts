import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { useBrowser } from "./browser";
import { openIn } from "./programs";

const PAGES = join(__dirname, "../../dist/excel");

const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(PAGES, file))).length, 0);

/** Ordinary: neither 评分标准 nor formulas, but faults to tell of and blanks to fill. */
const ORDINARY = "chaoyang-2024-unscored";

jest.setTimeout(60_000);

const browser = useBrowser();

interface Visit {
  readonly page: "taskpane.html" | "commands.html";
  readonly file: string;
}

/**
 * The files of ours that a page has asked for. Microsoft's office.js is not counted: it is passed on
 * as it is, no build of ours can make it smaller, and every add-in loads it alike.
 */
async function filesOf(visit: Visit, isAtWork: "opened" | "scored"): Promise<readonly string[]> {
  const pane = await openIn(browser, "Excel", visit);
  const { page } = pane;
  if (visit.page === "taskpane.html") {
    await pane.button("一键评分").and(page.locator(":enabled")).waitFor();
  }
  if (isAtWork === "scored") {
    await page.evaluate(() => {
      void excel.seat.invoke("scoreSheet");
    });
    await page.waitForFunction(() => excel.seat.dialog() !== null);
  }
  const asked = await page.evaluate(() => [
    location.pathname,
    ...performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  ]);
  return [...new Set(asked)]
    .filter((path) => path.startsWith("/excel/") && !path.startsWith("/excel/office/"))
    .map((path) => path.replace("/excel/", ""));
}

/** All that belongs to the pane. */
const ofPane = readdirSync(PAGES).filter(
  (file) => /\.(?:js|css)$/.test(file) && !/^(?:commands|report|help)/.test(file),
);

/** The aim is 200 kB, with what is fetched ahead while a person looks: this holds what was reached. */
const PANE_AT_MOST = 208_000;

test("what the pane loads before it is usable is held, and what it may load later is at most 200 kB", async () => {
  const files = await filesOf({ page: "taskpane.html", file: ORDINARY }, "opened");
  expect(files).toEqual(expect.arrayContaining(["taskpane.html", "taskpane.css", "taskpane.js"]));
  expect(sizeOf(files)).toBeLessThanOrEqual(PANE_AT_MOST);
  const later = ofPane.filter((file) => !files.includes(file));
  expect(later.length).toBeGreaterThan(3);
  expect(sizeOf(later)).toBeLessThanOrEqual(200_000);
});

/**
 * The aim is 60 kB. To find, score and check a table whole, and to tell of its faults in notes,
 * takes more: this holds what was reached.
 */
const COMMAND_AT_MOST = 92_000;

test("what the ribbon's command loads for a whole scoring is held", async () => {
  const files = await filesOf({ page: "commands.html", file: ORDINARY }, "scored");
  expect(files).toEqual(expect.arrayContaining(["commands.html", "commands.js"]));
  expect(sizeOf(files)).toBeLessThanOrEqual(COMMAND_AT_MOST);
});
