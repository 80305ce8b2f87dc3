import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const PAGES = join(__dirname, "../../dist/excel");

const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(PAGES, file))).length, 0);

/**
 * All that is ours, the Excel host with it. Microsoft's office.js is not counted: it is passed on
 * as it is, no build of ours can make it smaller, and every add-in loads it alike.
 */
const START = ["taskpane.html", "taskpane.css", "taskpane.js"];

const scripts = readdirSync(PAGES).filter((file) => file.endsWith(".js"));
const isOfOtherPages = (file: string): boolean => /^(?:commands|report)/.test(file);

/** Schemes come only for a workbook that has chosen another one than the default. */
const COMMAND = [
  "commands.html",
  ...scripts.filter((file) => file.startsWith("commands") && file !== "commands-schemes.js"),
];

const later = scripts.filter((file) => !START.includes(file) && !isOfOtherPages(file));

/**
 * The aims are 200 kB and 60 kB. What reads, scores and checks a table has outgrown them: these keep
 * it from growing on until the parts that few tables need come only with those.
 */
const PANE_AT_PRESENT = 220_000;
const COMMAND_AT_PRESENT = 107_000;

test("what the pane loads before it is usable does not grow", () => {
  expect(sizeOf(START)).toBeLessThanOrEqual(PANE_AT_PRESENT);
});

test("all that it may load later stays within 200 kB more", () => {
  expect(later.length).toBeGreaterThan(3);
  expect(sizeOf(later)).toBeLessThanOrEqual(200_000);
});

test("what the ribbon's command loads does not grow", () => {
  expect(sizeOf(COMMAND)).toBeLessThanOrEqual(COMMAND_AT_PRESENT);
});
