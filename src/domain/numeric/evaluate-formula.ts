import { Exact, roundHalfUp, type Decimal } from "../base/exact";
import { toDigits, type CellValue } from "../model/cell";
import type { Reference } from "./formula-references";
import { parseFormula, type Expression } from "./parse-formula";

/** What a formula can read from its workbook; null for what is not known. */
export interface CellNumbers<Value> {
  /** The numbers of an area, text and blanks left out, as SUM takes them. */
  readonly numbers: (reference: Reference) => readonly Value[] | null;
  /** One cell as an operand: 0 for a blank, null for text. */
  readonly operand: (reference: Reference) => Value | null;
}

/** How numbers are worked with: in decimals, or in the doubles that spreadsheet programs have. */
export interface Arithmetic<Value> {
  readonly of: (digits: string) => Value;
  readonly plus: (one: Value, other: Value) => Value;
  readonly minus: (one: Value, other: Value) => Value;
  readonly times: (one: Value, other: Value) => Value;
  readonly over: (one: Value, other: Value) => Value;
  readonly round: (value: Value, decimals: number) => Value;
  /** Below, at or above 0 as the first is less than, equal to or more than the other. */
  readonly compare: (one: Value, other: Value) => number;
}

const EXACT: Arithmetic<Decimal> = {
  of: (digits) => new Exact(digits),
  plus: (one, other) => one.plus(other),
  minus: (one, other) => one.minus(other),
  times: (one, other) => one.times(other),
  over: (one, other) => one.div(other),
  round: roundHalfUp,
  compare: (one, other) => one.comparedTo(other),
};

/** A number, a text or a truth. */
export type FormulaValue<Value = Decimal> = Value | string | boolean;

/**
 * The value of the formulas that score tables use: + − × ÷ %, comparisons, SUM, ROUND, MIN, MAX,
 * AVERAGE, COUNT, ROWS, IF and AND over cells of the workbook. Null for anything else: a formula
 * half understood is not understood.
 */
export const evaluateFormula = (
  formula: string,
  cells: CellNumbers<Decimal>,
): FormulaValue | null => evaluateWith(formula, cells, EXACT);

/** The same in another arithmetic. */
export function evaluateWith<Value extends object | number>(
  formula: string,
  cells: CellNumbers<Value>,
  arithmetic: Arithmetic<Value>,
): FormulaValue<Value> | null {
  const expression = parseFormula(formula);
  return expression === null ? null : valueOf(expression, { cells, arithmetic });
}

/** What a cell with this result holds. */
export function storedResult(result: FormulaValue): CellValue {
  if (typeof result === "string") return { kind: "text", text: result };
  if (typeof result === "boolean") return { kind: "boolean", value: result };
  return { kind: "number", digits: toDigits(result) };
}

interface Evaluation<Value> {
  readonly cells: CellNumbers<Value>;
  readonly arithmetic: Arithmetic<Value>;
}

function valueOf<Value extends object | number>(
  expression: Expression,
  evaluation: Evaluation<Value>,
): FormulaValue<Value> | null {
  switch (expression.kind) {
    case "number":
      return evaluation.arithmetic.of(expression.digits);
    case "text":
      return expression.text;
    case "reference":
      return isOneCell(expression.reference)
        ? evaluation.cells.operand(expression.reference)
        : null;
    case "operation":
      return operate(expression, evaluation);
    case "call":
      return call(expression, evaluation);
  }
}

/** An area of several cells is no operand. */
const isOneCell = ({ area: { top, left, bottom, right } }: Reference): boolean =>
  top === bottom && left === right;

function numberOf<Value extends object | number>(
  expression: Expression,
  evaluation: Evaluation<Value>,
): Value | null {
  const value = valueOf(expression, evaluation);
  return typeof value === "string" || typeof value === "boolean" ? null : value;
}

