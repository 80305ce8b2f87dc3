import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LOOK_ONLY } from "../src/domain/model/choices";
import type { Indicator } from "../src/domain/model/indicator";
import { showQuantity } from "../src/domain/model/quantity";
import type { ScoredIndicator } from "../src/domain/model/scored";
import type { PlacedCell, RecognisedTable, TableRow, ValueRole } from "../src/domain/model/table";
import { standards } from "../src/app/standards";
import { interpretTable } from "../src/domain/interpret/interpret-table";
import { readLevelName } from "../src/domain/recognise/level-name";
import { scoreTable } from "../src/domain/score/score-table";
import { toDigits } from "../src/domain/model/cell";
import { expectGolden } from "./support/golden";
import { schemeOf } from "./support/run-drawn";

const FOLDER = join(__dirname, "corpus");

type CorpusRow = Readonly<Record<string, string | null>>;

const rows = readFileSync(join(FOLDER, "rows.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as CorpusRow);

const ROLES: readonly ValueRole[] = [
  "nature",
  "target",
  "unit",
  "actual",
  "weight",
  "score",
  "rate",
  "note",
  "standard",
  "process",
];

/** A row of the corpus as the row of a table that has a column for everything it says. */
function tableRow(row: CorpusRow, index: number): TableRow {
  const cells: Partial<Record<ValueRole, PlacedCell>> = {};
  ROLES.forEach((role, column) => {
    const text = row[role];
    if (text == null) return;
    const at = { row: index, column: column + 3 };
    cells[role] = { at, cell: { value: { kind: "text", text }, formula: null, format: "@" } };
  });
  const level = (name: string | null | undefined, column: number) =>
    name == null ? null : readLevelName(name, { row: index, column });
  return {
    row: index,
    kind: "indicator",
    level1: level(row["level1"], 0),
    level2: level(row["level2"], 1),
    name: level(row["level3"], 2),
    cells,
    sharedBy: 1,
    children: [],
  };
}

const sheet = { id: "corpus", name: "corpus" };

const table: RecognisedTable = {
  sheet,
  area: { top: 0, left: 0, bottom: rows.length, right: 12 },
  kind: "self-evaluation",
  columns: { weight: ROLES.indexOf("weight") + 3 },
  evidence: [],
  headings: [],
  isMapped: false,
  rows: rows.map(tableRow),
  fund: null,
  grade: null,
  outerTotal: null,
  noteBox: null,
  form: { fields: [], texts: [] },
  questions: [],
};

function showTarget({ target }: Indicator): string {
  switch (target.kind) {
    case "quantity":
      return `${target.comparison} ${showQuantity(target.quantity)} [${target.quantity.unit.base}] by ${target.evidence}`;
    case "between":
      return `between ${showQuantity(target.low)} and ${showQuantity(target.high)}`;
    case "within":
      return `within ±${showQuantity(target.tolerance)}`;
    case "date":
      return `by ${[target.by.year ?? "any year", target.by.month, target.by.day].join("-")}`;
    case "level":
      return target.wanted === null
        ? "best of a scale"
        : `level ${target.wanted.scale} ${String(target.wanted.place)}`;
    default:
      return target.kind;
  }
}

function showActual({ actual }: Indicator): string {
  switch (actual.kind) {
    case "quantity":
      return `${showQuantity(actual.quantity)} [${actual.quantity.unit.base}]`;
    case "words":
      return `words, ${actual.says}`;
    case "date":
      return `on ${[actual.on.year ?? "any year", actual.on.month, actual.on.day].join("-")}`;
    case "level":
      return `level ${actual.level.scale} ${String(actual.level.place)}`;
    default:
      return actual.kind;
  }
}

const orDash = (text: string | null | undefined): string =>
  text == null || text === "" ? "-" : text.replace(/\s+/g, " ");

function showRow(scored: ScoredIndicator, index: number): string {
  const row = rows[index] ?? {};
  const { indicator, computed, suggested, typed, weight } = scored;
  const raw = [row["nature"], row["target"], row["unit"]].filter((text) => text != null).join(" ");
  const reason =
    scored.explanation.kind === "judgement"
      ? `judge: ${scored.explanation.because}`
      : scored.explanation.kind;
  const asks = indicator.questions.map(({ about }) => ` ask ${about}`).join("");
  const points = (value: Parameters<typeof toDigits>[0] | null) =>
    value === null ? "-" : toDigits(value);
  return (
    `${String(index + 1)} ${orDash(row["level3"])}\n` +
    `    target ${orDash(raw)} => ${showTarget(indicator)}\n` +
    `    actual ${orDash(row["actual"])} => ${showActual(indicator)}\n` +
    `    weight ${points(weight)}, typed ${points(typed)}, computed ${points(computed)}` +
    `${suggested === null ? "" : `, suggested ${toDigits(suggested)}`}; ${reason}${asks}\n`
  );
}

describe("the corpus of real rows", () => {
  const interpreted = interpretTable(table, {
    frame: schemeOf("national").frame,
    dateSystem: "1900",
    standards,
    isDirectionGiven: () => false,
    earlier: null,
  });
  const scored = scoreTable(interpreted, schemeOf("national"), {
    choices: LOOK_ONLY,
    scoreStandard: standards.scoreStandard,
  });

  test("is read row by row as the report says", () => {
    expect(scored.indicators).toHaveLength(rows.length);
    expectGolden(join(FOLDER, "rows.expected.txt"), scored.indicators.map(showRow).join(""));
  });

  test("never scores a row beyond its weight or below nothing", () => {
    for (const { computed, suggested, weight } of scored.indicators) {
      for (const score of [computed, suggested]) {
        if (score === null) continue;
        expect(score.gte(0) && weight !== null && score.lte(weight)).toBe(true);
      }
    }
  });
});
