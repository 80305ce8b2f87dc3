import { findingKey, withAcceptance, writeAcceptances } from "../app/acceptances";
import { planClearing } from "../app/clear-marks";
import { isScorable, planLook, type Look, type LookPlan } from "../app/look";
import type { PaneOptions } from "../app/options";
import type { CellWishes, PlannedRun } from "../app/plan-run";
import { SETTING } from "../app/read-workbook";
import { planApproved, replacementsOf } from "../app/replacements";
import { noteEdit, scoreEdit } from "../app/typed-edits";
import { applyUndoably, undo, type UndoStep } from "../app/undo";
import type { CellEdit } from "../domain/model/plan";
import type { Finding } from "../domain/model/finding";
import type { CellRef } from "../domain/model/snapshot";
import type { Notice } from "../text/notices";
import { listIssues } from "./present/list-issues";
import { refresh, saveOptions, type Session } from "./session";
import { shownTable } from "./shown-table";
import type { OpenState, PaneEvent } from "./state";

const ended = (notice: Notice | null): PaneEvent => ({ kind: "ended", notice });

/** The program's own 一键评分: as the pane's button, which is there while nothing else is asked. */
export async function scoreAsWished(session: Session): Promise<void> {
  const state = session.store.get();
  if (state.phase === "open" && state.activity.kind === "idle") await score(session);
}

/** 一键评分: fills the blanks, and asks before a typed value would be replaced. */
export const score = (session: Session): Promise<void> =>
  session.work(async ({ options, steps }) => {
    const look = await session.look(options);
    if (!look.tables.some(isScorable)) return ended(null);
    const run = planLook(look, { options, words: session.tools.words });
    const replacements = replacementsOf(run, look.reading.memory);
    if (replacements.length > 0) return { kind: "asked", replacements };
    return ended(await carryOut(session, { run, look, steps, options, tell: tellScored }));
  });

/** After the question: only what was approved gives way. */
export const scoreApproved = (session: Session, approved: readonly CellEdit[]): Promise<void> =>
  session.work(async ({ options, steps }) => {
    const look = await session.look(options);
    const run = planApproved(look, { options, words: session.tools.words, approved });
    return ended(await carryOut(session, { run, look, steps, options, tell: tellScored }));
  });

/** 只检查: reads again and says what was found. */
export const check = (session: Session): Promise<void> =>
  session.work(async (state) => {
    const look = await session.look(state.options);
    const table = shownTable({ ...state, look });
    return ended({ kind: "checked", found: table === null ? 0 : listIssues(look, table).open });
  });

/** Writes what the rule gives into one cell, or else what stands there with its unit, and what follows from it. */
export const fix = (session: Session, edit: CellEdit): Promise<void> =>
  writeOne(session, edit.cell, () =>
    edit.path === ""
      ? { decisions: new Map(), typed: [edit] }
      : { decisions: new Map([[edit.path, "replace"]]), typed: [] },
  );

export const writeNote = (session: Session, cell: CellRef, text: string): Promise<void> =>
  writeOne(session, cell, ({ reading }) => ({
    decisions: new Map(),
    typed: [noteEdit(reading, cell, text)],
  }));

export const writeScore = (session: Session, cell: CellRef, points: string): Promise<void> =>
  writeOne(session, cell, ({ reading }) => ({
    decisions: new Map(),
    typed: [scoreEdit(reading, cell, points)],
  }));

/** A small write adds no marks and no sheet where there are none, and fills blanks only after a scoring. */
export const forSmallWrite = (
  { isScored, reading: { standingMarks, earlierSummary } }: Look,
  { form, marks, summary }: PaneOptions,
): LookPlan["options"] => ({
  mode: isScored ? "fill-blanks" : "keep",
  form,
  marks: marks && standingMarks.length > 0,
  summary: summary && earlierSummary !== null,
});

