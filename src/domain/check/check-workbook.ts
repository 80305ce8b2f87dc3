import { sum, ZERO, type Decimal } from "../base/exact";
import type { Finding } from "../model/finding";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { countedRows, findingAt, nameCell, nameOf } from "./finding-at";
import { nameKey } from "../numeric/name-key";
import { checkNames } from "./check-names";

/** What the other tables of a workbook say about one of them. */
export interface Across {
  readonly findings: readonly Finding[];
  /** Whether a summary beside it gives its groups as some of the hundred: it need not have them all. */
  readonly isPart: boolean;
}

/** What the tables of one workbook say against each other, in the tables' order. */
export function checkWorkbook(tables: readonly ScoredTable[]): readonly Across[] {
  const details = tables.filter(({ table }) => table.kind !== "form" && table.kind !== "summary");
  const summaries = tables.filter(({ table }) => table.kind === "summary");
  return tables.map((scored) => {
    const { kind } = scored.table;
    if (kind === "summary") return { findings: checkSummary(scored, details), isPart: false };
    const isPart = summaries.some((summary) => summarises(summary, scored));
    return { findings: kind === "self-evaluation" ? checkNames(scored, details) : [], isPart };
  });
}

/** A summary of the whole frame that has every group of the table, with the same points, and others. */
function summarises(summary: ScoredTable, part: ScoredTable): boolean {
  const { frame } = part.scheme;
  if (!summary.total.weight.eq(frame) || part.total.weight.gte(frame)) return false;
  const weights = new Map(
    countedRows(summary).map((row) => [nameKey(nameOf(row)), row.weight] as const),
  );
  const groups = [...groupsOf(part)];
  return (
    groups.length >= LEAST_GROUPS &&
    groups.every(([name, { weight }]) => weights.get(name)?.eq(weight) === true)
  );
}

/** Level-1 groups of a table by their names. */
interface Group {
  readonly weight: Decimal;
  /** Null until every row of it has a score. */
  readonly score: Decimal | null;
  readonly rows: readonly ScoredIndicator[];
}

interface Detail {
  readonly scored: ScoredTable;
  readonly groups: ReadonlyMap<string, Group>;
}

/** One group alone may share its name with any table's. */
const LEAST_GROUPS = 2;

/** A summary beside the tables that have its groups. */
function checkSummary(summary: ScoredTable, tables: readonly ScoredTable[]): Finding[] {
  const details = detailsOf(summary, tables);
  const [main] = details;
  if (main === undefined) return [];
  return [
    ...countedRows(summary).flatMap((row) => {
      const key = nameKey(nameOf(row));
      const own = details.find(({ groups }) => groups.has(key)) ?? main;
      return checkSummaryRow(summary, row, own);
    }),
    ...(explainsLosses(summary) ? [] : checkLostPoints(summary, tables)),
  ];
}

/**
 * The tables that have several of a summary's groups: first the one with most of them, and of two
 * with as many the one that has points. Beside a part of the hundred the other parts count with one.
 */
function detailsOf(summary: ScoredTable, tables: readonly ScoredTable[]): readonly Detail[] {
  const names = countedRows(summary).map((row) => nameKey(nameOf(row)));
  const ranked = tables
    .map((scored) => {
      const groups = groupsOf(scored);
      const common = names.filter((name) => groups.has(name)).length;
      return { scored, groups, common, fit: common * 2 + (hasPoints(scored) ? 1 : 0) };
    })
    .filter(({ common }) => common > 0)
    .sort((one, other) => other.fit - one.fit);
  const [main] = ranked;
  if (main === undefined || main.common < LEAST_GROUPS) return [];
  const others = ranked.filter((one) => one !== main && summarises(summary, main.scored));
  return [main, ...others.filter(({ scored }) => hasPoints(scored))];
}

const hasPoints = ({ table }: ScoredTable): boolean => table.kind === "self-evaluation";

/** Where rates score by themselves, 95 % of a target of 90 % loses points by the rule. */
const explainsLosses = ({ scheme }: ScoredTable): boolean => scheme.quantity === "completion-rate";

function groupsOf({ indicators }: ScoredTable): ReadonlyMap<string, Group> {
  const rowsOf = new Map<string, ScoredIndicator[]>();
  for (const row of indicators) {
    const key = nameKey(row.indicator.row.level1?.name ?? "");
    const known = rowsOf.get(key);
    if (known === undefined) rowsOf.set(key, [row]);
    else known.push(row);
  }
  return new Map([...rowsOf].map(([key, rows]) => [key, groupOf(rows)]));
}

