import type { Decimal } from "../base/exact";
import type { CellAddress } from "../model/address";
import type { Finding } from "../model/finding";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import type { Comparison } from "../model/target";
import { countedRows, findingAt, hasNote, headerAt, nameOf } from "./finding-at";

/** D01 and D02: deviations that want a note and have none. */
export function checkDeviations(scored: ScoredTable): readonly Finding[] {
  const rows = countedRows(scored).filter((row) => !hasNote(row));
  const { noteFrom } = scored.scheme.overFulfilment;
  const short = rows.flatMap((row) => deviation(row, lostBy(row)));
  const over = rows
    .flatMap((row) => deviation(row, row.completion))
    .filter(({ extent }) => extent.gte(noteFrom));
  return scored.table.columns.note === undefined
    ? withoutNoteColumn(scored, short, over)
    : [
        ...short.map((deviating) => shortRow(scored, deviating)),
        ...over.map((deviating) => overRow(scored, deviating)),
        ...rows.filter(isUnmet).map((row) => unmetRow(scored, row)),
      ];
}

/** A row that is off its target, and by how much: points lost, or actual ÷ target. */
interface Deviation {
  readonly row: ScoredIndicator;
  readonly extent: Decimal;
}

const deviation = (row: ScoredIndicator, extent: Decimal | null): Deviation[] =>
  extent === null ? [] : [{ row, extent }];

/** The points that a row's score is short of its weight; null for a full score. */
export const lostBy = ({ typed, weight }: ScoredIndicator): Decimal | null =>
  typed !== null && weight !== null && typed.lt(weight) ? weight.minus(typed) : null;

/** The row's note cell; the column's heading where another cell is merged over it. */
export const noteCell = (scored: ScoredTable, { indicator }: ScoredIndicator): CellAddress =>
  indicator.note.at ?? headerAt(scored, "note");

function shortRow(scored: ScoredTable, { row, extent }: Deviation): Finding {
  const facts = {
    code: "D01",
    scope: "row",
    row: row.indicator.row.row,
    name: nameOf(row),
    lost: extent,
  } as const;
  return findingAt(scored, noteCell(scored, row), facts);
}

/** A target missed by a row that has no points to lose; of a limit that was passed D10 tells. */
function isUnmet({
  isReached,
  weight,
  typed,
  indicator: { target, actual },
}: ScoredIndicator): boolean {
  if (isReached !== false || weight !== null || typed !== null || actual.kind === "none")
    return false;
  return target.kind !== "quantity" || !isLimit(target.comparison);
}

const isLimit = (comparison: Comparison): boolean =>
  comparison === "at-most" || comparison === "less-than";

function unmetRow(scored: ScoredTable, row: ScoredIndicator): Finding {
  const facts = { scope: "unmet", row: row.indicator.row.row, name: nameOf(row) } as const;
  return findingAt(scored, noteCell(scored, row), { code: "D01", ...facts });
}

function overRow(scored: ScoredTable, { row, extent }: Deviation): Finding {
  const facts = { code: "D02", scope: "row", name: nameOf(row), completion: extent } as const;
  const { severity } = scored.scheme.overFulfilment;
  return { ...findingAt(scored, noteCell(scored, row), facts), severity };
}

/** A table that has no column for notes gets one word about them, not one a row; a filled box says enough. */
function withoutNoteColumn(
  scored: ScoredTable,
  short: readonly Deviation[],
  over: readonly Deviation[],
): Finding[] {
  const { noteBox } = scored.table;
  if (noteBox !== null && noteBox.cell.value.kind !== "empty") return [];
  const at: CellAddress = noteBox?.at ?? scored.totalRow?.score?.at ?? headerAt(scored, "score");
  const hasBox = noteBox !== null;
  const tell = (code: "D01" | "D02", rows: readonly Deviation[]): Finding[] => {
    const numbers = rows.map(({ row }) => row.indicator.row.row);
    if (numbers.length === 0) return [];
    const facts = { code, scope: "table", rows: numbers, hasBox } as const;
    return [{ ...findingAt(scored, at, facts), severity: "warning" }];
  };
  return [...tell("D01", short), ...tell("D02", over)];
}
