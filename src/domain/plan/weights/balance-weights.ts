import { Exact, sum, ZERO, type Decimal } from "../../base/exact";
import { toDigits } from "../../model/cell";
import type { Indicator, NumberReading } from "../../model/indicator";
import type { ScoredIndicator, ScoredTable } from "../../model/scored";
import { openRoles } from "../../model/table";
import type { BalanceRefusal, WeightBalance, WeightChange } from "../../model/weight-balance";
import { shareOut } from "./share-out";
import { nameOfRow, weighedRows } from "./weighed-rows";
import { poolsOf, type Pool } from "./weight-frames";

/**
 * Points in proportion to those that stand there, so that every level and the total come out
 * exactly. Rows whose group adds up already keep theirs, and no formula is replaced.
 */
export function balanceWeights(scored: ScoredTable, step: Decimal): WeightBalance {
  const because = whyNotAtAll(scored);
  if (because !== null) return { kind: "refused", because };
  const pools = poolsOf(scored);
  if (!pools.ok) return { kind: "refused", because: pools.fault };
  const wrong = pools.value.filter(({ points, rows }) => !weightsOf(rows).eq(points));
  const refusal = firstOf(wrong, (pool) => whyNot(pool, step));
  if (refusal !== null) return { kind: "refused", because: refusal };
  const rows = wrong.flatMap(({ points, rows: own }) => rowChanges(own, { points, step }));
  const changes = [...rows, ...sumChanges(scored, rows)].filter(isChange).sort(downwards);
  const endless = changes.filter((change) => !isHeldExactly(scored, change));
  return endless.length > 0
    ? { kind: "refused", because: { kind: "endless-percent", rows: placesOf(endless) } }
    : { kind: "balanced", changes };
}

const weightsOf = (rows: readonly ScoredIndicator[]): Decimal =>
  sum(rows.flatMap(({ weight }) => weight ?? []));

const rowOf = ({ indicator }: ScoredIndicator): number => indicator.row.row;
const placesOf = (changes: readonly WeightChange[]): readonly number[] =>
  changes.map(({ row }) => row);

const downwards = (one: WeightChange, other: WeightChange): number => one.row - other.row;

const isChange = ({ before, after }: WeightChange): boolean => !before.eq(after);

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | null,
): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** What makes any sum of the points unsure. */
function whyNotAtAll(scored: ScoredTable): BalanceRefusal | null {
  const { table } = scored;
  const all = weighedRows(scored);
  const isDoubtful = all.some(({ indicator }) => indicator.weightDoubt !== null);
  if (openRoles(table).has("weight") || isDoubtful) return { kind: "open-question" };
  if (table.columns.weight === undefined) return { kind: "in-names" };
  const blank = all.filter(({ weight }) => weight === null);
  if (blank.length > 0) return { kind: "no-weight", rows: blank.map(rowOf) };
  const wrong = all.filter(({ weight }) => weight?.lte(ZERO));
  if (wrong.length > 0) return { kind: "not-positive", rows: wrong.map(rowOf) };
  const unclear = typedSubtotals(scored).filter(({ row }) => row.children.length === 0);
  return unclear.length > 0
    ? { kind: "unclear-sum", rows: unclear.map(({ row }) => row.row) }
    : null;
}

function whyNot({ name, points, rows }: Pool, step: Decimal): BalanceRefusal | null {
  const formulas = rows.filter(({ indicator }) => indicator.weight?.formula != null);
  if (formulas.length > 0) return { kind: "formula", rows: formulas.map(rowOf) };
  if (!points.mod(step).isZero()) return { kind: "between-steps", name, points, step };
  return points.lt(step.times(rows.length))
    ? { kind: "too-few", name, points, rows: rows.length, step }
    : null;
}

interface Sharing {
  readonly points: Decimal;
  readonly step: Decimal;
}

function rowChanges(rows: readonly ScoredIndicator[], sharing: Sharing): readonly WeightChange[] {
  const shares = shareOut(
    rows.flatMap(({ weight }) => weight ?? []),
    sharing,
  );
  return rows.flatMap((row, index) => {
    const after = shares[index];
    if (after === undefined) return [];
    return changeOf({ of: "row", name: nameOfRow(row), indicator: row.indicator }, after);
  });
}

interface Changed extends Pick<WeightChange, "of" | "name"> {
  readonly indicator: Indicator;
}

function changeOf(
  { of, name, indicator: { row, weight } }: Changed,
  after: Decimal,
): readonly WeightChange[] {
  if (weight?.kind !== "number") return [];
  const { at, isPercent, number: before } = weight;
  return [{ of, row: row.row, name, at, isPercent, before, after }];
}

/** A typed 小计 or 合计 says what its rows come to; a formula follows by itself. */
function sumChanges(
  scored: ScoredTable,
  changes: readonly WeightChange[],
): readonly WeightChange[] {
  const changed = new Map(changes.map(({ row, after }) => [row, after]));
  const after = (rows: readonly ScoredIndicator[]): Decimal =>
    sum(rows.map((row) => changed.get(rowOf(row)) ?? row.weight ?? ZERO));
  const all = weighedRows(scored);
  const subtotals = typedSubtotals(scored).flatMap((indicator) => {
    const members = new Set(indicator.row.children);
    const rows = all.filter((row) => members.has(rowOf(row)));
    const name = indicator.row.level1?.name ?? indicator.row.name?.name ?? "";
    return changeOf({ of: "subtotal", name, indicator }, after(rows));
  });
  const { totalRow } = scored;
  if (totalRow === null || isFormula(totalRow.weight)) return subtotals;
  const total = after(all).plus(scored.fund?.weight ?? ZERO);
  const name = totalRow.row.name?.name ?? "";
  return [...subtotals, ...changeOf({ of: "total", name, indicator: totalRow }, total)];
}

const typedSubtotals = ({ subtotals }: ScoredTable): readonly Indicator[] =>
  subtotals.flatMap(({ indicator: { row, weight }, indicator }) =>
    row.kind === "subtotal" && weight?.kind === "number" && !isFormula(weight) ? [indicator] : [],
  );

const isFormula = (weight: NumberReading | null): boolean => weight?.formula != null;

/** A cell of 12% holds 0.12: of a frame like 110 such a share may have no end. */
const isHeldExactly = (
  { scheme: { frame } }: ScoredTable,
  { isPercent, after }: WeightChange,
): boolean => !isPercent || new Exact(toDigits(after.div(frame))).times(frame).eq(after);
