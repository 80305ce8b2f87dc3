import type { ApplyOutcome, HostError, SettingsChange } from "../../app/spreadsheet-host";
import { toA1 } from "../../domain/model/address";
import { invertPlan, type EditPlan } from "../../domain/model/plan";
import type { CellRef } from "../../domain/model/snapshot";
import { findObstacle } from "./find-obstacle";
import type { Look } from "./look";
import { restoreNotes, type WantedNote } from "./notes";
import { backJobOf, jobOf, propertiesJob, type SettledPlan } from "./plan-jobs";
import type { Runner } from "./runner";
import { settleMarks } from "./settle-marks";
import { hostErrorOf } from "./troubles";
import { readStanding, type Standing } from "./verify";
import { holdsEntered } from "./wire-cells";
import { perform, type WriteJob, type WrittenCells } from "./write-job";

export interface PlanRequest {
  readonly plan: EditPlan;
  readonly settings: SettingsChange;
  readonly look: Look;
  /** Told of a batch before it is sent, and of its areas, so that its events are known as ours. */
  readonly onWriting: (job: WriteJob) => void;
}

/** Beside any plan: `known` is what the workbook holds. */
export async function writeSettings(
  runner: Runner,
  known: Look["properties"],
  change: SettingsChange,
): Promise<void> {
  const properties = propertiesJob(known, change);
  await perform(runner, { sheets: [], ownSheets: [], properties });
}

/** Verifies every cell in one request and writes all in the next, or gives everything back. */
export async function applyPlan(runner: Runner, request: PlanRequest): Promise<ApplyOutcome> {
  const { plan, look } = request;
  const ownIds = new Map(look.sheets.map(({ sheet }) => [sheet.name, sheet.id]));
  let standing: Standing;
  try {
    standing = await readStanding(runner, plan, ownIds);
  } catch (error) {
    return unread(runner, plan, hostErrorOf(error));
  }
  const obstacle = findObstacle(plan, standing);
  if (obstacle !== null) return obstacle;
  const hasNotes = runner.capabilities.notes;
  const { changes, settings } = settleMarks(plan, { look, standing, hasNotes });
  const settled: SettledPlan = {
    plan,
    marks: changes,
    noted: notedCells(look),
    settings: { ...request.settings, ...settings },
  };
  return writeAll(runner, { ...request, settled, standing, ownIds });
}

interface VerifiedPlan extends PlanRequest {
  readonly settled: SettledPlan;
  readonly standing: Standing;
  readonly ownIds: ReadonlyMap<string, string>;
}

async function writeAll(runner: Runner, verified: VerifiedPlan): Promise<ApplyOutcome> {
  const { plan, settled, standing } = verified;
  const job = jobOf(settled, standing);
  verified.onWriting(job);
  let written: WrittenCells;
  try {
    written = await perform(runner, job);
  } catch (error) {
    const { trouble } = hostErrorOf(error);
    if (trouble === "editing" || trouble === "too-large") {
      return { kind: "refused", because: trouble, cell: null };
    }
    return takeBack(runner, verified, { kind: "refused", because: trouble, cell: null });
  }
  const missed = plan.edits.find(({ cell, after }) => {
    const now = written.get(cell.sheet.id)?.get(toA1(cell.at));
    return now === undefined || !holdsEntered(now, after);
  });
  if (missed !== undefined) {
    return takeBack(runner, verified, { kind: "refused", because: "conflict", cell: missed.cell });
  }
  const skipped = settled.marks.flatMap(({ cell, skips }) => skips.map((part) => ({ cell, part })));
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

/** A failed batch has done what it did before it failed: all of it is given back and looked at. */
async function takeBack(
  runner: Runner,
  { plan, settled, standing, ownIds, onWriting, look }: VerifiedPlan,
  outcome: Extract<ApplyOutcome, { readonly kind: "refused" }>,
): Promise<ApplyOutcome> {
  try {
    const now = await readStanding(runner, plan, ownIds);
    const job = backJobOf(settled, standing, now);
    onWriting(job);
    await perform(runner, job);
    await restoreNotes(runner, notesBefore(settled, look));
    const after = await readStanding(runner, plan, ownIds);
    return isRestored(standing, after) ? outcome : { kind: "uncertain", because: outcome.because };
  } catch {
    return { kind: "uncertain", because: outcome.because };
  }
}

const notesBefore = ({ marks }: SettledPlan, { sheets }: Look): WantedNote[] =>
  marks.flatMap(({ cell, note }) => {
    if (note === null) return [];
    const known = sheets.find(({ sheet }) => sheet.id === cell.sheet.id)?.notes;
    const address = toA1(cell.at);
    return [{ sheetId: cell.sheet.id, address, text: known?.get(address)?.[0] ?? null }];
  });

const isRestored = (before: Standing, after: Standing): boolean =>
  [...before.sheets].every(([id, { cells }]) =>
    [...cells].every(([at, { cell, fill }]) => {
      const now = after.sheets.get(id)?.cells.get(at);
      if (now === undefined) return false;
      return (
        now.cell.format === cell.format &&
        (cell.formula !== null
          ? now.cell.formula === cell.formula
          : holdsEntered(now.cell, cell)) &&
        now.fill.color === fill.color
      );
    }),
  );

/** Which sheet has gone is looked up only once one has. */
async function unread(runner: Runner, plan: EditPlan, error: HostError): Promise<ApplyOutcome> {
  if (error.trouble !== "sheet-gone") {
    return { kind: "refused", because: error.trouble, cell: null };
  }
  const ids = await runner.read(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    return worksheets.items.map(({ id }) => id);
  });
  const touched: readonly { readonly cell: CellRef }[] = [...plan.edits, ...plan.marks];
  const gone = touched.find(({ cell }) => !ids.includes(cell.sheet.id));
  return { kind: "refused", because: "sheet-gone", cell: gone?.cell ?? null };
}

const notedCells = ({ sheets }: Look): ReadonlySet<string> =>
  new Set(sheets.flatMap(({ sheet, notes }) => [...notes.keys()].map((at) => `${sheet.id}!${at}`)));
