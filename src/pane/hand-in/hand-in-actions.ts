import { planCleaning } from "../../app/clean";
import { applyChange, planChecklist } from "../../app/hand-in";
import { SETTING } from "../../app/read-workbook";
import type { UndoableOutcome } from "../../app/undo";
import { checklistWords } from "../../text/checklist-words";
import type { Notice } from "../../text/notices";
import { nameOf } from "../actions";
import type { Session } from "../session";
import type { OpenState, PaneEvent } from "../state";

const ended = (notice: Notice): PaneEvent => ({ kind: "ended", notice });

/** Writes the sheet 检查清单, or brings it up to date. */
export const writeChecklist = (session: Session): Promise<void> =>
  session.work(async (state) => {
    const { host } = session.tools;
    const look = await session.look(state.options);
    const change = await planChecklist(host, look, checklistWords);
    if (change === null) return ended({ kind: "listed", sheet: null });
    const workbook = nameOf(look, session);
    const { plan, settings } = change;
    const done = await applyChange(host, {
      plan,
      settings: { ...settings, [SETTING.workbook]: workbook },
    });
    const tell = (): Notice => ({ kind: "listed", sheet: change.sheet });
    return ended(await finish(session, state, { done, workbook, tell }));
  });

/** Takes everything of ours out of the workbook itself. */
export const cleanHere = (session: Session): Promise<void> =>
  session.work(async (state) => {
    const { host } = session.tools;
    const look = await session.look(state.options);
    const done = await applyChange(host, await planCleaning(host, look.reading));
    const locked = done.outcome.kind === "applied" ? done.outcome.skipped.length : 0;
    const tell = (): Notice => ({ kind: "cleaned", locked });
    return ended(await finish(session, state, { done, workbook: nameOf(look, session), tell }));
  });

/** Leaves the workbook as it is: the copy is a workbook of its own. */
export const exportClean = (session: Session): Promise<void> =>
  session.work(async () => ended(await session.tools.exportCopy()));

interface Finish {
  readonly done: UndoableOutcome;
  readonly workbook: string;
  readonly tell: () => Notice;
}

async function finish(
  session: Session,
  { steps, options }: OpenState,
  { done: { outcome, step }, workbook, tell }: Finish,
): Promise<Notice> {
  if (step !== null) session.remember(workbook, [...steps, step]);
  await session.look(options);
  if (outcome.kind === "stale") return { ...outcome, task: "write" };
  return outcome.kind === "applied" ? tell() : outcome;
}
