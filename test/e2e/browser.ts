import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { serve, workbenchPlaces } from "../../src/workbench/server/serve";
import { findChromium } from "./find-chromium.cjs";

const ROOT = join(__dirname, "../..");

/** The narrowest a task pane gets. */
const NARROW = { width: 320, height: 640 };

/** How the system that the browser runs on is set, how wide its window is, and what comes before a page. */
export interface Visit {
  readonly theme?: "light" | "dark";
  readonly forcedColors?: boolean;
  readonly width?: number;
  /** From a server, or from the disk. */
  readonly over?: "http" | "file";
  /** What runs in the page before its own scripts. */
  readonly before?: readonly (string | (() => void))[];
  /** What comes instead of a script; null for one that is missing. */
  readonly instead?: Readonly<Record<string, string | null>>;
}

export interface TestBrowser {
  /** Shows a page below `dist`; it takes the place of the last one, and nothing is left of that. */
  readonly visit: (address: string, wishes?: Visit) => Promise<Page>;
  /** What the page on show complains of, or asks of another origin: looked at, and so no fault any more. */
  readonly takeComplaints: () => readonly string[];
}

/**
 * Chromium over our own server, for the tests of a file. Its one page serves them all: it has read
 * our scripts before. Whatever a page complains of fails the test.
 */
export function useBrowser(isChatter: (complaint: string) => boolean = () => false): TestBrowser {
  let opened: OpenBrowser | null = null;
  const browser = (): OpenBrowser => {
    if (opened === null) throw new Error("No browser before the tests run");
    return opened;
  };
  beforeAll(async () => {
    opened = await OpenBrowser.start();
  });
  afterEach(() => {
    const complaints = browser().takeComplaints();
    expect(complaints.filter((complaint) => !isChatter(complaint))).toEqual([]);
  });
  afterAll(() => browser().close());
  return {
    visit: (address, wishes) => browser().visit(address, wishes),
    takeComplaints: () => browser().takeComplaints(),
  };
}

class OpenBrowser implements TestBrowser {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #origins: Readonly<Record<"http" | "file", string>>;
  readonly #stopServer: () => void;
  readonly #heard: string[] = [];
  #scripts: readonly { dispose(): Promise<void> }[] = [];

  private constructor(browser: Browser, page: Page, server: Awaited<ReturnType<typeof serve>>) {
    const { port } = server.address() as AddressInfo;
    this.#browser = browser;
    this.#page = page;
    this.#origins = {
      http: `http://localhost:${String(port)}`,
      file: pathToFileURL(join(ROOT, "dist")).href,
    };
    this.#stopServer = () => server.close();
    this.#listen();
  }

  static async start(): Promise<OpenBrowser> {
    const server = await serve(workbenchPlaces(ROOT), 0);
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    });
    const context = await browser.newContext({ viewport: NARROW, deviceScaleFactor: 2 });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return new OpenBrowser(browser, page, server);
  }

  async visit(address: string, wishes: Visit = {}): Promise<Page> {
    const page = this.#page;
    const { theme = "light", forcedColors = false, width = NARROW.width, over = "http" } = wishes;
    // What the last page left running ends with it.
    await page.goto("about:blank");
    this.#heard.length = 0;
    await page.setViewportSize({ ...NARROW, width });
    await page.emulateMedia({
      media: null,
      colorScheme: theme,
      forcedColors: forcedColors ? "active" : "none",
      reducedMotion: "reduce",
    });
    await this.#prepare(wishes);
    await page.goto(`${this.#origins[over]}/${address}`);
    return page;
  }

  takeComplaints(): readonly string[] {
    return this.#heard.splice(0);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#stopServer();
  }

  async #prepare({ before = [], instead = {} }: Visit): Promise<void> {
    const page = this.#page;
    await page.unrouteAll();
    for (const script of this.#scripts) await script.dispose();
    const scripts: { dispose(): Promise<void> }[] = [];
    for (const script of [forget, ...before]) {
      scripts.push(
        await page.addInitScript(typeof script === "string" ? { content: script } : script),
      );
    }
    this.#scripts = scripts;
    for (const [file, body] of Object.entries(instead)) {
      await page.route(`**/${file}`, (route) =>
        body === null ? route.abort() : route.fulfill({ body, contentType: "text/javascript" }),
      );
    }
  }

  #listen(): void {
    const page = this.#page;
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        this.#heard.push(message.text());
    });
    page.on("pageerror", ({ message }) => this.#heard.push(message));
    page.on("request", (request) => {
      const own = [...Object.values(this.#origins), "data:", "blob:", "about:"];
      const url = request.url();
      if (!own.some((start) => url.startsWith(start))) this.#heard.push(`asks ${url}`);
    });
  }
}

/** A blank page has no storage. */
const forget = (): void => {
  if (location.protocol === "about:") return;
  localStorage.clear();
  sessionStorage.clear();
};
