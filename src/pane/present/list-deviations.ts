import type { TablePair } from "../../app/standing";
import type { Decimal } from "../../domain/base/exact";
import type { DeviationFacts } from "../../text/deviations";
import type { CellRef } from "../../domain/model/snapshot";
import type { ScoredIndicator, ScoredTable } from "../../domain/model/scored";

/** A row that is off its target. */
export interface Deviation {
  readonly row: ScoredIndicator;
  /** Points short of the weight; null for a full score. */
  readonly lost: Decimal | null;
  /** Actual ÷ target where it is far above 1; null otherwise. */
  readonly completion: Decimal | null;
  /** The row's own note cell; null where the table has none. */
  readonly cell: CellRef | null;
  readonly note: string;
}

export interface DeviationList {
  readonly rows: readonly Deviation[];
  /** The one box for all notes of a table without a note column; null where there is none. */
  readonly box: { readonly cell: CellRef; readonly note: string } | null;
}

/** The rows that want a note, by the scores that stand there or will. */
export function listDeviations({ now, planned }: TablePair): DeviationList {
  const { sheet, noteBox } = now.scored.table;
  return {
    rows: planned.indicators.flatMap((row) => deviationOf(planned, row)),
    box:
      noteBox === null
        ? null
        : { cell: { sheet, at: noteBox.at }, note: textIn(noteBox.cell.value) },
  };
}

const textIn = (value: { readonly kind: string; readonly text?: string }): string =>
  value.text ?? "";

function deviationOf({ table, scheme }: ScoredTable, row: ScoredIndicator): Deviation[] {
  if (row.basis === "excluded") return [];
  const lost = lostBy(row);
  const isFarOver = row.completion?.gte(scheme.overFulfilment.noteFrom) === true;
  if (lost === null && !isFarOver) return [];
  const { at, text } = row.indicator.note;
  const cell = at === null ? null : { sheet: table.sheet, at };
  return [{ row, lost, completion: isFarOver ? row.completion : null, cell, note: text }];
}

function lostBy({ weight, standing }: ScoredIndicator): Decimal | null {
  if (weight === null || standing === null) return null;
  return standing.lt(weight) ? weight.minus(standing) : null;
}

/** How many of them have no note yet. */
export const countOpen = ({ rows }: DeviationList): number =>
  rows.filter(({ note }) => note === "").length;

export const factsOf = ({ row, lost, completion }: Deviation): DeviationFacts => ({
  name: row.indicator.row.name?.name ?? "",
  target: row.indicator.targetText.text,
  actual: row.indicator.actualText.text,
  lost,
  completion,
});
