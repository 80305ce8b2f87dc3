import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { serve } from "../../src/workbench/server/serve";
import { findChromium } from "../e2e/find-chromium.cjs";
import { programScript } from "../e2e/programs";
import { watchStart } from "../e2e/watch-start";
import { atMost, show, type Measured } from "./measured";
import { medianOf } from "./median-of";

/** The bundle of the benches lies in dist/bench. */
const ROOT = join(__dirname, "../..");
const PLACES = [
  ["/bare/", join(ROOT, "test/bench/page")],
  ["/programs/", join(ROOT, "dist/programs")],
  ["/excel/", join(ROOT, "dist/excel")],
] as const;

const RUNS = 11;
const LONGEST_RUN_MS = 20_000;
const LARGEST_RATIO = 1.5;

/** With Excel behind each; the second loads Office.js as every add-in has to. */
const PAGES = {
  bare: "bare/bare.html",
  addIn: "bare/bare-add-in.html",
  pane: "excel/taskpane.html",
};

/**
 * From the start of a page to its button: the pane's, with a real table read, checked and scored,
 * against Fluent's own on an empty page. In turn, so that whatever else the machine does meets all.
 */
export async function benchPaneStart(): Promise<Measured[]> {
  const executablePath = findChromium();
  const server = await serve(PLACES, 0);
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const args = ["--no-sandbox", "--disable-dev-shm-usage"];
  try {
    const browser = await chromium.launch({ executablePath, args, timeout: LONGEST_RUN_MS });
    try {
      return linesOf(await timesOf(browser, origin));
    } finally {
      await browser.close();
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

type Times = Readonly<Record<keyof typeof PAGES, readonly number[]>>;

async function timesOf(browser: Browser, origin: string): Promise<Times> {
  const times = { bare: [] as number[], addIn: [] as number[], pane: [] as number[] };
  for (let run = 0; run <= RUNS; run += 1) {
    for (const name of ["bare", "addIn", "pane"] as const) {
      const time = await timeOf(browser, `${origin}/${PAGES[name]}`);
      // The first of each finds the browser cold.
      if (run > 0) times[name].push(time);
    }
  }
  return times;
}

function linesOf(times: Times): Measured[] {
  const bare = medianOf(times.bare);
  const addIn = medianOf(times.addIn);
  const pane = medianOf(times.pane);
  const against = (other: number): string => `${show(pane / other)} ×`;
  return [
    { what: "bare Fluent page, usable", result: `${show(bare)} ms` },
    { what: "bare Fluent page with Office.js", result: `${show(addIn)} ms` },
    {
      what: "pane with a table, usable",
      result: `${show(pane)} ms`,
      aim: atMost(pane / addIn, LARGEST_RATIO, "× with Office.js"),
      detail: `${against(addIn)} a bare page with Office.js, ${against(bare)} one without`,
    },
  ];
}

async function timeOf(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_RUN_MS);
    await page.addInitScript({ content: programScript("Excel") });
    await page.addInitScript(watchStart);
    await page.goto(address);
    const usableAt = await page.waitForFunction(() => globalThis.usableAt);
    return (await usableAt.jsonValue()) ?? NaN;
  } finally {
    await context.close();
  }
}
