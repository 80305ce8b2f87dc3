import { Exact, ZERO, type Decimal } from "../domain/base/exact";
import {
  isInside,
  parseA1,
  parseArea,
  toA1,
  type Area,
  type CellAddress,
} from "../domain/model/address";
import { EMPTY_VALUE, sameValue, toDigits, type Cell } from "../domain/model/cell";
import type { CellEdit, FormulaResult } from "../domain/model/plan";
import { cellAt, type SheetSnapshot } from "../domain/model/snapshot";
import { evaluateFormula } from "../domain/numeric/evaluate-formula";

/** The sheet with a result for every formula that was saved without one and that we can work out. */
export const withMissingResults = (snapshot: SheetSnapshot): SheetSnapshot =>
  recalculated(snapshot, new Set());

/**
 * The sheet as it will be once the edits are made and the program has recalculated. The result of
 * a formula that reads an edited cell and is beyond us becomes unknown, never stale.
 */
export function afterEdits(snapshot: SheetSnapshot, edits: readonly CellEdit[]): AfterEdits {
  const own = edits.filter(({ cell }) => cell.sheet.id === snapshot.sheet.id);
  const edited = own.map(({ cell, after }) => ({ at: cell.at, cell: after }));
  const after = recalculated(
    withCells(snapshot, edited),
    new Set(own.map(({ cell }) => toA1(cell.at))),
  );
  return { snapshot: after, results: own.length === 0 ? [] : changedResults(snapshot, after) };
}

export interface AfterEdits {
  readonly snapshot: SheetSnapshot;
  readonly results: readonly FormulaResult[];
}

function changedResults(before: SheetSnapshot, after: SheetSnapshot): FormulaResult[] {
  const results: FormulaResult[] = [];
  for (const [row, cells] of after.rows) {
    for (const [column, { formula, value }] of cells) {
      if (formula === null) continue;
      const at = { row, column };
      const stored = cellAt(before, at);
      if (stored.formula !== formula || sameValue(stored.value, value)) continue;
      results.push({ cell: { sheet: after.sheet, at }, before: stored.value, after: value });
    }
  }
  return results;
}

interface Placed {
  readonly at: CellAddress;
  readonly cell: Cell;
}

function withCells(snapshot: SheetSnapshot, cells: readonly Placed[]): SheetSnapshot {
  if (cells.length === 0) return snapshot;
  const copied = new Map<number, Map<number, Cell>>();
  for (const { at, cell } of cells) {
    const row = copied.get(at.row) ?? new Map(snapshot.rows.get(at.row));
    copied.set(at.row, row.set(at.column, cell));
  }
  const byKey = ([one]: readonly [number, unknown], [other]: readonly [number, unknown]) =>
    one - other;
  const rows = new Map(snapshot.rows);
  for (const [row, columns] of copied) rows.set(row, new Map([...columns].sort(byKey)));
  const isNewRow = [...copied.keys()].some((row) => !snapshot.rows.has(row));
  return { ...snapshot, rows: isNewRow ? new Map([...rows].sort(byKey)) : rows };
}

/** Longer chains of formulas are beyond us: a running total down a whole sheet. */
const DEEPEST_CHAIN = 100;
/** Larger areas are no score table's. */
const LARGEST_AREA = 100_000;

interface Run {
  readonly snapshot: SheetSnapshot;
  readonly edited: ReadonlySet<string>;
  readonly results: Map<string, Result>;
}

interface Result {
  /** Null for what we cannot work out, a circle among them. */
  readonly value: Decimal | null;
  /** Whether it reads an edited cell, itself or through other formulas. */
  readonly isAffected: boolean;
}

function recalculated(snapshot: SheetSnapshot, edited: ReadonlySet<string>): SheetSnapshot {
  const run: Run = { snapshot, edited, results: new Map() };
  const changed: Placed[] = [];
  for (const [row, cells] of snapshot.rows) {
    for (const [column, cell] of cells) {
      if (cell.formula === null) continue;
      const at = { row, column };
      const { value, isAffected } = resultOf(run, at, 0);
      if (!isAffected && (cell.value.kind !== "empty" || value === null)) continue;
      const digits = value === null ? null : toDigits(value);
      changed.push({
        at,
        cell: { ...cell, value: digits === null ? EMPTY_VALUE : { kind: "number", digits } },
      });
    }
  }
  return withCells(snapshot, changed);
}

