import { toA1, type CellAddress } from "../../domain/model/address";
import {
  evaluateFormula,
  storedResult,
  type FormulaValue,
} from "../../domain/numeric/evaluate-formula";
import {
  heldIn,
  heldResult,
  numbersOf,
  operandOf,
  type Held,
} from "../../domain/numeric/held-number";
import type { Reference } from "../../domain/numeric/formula-references";
import type { Sheet } from "./sheet";

interface Calculation {
  readonly sheets: readonly Sheet[];
  /** By sheet and cell, while and after it is worked out; null for what is beyond us. */
  readonly results: Map<string, FormulaValue | null>;
}

/**
 * Works out every formula of simple arithmetic; any other keeps the result that it was opened
 * with, as does a circle.
 */
export function recalculate(sheets: readonly Sheet[]): void {
  const calculation = { sheets, results: new Map<string, FormulaValue | null>() };
  for (const sheet of sheets) {
    for (const at of formulaCells(sheet)) {
      const result = resultOf(calculation, sheet, at);
      if (result === null) continue;
      sheet.put(at, { ...sheet.cell(at), value: storedResult(result) });
    }
  }
}

const formulaCells = (sheet: Sheet): CellAddress[] =>
  [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { formula }]) => (formula === null ? [] : [{ row, column }])),
  );

function resultOf(calculation: Calculation, sheet: Sheet, at: CellAddress): FormulaValue | null {
  const key = `${sheet.id}!${toA1(at)}`;
  const known = calculation.results.get(key);
  if (known !== undefined) return known;
  calculation.results.set(key, null);
  const { formula } = sheet.cell(at);
  const result =
    formula === null
      ? null
      : evaluateFormula(formula, {
          operand: (reference) => operandOf(held(calculation, sheet, reference)[0] ?? null),
          numbers: (reference) => numbersOf(held(calculation, sheet, reference)),
        });
  calculation.results.set(key, result);
  return result;
}

/** Rows; no table is as long. */
const LONG = 10_000;

function held(calculation: Calculation, own: Sheet, { sheet: name, area }: Reference): Held[] {
  const sheet = name === null ? own : calculation.sheets.find((known) => known.name === name);
  if (sheet === undefined) return [null];
  const found: Held[] = [];
  // A whole column ends with the sheet's content, which is not looked for in vain.
  const end = area.bottom - area.top < LONG ? area.bottom : sheet.usedArea()?.bottom;
  const last = Math.max(area.top, Math.min(area.bottom, end ?? area.top));
  for (let row = area.top; row <= last; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      found.push(heldAt(calculation, sheet, { row, column }));
    }
  }
  return found;
}

function heldAt(calculation: Calculation, sheet: Sheet, at: CellAddress): Held {
  const { formula, value } = sheet.cell(at);
  const result = formula === null ? null : resultOf(calculation, sheet, at);
  return result === null ? heldIn(value) : heldResult(result);
}
