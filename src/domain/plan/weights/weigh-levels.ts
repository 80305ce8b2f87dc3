import { sum, ZERO, type Decimal } from "../../base/exact";
import type { ScoredIndicator, ScoredTable } from "../../model/scored";
import type { LevelName } from "../../model/table";
import type { LevelPoints, WeighedLevel, WeighedTable } from "../../model/weight-balance";
import { nameKey } from "../../numeric/name-key";
import { isFixed, weighedRows } from "./weighed-rows";

/** What the points add up to, level by level, against what they should. */
export function weighLevels(scored: ScoredTable): WeighedTable {
  const { total, scheme } = scored;
  const levels = levelsOf(scored).map(weighed);
  const shown = levels.filter(({ level, stated }) => level === 1 || stated !== null);
  const isRight = total.weight.eq(scheme.frame) && shown.every((level) => level.isRight);
  return {
    levels: shown,
    total: total.weight,
    frame: scheme.frame,
    execution: executionIn(scored),
    isRight,
  };
}

function executionIn(scored: ScoredTable): Decimal | null {
  const rows = weighedRows(scored).filter(isFixed);
  const weights = [scored.fund?.weight ?? null, ...rows.map(({ weight }) => weight)];
  const known = weights.filter((weight) => weight !== null);
  return known.length === 0 ? null : sum(known);
}

/** A name of level 1 or 2 with its rows. */
export interface Level {
  readonly level: 1 | 2;
  readonly name: string;
  readonly rows: readonly ScoredIndicator[];
  readonly stated: LevelPoints | null;
  readonly required: Decimal | null;
}

function weighed({ rows, ...level }: Level): WeighedLevel {
  const total = sum(rows.flatMap(({ weight }) => weight ?? []));
  return { ...level, sum: total, isRight: isMet(level, total) };
}

function isMet({ stated, required }: Omit<Level, "rows">, total: Decimal): boolean {
  const isStated = stated === null || (total.gte(stated.least) && total.lte(stated.most));
  return isStated && (required?.eq(total) ?? true);
}

/** Every name of level 1 followed by its names of level 2, wherever their rows stand. */
export function levelsOf(scored: ScoredTable): readonly Level[] {
  const level1 = groupsOf(weighedRows(scored), ({ level1: level }) => level);
  const required = requiredPoints(scored, level1);
  return level1.flatMap(([name, rows]) => {
    const level2 = groupsOf(rows, ({ level2: level }) => level);
    return [
      { level: 1, name, rows, stated: statedOf(rows, "level1"), required: required(name) },
      ...level2.map(([lower, part]) => ({
        level: 2 as const,
        name: lower,
        rows: part,
        stated: statedOf(part, "level2"),
        required: null,
      })),
    ];
  });
}

type Group = readonly [name: string, rows: readonly ScoredIndicator[]];

function groupsOf(
  rows: readonly ScoredIndicator[],
  levelOf: (row: ScoredIndicator["indicator"]["row"]) => LevelName | null,
): readonly Group[] {
  const groups = new Map<string, ScoredIndicator[]>();
  for (const row of rows) {
    const name = levelOf(row.indicator.row)?.name;
    if (name === undefined) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [row]);
    else known.push(row);
  }
  return [...groups];
}

const statedOf = (
  rows: readonly ScoredIndicator[],
  level: "level1" | "level2",
): LevelPoints | null => {
  const stating = rows.find(({ indicator }) => indicator.row[level]?.stated != null);
  return stating?.indicator.row[level]?.stated ?? null;
};

/** As W06 has it: only where the table has every group of the scheme, else it is another form. */
function requiredPoints(
  { scheme, fund }: ScoredTable,
  groups: readonly Group[],
): (name: string) => Decimal | null {
  const keys = new Set(groups.map(([name]) => nameKey(name)));
  const wanted = scheme.levelWeights.filter(
    ({ level1 }) => fund?.weight == null || !level1.includes("执行"),
  );
  const isSameForm = wanted.every(({ level1 }) => keys.has(nameKey(level1)));
  if (scheme.review.levelWeights !== "required" || !isSameForm) return () => null;
  const points = new Map(wanted.map(({ level1, weight }) => [nameKey(level1), weight]));
  return (name) => points.get(nameKey(name)) ?? null;
}

/** What all rows together are to have: the frame without the fund block's part. */
export const pointsOfRows = ({ scheme, fund }: ScoredTable): Decimal =>
  scheme.frame.minus(fund?.weight ?? ZERO);
