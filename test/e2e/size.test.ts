import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { useBrowser } from "./browser";
import { openIn } from "./programs";
import { watchStart } from "./watch-start";

const PAGES = join(__dirname, "../../dist/excel");

const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(PAGES, file))).length, 0);

/** Ordinary: neither 评分标准 nor formulas, but faults to tell of and blanks to fill. */
const ORDINARY = "chaoyang-2024-unscored";

jest.setTimeout(60_000);

const browser = useBrowser();

/** A page of the package, opened once `prepare` has made the browser's page ready. */
async function visit(
  name: "taskpane" | "commands",
  prepare: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const wishes = { page: "help.html", file: ORDINARY, before: watchStart };
  const { page } = await openIn(browser, "Excel", wishes);
  await prepare(page);
  // What a route holds back, the page has asked for ahead: it is loaded when that has come.
  await page.goto(new URL(`${name}.html`, page.url()).href, { waitUntil: "commit" });
  return page;
}

/**
 * The files of ours that a page has asked for. Microsoft's office.js is not counted: it is passed on
 * as it is, no build of ours can make it smaller, and every add-in loads it alike.
 */
async function filesOf(page: Page, before?: number): Promise<readonly string[]> {
  const asked = await page.evaluate(
    (end) => [
      location.pathname,
      ...performance
        .getEntriesByType("resource")
        .filter(({ startTime }) => startTime <= (end ?? Infinity))
        .map(({ name }) => new URL(name).pathname),
    ],
    before,
  );
  return [...new Set(asked)]
    .filter((path) => path.startsWith("/excel/") && !path.startsWith("/excel/office/"))
    .map((path) => path.replace("/excel/", ""));
}

/** All that belongs to the pane. */
const ofPane = readdirSync(PAGES).filter(
  (file) => /\.(?:js|css)$/.test(file) && !/^(?:commands|report|help)/.test(file),
);

/**
 * 一键评分 can be clicked before, but a click has nothing to run until the table is read: all that is
 * asked for by then counts as needed before the pane is usable.
 */
test("what the pane asks for before it can carry out a click, and what it may ask for later, are at most 200 kB each", async () => {
  let ahead: Promise<unknown> = Promise.resolve();
  const page = await visit("taskpane", (ready) => {
    ahead = ready.waitForResponse(/\/writing\.js$/);
    return Promise.resolve();
  });
  await page.waitForFunction(() => globalThis.shownAt);
  const files = await filesOf(page, await page.evaluate(() => globalThis.shownAt));
  expect(files).toEqual(
    expect.arrayContaining(["taskpane.html", "taskpane.css", "taskpane.js", "session.js"]),
  );
  expect(sizeOf(files)).toBeLessThanOrEqual(200_000);
  const later = ofPane.filter((file) => !files.includes(file));
  expect(later.length).toBeGreaterThan(3);
  expect(sizeOf(later)).toBeLessThanOrEqual(200_000);
  // What a click needs first comes by itself while the person looks.
  await ahead;
});

/** To find, score and check a table whole, and to tell of its faults in notes, takes this much. */
const SCORING_AT_MOST = 98_500;

test("the ribbon's command begins to read with at most 60 kB, and what it loads for a whole scoring is held", async () => {
  let release = (): void => undefined;
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held: string[] = [];
  const page = await visit("commands", (ready) =>
    ready.route(/commands-(?:scoring|writing)\.js$/, async (route) => {
      held.push(new URL(route.request().url()).pathname);
      await isReleased;
      await route.continue();
    }),
  );
  await page.evaluate(() => {
    void excel.seat.invoke("scoreSheet");
  });
  await page.waitForFunction(() => excel.program.requests.length === 2);
  expect(new Set(held)).toEqual(
    new Set(["/excel/commands-scoring.js", "/excel/commands-writing.js"]),
  );
  const first = (await filesOf(page)).filter((file) => !held.includes(`/excel/${file}`));
  expect(first).toEqual(expect.arrayContaining(["commands.html", "commands.js"]));
  expect(sizeOf(first)).toBeLessThanOrEqual(60_000);
  release();
  await page.waitForFunction(() => excel.seat.dialog() !== null);
  expect(sizeOf(await filesOf(page))).toBeLessThanOrEqual(SCORING_AT_MOST);
});