function operate<Value extends object | number>(
  { operator, left, right }: Extract<Expression, { readonly kind: "operation" }>,
  evaluation: Evaluation<Value>,
): Value | boolean | null {
  const one = numberOf(left, evaluation);
  const other = numberOf(right, evaluation);
  if (one === null || other === null) return null;
  const { arithmetic } = evaluation;
  const order = arithmetic.compare(one, other);
  switch (operator) {
    case "+":
      return arithmetic.plus(one, other);
    case "-":
      return arithmetic.minus(one, other);
    case "*":
      return arithmetic.times(one, other);
    case "/":
      return arithmetic.compare(other, arithmetic.of("0")) === 0
        ? null
        : arithmetic.over(one, other);
    default:
      return COMPARED[operator](order);
  }
}

const COMPARED = {
  "=": (order: number) => order === 0,
  "<>": (order: number) => order !== 0,
  "<": (order: number) => order < 0,
  "<=": (order: number) => order <= 0,
  ">": (order: number) => order > 0,
  ">=": (order: number) => order >= 0,
} as const;

type Call = Extract<Expression, { readonly kind: "call" }>;

function call<Value extends object | number>(
  { name, given }: Call,
  evaluation: Evaluation<Value>,
): FormulaValue<Value> | null {
  switch (name) {
    case "IF":
      return choose(given, evaluation);
    case "AND":
      return allOf(given, evaluation);
    case "ROWS":
      return rowsOf(given, evaluation);
    default: {
      const values = numbersIn(given, evaluation);
      return values === null ? null : combine(name, values, evaluation.arithmetic);
    }
  }
}

/** Only the branch that counts is worked out. */
function choose<Value extends object | number>(
  [condition, whenTrue, whenFalse]: readonly Expression[],
  evaluation: Evaluation<Value>,
): FormulaValue<Value> | null {
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined) return null;
  const holds = valueOf(condition, evaluation);
  if (typeof holds !== "boolean") return null;
  return valueOf(holds ? whenTrue : whenFalse, evaluation);
}

/** One that fails settles it, whatever is not known of the others. */
function allOf<Value extends object | number>(
  given: readonly Expression[],
  evaluation: Evaluation<Value>,
): boolean | null {
  const values = given.map((one) => valueOf(one, evaluation));
  if (values.includes(false)) return false;
  return values.every((value) => value === true) ? true : null;
}

function rowsOf<Value extends object | number>(
  [only, ...others]: readonly Expression[],
  { arithmetic }: Evaluation<Value>,
): Value | null {
  if (only?.kind !== "reference" || others.length > 0) return null;
  const { top, bottom } = only.reference.area;
  return arithmetic.of(String(bottom - top + 1));
}

/** An area gives all its numbers, anything else one. */
function numbersIn<Value extends object | number>(
  given: readonly Expression[],
  evaluation: Evaluation<Value>,
): readonly Value[] | null {
  const values: Value[] = [];
  for (const one of given) {
    const found =
      one.kind === "reference"
        ? evaluation.cells.numbers(one.reference)
        : [numberOf(one, evaluation)];
    if (found === null) return null;
    for (const value of found) {
      if (value === null) return null;
      values.push(value);
    }
  }
  return values;
}

function combine<Value extends object | number>(
  name: string,
  values: readonly Value[],
  arithmetic: Arithmetic<Value>,
): Value | null {
  const nothing = arithmetic.of("0");
  const best = (isBetter: (order: number) => boolean): Value =>
    values.reduce(
      (known, value) => (isBetter(arithmetic.compare(value, known)) ? value : known),
      values[0] ?? nothing,
    );
  const count = arithmetic.of(String(values.length));
  switch (name) {
    case "SUM":
      return values.reduce(arithmetic.plus, nothing);
    case "AVERAGE":
      return values.length === 0
        ? null
        : arithmetic.over(values.reduce(arithmetic.plus, nothing), count);
    case "MIN":
      return best((order) => order < 0);
    case "MAX":
      return best((order) => order > 0);
    case "COUNT":
      return count;
    case "ROUND":
      return round(values, arithmetic);
    default:
      return null;
  }
}

const PLACES = Array.from("0123456789");

function round<Value>(values: readonly Value[], arithmetic: Arithmetic<Value>): Value | null {
  const [value, places] = values;
  if (value === undefined || places === undefined || values.length > 2) return null;
  const decimals = PLACES.findIndex(
    (digit) => arithmetic.compare(places, arithmetic.of(digit)) === 0,
  );
  return decimals < 0 ? null : arithmetic.round(value, decimals);
}
