import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const TRIAL = join(__dirname, "../../dist/trial");
const MOST_BYTES = 200_000;

const sizeOf = (file: string): number => gzipSync(readFileSync(join(TRIAL, file))).length;

/** `host.js` is the trial's own; programs bring theirs. */
const panels = readdirSync(TRIAL).filter((file) => !["trial.js", "host.js"].includes(file));

test("what the pane loads before it is usable stays within 200 kB gzipped", () => {
  expect(sizeOf("trial.js")).toBeLessThanOrEqual(MOST_BYTES);
});

test("all that it may load later stays within 200 kB more", () => {
  expect(panels.length).toBeGreaterThan(3);
  expect(panels.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(MOST_BYTES);
});
