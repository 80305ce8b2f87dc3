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

test("every standard of the corpus is read wholly or refused, as the report says", () => {
  const shown = standards.map(
    (text, index) =>
      `${String(index + 1)} ${text.replace(/\s+/gu, " ")}\n${showStandard(readStandard(text))}`,
  );
  const read = standards.filter((text) => readStandard(text).kind === "understood").length;
  const head = `${String(standards.length)} standards, ${String(read)} read, ${String(standards.length - read)} refused`;
  expectGolden(join(FOLDER, "standards.expected.txt"), [head, "", ...shown].join("\n"));
});
