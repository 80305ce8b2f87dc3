import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SEVERITY_OF } from "../../../src/domain/model/catalogue";
import { CHECKS_OF } from "../../../src/domain/model/checklist";
import { lookedAt } from "../../../src/domain/check/looked-at/looked-at";
import { drawSheets } from "../../support/draw-sheet";
import { runSheets } from "../../support/run-drawn";

const FOLDER = join(__dirname, "../../golden");
const CODES = Object.values(CHECKS_OF).flat();

/** These also speak of a form or of a table as a whole, which is not counted among what they look at. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(["D01", "S08", "S25", "V06", "V21", "V31"]);

test("every check of the catalogue stands once in the list", () => {
  expect([...CODES].sort()).toEqual(Object.keys(SEVERITY_OF).sort());
});

test.each(readdirSync(FOLDER))(
  "on %s a check that finds a fault had something to look at",
  (quirk) => {
    const sheets = drawSheets(readFileSync(join(FOLDER, quirk, "sheet.txt"), "utf8"));
    const assessed = runSheets(sheets).after;
    const tables = assessed.map(({ scored }) => scored);
    const blind = assessed.flatMap(({ scored, findings }) => {
      const found = new Set(findings.map(({ code }) => code));
      return CODES.filter((code) => {
        const { kind } = lookedAt(code, scored, tables);
        return found.has(code) && (kind === "nothing" || kind === "not-asked");
      });
    });
    expect(blind.filter((code) => !OF_THE_WHOLE.has(code))).toEqual([]);
  },
);
