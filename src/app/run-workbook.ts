import { isEmptyPlan } from "../domain/model/plan";
import type { PlannedRun } from "./plan-run";
import { ownSheetTag, SETTING } from "./read-workbook";
import type { ApplyOutcome, SettingsChange, SpreadsheetHost } from "./spreadsheet-host";

/** Carries a planned run out and remembers in the workbook what was written, with other texts of ours. */
export async function applyRun(
  host: SpreadsheetHost,
  { plan, memory }: Pick<PlannedRun, "plan" | "memory">,
  texts: SettingsChange = {},
): Promise<ApplyOutcome> {
  if (isEmptyPlan(plan)) return host.apply(plan);
  const [summary] = plan.sheets;
  return host.apply(plan, {
    ...texts,
    ...(plan.edits.length === 0 ? {} : { [SETTING.written]: memory.toText() }),
    ...(summary?.after == null
      ? {}
      : { [SETTING.summary]: ownSheetTag({ name: summary.name, content: summary.after }) }),
  });
}
