import type { CellAddress } from "../model/address";
import type { FundPart, PlacedCell } from "../model/table";
import { parseQuantity } from "../numeric/parse-quantity";
import { anchorOf, filledCells, mergeOver, placedAt, type Grid } from "./grid";
import { headerWords } from "./header-words";

/** 财政拨款, 上年结转, 银行贷款 …: where money comes from. */
const SOURCE =
  /财政|拨款|结转|结余|其他|其它|自筹|自有|单位资金|贷款|中央|省级|^省|市级|县级|区级|本级|地方|上级|基金|专户|事业收入|社会资金/u;

export const namesSource = (label: string): boolean => SOURCE.test(label);

export function isAmount(placed: PlacedCell | null | undefined): boolean {
  if (placed == null) return false;
  const { value, formula } = placed.cell;
  if (value.kind === "text") return parseQuantity(value.text) !== null;
  return value.kind === "number" || formula !== null;
}

/** The cell to the right of a label. */
export function cellRightOf(grid: Grid, at: CellAddress): PlacedCell {
  const right = (mergeOver(grid, at)?.right ?? at.column) + 1;
  return placedAt(grid, anchorOf(grid, { row: at.row, column: right }));
}

/** The labels of a form's two amounts: `计划投资额` and `实际到位资金`. */
export interface AmountLabels {
  readonly fullYear: CellAddress | undefined;
  readonly executed: CellAddress | undefined;
}

const MOST_SOURCES = 12;

/** `慈溪市财政 | 345.4 | 慈溪市财政 | 300.36`: the sources below two labelled amounts, down to the first other row. */
export function labelledParts(grid: Grid, { fullYear, executed }: AmountLabels): FundPart[] {
  const parts: FundPart[] = [];
  if (fullYear === undefined || executed === undefined) return parts;
  const first = Math.max(fullYear.row, executed.row) + 1;
  for (let row = first; row < first + MOST_SOURCES; row += 1) {
    const label = filledCells(grid, row).find(({ at }) => at.column === fullYear.column);
    if (label === undefined || !namesSource(headerWords(label.text))) break;
    parts.push({
      label: headerWords(label.text),
      initial: null,
      fullYear: cellRightOf(grid, { row, column: fullYear.column }),
      executed: cellRightOf(grid, { row, column: executed.column }),
    });
  }
  return parts;
}
