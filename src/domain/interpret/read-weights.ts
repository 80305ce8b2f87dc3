import { ONE, sum, type Decimal } from "../base/exact";
import { toDigits } from "../model/cell";
import { numberIn, type NumberReading, type WeightDoubt } from "../model/indicator";
import type { LevelName, Question, RecognisedTable, StatedWeight, TableRow } from "../model/table";
import { readPoints } from "./read-cell";

export interface ReadWeight {
  readonly weight: NumberReading | null;
  readonly weightDoubt: WeightDoubt | null;
}

export interface ReadWeights {
  readonly of: (row: TableRow) => ReadWeight;
  readonly questions: readonly Question[];
}

/** Every row's points: from its cell, behind its name, or behind a level that has no other row. */
export function readWeights(table: RecognisedTable, frame: Decimal): ReadWeights {
  const rows = table.rows.filter(({ kind }) => kind === "indicator" || kind === "fund");
  if (table.columns.weight !== undefined) return fromColumn(table, rows, frame);
  const sharers = countByLevel(rows);
  return {
    of: (row) => fromNames(row, sharers),
    questions: sharedLevels(table, rows, sharers),
  };
}

/** Weights of 0.3, 0.2 … under no percent format: shares of 1, or points of a table of 1? */
function fromColumn(
  table: RecognisedTable,
  rows: readonly TableRow[],
  frame: Decimal,
): ReadWeights {
  const readings = new Map(table.rows.map((row) => [row, readPoints(row.cells.weight, frame)]));
  const numbers = rows.flatMap((row) => numberIn(readings.get(row) ?? null) ?? []);
  const total = sum(numbers);
  const isDoubtful = numbers.length > 1 && total.eq(ONE) && !frame.eq(ONE);
  if (!isDoubtful)
    return {
      of: (row) => ({ weight: readings.get(row) ?? null, weightDoubt: null }),
      questions: [],
    };
  const headings = table.evidence.filter(({ role }) => role === "weight");
  return {
    of: () => ({ weight: null, weightDoubt: "weight-scale" }),
    questions: headings.map(({ at }) => ({
      about: "weight-scale",
      sum: toDigits(total),
      cell: { sheet: table.sheet, at },
    })),
  };
}

/** How many rows stand under every name, merged over them or repeated on each. */
type Sharers = ReadonlyMap<string, number>;

interface KeyedLevel {
  readonly key: string;
  readonly level: LevelName;
}

/** A row's names from the lowest up, each under a key that the rows below it share. */
function levelsOf({ row, name, level2, level1 }: TableRow): readonly KeyedLevel[] {
  const upper = level1?.name ?? "";
  const levels: (KeyedLevel | null)[] = [
    name === null ? null : { key: String(row), level: name },
    level2 === null ? null : { key: `${upper}/${level2.name}`, level: level2 },
    level1 === null ? null : { key: `${upper}/`, level: level1 },
  ];
  return levels.filter((level) => level !== null);
}

function countByLevel(rows: readonly TableRow[]): Sharers {
  const counts = new Map<string, number>();
  for (const { key } of rows.flatMap(levelsOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The lowest level of a row that states points. */
const statingLevel = (row: TableRow): KeyedLevel | undefined =>
  levelsOf(row).find(({ level: { stated } }) => stated?.least.eq(stated.most) === true);

function fromNames(row: TableRow, sharers: Sharers): ReadWeight {
  const stating = statingLevel(row);
  const stated = stating?.level.stated ?? null;
  if (stating === undefined || stated === null) return { weight: null, weightDoubt: null };
  return (sharers.get(stating.key) ?? 1) > 1
    ? { weight: null, weightDoubt: "level-weight" }
    : { weight: toReading(stated), weightDoubt: null };
}

const toReading = ({ at, least: number }: StatedWeight): NumberReading => ({
  kind: "number",
  number,
  at,
  isPercent: false,
  decimals: null,
  formula: null,
});

/** One question a level, not one a row. */
function sharedLevels(
  table: RecognisedTable,
  rows: readonly TableRow[],
  sharers: Sharers,
): Question[] {
  const levels = new Map(
    rows.flatMap((row) => statingLevel(row) ?? []).map(({ key, level }) => [key, level]),
  );
  return [...levels].flatMap(([key, { name, stated }]) => {
    const count = sharers.get(key);
    if (stated === null || count === undefined || count < 2) return [];
    const cell = { sheet: table.sheet, at: stated.at };
    return [{ about: "level-weight", name, points: toDigits(stated.least), rows: count, cell }];
  });
}
