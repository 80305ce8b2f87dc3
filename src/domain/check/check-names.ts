import type { Finding } from "../model/finding";
import { showQuantity } from "../model/quantity";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { countedRows, findingAt, nameCell, nameOf } from "./finding-at";
import { nameKey } from "../numeric/name-key";

/** V30: a table of results beside the tables of targets of the same workbook. */
export function checkNames(scored: ScoredTable, others: readonly ScoredTable[]): Finding[] {
  return others
    .filter(({ table }) => table.kind === "goals" && table !== scored.table)
    .flatMap((goals) => compareNames(scored, goals));
}

/** A workbook that shares fewer names compares two different lists. */
const LEAST_IN_COMMON = 3;

function compareNames(scored: ScoredTable, goals: ScoredTable): Finding[] {
  const wanted = byName(goals);
  const rows = countedRows(scored);
  const isCommon = (row: ScoredIndicator): boolean => wanted.has(nameKey(nameOf(row)));
  const common = rows.filter(isCommon);
  if (common.length < LEAST_IN_COMMON) return [];
  const known = new Set(common.map((row) => nameKey(nameOf(row))));
  const unmatched = [...wanted].flatMap(([key, row]) => (known.has(key) ? [] : [row]));
  const { name: sheet } = goals.table.sheet;
  return [
    ...checkLevels(scored, common, { wanted, sheet }),
    ...checkRenamed(
      scored,
      rows.filter((row) => !isCommon(row)),
      { unmatched, sheet },
    ),
  ];
}

const byName = (scored: ScoredTable): ReadonlyMap<string, ScoredIndicator> =>
  new Map(countedRows(scored).map((row) => [nameKey(nameOf(row)), row]));

const parentOf = ({ indicator: { row } }: ScoredIndicator): string =>
  row.level2?.name ?? row.level1?.name ?? "";

/** Only where nearly all names stand under the same level in both: two frames may sort them otherwise. */
function checkLevels(
  scored: ScoredTable,
  common: readonly ScoredIndicator[],
  {
    wanted,
    sheet,
  }: { readonly wanted: ReadonlyMap<string, ScoredIndicator>; readonly sheet: string },
): Finding[] {
  const moved = common.flatMap((row) => {
    const other = wanted.get(nameKey(nameOf(row)));
    const isSame = other === undefined || nameKey(parentOf(row)) === nameKey(parentOf(other));
    return isSame ? [] : [{ row, other: parentOf(other) }];
  });
  if (moved.length * 2 >= common.length) return [];
  return moved.map(({ row, other }) => {
    const levels = { level: parentOf(row), other };
    const facts = { code: "V30", how: "level", name: nameOf(row), ...levels, sheet } as const;
    return findingAt(scored, nameCell(row), facts);
  });
}

/** The same target under nearly the same name: `业务费` and `业务经费`. */
function checkRenamed(
  scored: ScoredTable,
  rows: readonly ScoredIndicator[],
  { unmatched, sheet }: { readonly unmatched: readonly ScoredIndicator[]; readonly sheet: string },
): Finding[] {
  const byTarget = new Map(unmatched.map((row) => [targetKey(row), row]));
  return rows.flatMap((row) => {
    const other = byTarget.get(targetKey(row));
    if (other === undefined || !isAlike(nameKey(nameOf(row)), nameKey(nameOf(other)))) return [];
    const facts = { code: "V30", how: "name", name: nameOf(row), other: nameOf(other) } as const;
    return [findingAt(scored, nameCell(row), { ...facts, sheet })];
  });
}

const targetKey = ({ indicator: { target, targetText } }: ScoredIndicator): string =>
  target.kind === "quantity" ? showQuantity(target.quantity) : targetText.text;

/** Whether two names have more than half of their characters in common. */
function isAlike(one: string, other: string): boolean {
  const characters = new Set(one);
  const shared = Array.from(other).filter((character) => characters.has(character)).length;
  return shared * 2 > Math.max(one.length, other.length);
}