const writeOne = (
  session: Session,
  cell: CellRef,
  wishesFor: (look: Look) => CellWishes,
): Promise<void> =>
  session.work(async ({ options, steps }) => {
    const look = await session.look(options);
    const small = forSmallWrite(look, options);
    const { words } = session.tools;
    const run = planLook(look, { options: small, words, wishes: wishesFor(look) });
    const tell = ({ plan }: PlannedRun): Notice => ({
      kind: "written",
      cell,
      others: Math.max(0, plan.edits.length - 1),
    });
    return ended(await carryOut(session, { run, look, steps, options, tell }));
  });

export const clearMarks = (session: Session): Promise<void> =>
  session.work(async ({ options, steps }) => {
    const look = await session.look(options);
    const run = { plan: planClearing(look), memory: look.reading.memory };
    const tell = (): Notice => ({ kind: "cleared", marks: run.plan.marks.length });
    return ended(await carryOut(session, { run, look, steps, options, tell }));
  });

export const undoLast = (session: Session): Promise<void> =>
  session.work(async ({ look, options, steps }) => {
    const last = steps.at(-1);
    if (last === undefined) return ended(null);
    const outcome = await undo(session.tools.host, last);
    if (outcome.kind === "applied")
      session.remember(bookOf(last, look, session), steps.slice(0, -1));
    await session.look(options);
    if (outcome.kind === "stale") return ended({ ...outcome, task: "undo" });
    if (outcome.kind !== "applied") return ended(outcome);
    const { edits, marks } = last.inverse;
    return ended({ kind: "undone", cells: edits.length, marks: marks.length });
  });

/** 标为已核实, with the reason; null takes it back. */
export async function accept(
  session: Session,
  finding: Finding,
  reason: string | null,
): Promise<void> {
  await session.work(async (state) => {
    const key = shownTable(state)?.key ?? "";
    const { acceptances } = state.look.reading;
    const next = withAcceptance(acceptances, findingKey(key, finding), reason);
    await session.tools.host.settings.set(SETTING.accepted, writeAcceptances(next));
    await session.look(state.options);
    return ended(null);
  });
}

export async function setOptions(session: Session, options: PaneOptions): Promise<void> {
  await saveOptions(session, options);
  await refresh(session);
}

export function reveal({ tools, store }: Session, cell: CellRef): void {
  tools.host.reveal(cell).catch((error: unknown) => {
    store.dispatch({ kind: "broke", because: tools.tellError(error) });
  });
}

/** Undoing a cleaning brings the workbook's name back with the rest. */
const bookOf = ({ settings }: UndoStep, look: Look, session: Session): string =>
  settings.find(({ key }) => key === SETTING.workbook)?.text ?? nameOf(look, session);

/** The workbook's own name for itself, which it gets with the first writing. */
export const nameOf = ({ reading }: Look, { tools }: Session): string =>
  reading.workbook ?? tools.newId();

type Run = Pick<PlannedRun, "plan" | "memory">;

interface Carrying<Planned extends Run> {
  readonly run: Planned;
  readonly look: Look;
  readonly steps: OpenState["steps"];
  readonly options: PaneOptions;
  readonly tell: (run: Planned, skipped: number) => Notice;
}

/** Carries a run out, keeps the step that undoes it, and says what has come of it. */
export async function carryOut<Planned extends Run>(
  session: Session,
  { run, look, steps, options, tell }: Carrying<Planned>,
): Promise<Notice> {
  const workbook = nameOf(look, session);
  const { outcome, step } = await applyUndoably(session.tools.host, run, workbook);
  if (step !== null) session.remember(workbook, [...steps, step]);
  await session.look(options);
  if (outcome.kind === "stale") return { ...outcome, task: "write" };
  if (outcome.kind !== "applied") return outcome;
  return tell(run, outcome.skipped.length);
}

function tellScored({ plan }: Run, skipped: number): Notice {
  const [summary] = plan.sheets;
  const isUnchanged = plan.edits.length + plan.marks.length + plan.sheets.length === 0;
  if (isUnchanged) return { kind: "up-to-date" };
  return {
    kind: "scored",
    cells: plan.edits.length,
    marks: plan.marks.length,
    summary: summary?.name ?? null,
    skipped,
  };
}
