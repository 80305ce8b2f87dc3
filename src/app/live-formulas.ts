import { Exact, roundHalfUp, type Decimal } from "../domain/base/exact";
import { cellsOf } from "../domain/model/address";
import { EMPTY_CELL, plainText, sameValue, toDigits, type CellValue } from "../domain/model/cell";
import type { CellEdit } from "../domain/model/plan";
import { cellAt, type SheetSnapshot } from "../domain/model/snapshot";
import {
  evaluateFormula,
  evaluateWith,
  type Arithmetic,
  type CellNumbers,
} from "../domain/numeric/evaluate-formula";
import { heldIn, numbersOf, operandOf } from "../domain/numeric/held-number";
import { shownAs } from "../domain/numeric/number-format";
import { formulaFor } from "../domain/plan/formula-for";
import type { ProposedCell } from "../domain/plan/plan-scores";
import { afterEdits } from "./after-edits";
import { recalculated } from "./recalculate";

/**
 * The edits among the proposed cells with formulas, where one gives the very value, in decimals and in the doubles that
 * programs work in; elsewhere the value is written.
 */
export function formulasAmong(
  proposed: readonly ProposedCell[],
  sheets: readonly SheetSnapshot[],
): readonly CellEdit[] {
  const values = proposed.map(({ edit }) => edit);
  const after = afterEdits(sheets, values, recalculated).sheets;
  return proposed.flatMap(({ edit, isSaid, origin, scored }) => {
    const formula = formulaFor(origin, scored);
    const isProven = formula !== null && givesValue(formula, edit, after);
    // What cannot be proven of a new formula (of a 0, say) an earlier one of ours may have come to.
    const isRight = edit.before.formula !== null && agree(edit.before.value, edit.after.value);
    if (isRight && (!isProven || formula === edit.before.formula)) return [];
    if (!isProven) return isSaid ? [] : [edit];
    const { format, value } = edit.after;
    return [{ ...edit, after: { value, formula, format: formatForFormula(format) } }];
  });
}

/** In a cell of text a formula would be one. */
const formatForFormula = (format: string): string =>
  shownAs(format).isText ? EMPTY_CELL.format : format;

function givesValue(
  formula: string,
  { cell, after: { value } }: CellEdit,
  sheets: readonly SheetSnapshot[],
): boolean {
  const own = sheets.find(({ sheet }) => sheet.id === cell.sheet.id);
  if (own === undefined) return false;
  const cells = cellNumbersOf(own);
  const exact = evaluateFormula(formula, cells);
  const inDoubles = evaluateWith(formula, doublesOf(cells), DOUBLES);
  if (value.kind !== "number") return [exact, inDoubles].every((text) => text === plainText(value));
  return (
    typeof exact === "object" &&
    exact !== null &&
    toDigits(exact) === value.digits &&
    typeof inDoubles === "number" &&
    Number.isFinite(inDoubles) &&
    agree({ kind: "number", digits: String(inDoubles) }, value)
  );
}

/** Formulas of ours name cells of their own sheet alone. */
const cellNumbersOf = (sheet: SheetSnapshot): CellNumbers<Decimal> => ({
  numbers: ({ area }) => numbersOf(cellsOf(area).map((at) => heldIn(cellAt(sheet, at).value))),
  operand: ({ area: { top: row, left: column } }) =>
    operandOf(heldIn(cellAt(sheet, { row, column }).value)),
});

const doublesOf = ({ numbers, operand }: CellNumbers<Decimal>): CellNumbers<number> => ({
  numbers: (reference) => numbers(reference)?.map(Number) ?? null,
  operand: (reference) => {
    const held = operand(reference);
    return held === null ? null : Number(held);
  },
});

/** The digits by which programs take two doubles for the same number, and from which they round. */
const SHOWN_DIGITS = 15;

const DOUBLES: Arithmetic<number> = {
  of: Number,
  plus: (one, other) => one + other,
  minus: (one, other) => one - other,
  times: (one, other) => one * other,
  over: (one, other) => one / other,
  round: (value, decimals) =>
    Number.isFinite(value)
      ? Number(roundHalfUp(new Exact(value.toPrecision(SHOWN_DIGITS)), decimals))
      : value,
  compare: (one, other) => one - other,
};

/** Where nothing is rounded, programs work out the last of fifteen digits in their own way. */
const LARGEST_DIFFERENCE = new Exact("1e-14");

function agree(one: CellValue, other: CellValue): boolean {
  if (one.kind !== "number" || other.kind !== "number") return sameValue(one, other);
  const wanted = new Exact(other.digits);
  return wanted.minus(one.digits).abs().lte(wanted.abs().times(LARGEST_DIFFERENCE));
}
