import type { ApplyOutcome, HostError, SettingsChange } from "../../app/spreadsheet-host";
import { toA1 } from "../../domain/model/address";
import { invertPlan, type EditPlan } from "../../domain/model/plan";
import type { CellRef } from "../../domain/model/snapshot";
import { holdsEntered } from "./entries";
import { findObstacle } from "./find-obstacle";
import type { KnownMark } from "./marks";
import { backJobOf, jobOf, type SettledPlan } from "./plan-jobs";
import type { PlanProgram, WantedNote, WrittenCells } from "./plan-program";
import { settleMarks } from "./settle-marks";
import type { Standing } from "./standing";

export interface PlanRequest {
  readonly plan: EditPlan;
  readonly settings: SettingsChange;
  /** The marks of ours that stand in the workbook, by sheet and cell. */
  readonly marks: ReadonlyMap<string, KnownMark>;
}

/** Verifies every cell first, then writes all, or gives everything back. */
export async function applyPlan<Fill>(
  program: PlanProgram<Fill>,
  { plan, settings: wanted, marks: known }: PlanRequest,
): Promise<ApplyOutcome> {
  let standing: Standing<Fill>;
  try {
    standing = await program.readStanding(plan);
  } catch (error) {
    return unread(program, plan, program.errorOf(error));
  }
  const obstacle = findObstacle(plan, standing);
  if (obstacle !== null) return obstacle;
  const { changes, settings } = settleMarks(plan, { known, standing, program });
  const settled: SettledPlan<Fill> = {
    plan,
    marks: changes,
    settings: { ...wanted, ...settings },
    fills: program.fills,
  };
  return writeAll(program, settled, standing);
}

async function writeAll<Fill>(
  program: PlanProgram<Fill>,
  settled: SettledPlan<Fill>,
  standing: Standing<Fill>,
): Promise<ApplyOutcome> {
  const { plan, marks } = settled;
  let written: WrittenCells;
  try {
    written = await program.write(jobOf(settled, standing));
  } catch (error) {
    const { trouble } = program.errorOf(error);
    const refused = { kind: "refused", because: trouble, cell: null } as const;
    if (program.changesNothing(trouble)) return refused;
    return takeBack(program, { settled, standing }, refused);
  }
  const missed = plan.edits.find(({ cell, after }) => {
    const now = written.get(cell.sheet.id)?.get(toA1(cell.at));
    return now === undefined || !holdsEntered(now, after);
  });
  if (missed !== undefined) {
    const refused = { kind: "refused", because: "conflict", cell: missed.cell } as const;
    return takeBack(program, { settled, standing }, refused);
  }
  const skipped = marks.flatMap(({ cell, skips }) => skips.map((part) => ({ cell, part })));
  return { kind: "applied", inverse: inverseOf(plan, written), skipped };
}

/** The plan that undoes this one: what was written as the program then shows it. */
function inverseOf(plan: EditPlan, written: WrittenCells): EditPlan {
  const inverse = invertPlan(plan);
  const edits = inverse.edits.map((edit) => {
    const now = written.get(edit.cell.sheet.id)?.get(toA1(edit.cell.at));
    return { ...edit, before: now ?? edit.before };
  });
  return { ...inverse, edits };
}

interface FailedWrite<Fill> {
  readonly settled: SettledPlan<Fill>;
  readonly standing: Standing<Fill>;
}

/** A failed write has done what it did before it failed: all of it is given back and looked at. */
async function takeBack<Fill>(
  program: PlanProgram<Fill>,
  { settled, standing }: FailedWrite<Fill>,
  outcome: Extract<ApplyOutcome, { readonly kind: "refused" }>,
): Promise<ApplyOutcome> {
  try {
    const now = await program.readStanding(settled.plan);
    await program.write(backJobOf(settled, standing, now));
    await program.restoreNotes(notesBefore(settled, standing));
    const after = await program.readStanding(settled.plan);
    return isRestored(standing, after) ? outcome : { kind: "uncertain", because: outcome.because };
  } catch {
    return { kind: "uncertain", because: outcome.because };
  }
}

const notesBefore = <Fill>(
  { marks }: SettledPlan<Fill>,
  { sheets }: Standing<Fill>,
): WantedNote[] =>
  marks.flatMap(({ cell, note }) => {
    if (note === null) return [];
    const address = toA1(cell.at);
    const text = sheets.get(cell.sheet.id)?.notes.get(address)?.[0] ?? null;
    return [{ sheetId: cell.sheet.id, address, text }];
  });

const isRestored = <Fill>(before: Standing<Fill>, after: Standing<Fill>): boolean =>
  [...before.sheets].every(([id, { cells }]) =>
    [...cells].every(([at, { cell, fill }]) => {
      const now = after.sheets.get(id)?.cells.get(at);
      if (now === undefined) return false;
      return (
        now.cell.format === cell.format &&
        (cell.formula !== null
          ? now.cell.formula === cell.formula
          : holdsEntered(now.cell, cell)) &&
        JSON.stringify(now.fill) === JSON.stringify(fill)
      );
    }),
  );

/** Which sheet has gone is looked up only once one has. */
async function unread<Fill>(
  program: PlanProgram<Fill>,
  plan: EditPlan,
  { trouble }: HostError,
): Promise<ApplyOutcome> {
  if (trouble !== "sheet-gone") return { kind: "refused", because: trouble, cell: null };
  const ids = await program.sheetIds();
  const touched: readonly { readonly cell: CellRef }[] = [...plan.edits, ...plan.marks];
  const gone = touched.find(({ cell }) => !ids.includes(cell.sheet.id));
  return { kind: "refused", because: "sheet-gone", cell: gone?.cell ?? null };
}