function resultOf(run: Run, at: CellAddress, depth: number): Result {
  const key = toA1(at);
  const known = run.results.get(key);
  if (known !== undefined) return known;
  const { formula } = cellAt(run.snapshot, at);
  if (formula === null) return { value: null, isAffected: run.edited.has(key) };
  // Met again below, it is a circle: no stored result in it outlives an edit.
  run.results.set(key, { value: null, isAffected: run.edited.size > 0 });
  const reader = { run, depth: depth + 1, isAffected: false };
  const value =
    depth > DEEPEST_CHAIN
      ? null
      : evaluateFormula(formula, {
          at: (address) => operandAt(reader, address),
          inArea: (area) => numbersIn(reader, area),
        });
  const isAffected = reader.isAffected || (value === null && mentionsEdited(run, formula, depth));
  const result = { value, isAffected };
  run.results.set(key, result);
  return result;
}

const AREA = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?/gu;

/** Whether a formula beyond us names an edited cell, or a formula that reads one. */
function mentionsEdited(run: Run, formula: string, depth: number): boolean {
  if (run.edited.size === 0) return false;
  return (formula.match(AREA) ?? []).some((text) => {
    const area = parseArea(text.toUpperCase());
    return area !== null && (holdsEdited(area, run.edited) || holdsAffected(run, area, depth));
  });
}

function holdsAffected(run: Run, area: Area, depth: number): boolean {
  if (sizeOf(area) > LARGEST_AREA || depth > DEEPEST_CHAIN) return false;
  return cellsOf(area).some(
    (at) => cellAt(run.snapshot, at).formula !== null && resultOf(run, at, depth + 1).isAffected,
  );
}

/** Looks at the fewer of both: the area's cells or the edited ones. */
function holdsEdited(area: Area, edited: ReadonlySet<string>): boolean {
  return sizeOf(area) > edited.size
    ? [...edited].some((key) => isInside(area, parseA1(key) ?? { row: -1, column: -1 }))
    : cellsOf(area).some((at) => edited.has(toA1(at)));
}

function cellsOf({ top, left, bottom, right }: Area): CellAddress[] {
  const cells: CellAddress[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push({ row, column });
  }
  return cells;
}

const sizeOf = ({ top, left, bottom, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);

interface Reader {
  readonly run: Run;
  readonly depth: number;
  isAffected: boolean;
}

/** The number a cell holds once recalculated; `text` for what is none, null for what is not known. */
function readCell(reader: Reader, at: CellAddress): Decimal | "blank" | "text" | null {
  const { value, formula } = cellAt(reader.run.snapshot, at);
  if (formula !== null) {
    const result = resultOf(reader.run, at, reader.depth);
    reader.isAffected ||= result.isAffected;
    if (result.value !== null) return result.value;
    if (result.isAffected || value.kind === "empty") return null;
  } else reader.isAffected ||= reader.run.edited.has(toA1(at));
  switch (value.kind) {
    case "number":
      return new Exact(value.digits);
    case "empty":
      return "blank";
    case "error":
      return null;
    default:
      return "text";
  }
}

function operandAt(reader: Reader, at: CellAddress): Decimal | null {
  const found = readCell(reader, at);
  if (found === "blank") return ZERO;
  return found === "text" ? null : found;
}

function numbersIn(reader: Reader, area: Area): readonly Decimal[] | null {
  if (sizeOf(area) > LARGEST_AREA) return null;
  const numbers: Decimal[] = [];
  for (const at of cellsOf(area)) {
    const found = readCell(reader, at);
    if (found === null) return null;
    if (found !== "blank" && found !== "text") numbers.push(found);
  }
  return numbers;
}
