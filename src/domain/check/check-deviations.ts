import type { CellAddress } from "../model/address";
import type { Finding } from "../model/finding";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { countedRows, findingAt, headerAt, nameOf } from "./finding-at";

/** D01 and D02: deviations that want a note and have none. */
export function checkDeviations(scored: ScoredTable): readonly Finding[] {
  const rows = countedRows(scored).filter(({ indicator }) => indicator.note.text === "");
  const short = rows.filter(fallsShort);
  const { noteFrom } = scored.scheme.overFulfilment;
  const over = rows.filter(({ completion }) => completion?.gte(noteFrom) === true);
  return scored.table.columns.note === undefined
    ? withoutNoteColumn(scored, short, over)
    : [
        ...short.flatMap((row) => shortRow(scored, row)),
        ...over.flatMap((row) => overRow(scored, row)),
      ];
}

const fallsShort = ({ typed, weight }: ScoredIndicator): boolean =>
  typed !== null && weight !== null && typed.lt(weight);

function shortRow(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const { typed, weight, indicator } = row;
  const at = indicator.note.at;
  if (at === null || typed === null || weight === null) return [];
  const facts = {
    scope: "row",
    row: indicator.row.row,
    name: nameOf(row),
    lost: weight.minus(typed),
  } as const;
  return [findingAt(scored, at, ["error", { code: "D01", ...facts }])];
}

function overRow(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const at = row.indicator.note.at;
  if (at === null || row.completion === null) return [];
  const facts = {
    code: "D02",
    scope: "row",
    name: nameOf(row),
    completion: row.completion,
  } as const;
  return [findingAt(scored, at, [scored.scheme.overFulfilment.severity, facts])];
}

/** A table that has no column for notes gets one word about them, not one a row; a filled box says enough. */
function withoutNoteColumn(
  scored: ScoredTable,
  short: readonly ScoredIndicator[],
  over: readonly ScoredIndicator[],
): Finding[] {
  const { noteBox } = scored.table;
  if (noteBox !== null && noteBox.cell.value.kind !== "empty") return [];
  const at: CellAddress = noteBox?.at ?? scored.totalRow?.score?.at ?? headerAt(scored, "score");
  const hasBox = noteBox !== null;
  const tell = (code: "D01" | "D02", rows: readonly ScoredIndicator[]): Finding[] => {
    const numbers = rows.map(({ indicator }) => indicator.row.row);
    if (numbers.length === 0) return [];
    return [findingAt(scored, at, ["warning", { code, scope: "table", rows: numbers, hasBox }])];
  };
  return [...tell("D01", short), ...tell("D02", over)];
}
