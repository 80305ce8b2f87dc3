import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type Page } from "playwright-core";
import { drawSheets } from "../support/draw-sheet";
import { workbookOf } from "../support/draw-workbook";
import { findChromium } from "./find-chromium.cjs";
import { serve } from "./serve.cjs";

/** The narrowest a task pane gets. */
const NARROW = { width: 320, height: 640 };

export interface PageWishes {
  readonly file?: string;
  /** Drawn sheets instead of a file. */
  readonly drawing?: string;
  readonly sheet?: string;
  readonly theme?: "light" | "dark";
  readonly forcedColors?: boolean;
  readonly width?: number;
}

export interface PaneBrowser {
  readonly open: (wishes?: PageWishes) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Chromium over the trial page. Whatever a page complains of, or asks of another origin, fails its test. */
export async function startBrowser(): Promise<PaneBrowser> {
  const server: Server = await serve(0);
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${String(port)}`;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  return {
    open: (wishes = {}) => openPage({ browser, origin }, wishes),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

const complaints = new WeakMap<Page, string[]>();

export const complaintsOf = (page: Page): string[] => complaints.get(page) ?? [];

async function openPage(
  { browser, origin }: { readonly browser: Browser; readonly origin: string },
  { file = "chaoyang-2024-unscored", drawing, sheet, theme = "light", ...rest }: PageWishes,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { ...NARROW, width: rest.width ?? NARROW.width },
    colorScheme: theme,
    forcedColors: rest.forcedColors === true ? "active" : "none",
    reducedMotion: "reduce",
    deviceScaleFactor: 2,
  });
  page.setDefaultTimeout(10_000);
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
  });
  page.on("pageerror", ({ message }) => heard.push(message));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) heard.push(`asks ${request.url()}`);
  });
  if (drawing !== undefined) {
    const body = Buffer.from(workbookOf(drawSheets(drawing)));
    await page.route("**/fixtures/*", (route) => route.fulfill({ body }));
  }
  const where = new URLSearchParams({ file, ...(sheet === undefined ? {} : { sheet }) });
  await page.goto(`${origin}/?${where.toString()}`);
  await page.getByRole("main").waitFor();
  return page;
}
