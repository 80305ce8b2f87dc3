import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectGolden } from "./support/golden";
import { runSheets } from "./support/run-drawn";
import { drawSheet } from "./support/draw-sheet";

const FOLDER = join(__dirname, "corpus");

interface HeaderRow {
  readonly headers: readonly string[];
  readonly sources: readonly string[];
}

const headerRows = JSON.parse(readFileSync(join(FOLDER, "headers.json"), "utf8")) as HeaderRow[];

/** What every column of the row is told to be by its words alone: the rows below are bare. */
function showHeader({ headers, sources }: HeaderRow, index: number): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text) => text.replaceAll("|", "｜").replaceAll("\n", "\\n")).join(" | ")} |`;
  const sheet = drawSheet(
    [headers, headers.map((_, column) => (column === 0 ? "甲" : "")), headers.map(() => "乙")]
      .map(line)
      .join("\n"),
  );
  const tables = runSheets([sheet]).before.map(({ scored, questions }) => {
    const { columns, kind } = scored.table;
    const roles = Object.entries(columns).map(
      ([role, column]) => `    ${role} = ${headers[column]?.replace(/\s+/gu, " ") ?? "?"}\n`,
    );
    const asks = questions.map(({ about }) => `    ask ${about}\n`);
    return `  ${kind}\n${roles.join("")}${asks.join("")}`;
  });
  const title = `${String(index + 1)} ${headers.map((text) => text.replace(/\s+/gu, " ")).join(" | ")}`;
  return `${title}\n  (${sources.join("; ")})\n${tables.length === 0 ? "  no table\n" : tables.join("")}`;
}

test("the corpus of real headings is told apart as the report says", () => {
  expectGolden(join(FOLDER, "headers.expected.txt"), headerRows.map(showHeader).join(""));
});
