import { ZERO } from "../base/exact";
import { toA1 } from "../model/address";
import type { LevelName, TableRow } from "../model/table";
import { pointsIn } from "./read-rows";

/** Says which rows every sum adds up, and keeps the last of several totals as the total. */
export function addChildren(body: readonly TableRow[]): TableRow[] {
  const groups = rowsByLevel(body);
  const lastTotal = body.map(({ kind }) => kind).lastIndexOf("total");
  const spans: Spans = { all: [], sinceSubtotal: [] };
  return body.map((row, index) => {
    if (isCounted(row)) {
      spans.all.push(row);
      spans.sinceSubtotal.push(row);
    }
    if (row.kind === "group") return { ...row, children: groups.get(keyOf(row.name)) ?? [] };
    const isEarlierTotal = row.kind === "total" && index !== lastTotal;
    if (row.kind !== "subtotal" && !isEarlierTotal) return row;
    const children = childrenOf(row, spans);
    spans.sinceSubtotal = [];
    return { ...row, kind: "subtotal", children };
  });
}

const isCounted = ({ kind }: TableRow): boolean => kind === "indicator" || kind === "fund";

interface Spans {
  /** Every indicator so far. */
  readonly all: TableRow[];
  /** Those since the last subtotal. */
  sinceSubtotal: TableRow[];
}

/**
 * The rows that a subtotal adds up: of the spans that end above it, the one whose weights make the
 * subtotal's own. Without a weight to tell them apart only one span may be possible; else none is
 * taken, and nothing is added up.
 */
function childrenOf(row: TableRow, { all, sinceSubtotal }: Spans): number[] {
  const last = all.at(-1);
  const sameLevel1 = ({ level1 }: TableRow): boolean => isSame(level1, last?.level1 ?? null);
  const sameLevel2 = ({ level2 }: TableRow): boolean => isSame(level2, last?.level2 ?? null);
  const candidates = distinct([
    sinceSubtotal.filter(sameLevel1),
    sinceSubtotal,
    all.filter(sameLevel1),
    all.filter((other) => sameLevel1(other) && sameLevel2(other)),
    all,
  ]);
  const weight = pointsIn(row);
  const fitting = candidates.filter((rows) => weight !== null && sumOf(rows).eq(weight));
  const [chosen] = weight === null ? narrowest(candidates, sinceSubtotal) : fitting;
  return chosen?.map((child) => child.row) ?? [];
}

/** Without a weight: the rows since the last subtotal, if they all stand under one level-1 name. */
function narrowest(
  candidates: readonly TableRow[][],
  sinceSubtotal: readonly TableRow[],
): TableRow[][] {
  const names = new Set(sinceSubtotal.map(({ level1 }) => keyOf(level1)));
  return names.size === 1 ? candidates.slice(0, 1) : [];
}

const sumOf = (rows: readonly TableRow[]) =>
  rows.reduce((sum, row) => sum.plus(pointsIn(row) ?? ZERO), ZERO);

function distinct(spans: readonly TableRow[][]): TableRow[][] {
  const known = new Set<string>();
  return spans.filter((rows) => {
    const key = rows.map(({ row }) => row).join();
    if (rows.length === 0 || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The indicator rows under every level name, by the cell that holds the name. */
function rowsByLevel(body: readonly TableRow[]): ReadonlyMap<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const { kind, row, level1, level2 } of body) {
    if (kind !== "indicator") continue;
    for (const key of [keyOf(level1), keyOf(level2)]) {
      const known = rows.get(key);
      if (known === undefined) rows.set(key, [row]);
      else known.push(row);
    }
  }
  return rows;
}

const keyOf = (level: LevelName | null): string => (level === null ? "" : toA1(level.at));

/** The same name, whether merged over its rows or repeated on each. */
const isSame = (one: LevelName | null, other: LevelName | null): boolean =>
  (one?.name ?? "") === (other?.name ?? "");
