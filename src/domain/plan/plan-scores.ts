import type { Decimal } from "../base/exact";
import type { CellAddress } from "../model/address";
import { toDigits, type Cell } from "../model/cell";
import { ratePath } from "../model/choices";
import type { Indicator, NumberReading } from "../model/indicator";
import type { CellEdit } from "../model/plan";
import type { ScoredIndicator, ScoredRate, ScoredTable } from "../model/scored";
import { cellAt, type SheetRef, type SheetSnapshot } from "../model/snapshot";
import { formatForRate, formatForScore } from "./fitting-format";

type SnapshotOf = (sheet: SheetRef) => SheetSnapshot;

/** What a value comes of: a formula for it is made where formulas are asked for. */
export type Origin =
  | { readonly kind: "row"; readonly row: ScoredIndicator }
  | { readonly kind: "rate"; readonly indicator: Indicator; readonly weight: Decimal | null }
  | { readonly kind: "subtotal"; readonly indicator: Indicator }
  | { readonly kind: "total" | "grade" | "fund-score" | "fund-rate" };

/** What a cell of ours is to hold, changed or not. */
export interface ProposedCell {
  readonly edit: CellEdit;
  readonly origin: Origin;
  readonly scored: ScoredTable;
  /** Whether a typed text or number says the same already. */
  readonly isSaid: boolean;
}

/** Every score, rate, total and grade cell that is ours to write, with what it is to hold. */
export function planScores(scored: ScoredTable, snapshotOf: SnapshotOf): readonly ProposedCell[] {
  const numbers = wantedNumbers(scored).map((want) => numberCell(want, snapshotOf));
  return [...numbers, ...gradeCell(scored, snapshotOf)].map((cell) => ({ ...cell, scored }));
}

/** A number that a cell is to hold, and how it is shown. */
interface Wanted {
  readonly sheet: SheetRef;
  readonly at: CellAddress;
  readonly value: Decimal;
  readonly typed: Decimal | null;
  readonly path: string;
  readonly origin: Origin;
  readonly formatFor: (format: string, value: Decimal) => string;
}

function wantedNumbers(scored: ScoredTable): Wanted[] {
  const { table, indicators, subtotals, total, totalRow, fund } = scored;
  const { sheet } = table;
  const sums = subtotals.filter(({ indicator }) => indicator.row.kind === "subtotal");
  const whole: Origin = { kind: "total" };
  return [
    ...indicators.flatMap((row) =>
      numbersOf(placeOf(sheet, row.indicator), row, {
        score: { kind: "row", row },
        rate: rateOrigin(row.indicator, row.weight),
      }),
    ),
    ...sums.flatMap((row) =>
      numbersOf(placeOf(sheet, row.indicator), row, {
        score: { kind: "subtotal", indicator: row.indicator },
        rate: rateOrigin(row.indicator, row.weight),
      }),
    ),
    ...(totalRow === null
      ? []
      : numbersOf(placeOf(sheet, totalRow), total, {
          score: whole,
          rate: rateOrigin(totalRow, total.weight),
        })),
    ...(total.outer === null
      ? []
      : scoreOf({ sheet, score: total.outer.reading }, total.outer, whole)),
    ...(fund === null
      ? []
      : numbersOf(placeOf(fund.funds.block.sheet, fund.funds), fund, {
          score: { kind: "fund-score" },
          rate: { kind: "fund-rate" },
        })),
  ];
}

const rateOrigin = (indicator: Indicator, weight: Decimal | null): Origin => ({
  kind: "rate",
  indicator,
  weight,
});

/** The cells for a score and its rate. */
interface Place {
  readonly sheet: SheetRef;
  readonly score: NumberReading | null;
  readonly rate: NumberReading | null;
}

const placeOf = (sheet: SheetRef, { score, rate }: Omit<Place, "sheet">): Place => ({
  sheet,
  score,
  rate,
});

interface Standing {
  readonly path: string;
  readonly typed: Decimal | null;
  readonly standing: Decimal | null;
  readonly isOpen: boolean;
}

interface Rated extends Standing {
  readonly rate: ScoredRate;
}

const numbersOf = (
  place: Place,
  row: Rated,
  origins: { readonly score: Origin; readonly rate: Origin },
): Wanted[] => [...scoreOf(place, row, origins.score), ...rateOf(place, row, origins.rate)];

function scoreOf(
  { sheet, score: reading }: Omit<Place, "rate">,
  { typed, standing: value, path, isOpen }: Standing,
  origin: Origin,
): Wanted[] {
  if (reading === null || value === null || !isOpen) return [];
  return [{ sheet, at: reading.at, value, typed, path, origin, formatFor: formatForScore }];
}

function rateOf(
  { sheet, rate: reading }: Place,
  { path: rowPath, rate: { computed: value, isOpen } }: Rated,
  origin: Origin,
): Wanted[] {
  if (reading === null || value === null || !isOpen) return [];
  const typed = reading.kind === "number" ? reading.number : null;
  const path = ratePath(rowPath);
  return [{ sheet, at: reading.at, value, typed, path, origin, formatFor: formatForRate }];
}

type PlacedEdit = Omit<ProposedCell, "scored">;

function numberCell(
  { sheet, at, value, typed, path, origin, formatFor }: Wanted,
  snapshotOf: SnapshotOf,
): PlacedEdit {
  const before = cellAt(snapshotOf(sheet), at);
  const digits = toDigits(value);
  const after: Cell = {
    value: { kind: "number", digits },
    formula: null,
    format: formatFor(before.format, value),
  };
  const isSaid = before.formula === null && typed !== null && toDigits(typed) === digits;
  return { edit: { cell: { sheet, at }, before, after, path }, origin, isSaid };
}

function gradeCell(scored: ScoredTable, snapshotOf: SnapshotOf): PlacedEdit[] {
  const { table, grade } = scored;
  const at = table.grade?.at;
  if (at === undefined || grade.standing === null || !grade.isOpen) return [];
  const before = cellAt(snapshotOf(table.sheet), at);
  const after: Cell = { ...before, value: { kind: "text", text: grade.standing }, formula: null };
  const edit = { cell: { sheet: table.sheet, at }, before, after, path: grade.path };
  const isSaid = before.formula === null && grade.standing === grade.typed;
  return [{ edit, origin: { kind: "grade" }, isSaid }];
}
