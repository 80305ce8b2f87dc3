import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { serve } from "../../src/workbench/server/serve";
import { findChromium } from "./find-chromium.cjs";

const ROOT = join(__dirname, "../..");
const PAGES = join(ROOT, "dist/wps");
const PROGRAM = readFileSync(join(ROOT, "dist/trial/wps-program.js"), "utf8");

export interface WpsWishes {
  /** From a server, or from the disk as WPS opens an offline package. */
  readonly over?: "http" | "file";
  readonly width?: number;
  readonly theme?: "light" | "dark";
  readonly page?: string;
  /** Without it nothing but a browser is there. */
  readonly isInWps?: boolean;
  /** Runs once WPS stands behind the page, before the page's own scripts. */
  readonly before?: () => void;
  /** What comes instead of a file of the package; null for a file that is missing. */
  readonly instead?: Readonly<Record<string, string | null>>;
}

export interface WpsBrowser {
  readonly open: (wishes?: WpsWishes) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Chromium with pages of the package as it is built, and WPS 表格 in memory at `Application`. */
export async function startWpsBrowser(): Promise<WpsBrowser> {
  const server = await serve([["/", PAGES]], 0);
  const { port } = server.address() as AddressInfo;
  const origins = { http: `http://localhost:${String(port)}`, file: pathToFileURL(PAGES).href };
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  return {
    open: async ({ over = "http", width = 320, theme = "light", ...wishes } = {}) => {
      const page = await browser.newPage({
        viewport: { width, height: 640 },
        colorScheme: theme,
        reducedMotion: "reduce",
        deviceScaleFactor: 2,
      });
      page.setDefaultTimeout(10_000);
      listen(page, origins[over]);
      await prepare(page, wishes);
      await page.goto(`${origins[over]}/${wishes.page ?? "taskpane.html"}`);
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

const complaints = new WeakMap<Page, string[]>();

export const complaintsOf = (page: Page): string[] => complaints.get(page) ?? [];

function listen(page: Page, origin: string): void {
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
  });
  page.on("pageerror", ({ message }) => heard.push(message));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:"))
      heard.push(`asks ${request.url()}`);
  });
}

async function prepare(
  page: Page,
  { isInWps = true, before, instead = {} }: WpsWishes,
): Promise<void> {
  if (isInWps) {
    const book = readFileSync(join(ROOT, "test/fixtures/chaoyang-2024-unscored.xlsx"));
    await page.addInitScript({
      content: `globalThis.workbook = "${book.toString("base64")}";${PROGRAM}`,
    });
  }
  if (before !== undefined) await page.addInitScript(before);
  for (const [file, body] of Object.entries(instead)) {
    await page.route(`**/${file}`, (route) =>
      body === null ? route.abort() : route.fulfill({ body, contentType: "text/javascript" }),
    );
  }
}
