import { isEmptyPlan, type EditPlan } from "../domain/model/plan";
import type { PlannedRun } from "./plan-run";
import { SETTING } from "./read-workbook";
import { applyRun } from "./run-workbook";
import type { ApplyOutcome, SpreadsheetHost } from "./spreadsheet-host";

/** What brings back the workbook as it was before one action. */
export interface UndoStep {
  readonly inverse: EditPlan;
  /** Our own texts in the workbook as they were. */
  readonly settings: readonly SettingBefore[];
}

interface SettingBefore {
  readonly key: string;
  readonly text: string | null;
}

export interface UndoableOutcome {
  readonly outcome: ApplyOutcome;
  /** Null where nothing was changed. */
  readonly step: UndoStep | null;
}

const KEPT_SETTINGS = [SETTING.written, SETTING.summary] as const;

/** Carries a run out in the workbook of this name, and gives the step that undoes it. */
export async function applyUndoably(
  host: SpreadsheetHost,
  run: Pick<PlannedRun, "plan" | "memory">,
  workbook: string,
): Promise<UndoableOutcome> {
  const settings: SettingBefore[] = [];
  for (const key of KEPT_SETTINGS) settings.push({ key, text: await host.settings.get(key) });
  const outcome = await applyRun(host, run, { [SETTING.workbook]: workbook });
  const isDone = outcome.kind === "applied" && !isEmptyPlan(run.plan);
  return { outcome, step: isDone ? { inverse: outcome.inverse, settings } : null };
}

/** All or nothing: refused as stale where a cell has changed since. */
export const undo = (
  host: SpreadsheetHost,
  { inverse, settings }: UndoStep,
): Promise<ApplyOutcome> =>
  host.apply(inverse, Object.fromEntries(settings.map(({ key, text }) => [key, text])));
