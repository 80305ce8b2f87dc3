import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { at, cellOf } from "../support/open-program";
import { openExcelPage } from "./excel-page";
import { complaintsOf, startBrowser, type PaneBrowser } from "./pane-page";

jest.setTimeout(60_000);

const PAGES = join(__dirname, "../../dist/excel");

let browser: PaneBrowser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(complaintsOf(page)).toEqual([]);
  await page.close();
});

/** As a person types into the first sheet. */
const type = (cells: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate(
    (typed) => {
      const [sheet] = excel.book.sheets;
      for (const [place, cell] of typed)
        if (sheet !== undefined) excel.book.type(sheet, place, cell);
    },
    Object.entries(cells).map(([address, text]) => [at(address), cellOf(text)] as const),
  );

const HOSTILE = '<img src="x" onerror="document.body.dataset.hacked=1"><b>指标</b>';

test("what a cell holds is shown as text, never as HTML, in the pane and on the command's page", async () => {
  const opened = await openExcelPage(browser);
  page = opened.page;
  const pane = opened.frame;
  await type({ D13: HOSTILE, D15: HOSTILE });
  await pane.getByRole("button", { name: "一键评分" }).click();
  await pane.getByText(/^已填写/).waitFor();
  for (const name of [/^得分/, /^偏差/, /^问题/]) {
    await pane.getByRole("tab", { name }).click();
    await pane.getByText("<b>指标</b>").first().waitFor();
  }
  expect(await pane.locator("#pane img, #pane b").count()).toBe(0);
  expect(await pane.evaluate(() => document.body.dataset["hacked"])).toBeUndefined();
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])(
  "a note that begins as a formula does, %s, is written as the text that it is",
  async (note) => {
    const opened = await openExcelPage(browser);
    page = opened.page;
    const pane = opened.frame;
    await pane.getByRole("tab", { name: /^偏差/ }).click();
    await pane.getByRole("textbox").first().fill(note);
    await pane.getByRole("button", { name: "写入单元格" }).first().click();
    await pane
      .getByText(/^已写入/)
      .first()
      .waitFor();
    const cell = await page.evaluate((place) => excel.book.sheets[0]?.cell(place), at("K13"));
    expect(cell).toMatchObject({ value: { kind: "text", text: note }, formula: null });
  },
);

test("a page that was tricked could send nothing anywhere, and run nothing that is not ours", async () => {
  const opened = await openExcelPage(browser);
  page = opened.page;
  const blocked = await opened.frame.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      directives.push(effectiveDirective);
    });
    await fetch("https://elsewhere.invalid/").catch(() => undefined);
    const image = document.createElement("img");
    image.src = "https://elsewhere.invalid/x.png";
    const script = document.createElement("script");
    script.textContent = "document.body.dataset.hacked = 1";
    const frame = document.createElement("iframe");
    frame.src = "https://elsewhere.invalid/";
    document.body.append(image, script, frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { directives, hacked: document.body.dataset["hacked"] };
  });
  expect(new Set(blocked.directives)).toEqual(
    new Set(["connect-src", "img-src", "script-src-elem", "frame-src"]),
  );
  expect(blocked.hacked).toBeUndefined();
  // Chromium tells of what the policy has stopped as well.
  complaintsOf(page).length = 0;
});

test("every page of the package has a policy that lets in our own files alone", () => {
  const pages = readdirSync(PAGES).filter((file) => file.endsWith(".html"));
  expect(pages).toEqual(["commands.html", "help.html", "report.html", "taskpane.html"]);
  for (const file of pages) {
    const html = readFileSync(join(PAGES, file), "utf8");
    const [, policy = ""] =
      /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? [];
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(html).not.toMatch(/ on\w+="| style="/);
  }
});
