import { ZERO, type Decimal } from "../base/exact";
import { toA1 } from "../model/address";
import type { LevelName, TableRow } from "../model/table";
import { pointsIn } from "./read-rows";

/** Says which rows every sum adds up, and keeps the last of several totals as the total. */
export function addChildren(body: readonly TableRow[]): TableRow[] {
  const lastTotal = body.map(({ kind }) => kind).lastIndexOf("total");
  const addsUp = ({ kind }: TableRow, index: number): boolean =>
    kind === "group" || kind === "subtotal" || (kind === "total" && index !== lastTotal);
  if (!body.some(addsUp)) return [...body];
  const groups = rowsByLevel(body);
  const spans: Spans = { all: spanOf([]), byNames: new Map(), sinceSubtotal: [], last: null };
  return body.map((row, index) => {
    if (isCounted(row)) extend(spans, row);
    if (!addsUp(row, index)) return row;
    if (row.kind === "group") return { ...row, children: groups.get(keyOf(row.name)) ?? [] };
    const children = childrenOf(row, spans);
    spans.sinceSubtotal = [];
    return { ...row, kind: "subtotal", children };
  });
}

const isCounted = ({ kind }: TableRow): boolean => kind === "indicator" || kind === "fund";

/** Rows of the sheet with their points, summed up as they come: a table may have a subtotal every few rows. */
interface Span {
  readonly rows: number[];
  points: Decimal;
}

function spanOf(rows: readonly TableRow[]): Span {
  const span = { rows: [], points: ZERO };
  for (const row of rows) addTo(span, row, pointsIn(row) ?? ZERO);
  return span;
}

function addTo(span: Span, { row }: TableRow, points: Decimal): void {
  span.rows.push(row);
  span.points = span.points.plus(points);
}

interface Spans {
  /** Every indicator so far. */
  readonly all: Span;
  /** Those under every level-1 name, and under every pair of names. */
  readonly byNames: Map<string, Span>;
  /** Those since the last subtotal. */
  sinceSubtotal: TableRow[];
  last: TableRow | null;
}

function extend(spans: Spans, row: TableRow): void {
  const points = pointsIn(row) ?? ZERO;
  addTo(spans.all, row, points);
  for (const names of [level1Of(row), level2Of(row)]) {
    const span = spans.byNames.get(names) ?? spanOf([]);
    spans.byNames.set(names, span);
    addTo(span, row, points);
  }
  spans.sinceSubtotal.push(row);
  spans.last = row;
}

/** A name is the same whether it is merged over its rows or repeated on each. */
const level1Of = ({ level1 }: TableRow): string => level1?.name ?? "";
const level2Of = (row: TableRow): string => `${level1Of(row)}\n${row.level2?.name ?? ""}`;

/**
 * The rows that a subtotal adds up: of the spans that end above it, the one whose weights make the
 * subtotal's own. Without a weight to tell them apart only one span may be possible; else none is
 * taken, and nothing is added up.
 */
function childrenOf(row: TableRow, spans: Spans): readonly number[] {
  const weight = pointsIn(row);
  if (weight === null) return rowsOfOneName(spans.sinceSubtotal);
  const isSum = ({ rows, points }: Span): boolean => rows.length > 0 && points.eq(weight);
  return [...(spansAbove(spans).find(isSum)?.rows ?? [])];
}

/** The rows since the last subtotal, if they all stand under one level-1 name. */
function rowsOfOneName(rows: readonly TableRow[]): readonly number[] {
  const names = new Set(rows.map(({ level1 }) => keyOf(level1)));
  return names.size === 1 ? rows.map(({ row }) => row) : [];
}

/** The nearest first, by the names that the last row stands under. */
function spansAbove({ all, byNames, sinceSubtotal, last }: Spans): Span[] {
  if (last === null) return [];
  const level1 = level1Of(last);
  const sameLevel1 = sinceSubtotal.filter((row) => level1Of(row) === level1);
  const named = [level1, level2Of(last)].flatMap((names) => byNames.get(names) ?? []);
  return [spanOf(sameLevel1), spanOf(sinceSubtotal), ...named, all];
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
