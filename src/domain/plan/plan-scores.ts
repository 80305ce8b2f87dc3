import type { Decimal } from "../base/exact";
import type { CellAddress } from "../model/address";
import { toDigits, type Cell } from "../model/cell";
import { ratePath } from "../model/choices";
import type { NumberReading } from "../model/indicator";
import type { CellEdit } from "../model/plan";
import type { ScoredRate, ScoredTable } from "../model/scored";
import { cellAt, type SheetRef, type SheetSnapshot } from "../model/snapshot";
import { formatForRate, formatForScore } from "./fitting-format";

type SnapshotOf = (sheet: SheetRef) => SheetSnapshot;

/** The edits that bring every score, rate, total and grade cell to what it is to hold. */
export function planScores(scored: ScoredTable, snapshotOf: SnapshotOf): readonly CellEdit[] {
  const edits = wantedNumbers(scored).flatMap((want) => numberEdit(want, snapshotOf));
  return [...edits, ...gradeEdit(scored, snapshotOf)];
}

/** A number that a cell is to hold, and how it is shown. */
interface Wanted {
  readonly sheet: SheetRef;
  readonly at: CellAddress;
  readonly value: Decimal;
  readonly path: string;
  readonly formatFor: (format: string, value: Decimal) => string;
}

function wantedNumbers({
  table,
  indicators,
  subtotals,
  total,
  totalRow,
  fund,
}: ScoredTable): Wanted[] {
  const { sheet } = table;
  const sums = subtotals.filter(({ indicator }) => indicator.row.kind === "subtotal");
  const { outer } = total;
  return [
    ...[...indicators, ...sums].flatMap((row) => numbersOf(sheet, row.indicator, row)),
    ...(totalRow === null ? [] : numbersOf(sheet, totalRow, total)),
    ...(outer === null ? [] : scoreOf(sheet, outer.reading, outer)),
    ...(fund === null ? [] : numbersOf(fund.funds.block.sheet, fund.funds, fund)),
  ];
}

interface Cells {
  readonly score: NumberReading | null;
  readonly rate: NumberReading | null;
}

interface Standing {
  readonly path: string;
  readonly typed: Decimal | null;
  readonly standing: Decimal | null;
}

const numbersOf = (
  sheet: SheetRef,
  { score, rate }: Cells,
  row: Standing & { readonly rate: ScoredRate },
): Wanted[] => [...scoreOf(sheet, score, row), ...rateOf(sheet, rate, row)];

function scoreOf(sheet: SheetRef, reading: NumberReading | null, row: Standing): Wanted[] {
  const { typed, standing: value, path } = row;
  if (reading === null || value === null || typed?.eq(value) === true) return [];
  return [{ sheet, at: reading.at, value, path, formatFor: formatForScore }];
}

function rateOf(
  sheet: SheetRef,
  reading: NumberReading | null,
  { path, rate }: { readonly path: string; readonly rate: ScoredRate },
): Wanted[] {
  if (reading === null || rate.computed === null || !rate.isWritten) return [];
  const value = rate.computed;
  return [{ sheet, at: reading.at, value, path: ratePath(path), formatFor: formatForRate }];
}

function numberEdit(
  { sheet, at, value, path, formatFor }: Wanted,
  snapshotOf: SnapshotOf,
): CellEdit[] {
  const before = cellAt(snapshotOf(sheet), at);
  if (before.formula !== null) return [];
  const after: Cell = {
    value: { kind: "number", digits: toDigits(value) },
    formula: null,
    format: formatFor(before.format, value),
  };
  return [{ cell: { sheet, at }, before, after, path }];
}

function gradeEdit({ table, grade }: ScoredTable, snapshotOf: SnapshotOf): CellEdit[] {
  const at = table.grade?.at;
  if (at === undefined || grade.standing === null || grade.standing === grade.typed) return [];
  const before = cellAt(snapshotOf(table.sheet), at);
  const after: Cell = { ...before, value: { kind: "text", text: grade.standing } };
  return [{ cell: { sheet: table.sheet, at }, before, after, path: grade.path }];
}
