import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SEVERITY_OF } from "../../../src/domain/model/catalogue";

test("the report's schema lists the codes of the catalogue", () => {
  const path = join(__dirname, "../../../assets/report.schema.json");
  const schema = JSON.parse(readFileSync(path, "utf8")) as {
    $defs: { finding: { properties: { code: { enum: string[] } } } };
  };
  expect(schema.$defs.finding.properties.code.enum).toEqual(Object.keys(SEVERITY_OF));
});
