import type { Decision } from "../domain/model/choices";
import { sameCell } from "../domain/model/cell";
import type { CellEdit } from "../domain/model/plan";
import { writtenForm } from "../domain/numeric/written-form";
import { planLook, type Look, type LookPlan } from "./look";
import type { Memory } from "./memory";
import type { PlannedRun } from "./plan-run";

/** The edits of a run that would put another value in place of one that a person typed. */
export const replacementsOf = ({ plan }: PlannedRun, memory: Memory): readonly CellEdit[] =>
  plan.edits.filter(
    ({ before, path }) => before.value.kind !== "empty" && !memory.holds(path, writtenForm(before)),
  );

/** Decisions that let only the approved replacements happen, as long as they replace what was shown. */
function keepingOthers(
  all: readonly CellEdit[],
  approved: readonly CellEdit[],
): ReadonlyMap<string, Decision> {
  const known = new Map(approved.map((edit) => [edit.path, edit.before]));
  return new Map(
    all.flatMap(({ path, before }) => {
      const shown = known.get(path);
      return shown !== undefined && sameCell(shown, before) ? [] : [[path, "keep"] as const];
    }),
  );
}

interface Approval extends Pick<LookPlan, "options" | "words"> {
  readonly approved: readonly CellEdit[];
}

/** What will be written once these replacements are approved, and no others. */
export function planApproved(look: Look, { options, words, approved }: Approval): PlannedRun {
  const all = replacementsOf(planLook(look, { options, words }), look.reading.memory);
  const wishes = { decisions: keepingOthers(all, approved), typed: [] };
  return planLook(look, { options, words, wishes });
}
