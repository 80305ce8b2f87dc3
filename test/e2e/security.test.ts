import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { useBrowser } from "./browser";
import { openIn, openPane, PROGRAMS } from "./programs";

jest.setTimeout(60_000);

const PAGES = join(__dirname, "../../dist/excel");

const browser = useBrowser();

const HOSTILE = '<img src="x" onerror="document.body.dataset.hacked=1"><b>指标</b>';

describe.each(PROGRAMS)("in %s", (program) => {
  test("what a cell holds is shown as text, never as HTML, in any part of the pane", async () => {
    const pane = await openPane(browser, program);
    await pane.type("D13", HOSTILE);
    await pane.type("D15", HOSTILE);
    await pane.score();
    for (const name of ["得分", "偏差", "问题"]) {
      await pane.tab(name).click();
      await pane.tells("<b>指标</b>");
    }
    expect(await pane.page.locator("#pane img, #pane b").count()).toBe(0);
    expect(await pane.page.evaluate(() => document.body.dataset["hacked"])).toBeUndefined();
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])(
    "a note that begins as a formula does, %s, is written as the text that it is",
    async (note) => {
      const pane = await openIn(browser, program);
      await pane.tab("偏差").click();
      await pane.page.getByRole("textbox").first().fill(note);
      await pane.button("写入单元格").first().click();
      await pane.tells(/^已写入/);
      expect(await pane.look("K13")).toMatchObject({
        value: { kind: "text", text: note },
        formula: null,
      });
    },
  );

  test("a page that was tricked could send nothing anywhere, and run nothing that is not ours", async () => {
    const pane = await openIn(browser, program);
    const blocked = await pane.page.evaluate(async () => {
      const directives = new Set<string>();
      const areBlocked = new Promise<void>((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
          directives.add(effectiveDirective);
          if (directives.size === 4) resolve();
        });
      });
      await fetch("https://elsewhere.invalid/").catch(() => undefined);
      const image = document.createElement("img");
      image.src = "https://elsewhere.invalid/x.png";
      const script = document.createElement("script");
      script.textContent = "document.body.dataset.hacked = 1";
      const frame = document.createElement("iframe");
      frame.src = "https://elsewhere.invalid/";
      document.body.append(image, script, frame);
      await areBlocked;
      return { directives: [...directives].sort(), hacked: document.body.dataset["hacked"] };
    });
    expect(blocked.directives).toEqual(["connect-src", "frame-src", "img-src", "script-src-elem"]);
    expect(blocked.hacked).toBeUndefined();
    // Chromium tells of what the policy has stopped as well.
    browser.takeComplaints();
  });
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
