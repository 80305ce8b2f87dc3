import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawSheets } from "./support/draw-sheet";
import { expectGolden } from "./support/golden";
import { runSheets, schemeOf } from "./support/run-drawn";
import { showRun } from "./support/show-run";

const FOLDER = join(__dirname, "golden");

/** A folder is a quirk: `sheet.txt` draws it, `expected.txt` says what it is read as. */
describe("a sheet with", () => {
  test.each(readdirSync(FOLDER).sort())("%s", (quirk) => {
    const drawing = readFileSync(join(FOLDER, quirk, "sheet.txt"), "utf8");
    const scheme = /^scheme: (\S+)/m.exec(drawing)?.[1] ?? "national";
    const mode = /^recompute$/m.test(drawing) ? "recompute" : "fill-blanks";
    const shown = showRun(runSheets(drawSheets(drawing), { scheme: schemeOf(scheme), mode }));
    expectGolden(join(FOLDER, quirk, "expected.txt"), shown);
  });
});