function groupOf(rows: readonly ScoredIndicator[]): Group {
  const counted = rows.filter(({ basis }) => basis !== "excluded");
  const weight = sum(counted.flatMap((row) => row.weight ?? []));
  const typed = counted.flatMap((row) => row.typed ?? []);
  return {
    weight: weight.isZero() ? statedOf(rows) : weight,
    score: typed.length === counted.length ? sum(typed) : null,
    rows,
  };
}

/** The points behind the group's name; 0 where it states none. */
const statedOf = ([first]: readonly ScoredIndicator[]): Decimal =>
  first?.indicator.row.level1?.stated?.least ?? ZERO;

function checkSummaryRow(summary: ScoredTable, row: ScoredIndicator, detail: Detail): Finding[] {
  const group = detail.groups.get(nameKey(nameOf(row)));
  if (group === undefined) return checkUnmatched(summary, row, detail);
  return [
    ...checkGroup(summary, row, { group, detail }),
    ...(explainsLosses(summary) ? [] : checkReached(summary, row, group)),
  ];
}

/** V28: the two tables' points for one group. */
function checkGroup(
  summary: ScoredTable,
  row: ScoredIndicator,
  { group, detail }: { readonly group: Group; readonly detail: Detail },
): Finding[] {
  const { name: sheet } = detail.scored.table.sheet;
  const { indicator, typed, weight } = row;
  const pairs = [
    { what: "weight", at: indicator.weight?.at, here: weight, there: group.weight },
    { what: "score", at: indicator.score?.at, here: typed, there: group.score },
  ] as const;
  return pairs.flatMap(({ what, at, here, there }) => {
    if (at === undefined || here === null || there === null || here.eq(there)) return [];
    if (what === "weight" && there.isZero()) return [];
    return [findingAt(summary, at, { code: "V28", what, name: nameOf(row), here, there, sheet })];
  });
}

const EXECUTION_RATE = /预算执行率|预算完成率|资金执行率/u;

/** V28: points of the summary that the other table has no rows for. */
function checkUnmatched(
  summary: ScoredTable,
  row: ScoredIndicator,
  { scored, groups }: Detail,
): Finding[] {
  const { weight } = row;
  const name = nameOf(row);
  if (weight === null || weight.isZero()) return [];
  const facts = { code: "V28", name, weight, sheet: scored.table.sheet.name } as const;
  const at = nameCell(row);
  if (!name.includes("执行")) {
    const missing = findingAt(summary, at, { ...facts, what: "missing" });
    return groups.size > 1 ? [inPartsElsewhere(summary, scored, missing)] : [];
  }
  const inner = scored.fund?.weight == null ? executionRow(scored) : null;
  if (inner === null) return [];
  const { row: place, level1 } = inner.indicator.row;
  const where = { row: place, group: level1?.name ?? "" };
  const twice = findingAt(summary, at, { ...facts, what: "twice", ...where });
  // Points given twice, or a row that the other table lacks: only the unit can tell.
  return [{ ...twice, severity: "warning" }];
}

/** What is only a part of the hundred has its other parts elsewhere, perhaps in another file. */
const inPartsElsewhere = (summary: ScoredTable, detail: ScoredTable, missing: Finding): Finding =>
  summarises(summary, detail) ? { ...missing, severity: "notice" } : missing;

const executionRow = ({ indicators }: ScoredTable): ScoredIndicator | null =>
  indicators.find((row) => row.indicator.row.kind !== "fund" && EXECUTION_RATE.test(nameOf(row))) ??
  null;

/** S21: every row of the group has met its target, none has a score of its own, and points are missing. */
function checkReached(summary: ScoredTable, row: ScoredIndicator, { rows }: Group): Finding[] {
  const { typed, weight, indicator } = row;
  const at = indicator.score?.at;
  if (typed === null || weight === null || at === undefined || typed.gte(weight)) return [];
  const isUntold = rows.every(
    ({ isReached, typed: own, indicator: { note, process } }) =>
      isReached === true && own === null && note.text === "" && process.text === "",
  );
  if (rows.length === 0 || !isUntold) return [];
  return [findingAt(summary, at, { code: "S21", name: nameOf(row), score: typed, weight })];
}

/** D01 of a whole workbook: points are missing from the total, and no table has a word about any of them. */
function checkLostPoints(summary: ScoredTable, tables: readonly ScoredTable[]): Finding[] {
  const { total, totalRow, scheme } = summary;
  const at = totalRow?.score?.at;
  const { typed } = total;
  if (at === undefined || typed === null || typed.gte(scheme.frame)) return [];
  const hasPlace = tables.some(
    ({ table: { columns, noteBox } }) =>
      columns.note !== undefined || columns.process !== undefined || noteBox !== null,
  );
  if (hasPlace) return [];
  const facts = { code: "D01", scope: "total", lost: scheme.frame.minus(typed) } as const;
  return [{ ...findingAt(summary, at, facts), severity: "warning" }];
}
