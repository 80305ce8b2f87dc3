import { plainText, type Cell } from "../model/cell";
import { compactText } from "../numeric/normalise-text";
import { parseLeadingNumber } from "../numeric/parse-number";
import { parseUnit } from "../numeric/units";
import { isBlank, type Grid } from "./grid";
import { cellAt } from "../model/snapshot";

/** What stands below a header, as counts of cells. */
export interface ColumnProfile {
  readonly filled: number;
  readonly numbers: number;
  /** Texts and numbers with a digit in them. */
  readonly figures: number;
  /** ≥, =, 定性 and the like. */
  readonly natures: number;
  readonly units: number;
  /** What earns or loses points: 未完成按比例扣分, 否则不得分. */
  readonly rules: number;
}

/** Enough to tell a column's kind; the rest of a long table cannot change it. */
const ROWS_LOOKED_AT = 200;
const NATURE =
  /^(?:[≥≤><=±]{1,2}|定性|定量|正向|反向|逆向|正指标|逆指标|(?:正|反|逆)向指标|定[性量]指标|.*\(其他\))$/u;
const RULE =
  /得满分|按比例|不得分|酌情|否则|每[^,;。]{1,12}[扣加减]|[≥≤><=][^,;。]{1,10}得|(?:以上|以下|以内|的)得/u;
const SHORT_UNIT = 6;

export function profileColumn(grid: Grid, column: number, rows: readonly number[]): ColumnProfile {
  const cells = rows
    .slice(0, ROWS_LOOKED_AT)
    .map((row) => cellAt(grid.snapshot, { row, column }))
    .filter((cell) => !isBlank(cell));
  const count = (holds: (cell: Cell) => boolean): number => cells.filter(holds).length;
  return {
    filled: cells.length,
    numbers: count(isNumeric),
    figures: count(({ value }) => /\d/u.test(compactText(plainText(value)))),
    natures: count((cell) => NATURE.test(textOf(cell))),
    units: count(isUnit),
    rules: count((cell) => RULE.test(textOf(cell))),
  };
}

const textOf = ({ value }: Cell): string => (value.kind === "text" ? compactText(value.text) : "");

const isNumeric = (cell: Cell): boolean =>
  cell.value.kind === "number" ||
  (cell.formula !== null && cell.value.kind !== "text") ||
  /^分?$/.test(parseLeadingNumber(textOf(cell))?.rest ?? "none");

function isUnit(cell: Cell): boolean {
  const text = textOf(cell);
  return text !== "" && text.length <= SHORT_UNIT && !NATURE.test(text) && parseUnit(text) !== null;
}

/** More than half: a column's stray cell does not change what the column is. */
export const mostly = (count: number, { filled }: ColumnProfile): boolean => count * 2 > filled;
