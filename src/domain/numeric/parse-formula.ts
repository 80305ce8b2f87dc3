import { REFERENCE, toReference, type Reference } from "./formula-references";

type Operator = "+" | "-" | "*" | "/" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** What a formula says; `-x` is 0 − x, `x%` is x ÷ 100. */
export type Expression =
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "reference"; readonly reference: Reference }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Expression[] };

const TOKEN = new RegExp(
  String.raw`\s*(?:${REFERENCE}|(?<number>\d+(?:\.\d+)?)|"(?<text>(?:[^"]|"")*)"|(?<name>[A-Za-z]+)(?=\()|(?<mark><>|<=|>=|[-+*/(),%<>=]))`,
  "uy",
);

type Token =
  | { readonly kind: "operand"; readonly operand: Expression }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "mark"; readonly mark: string };

/** Null for whatever is more than arithmetic, comparisons and calls: it is not half understood. */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokenise(formula);
  if (tokens === null) return null;
  const parser = { tokens, at: 0 };
  const expression = readComparison(parser);
  return parser.at === tokens.length ? expression : null;
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
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
  const { number, text, name, mark } = groups;
  if (number !== undefined) return operand({ kind: "number", digits: number });
  if (text !== undefined) return operand({ kind: "text", text: text.replaceAll('""', '"') });
  if (name !== undefined) return { kind: "name", name: name.toUpperCase() };
  if (mark !== undefined) return { kind: "mark", mark };
  const reference = toReference(groups);
  return reference === null ? null : operand({ kind: "reference", reference });
}

const operand = (expression: Expression): Token => ({ kind: "operand", operand: expression });

/** The first of these marks, if it comes next. */
function accept<Mark extends string>(parser: Parser, ...marks: readonly Mark[]): Mark | null {
  const token = parser.tokens[parser.at];
  const found = marks.find((mark) => token?.kind === "mark" && token.mark === mark) ?? null;
  if (found !== null) parser.at += 1;
  return found;
}

type Reader = (parser: Parser) => Expression | null;

/** Operands of equal rank from left to right. */
const chainOf =
  (operators: readonly Operator[], next: Reader): Reader =>
  (parser) => {
    let left = next(parser);
    while (left !== null) {
      const operator = accept(parser, ...operators);
      if (operator === null) return left;
      const right = next(parser);
      left = right === null ? null : { kind: "operation", operator, left, right };
    }
    return null;
  };

const readSum = chainOf(["+", "-"], chainOf(["*", "/"], readSigned));
const readComparison = chainOf(["=", "<>", "<", "<=", ">", ">="], readSum);

const NOTHING: Expression = { kind: "number", digits: "0" };
const PER_CENT: Expression = { kind: "number", digits: "100" };

function readSigned(parser: Parser): Expression | null {
  if (accept(parser, "-") !== null) {
    const right = readSigned(parser);
    return right === null ? null : { kind: "operation", operator: "-", left: NOTHING, right };
  }
  if (accept(parser, "+") !== null) return readSigned(parser);
  let left = readOperand(parser);
  while (left !== null && accept(parser, "%") !== null) {
    left = { kind: "operation", operator: "/", left, right: PER_CENT };
  }
  return left;
}

function readOperand(parser: Parser): Expression | null {
  if (accept(parser, "(") !== null) {
    const inner = readComparison(parser);
    return accept(parser, ")") === null ? null : inner;
  }
  const token = parser.tokens[parser.at];
  parser.at += 1;
  if (token?.kind === "operand") return token.operand;
  return token?.kind === "name" ? readCall(parser, token.name) : null;
}

function readCall(parser: Parser, name: string): Expression | null {
  if (accept(parser, "(") === null) return null;
  const given: Expression[] = [];
  do {
    const one = readComparison(parser);
    if (one === null) return null;
    given.push(one);
  } while (accept(parser, ",") !== null);
  return accept(parser, ")") === null ? null : { kind: "call", name, given };
}
