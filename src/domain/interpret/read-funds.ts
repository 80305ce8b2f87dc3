import { Exact, type Decimal } from "../base/exact";
import { numberIn, type Funds, type NumberReading } from "../model/indicator";
import type { Unit } from "../model/quantity";
import type { FundAmount, FundBlock, PlacedCell } from "../model/table";
import { parseQuantity } from "../numeric/parse-quantity";
import { namedUnit, NO_UNIT } from "../numeric/units";
import { readNumber, readPoints, readRate, readText } from "./read-cell";

/** The money of a fund block, all in the heading's unit, or in that of its first amount that has one. */
export function readFunds(block: FundBlock, frame: Decimal): Funds {
  const amounts = [block.fullYear, block.initial, block.executed];
  const stated = namedUnit(block.unit);
  const unit =
    stated === NO_UNIT ? (amounts.map(unitOf).find((own) => own !== null) ?? NO_UNIT) : stated;
  const read = (amount: FundAmount, placed: PlacedCell | null): NumberReading | null =>
    readMoney(placed, { unit, own: namedUnit(block.ownUnits[amount]) });
  const money = {
    initial: read("initial", block.initial),
    fullYear: read("fullYear", block.fullYear),
    executed: read("executed", block.executed),
  };
  const isMixed = stated === NO_UNIT && mixesUnits(amounts) && !isPlausible(money);
  return {
    block,
    ...money,
    isUnclear: !block.isWhole || isMixed || isSpentBeyondReason(money),
    weight: weightOf(block, frame),
    rate: readRate(block.rate ?? undefined),
    score: readPoints(block.score ?? undefined, frame),
    parts: block.parts.map(({ label, initial, fullYear, executed }) => ({
      label,
      initial: read("initial", initial),
      fullYear: read("fullYear", fullYear),
      executed: read("executed", executed),
    })),
    note: block.note === null ? null : readText(block.note),
  };
}

function weightOf({ weight, stated }: FundBlock, frame: Decimal): NumberReading | null {
  if (weight !== null) return readPoints(weight, frame);
  if (stated === null) return null;
  const { least: number, at } = stated;
  return { kind: "number", number, at, isPercent: false, decimals: null, formula: null };
}

function unitOf(placed: PlacedCell | null): Unit | null {
  if (placed?.cell.value.kind !== "text") return null;
  const unit = parseQuantity(placed.cell.value.text)?.unit ?? NO_UNIT;
  return unit === NO_UNIT ? null : unit;
}

/** Bare amounts beside amounts with a unit: is the bare one in the same unit? */
function mixesUnits(amounts: readonly (PlacedCell | null)[]): boolean {
  const filled = amounts.filter((placed) => placed !== null && placed.cell.value.kind !== "empty");
  const withUnit = filled.filter((placed) => unitOf(placed) !== null);
  return withUnit.length > 0 && withUnit.length < filled.length;
}

/** Money is spent between a hundredth and a hundred times of what was planned, if the units are right. */
const FARTHEST = new Exact(100);

/** A hundred times the budget is no money spent, but another unit. */
function isSpentBeyondReason({
  fullYear,
  executed,
}: Pick<Funds, "fullYear" | "executed">): boolean {
  const budget = numberIn(fullYear);
  const spent = numberIn(executed);
  return budget?.gt(0) === true && spent?.gte(budget.times(FARTHEST)) === true;
}

function isPlausible({ fullYear, executed }: Pick<Funds, "fullYear" | "executed">): boolean {
  const budget = numberIn(fullYear);
  const spent = numberIn(executed);
  if (budget === null || spent === null || budget.isZero() || spent.isZero()) return true;
  const ratio = spent.div(budget);
  return ratio.lt(FARTHEST) && ratio.times(FARTHEST).gt(1);
}

/** The block's unit, and that of the amount's own heading where it has one. */
interface MoneyUnits {
  readonly unit: Unit;
  readonly own: Unit;
}

/** `620.82万元` beside a bare 620.82 is the same money: people leave the unit to the heading. */
function readMoney(placed: PlacedCell | null, { unit, own }: MoneyUnits): NumberReading | null {
  const inUnit = (number: Decimal, from: Unit): Decimal =>
    from === NO_UNIT || unit === NO_UNIT ? number : number.times(from.scale).div(unit.scale);
  const reading = readNumber(placed ?? undefined, (text) => {
    const quantity = parseQuantity(text);
    if (quantity === null) return null;
    const number = inUnit(quantity.number, quantity.unit === NO_UNIT ? own : quantity.unit);
    return { number, isPercent: false, decimals: number.decimalPlaces() };
  });
  const isBare = placed?.cell.value.kind === "number" && reading?.kind === "number";
  return isBare ? { ...reading, number: inUnit(reading.number, own) } : reading;
}
