import type { Looked } from "../../model/checklist";
import type { ScoredIndicator, ScoredTable } from "../../model/scored";
import { countedRows } from "../finding-at";

/** What one check looks at in a table; the others are the tables of the whole workbook. */
export type LookedAt = (scored: ScoredTable, tables: readonly ScoredTable[]) => Looked;

export const NOTHING: Looked = { kind: "nothing" };
export const UNCOUNTED: Looked = { kind: "uncounted" };
export const NOT_ASKED: Looked = { kind: "not-asked" };

export const places = (count: number): Looked =>
  count === 0 ? NOTHING : { kind: "places", count };

/** The rows that a check has something to say of. */
export const rowsWhere =
  (holds: (row: ScoredIndicator, scored: ScoredTable) => boolean): LookedAt =>
  (scored) =>
    places(countedRows(scored).filter((row) => holds(row, scored)).length);

/** One place, if it is there. */
export const onceWhere =
  (holds: (scored: ScoredTable) => boolean): LookedAt =>
  (scored) =>
    places(holds(scored) ? 1 : 0);

/** What a text states is not counted: there is a text of the kind, or there is none. */
export const uncountedWhere =
  (holds: (scored: ScoredTable) => boolean): LookedAt =>
  (scored) =>
    holds(scored) ? UNCOUNTED : NOTHING;

/** Only tables whose rows are indicators of their own. */
export const ofScored =
  (looked: LookedAt): LookedAt =>
  (scored, tables) =>
    scored.table.kind === "self-evaluation" ? looked(scored, tables) : NOTHING;
