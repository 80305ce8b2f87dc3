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
const COMMAND = ["commands.html", "commands.js"];
const OTHER_PAGES = ["report.js"];

const later = readdirSync(PAGES).filter(
  (file) => file.endsWith(".js") && ![...START, ...COMMAND, ...OTHER_PAGES].includes(file),
);

test("what the pane loads before it is usable stays within 200 kB gzipped", () => {
  expect(sizeOf(START)).toBeLessThanOrEqual(200_000);
});

test("all that it may load later stays within 200 kB more", () => {
  expect(later.length).toBeGreaterThan(3);
  expect(sizeOf(later)).toBeLessThanOrEqual(200_000);
});

/**
 * The aim is 60 kB. What reads, scores and checks a table weighs more by itself, decimals and the
 * Excel host on top: this keeps it from growing.
 */
const COMMAND_AT_PRESENT = 83_000;

test("what the ribbon's command loads does not grow", () => {
  expect(sizeOf(COMMAND)).toBeLessThanOrEqual(COMMAND_AT_PRESENT);
});
