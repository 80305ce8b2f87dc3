import type { StandardReader } from "../domain/interpret/read-own-rule";
import type { CellEdit } from "../domain/model/plan";
import type { CellRef, SheetSnapshot } from "../domain/model/snapshot";
import type { ProposedCell } from "../domain/plan/plan-scores";
import type { StandardScorer } from "../domain/score/score-row";

/**
 * The parts of a run that many tables do without. Each is loaded with a file of its own where a
 * table needs it, before the stages begin, and handed to them.
 */
export interface Equipment {
  readonly standards: Standards;
  readonly formulas: Formulas;
}

/** For the rows' own 评分标准 and 评分过程. */
export interface Standards extends StandardReader {
  readonly scoreStandard: StandardScorer;
}

/** The sheets with the results that their formulas have after the edits of these cells. */
export type Recalculate = (
  sheets: readonly SheetSnapshot[],
  edited: readonly CellRef[],
) => readonly SheetSnapshot[];

/** For formulas that stand in cells, or are to. */
export interface Formulas {
  readonly recalculated: Recalculate;
  readonly formulasAmong: (
    proposed: readonly ProposedCell[],
    sheets: readonly SheetSnapshot[],
  ) => readonly CellEdit[];
}
