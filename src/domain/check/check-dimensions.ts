import { Exact, ZERO, type Decimal } from "../base/exact";
import type { Dimension, Finding } from "../model/finding";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import type { TableRow } from "../model/table";
import { compactText } from "../numeric/normalise-text";
import { countedRows, findingAt, findingOn, headerAt, nameCell, nameOf } from "./finding-at";
import { nameKey } from "../numeric/name-key";

/** W06–W09: how the points are spread over levels, dimensions and rows. */
export function checkDimensions(scored: ScoredTable): readonly Finding[] {
  return [
    ...checkFrame(scored),
    ...checkRepeats(scored),
    ...checkMissing(scored),
    ...checkHeavy(scored),
  ];
}

interface Level1 {
  readonly row: ScoredIndicator;
  readonly name: string;
  readonly weight: Decimal;
}

/** The level-1 groups with all their points, in the table's order. */
function level1Groups(rows: readonly ScoredIndicator[]): ReadonlyMap<string, Level1> {
  const groups = new Map<string, Level1>();
  for (const row of rows) {
    const { level1 } = row.indicator.row;
    if (level1 === null) continue;
    const key = nameKey(level1.name);
    const known = groups.get(key);
    const weight = (known?.weight ?? ZERO).plus(row.weight ?? ZERO);
    groups.set(key, { row: known?.row ?? row, name: level1.name, weight });
  }
  return groups;
}

function checkFrame(scored: ScoredTable): Finding[] {
  const { scheme } = scored;
  if (scheme.review.levelWeights !== "required") return [];
  return [...checkExecutionWeight(scored), ...checkGroups(scored)];
}

const EXECUTION = "预算执行";

/** The points that the fund block prints for the execution rate, against the scheme's. */
function checkExecutionWeight({ scheme, fund }: ScoredTable): Finding[] {
  const { weight: wanted } = scheme.execution;
  const weight = fund?.weight ?? null;
  const at = fund?.funds.weight?.at;
  if (fund === null || weight === null || at === undefined || wanted === null) return [];
  if (weight.eq(wanted)) return [];
  const facts = { code: "W06", name: EXECUTION, weight, wanted, scheme: scheme.name } as const;
  return [findingOn({ sheet: fund.funds.block.sheet, at }, facts)];
}

/** Only where every group of the scheme has its place in the table: another frame is another kind of form. */
function checkGroups(scored: ScoredTable): Finding[] {
  const { scheme, fund } = scored;
  const groups = level1Groups(countedRows(scored));
  const wanted = scheme.levelWeights
    .filter(({ level1 }) => fund?.weight == null || !level1.includes("执行"))
    .map(({ level1, weight }) => ({ weight, group: groups.get(nameKey(level1)) }));
  if (wanted.some(({ group }) => group === undefined)) return [];
  return wanted.flatMap(({ weight: due, group }) => {
    const at = group?.row.indicator.row.level1?.at;
    if (group === undefined || at === undefined || group.weight.eq(due)) return [];
    const { name, weight } = group;
    const facts = { code: "W06", name, weight, wanted: due, scheme: scheme.name } as const;
    return [findingAt(scored, at, facts)];
  });
}

/** The same name under the same levels; one merged over several rows is one name. */
function checkRepeats(scored: ScoredTable): Finding[] {
  const byName = new Map<string, ScoredIndicator[]>();
  for (const row of countedRows(scored)) {
    const key = repeatKey(row.indicator.row);
    if (key === null) continue;
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [row]);
    else known.push(row);
  }
  return [...byName.values()].flatMap((rows) => repeated(scored, rows));
}

/** A row that has no name of its own repeats nothing. */
function repeatKey({ name, level1, level2, kind }: TableRow): string | null {
  if (name === null || kind !== "indicator" || name === level2 || name === level1) return null;
  return `${level1?.name ?? ""}/${level2?.name ?? ""}/${compactText(name.name)}`;
}

function repeated(scored: ScoredTable, rows: readonly ScoredIndicator[]): Finding[] {
  const places = new Set(rows.map((row) => nameCell(row).row));
  const last = rows.at(-1);
  if (places.size < 2 || last === undefined) return [];
  const numbers = rows.map(({ indicator }) => indicator.row.row);
  return [findingAt(scored, nameCell(last), { code: "W07", name: nameOf(last), rows: numbers })];
}

const DIMENSIONS: readonly (readonly [dimension: Dimension, words: RegExp])[] = [
  ["数量指标", /数量/u],
  ["质量指标", /质量/u],
  ["时效指标", /时效|进度/u],
  ["成本指标", /成本/u],
  ["效益指标", /效益|效果|影响/u],
  ["满意度指标", /满意/u],
];
/** Level-2 names of the national form (财预〔2020〕10号): a table that uses one of them follows it. */
export const NATIONAL_LEVEL = /^(?:产出)?(?:数量|质量|时效)指标$/u;

/** What the national form asks for and the table has no row of; other frames have other dimensions. */
function checkMissing(scored: ScoredTable): Finding[] {
  const rows = countedRows(scored);
  const levels = new Set<string>();
  for (const { indicator } of rows) {
    const { level1, level2 } = indicator.row;
    if (level1 !== null) levels.add(level1.name);
    if (level2 !== null) levels.add(level2.name);
  }
  const upper = [...levels];
  if (!upper.some((name) => NATIONAL_LEVEL.test(compactText(name)))) return [];
  const missing = DIMENSIONS.filter(
    ([, words]) =>
      !upper.some((name) => words.test(name)) && !rows.some((row) => words.test(nameOf(row))),
  );
  if (missing.length === 0) return [];
  const at = headerAt(scored, scored.table.columns.level2 === undefined ? "level1" : "level2");
  return [findingAt(scored, at, { code: "W08", missing: missing.map(([name]) => name) })];
}

/** A quarter of all points on one row (catalogue W09). */
const HEAVY = new Exact("0.25");
/** Among four rows or fewer one is bound to be heavy. */
const MOST_HEAVY_BY_NUMBER = 4;

function checkHeavy(scored: ScoredTable): Finding[] {
  const { frame } = scored.scheme;
  const rows = countedRows(scored);
  if (rows.length <= MOST_HEAVY_BY_NUMBER || !scored.total.weight.eq(frame)) return [];
  return rows.flatMap((row) => {
    const { weight, indicator } = row;
    const at = indicator.weight?.at;
    if (weight === null || at === undefined || weight.lt(frame.times(HEAVY))) return [];
    return [findingAt(scored, at, { code: "W09", name: nameOf(row), weight })];
  });
}
