import type { Decimal } from "../domain/base/exact";
import { cellsOf, isInside, type Area, type CellAddress } from "../domain/model/address";
import { cellAt, cellKey, type CellRef, type SheetSnapshot } from "../domain/model/snapshot";
import { evaluateFormula, type FormulaValue } from "../domain/numeric/evaluate-formula";
import { heldIn, heldResult, numbersOf, operandOf, type Held } from "../domain/numeric/held-number";
import { referencesIn, type Reference } from "../domain/numeric/formula-references";

/** What a formula comes to. */
interface Result {
  /** Null for what we cannot work out, a circle among them. */
  readonly value: FormulaValue | null;
  /** Whether it reads an edited cell, itself or through other formulas. */
  readonly isAffected: boolean;
}

/** A workbook whose formulas are worked out, each once. */
export interface Calculation {
  /** By tab in lower case: the sheets with the edits made. */
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  /** By the sheet's id. */
  readonly edited: ReadonlyMap<string, readonly CellAddress[]>;
  readonly editedKeys: ReadonlySet<string>;
  /** The last row that holds anything, by the sheet's id. */
  readonly lastRows: ReadonlyMap<string, number>;
  readonly results: Map<string, Result>;
}

/** A cell on its sheet. */
interface Spot {
  readonly sheet: SheetSnapshot;
  readonly at: CellAddress;
}

export function calculationOf(
  sheets: readonly SheetSnapshot[],
  edited: readonly CellRef[],
): Calculation {
  const bySheet = new Map<string, CellAddress[]>(sheets.map(({ sheet }) => [sheet.id, []]));
  for (const { sheet, at } of edited) bySheet.get(sheet.id)?.push(at);
  return {
    sheets: new Map(sheets.map((sheet) => [sheet.sheet.name.toLowerCase(), sheet])),
    edited: bySheet,
    editedKeys: new Set(edited.map(cellKey)),
    lastRows: new Map(sheets.map(({ sheet, rows }) => [sheet.id, [...rows.keys()].at(-1) ?? -1])),
    results: new Map(),
  };
}

/** Longer chains of formulas are beyond us: a running total down a whole sheet. */
const DEEPEST_CHAIN = 100;
/** Larger areas are no score table's. */
const LARGEST_AREA = 100_000;

const NOT_AFFECTED: Result = { value: null, isAffected: false };

/** The result of a cell's formula; a cell without one has none, and is affected if it was edited. */
export function resultOf(calculation: Calculation, { sheet, at }: Spot, depth = 0): Result {
  const { results, editedKeys } = calculation;
  const { formula } = cellAt(sheet, at);
  if (formula === null && editedKeys.size === 0) return NOT_AFFECTED;
  const key = cellKey({ sheet: sheet.sheet, at });
  const known = results.get(key);
  if (known !== undefined) return known;
  if (formula === null) return { value: null, isAffected: editedKeys.has(key) };
  // Met again below, it is a circle: no stored result in it outlives an edit.
  results.set(key, { value: null, isAffected: editedKeys.size > 0 });
  const reader = { calculation, sheet, depth: depth + 1, isAffected: false };
  const value =
    depth > DEEPEST_CHAIN
      ? null
      : evaluateFormula(formula, {
          operand: (reference) => operandAt(reader, reference),
          numbers: (reference) => numbersIn(reader, reference),
        });
  const isAffected = reader.isAffected || (value === null && mentionsEdited(reader, formula));
  const result = { value, isAffected };
  results.set(key, result);
  return result;
}

interface Reader {
  readonly calculation: Calculation;
  /** The formula's own. */
  readonly sheet: SheetSnapshot;
  readonly depth: number;
  isAffected: boolean;
}

/** Undefined for a sheet that is not known. */
const sheetOf = ({ calculation, sheet }: Reader, { sheet: name }: Reference) =>
  name === null ? sheet : calculation.sheets.get(name.toLowerCase());

/** Whether a formula beyond us names an edited cell, or a formula that reads one. */
const mentionsEdited = (reader: Reader, formula: string): boolean =>
  reader.calculation.editedKeys.size > 0 &&
  referencesIn(formula).some((reference) => {
    const sheet = sheetOf(reader, reference);
    if (sheet === undefined) return false;
    return (
      holdsEdited(reader, sheet, reference.area) || holdsAffected(reader, sheet, reference.area)
    );
  });

/** Looks at the fewer of both: the area's cells or the edited ones. */
function holdsEdited({ calculation }: Reader, { sheet }: SheetSnapshot, area: Area): boolean {
  const edited = calculation.edited.get(sheet.id) ?? [];
  return sizeOf(area) > edited.length
    ? edited.some((at) => isInside(area, at))
    : cellsOf(area).some((at) => calculation.editedKeys.has(cellKey({ sheet, at })));
}

function holdsAffected({ calculation, depth }: Reader, sheet: SheetSnapshot, area: Area): boolean {
  const used = usedPart(calculation, sheet, area);
  if (sizeOf(used) > LARGEST_AREA || depth > DEEPEST_CHAIN) return false;
  return cellsOf(used).some(
    (at) =>
      cellAt(sheet, at).formula !== null && resultOf(calculation, { sheet, at }, depth).isAffected,
  );
}

/** What a cell holds once recalculated; null for what is not known. */
function readCell(reader: Reader, { sheet, at }: Spot): Held {
  const { value, formula } = cellAt(sheet, at);
  const result = resultOf(reader.calculation, { sheet, at }, reader.depth);
  reader.isAffected ||= result.isAffected;
  if (formula !== null) {
    if (result.value !== null) return heldResult(result.value);
    if (result.isAffected || value.kind === "empty") return null;
  }
  return heldIn(value);
}

function operandAt(reader: Reader, reference: Reference): Decimal | null {
  const { top, left } = reference.area;
  const sheet = sheetOf(reader, reference);
  return sheet === undefined
    ? null
    : operandOf(readCell(reader, { sheet, at: { row: top, column: left } }));
}

function numbersIn(reader: Reader, reference: Reference): readonly Decimal[] | null {
  const sheet = sheetOf(reader, reference);
  if (sheet === undefined) return null;
  const area = usedPart(reader.calculation, sheet, reference.area);
  return sizeOf(area) > LARGEST_AREA ? null : numbersOf(readArea(reader, sheet, area));
}

function* readArea(reader: Reader, sheet: SheetSnapshot, area: Area): Generator<Held> {
  for (const at of cellsOf(area)) yield readCell(reader, { sheet, at });
}

/** The rows that hold anything: a formula may name a whole column. */
function usedPart({ lastRows }: Calculation, { sheet }: SheetSnapshot, area: Area): Area {
  return { ...area, bottom: Math.min(area.bottom, lastRows.get(sheet.id) ?? -1) };
}

const sizeOf = ({ top, left, bottom, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);
