import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { assess, type AssessedTable } from "../src/app/assess";
import type { PlannedRun } from "../src/app/plan-run";
import { reportRun } from "../src/cli/report";
import { afterEdits } from "../src/app/after-edits";
import { SEVERITY_OF } from "../src/domain/model/catalogue";
import { LOOK_ONLY } from "../src/domain/model/choices";
import type { Scheme } from "../src/domain/model/scheme";
import type { SheetSnapshot } from "../src/domain/model/snapshot";
import { readSchemeFile } from "../src/domain/schemes/read-scheme-file";
import { drawSheets } from "./support/draw-sheet";
import { FULL_EQUIPMENT } from "../src/app/full-equipment";
import { expectGolden } from "./support/golden";
import { runSheets, schemeOf } from "./support/run-drawn";
import { showRun } from "./support/show-run";

const FOLDER = join(__dirname, "golden");

const fitsSchema = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(join(__dirname, "../assets/report.schema.json"), "utf8")) as object,
);

/** The sheets as the run leaves them, read by somebody who has not seen them before. */
const readAnew = (
  sheets: readonly SheetSnapshot[],
  { plan }: PlannedRun,
  scheme: Scheme,
): readonly AssessedTable[] =>
  assess(afterEdits(sheets, plan.edits, FULL_EQUIPMENT.formulas.recalculated).sheets, {
    scheme,
    mappings: [],
    equipment: FULL_EQUIPMENT,
    choicesFor: () => LOOK_ONLY,
  });

/** A scheme that ships, or one of the quirk's own. */
function schemeFor(quirk: string, wanted: string): Scheme {
  if (!wanted.endsWith(".json")) return schemeOf(wanted);
  const read = readSchemeFile(readFileSync(join(FOLDER, quirk, wanted), "utf8"));
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.value;
}

/** A folder is a quirk: `sheet.txt` draws it, `expected.txt` says what it is read as. */
describe("a sheet with", () => {
  test.each(readdirSync(FOLDER).sort())("%s", (quirk) => {
    const drawing = readFileSync(join(FOLDER, quirk, "sheet.txt"), "utf8");
    const scheme = schemeFor(quirk, /^scheme: (\S+)/m.exec(drawing)?.[1] ?? "national");
    const mode = /^recompute$/m.test(drawing) ? "recompute" : "fill-blanks";
    const sheets = drawSheets(drawing);
    const run = runSheets(sheets, { scheme, mode });
    expectGolden(join(FOLDER, quirk, "expected.txt"), showRun(run));
    expect(readAnew(sheets, run, scheme)).toEqual(run.after);
    const report: unknown = JSON.parse(JSON.stringify([reportRun(`${quirk}.xlsx`, run, [])]));
    expect(fitsSchema(report) ? [] : fitsSchema.errors).toEqual([]);
  });
});

test("every check of the catalogue is seen to fire on some sheet", () => {
  const expected = readdirSync(FOLDER).map((quirk) =>
    readFileSync(join(FOLDER, quirk, "expected.txt"), "utf8"),
  );
  const seen = new Set(
    expected.flatMap((text) =>
      [...text.matchAll(/^ {2}(?:error|warning|notice) (\w+) /gm)].map(([, code]) => code),
    ),
  );
  expect(Object.keys(SEVERITY_OF).filter((code) => !seen.has(code))).toEqual([]);
});
