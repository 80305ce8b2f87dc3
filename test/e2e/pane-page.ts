import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { serve, workbenchPlaces } from "../../src/workbench/server/serve";
import { drawSheets } from "../support/draw-sheet";
import { workbookOf } from "../support/draw-workbook";
import { findChromium } from "./find-chromium.cjs";

const ROOT = join(__dirname, "../..");
const PLACES = [
  ["/", join(__dirname, "page")],
  ["/trial/", join(ROOT, "dist/trial")],
  ["/excel/", join(ROOT, "dist/excel")],
  ["/fixtures/", join(ROOT, "test/fixtures")],
  ...workbenchPlaces(ROOT, "/workbench/"),
] as const;

/** The narrowest a task pane gets. */
const NARROW = { width: 320, height: 640 };

/** How the system that the browser runs on is set, and how wide its window is. */
interface ViewWishes {
  readonly theme?: "light" | "dark";
  readonly forcedColors?: boolean;
  readonly width?: number;
}

export interface PageWishes extends ViewWishes {
  readonly file?: string;
  /** Drawn sheets instead of a file. */
  readonly drawing?: string;
  readonly sheet?: string;
}

export interface PaneBrowser {
  /** The trial page, once it shows something. */
  readonly open: (wishes?: PageWishes) => Promise<Page>;
  /** Any page of the server. */
  readonly visit: (address: string, wishes?: ViewWishes) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Chromium over our own server. Whatever a page complains of, or asks of another origin, fails its test. */
export async function startBrowser(): Promise<PaneBrowser> {
  const server = await serve(PLACES, 0);
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${String(port)}`;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  const visit: PaneBrowser["visit"] = async (address, wishes = {}) => {
    const page = await newPage({ browser, origin }, wishes);
    await page.goto(`${origin}/${address}`);
    return page;
  };
  return {
    visit,
    open: async ({ file = "chaoyang-2024-unscored", drawing, sheet, ...wishes } = {}) => {
      const where = new URLSearchParams({ file, ...(sheet === undefined ? {} : { sheet }) });
      const page = await newPage({ browser, origin }, wishes);
      if (drawing !== undefined) {
        const body = Buffer.from(workbookOf(drawSheets(drawing)));
        await page.route("**/fixtures/*", (route) => route.fulfill({ body }));
      }
      await page.goto(`${origin}/?${where.toString()}`);
      await page.getByRole("main").waitFor();
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

async function newPage(
  { browser, origin }: { readonly browser: Browser; readonly origin: string },
  { theme = "light", forcedColors = false, width = NARROW.width }: ViewWishes,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { ...NARROW, width },
    colorScheme: theme,
    forcedColors: forcedColors ? "active" : "none",
    reducedMotion: "reduce",
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
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
  return page;
}
