import { Exact, HUNDRED, roundHalfUp, ZERO, type Decimal } from "../base/exact";
import { REFERENCE, toReference, type Reference } from "./formula-references";

/** What a formula can read from its workbook; null for what is not known. */
export interface CellNumbers {
  /** The numbers of an area, text and blanks left out, as SUM takes them. */
  readonly numbers: (reference: Reference) => readonly Decimal[] | null;
  /** One cell as an operand: 0 for a blank, null for text. */
  readonly operand: (reference: Reference) => Decimal | null;
}

const TOKEN = new RegExp(
  String.raw`\s*(?:${REFERENCE}|(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z]+)(?=\()|(?<mark>[-+*/(),%]))`,
  "uy",
);

type Token =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "mark"; readonly mark: string };

/**
 * The value of the arithmetic that score tables use: + − × ÷ %, SUM, ROUND, MIN, MAX, AVERAGE over
 * cells of the workbook. Null for anything else: a formula half understood is not understood.
 */
export function evaluateFormula(formula: string, cells: CellNumbers): Decimal | null {
  const tokens = tokenise(formula);
  if (tokens === null) return null;
  const parser = { tokens, at: 0, cells };
  const value = readSum(parser);
  return parser.at === tokens.length ? value : null;
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
  readonly cells: CellNumbers;
}

function tokenise(formula: string): Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  let end = 0;
  while (formula.slice(end).trim() !== "") {
    pattern.lastIndex = end;
    const match = pattern.exec(formula);
    const token = match === null ? null : toToken(match.groups ?? {});
    if (token === null) return null;
    tokens.push(token);
    end = pattern.lastIndex;
  }
  return tokens;
}

function toToken(groups: Readonly<Record<string, string | undefined>>): Token | null {
  const { number, name, mark } = groups;
  if (number !== undefined) return { kind: "number", value: new Exact(number) };
  if (name !== undefined) return { kind: "name", name: name.toUpperCase() };
  if (mark !== undefined) return { kind: "mark", mark };
  const reference = toReference(groups);
  return reference === null ? null : { kind: "reference", reference };
}

function accept(parser: Parser, mark: string): boolean {
  const token = parser.tokens[parser.at];
  if (token?.kind !== "mark" || token.mark !== mark) return false;
  parser.at += 1;
  return true;
}

function readSum(parser: Parser): Decimal | null {
  let total = readProduct(parser);
  for (;;) {
    const sign = accept(parser, "+") ? 1 : accept(parser, "-") ? -1 : 0;
    if (sign === 0 || total === null) return total;
    const term = readProduct(parser);
    total = term === null ? null : total.plus(term.times(sign));
  }
}

function readProduct(parser: Parser): Decimal | null {
  let product = readSigned(parser);
  for (;;) {
    const divides = accept(parser, "/");
    if ((!divides && !accept(parser, "*")) || product === null) return product;
    const factor = readSigned(parser);
    if (factor === null || (divides && factor.isZero())) return null;
    product = divides ? product.div(factor) : product.times(factor);
  }
}

function readSigned(parser: Parser): Decimal | null {
  if (accept(parser, "-")) return readSigned(parser)?.negated() ?? null;
  if (accept(parser, "+")) return readSigned(parser);
  let value = readOperand(parser);
  while (value !== null && accept(parser, "%")) value = value.div(HUNDRED);
  return value;
}

function readOperand(parser: Parser): Decimal | null {
  if (accept(parser, "(")) {
    const inner = readSum(parser);
    return accept(parser, ")") ? inner : null;
  }
  const token = parser.tokens[parser.at];
  parser.at += 1;
  if (token?.kind === "number") return token.value;
  if (token?.kind === "reference") return single(parser, token.reference);
  return token?.kind === "name" ? readCall(parser, token.name) : null;
}

/** An area of several cells is no operand. */
function single({ cells }: Parser, reference: Reference): Decimal | null {
  const { top, left, bottom, right } = reference.area;
  return top === bottom && left === right ? cells.operand(reference) : null;
}

const FUNCTIONS: ReadonlyMap<string, (values: readonly Decimal[]) => Decimal | null> = new Map([
  ["SUM", (values: readonly Decimal[]) => values.reduce((total, value) => total.plus(value), ZERO)],
  [
    "MIN",
    (values: readonly Decimal[]) =>
      values.reduce((least, value) => Exact.min(least, value), values[0] ?? ZERO),
  ],
  [
    "MAX",
    (values: readonly Decimal[]) =>
      values.reduce((most, value) => Exact.max(most, value), values[0] ?? ZERO),
  ],
  ["AVERAGE", average],
  ["ROUND", round],
]);

function average(values: readonly Decimal[]): Decimal | null {
  return values.length === 0
    ? null
    : values.reduce((total, value) => total.plus(value), ZERO).div(values.length);
}

const PLACES = Array.from("0123456789");

function round(values: readonly Decimal[]): Decimal | null {
  const [value, places] = values;
  if (value === undefined || places === undefined || values.length > 2) return null;
  const decimals = PLACES.indexOf(places.toFixed());
  return decimals < 0 ? null : roundHalfUp(value, decimals);
}

function readCall(parser: Parser, name: string): Decimal | null {
  const compute = FUNCTIONS.get(name);
  if (compute === undefined || !accept(parser, "(")) return null;
  const values: Decimal[] = [];
  do {
    const given = readArguments(parser);
    if (given === null) return null;
    for (const value of given) values.push(value);
  } while (accept(parser, ","));
  return accept(parser, ")") ? compute(values) : null;
}

/** An area gives all its numbers, anything else one. */
function readArguments(parser: Parser): readonly Decimal[] | null {
  const token = parser.tokens[parser.at];
  const next = parser.tokens[parser.at + 1];
  const isWhole = next?.kind === "mark" && (next.mark === "," || next.mark === ")");
  if (token?.kind === "reference" && isWhole) {
    parser.at += 1;
    return parser.cells.numbers(token.reference);
  }
  const value = readSum(parser);
  return value === null ? null : [value];
}
