import { Exact, ZERO, type Decimal } from "../base/exact";
import { toA1 } from "../model/address";
import type { Finding } from "../model/finding";
import { isNotApplicable, type ScoredIndicator, type ScoredTable } from "../model/scored";
import type { LevelName, StatedWeight } from "../model/table";
import { countedRows, findingAt, headerAt, nameOf } from "./finding-at";

/** W01–W05: what the points add up to. */
export function checkWeights(scored: ScoredTable): readonly Finding[] {
  return [
    ...checkFrame(scored),
    ...checkLevels(scored),
    ...countedRows(scored).flatMap((row) => checkRow(scored, row)),
  ];
}

/** Whether the row's points are still a question, so that no sum over it can be faulted. */
const isOpen = ({ indicator }: ScoredIndicator): boolean => indicator.weightDoubt !== null;

/** The points that 预算执行率 has in the national frame, and that may stand in another form. */
const USUAL_EXECUTION = new Exact(10);

function checkFrame(scored: ScoredTable): Finding[] {
  const { total, fund, scheme, totalRow } = scored;
  const rows = countedRows(scored);
  const isWeighed = rows.some(({ weight }) => weight !== null);
  if (!isWeighed || rows.some(isOpen) || total.weight.eq(scheme.frame)) return [];
  const mayStandElsewhere = lacksOnlyExecution(scored);
  const at = totalRow?.weight?.at ?? headerAt(scored, "weight");
  const facts = {
    code: "W01",
    sum: total.weight,
    frame: scheme.frame,
    execution: fund?.weight ?? null,
    mayStandElsewhere,
  } as const;
  const finding = findingAt(scored, at, facts);
  return [mayStandElsewhere ? { ...finding, severity: "warning" } : finding];
}

/** Rows that add up to 90 where neither a fund block nor a row scores the execution rate (domain.md section 1.4). */
export function lacksOnlyExecution(scored: ScoredTable): boolean {
  const { total, fund, scheme } = scored;
  const hasRow = countedRows(scored).some(({ indicator }) => indicator.row.kind === "fund");
  return fund?.weight == null && !hasRow && total.weight.plus(USUAL_EXECUTION).eq(scheme.frame);
}

/** Every level name that states points, against the rows under it. */
function checkLevels(scored: ScoredTable): Finding[] {
  const rows = scored.indicators.filter((row) => row.basis !== "excluded" || isNotApplicable(row));
  const level1 = groupBy(rows, ({ indicator }) => [indicator.row.level1]);
  const level2 = groupBy(rows, ({ indicator }) => [indicator.row.level2, indicator.row.level1]);
  return [
    ...level1.flatMap((group) => checkLevel(scored, "W03", group)),
    ...level2.flatMap((group) => checkLevel(scored, "W02", group)),
  ];
}

interface LevelGroup {
  readonly name: string;
  readonly stated: StatedWeight;
  readonly sum: Decimal;
}

/** Rows with the same names, wherever they stand; only groups that state points and hold settled ones. */
function groupBy(
  rows: readonly ScoredIndicator[],
  namesOf: (row: ScoredIndicator) => readonly (LevelName | null)[],
): LevelGroup[] {
  const groups = new Map<string, LevelGroup[]>();
  const open = new Set<string>();
  for (const row of rows) {
    const [level, ...upper] = namesOf(row);
    if (level === undefined || level === null || level.stated === null) continue;
    const key = [level, ...upper].map((name) => name?.name ?? "").join("/");
    if (isOpen(row)) open.add(key);
    if (row.weight === null) continue;
    const known = groups.get(key) ?? [];
    groups.set(key, known);
    known.push({ name: level.name, stated: level.stated, sum: row.weight });
  }
  return [...groups].flatMap(([key, members]) => (open.has(key) ? [] : mergedGroups(members)));
}

/**
 * One group of all that have a name, or one a cell where each cell's rows make up its points:
 * 产出指标 may stand under every goal of a form.
 */
function mergedGroups(members: readonly LevelGroup[]): LevelGroup[] {
  const byCell = new Map<string, LevelGroup>();
  for (const group of members) {
    const key = toA1(group.stated.at);
    byCell.set(key, { ...group, sum: group.sum.plus(byCell.get(key)?.sum ?? ZERO) });
  }
  const cells = [...byCell.values()];
  const [first] = cells;
  if (first === undefined || cells.every(isMadeUp)) return [];
  return [{ ...first, sum: cells.reduce((all, group) => all.plus(group.sum), ZERO) }];
}

const isMadeUp = ({ stated: { least, most }, sum: total }: LevelGroup): boolean =>
  total.gte(least) && total.lte(most);

function checkLevel(scored: ScoredTable, code: "W02" | "W03", group: LevelGroup): Finding[] {
  if (isMadeUp(group)) return [];
  const { name, stated, sum: total } = group;
  const { least, most, at } = stated;
  return [findingAt(scored, at, { code, name, sum: total, least, most })];
}

function checkRow(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { weight } = row.indicator;
  const name = nameOf(row);
  if (weight?.kind === "other") {
    return [findingAt(scored, weight.at, { code: "W05", name, text: weight.text })];
  }
  if (weight?.kind !== "number" || weight.number.gt(ZERO)) return [];
  return [findingAt(scored, weight.at, { code: "W04", name, weight: weight.number })];
}
