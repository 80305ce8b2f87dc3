import { Exact, HUNDRED, type Decimal } from "../base/exact";
import { plainText } from "../model/cell";
import type { NumberReading, TextReading } from "../model/indicator";
import type { Unit } from "../model/quantity";
import type { PlacedCell } from "../model/table";
import { compactText } from "../numeric/normalise-text";
import { shownAs } from "../numeric/number-format";
import { dateOfSerial, showDate } from "../numeric/parse-date";
import { parseLeadingNumber } from "../numeric/parse-number";
import { parseQuantity, percentQuantity } from "../numeric/parse-quantity";
import { showPercent } from "../numeric/show";
import { NO_UNIT } from "../numeric/units";
import type { ReadQuantity } from "./reconcile";

const MOST_PERCENT_DECIMALS = 13;

/** The cell as a person reads it, in one piece and without its format's rounding. */
export function readText(
  placed: PlacedCell | undefined,
  dateSystem: "1900" | "1904" = "1900",
): TextReading {
  if (placed === undefined) return { at: null, text: "" };
  const { value, format } = placed.cell;
  const isDate = value.kind === "number" && shownAs(format).isDate;
  const date = isDate ? dateOfSerial(value.digits, dateSystem) : null;
  const formula = uncachedFormula(placed);
  if (formula !== null) return { at: placed.at, text: `=${formula}` };
  return { at: placed.at, text: date === null ? textOf(placed) : showDate(date) };
}

/** A formula whose result the file does not hold and that we could not work out. */
export const uncachedFormula = (placed: PlacedCell | undefined): string | null =>
  placed?.cell.value.kind === "empty" ? placed.cell.formula : null;

export const textOf = ({ cell: { value, format } }: PlacedCell): string =>
  value.kind === "number" && shownAs(format).isPercent
    ? showPercent(new Exact(value.digits), MOST_PERCENT_DECIMALS)
    : plainText(value).trim();

/** The quantity a cell holds, in the unit column's unit where it has none of its own; null for words. */
export function readQuantity(placed: PlacedCell, columnUnit: Unit): ReadQuantity | null {
  const { value, format } = placed.cell;
  if (value.kind === "number") return readQuantityNumber(value.digits, format, columnUnit);
  return value.kind === "text" ? readQuantityText(value.text, columnUnit) : null;
}

export function readQuantityNumber(digits: string, format: string, columnUnit: Unit): ReadQuantity {
  const number = new Exact(digits);
  return shownAs(format).isPercent
    ? { quantity: percentQuantity(number), unitFrom: "cell" }
    : { quantity: { number, unit: columnUnit }, unitFrom: "column" };
}

export function readQuantityText(text: string, columnUnit: Unit): ReadQuantity | null {
  const quantity = parseQuantity(text);
  if (quantity === null) return null;
  return quantity.unit === NO_UNIT
    ? { quantity: { ...quantity, unit: columnUnit }, unitFrom: "column" }
    : { quantity, unitFrom: "cell" };
}

/** A cell of points: `10`, `10分`; under a percent format or with a % sign it is that share of `whole`. */
export function readPoints(placed: PlacedCell | undefined, whole: Decimal): NumberReading | null {
  const reading = readNumber(placed, parsePoints);
  return reading?.kind === "number" && reading.isPercent
    ? { ...reading, number: reading.number.times(whole) }
    : reading;
}

/** A cell of a rate: 0.9, `90%`, or the bare 90 that some columns hold and the reader must allow for. */
export const readRate = (placed: PlacedCell | undefined): NumberReading | null =>
  readNumber(placed, parsePoints);

/** `10`, `10分`, `90%`. */
function parsePoints(text: string): ParsedText | null {
  const leading = parseLeadingNumber(text);
  if (leading === null || !["", "分", "%"].includes(leading.rest)) return null;
  const isPercent = leading.rest === "%";
  const number = isPercent ? leading.number.div(HUNDRED) : leading.number;
  return { number, isPercent, decimals: leading.number.decimalPlaces() };
}

interface ParsedText {
  readonly number: Decimal;
  readonly isPercent: boolean;
  readonly decimals: number;
}

export function readNumber(
  placed: PlacedCell | undefined,
  parse: (compact: string) => ParsedText | null,
): NumberReading | null {
  if (placed === undefined) return null;
  const { at } = placed;
  const { value, format, formula } = placed.cell;
  if (value.kind === "number") {
    const { isPercent, decimals } = shownAs(format);
    return { kind: "number", number: new Exact(value.digits), isPercent, decimals, at, formula };
  }
  if (value.kind === "empty" && formula !== null) return { kind: "uncached", at, formula };
  const text = textOf(placed);
  const compact = compactText(text);
  if (compact === "") return { kind: "empty", at, formula };
  const parsed = value.kind === "text" ? parse(compact) : null;
  return parsed === null
    ? { kind: "other", text, at, formula }
    : { kind: "number", ...parsed, at, formula };
}
