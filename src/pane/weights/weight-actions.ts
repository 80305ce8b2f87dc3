import { planLook } from "../../app/look";
import { weightHelp, type WeightStep } from "../../app/weight-help";
import { sameCell } from "../../domain/model/cell";
import type { CellEdit } from "../../domain/model/plan";
import { cellKey } from "../../domain/model/snapshot";
import type { Notice } from "../../text/notices";
import { carryOut, forSmallWrite } from "../actions";
import type { Session } from "../session";
import { shownTable } from "../shown-table";

interface Approved {
  readonly step: WeightStep;
  /** What the person has seen and approved, all or nothing. */
  readonly edits: readonly CellEdit[];
}

/** Writes the points that were shown; where the table makes others by now, nothing is written. */
export const writeWeights = (session: Session, { step, edits }: Approved): Promise<void> =>
  session.work(async (state) => {
    const { options, steps } = state;
    const look = await session.look(options);
    const table = shownTable({ ...state, look });
    const due = table === null ? [] : weightHelp(look, table, step).edits;
    const changed = firstDifference(edits, due);
    if (changed !== null) {
      return { kind: "ended", notice: { kind: "stale", cell: changed.cell, task: "write" } };
    }
    const wishes = { decisions: new Map(), typed: due };
    const run = planLook(look, {
      options: forSmallWrite(look, options),
      words: session.tools.words,
      wishes,
    });
    const tell = (): Notice => ({
      kind: "reweighed",
      cells: due.length,
      others: run.plan.edits.length - due.length,
    });
    return { kind: "ended", notice: await carryOut(session, { run, look, steps, options, tell }) };
  });

/** The first cell that is no longer to be changed as it was shown; null where all are. */
function firstDifference(shown: readonly CellEdit[], due: readonly CellEdit[]): CellEdit | null {
  const known = new Map(due.map((edit) => [cellKey(edit.cell), edit]));
  const gone = shown.find((edit) => !isSame(edit, known.get(cellKey(edit.cell))));
  if (gone !== undefined) return gone;
  const keys = new Set(shown.map(({ cell }) => cellKey(cell)));
  return due.find(({ cell }) => !keys.has(cellKey(cell))) ?? null;
}

const isSame = (one: CellEdit, other: CellEdit | undefined): boolean =>
  other !== undefined && sameCell(one.before, other.before) && sameCell(one.after, other.after);
