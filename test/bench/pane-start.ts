import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { serve } from "../../src/workbench/server/serve";
import { findChromium } from "../e2e/find-chromium.cjs";
import { programScript } from "../e2e/programs";
import { clickAtOnce, watchStart } from "../e2e/watch-start";
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
const BARE = "bare/bare.html";
const ADD_IN = "bare/bare-add-in.html";
const PANE = "excel/taskpane.html";

/** What is waited for on which page. */
const MEASURED = {
  bare: { page: BARE, until: "usableAt", before: [] },
  addIn: { page: ADD_IN, until: "usableAt", before: [] },
  usable: { page: PANE, until: "usableAt", before: [] },
  shown: { page: PANE, until: "shownAt", before: [] },
  scored: { page: PANE, until: "scoredAt", before: [clickAtOnce] },
} as const;

type Name = keyof typeof MEASURED;
const NAMES = ["bare", "addIn", "usable", "shown", "scored"] as const satisfies readonly Name[];

/**
 * From the start of a page to its button: the pane's, which carries out a click once it has read the
 * table, against Fluent's own on an empty page; and further to a real table read, checked and scored.
 * In turn, so that whatever else the machine does meets all.
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

type Times = Readonly<Record<Name, readonly number[]>>;

async function timesOf(browser: Browser, origin: string): Promise<Times> {
  const times: Record<Name, number[]> = { bare: [], addIn: [], usable: [], shown: [], scored: [] };
  for (let run = 0; run <= RUNS; run += 1) {
    for (const name of NAMES) {
      const time = await timeOf(browser, origin, name);
      // The first of each finds the browser cold.
      if (run > 0) times[name].push(time);
    }
  }
  return times;
}

function linesOf(times: Times): Measured[] {
  const [bare, addIn] = [medianOf(times.bare), medianOf(times.addIn)];
  const usable = medianOf(times.usable);
  const line = (what: string, time: number): Measured => ({ what, result: `${show(time)} ms` });
  const against = (time: number): string =>
    `${show(time / bare)} × a bare page, ${show(time / addIn)} × one with Office.js`;
  const shown = medianOf(times.shown);
  return [
    line("bare Fluent page, usable", bare),
    line("bare Fluent page with Office.js", addIn),
    {
      ...line("pane, usable", usable),
      aim: atMost(usable / bare, LARGEST_RATIO, "× a bare page"),
      detail: against(usable),
    },
    { ...line("pane, table shown", shown), detail: against(shown) },
    line("scored after a click at once", medianOf(times.scored)),
  ];
}

async function timeOf(browser: Browser, origin: string, name: Name): Promise<number> {
  const { page: address, until, before } = MEASURED[name];
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_RUN_MS);
    await page.addInitScript({ content: programScript("Excel") });
    for (const script of [watchStart, ...before]) await page.addInitScript(script);
    await page.goto(`${origin}/${address}`);
    const time = await page.waitForFunction((what) => globalThis[what], until);
    return (await time.jsonValue()) ?? NaN;
  } finally {
    await context.close();
  }
}
