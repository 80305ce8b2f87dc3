import type { CellAddress } from "../model/address";
import type { FindingFacts } from "../model/finding";
import type { ScoredIndicator } from "../model/scored";
import type { PlacedCell } from "../model/table";
import { compactText } from "../numeric/normalise-text";
import { shownAs } from "../numeric/number-format";
import { parseNumber } from "../numeric/parse-number";
import { parseQuantity } from "../numeric/parse-quantity";
import { NO_UNIT } from "../numeric/units";
import { nameOf } from "./finding-at";

/** Whether some actual value of the table has its unit in its own cell: then all of them should. */
export const writesUnits = (rows: readonly ScoredIndicator[]): boolean =>
  rows.some(({ indicator }) => hasUnit(indicator.row.cells.actual));

function hasUnit(placed: PlacedCell | undefined): boolean {
  if (placed === undefined) return false;
  const { value, format } = placed.cell;
  if (value.kind === "number") return shownAs(format).isPercent;
  const unit = value.kind === "text" ? parseQuantity(value.text)?.unit : undefined;
  return unit !== undefined && unit !== NO_UNIT;
}

export interface MissingUnit {
  readonly at: CellAddress;
  readonly fault: Extract<FindingFacts, { readonly code: "V07"; readonly of: "actual" }>;
}

/** A bare number beside a target with a unit, in which it was taken; a unit column would say it for both. */
export function missingUnit(row: ScoredIndicator): MissingUnit | null {
  const { target, actual, row: tableRow } = row.indicator;
  const { actual: placed, unit: column } = tableRow.cells;
  if (target.kind !== "quantity" || actual.kind !== "quantity" || placed === undefined) return null;
  const { unit } = target.quantity;
  const number = bareNumber(placed);
  const isTakenInIt = actual.quantity.unit.written === unit.written;
  if (number === null || unit.written === "" || !isTakenInIt || holdsText(column)) return null;
  return {
    at: placed.at,
    fault: { code: "V07", name: nameOf(row), of: "actual", number, unit: unit.written },
  };
}

const holdsText = (placed: PlacedCell | undefined): boolean =>
  placed?.cell.value.kind === "text" && compactText(placed.cell.value.text) !== "";

/** The number as it stands, without a unit; null for anything else. */
function bareNumber({ cell: { value, format, formula } }: PlacedCell): string | null {
  if (formula !== null) return null;
  if (value.kind === "number") return isPlain(format) ? value.digits : null;
  const text = value.kind === "text" ? compactText(value.text) : "";
  return parseNumber(text) === null ? null : text;
}

const isPlain = (format: string): boolean => {
  const { isPercent, isDate } = shownAs(format);
  return !isPercent && !isDate;
};
