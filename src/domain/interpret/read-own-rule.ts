import type { Indicator } from "../model/indicator";
import type { ProcessReading, StandardReading } from "../model/standard";
import type { PlacedCell, TableRow } from "../model/table";
import { parseQuantity } from "../numeric/parse-quantity";
import { isShare } from "../model/quantity";
import { readText, uncachedFormula } from "./read-cell";

/** What reads the texts of 评分标准 and 评分过程: the larger part of reading, and few tables have them. */
export interface StandardReader {
  readonly readStandard: (text: string) => StandardReading;
  readonly readProcess: (text: string, standard: StandardReading) => ProcessReading;
  readonly findStatedValue: (process: string, names: readonly string[]) => string | null;
}

export interface OwnRule extends Pick<
  Indicator,
  "standard" | "process" | "standardReading" | "processReading"
> {
  /** The row with the values that its texts state in other cells than their own. */
  readonly stated: TableRow;
}

/** A row's own 评分标准 and 评分过程, and the actual value that the process tells. */
export function readOwnRule(row: TableRow, reader: StandardReader): OwnRule {
  const standard = readText(row.cells.standard);
  const process = readText(row.cells.process);
  const standardReading = reader.readStandard(standard.text);
  return {
    standard,
    process,
    standardReading,
    processReading: reader.readProcess(process.text, standardReading),
    stated: withCells(row, statedCells(row, standardReading, reader)),
  };
}

type Cells = TableRow["cells"];

const withCells = (row: TableRow, stated: Partial<Cells>): TableRow =>
  Object.keys(stated).length === 0 ? row : { ...row, cells: { ...row.cells, ...stated } };

function statedCells(
  { name, cells }: TableRow,
  standard: StandardReading,
  { findStatedValue }: StandardReader,
): Partial<Cells> {
  const { target, actual, process } = cells;
  const typed = target === undefined ? null : typedTarget(target);
  const names = [name?.name ?? "", ...measureNames(standard)];
  const value =
    actual === undefined && process !== undefined
      ? findStatedValue(readText(process).text, names)
      : null;
  return {
    ...(typed === null ? {} : { target: typed }),
    ...(value === null || process === undefined ? {} : { actual: textCell(process, value) }),
  };
}

const measureNames = (standard: StandardReading): readonly string[] =>
  standard.kind === "understood" && "measure" in standard.rule ? standard.rule.measure.names : [];

const textCell = ({ at }: PlacedCell, text: string): PlacedCell => ({
  at,
  cell: { value: { kind: "text", text }, formula: null, format: "@" },
});

/** `=8场次` is no formula that any program can work out, but a target that was typed with its symbol. */
function typedTarget(placed: PlacedCell): PlacedCell | null {
  const formula = uncachedFormula(placed);
  const quantity = formula === null ? null : parseQuantity(formula);
  if (formula === null || quantity === null) return null;
  return quantity.unit.written === "" || isShare(quantity) ? null : textCell(placed, `=${formula}`);
}
