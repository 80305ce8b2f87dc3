import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readStandard } from "../src/domain/interpret/standards/read-standard";
import { expectGolden } from "./support/golden";
import { showStandard } from "./support/show-standard";

const FOLDER = join(__dirname, "corpus");

/** Every distinct 评分标准 of the corpus, in the order of the rows. */
const standards = [
  ...new Set(
    readFileSync(join(FOLDER, "rows.jsonl"), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => (JSON.parse(line) as { readonly standard: string | null }).standard)
      .filter((text) => text !== null && text !== ""),
  ),
].filter((text) => text !== null);

function expectReadings(name: string, standards: readonly string[]): void {
  const shown = standards.map(
    (text, index) =>
      `${String(index + 1)} ${text.replace(/\s+/gu, " ")}\n${showStandard(readStandard(text))}`,
  );
  const read = standards.filter((text) => readStandard(text).kind === "understood").length;
  const head = `${String(standards.length)} standards, ${String(read)} read, ${String(standards.length - read)} refused`;
  expectGolden(join(FOLDER, `${name}.expected.txt`), [head, "", ...shown].join("\n"));
}

test("every standard of the corpus is read wholly or refused, as the report says", () => {
  expectReadings("standards", standards);
});

/** In the styles of domain.md section 9, thought out to be misread. */
test("so is every standard of our own", () => {
  const own = readFileSync(join(FOLDER, "standards-of-our-own.txt"), "utf8").trim().split("\n");
  expectReadings("standards-of-our-own", own);
});
