import { isEmptyPlan } from "../domain/model/plan";
import { planRun, type PlannedRun, type PlanWords, type RunOptions } from "./plan-run";
import { ownSheetTag, readWorkbook, SETTING } from "./read-workbook";
import type { ApplyOutcome, SettingsChange, SpreadsheetHost } from "./spreadsheet-host";

/** What the user asked for, of one workbook. */
export interface WorkbookRequest extends Omit<RunOptions, "summarySheet" | "form"> {
  readonly summary: boolean;
}

export type WorkbookRun =
  | { readonly kind: "planned"; readonly run: PlannedRun }
  | { readonly kind: "no-such-sheet"; readonly sheets: readonly string[] };

/** Reads a workbook and plans its run; nothing is changed. */
export async function planWorkbook(
  host: SpreadsheetHost,
  request: WorkbookRequest,
  words: PlanWords,
): Promise<WorkbookRun> {
  const reading = await readWorkbook(host, { summaryName: words.summary.sheet });
  const names = reading.sheets.map(({ sheet }) => sheet.name);
  if (request.sheetName !== null && !names.includes(request.sheetName)) {
    return { kind: "no-such-sheet", sheets: names };
  }
  const summarySheet = request.summary ? reading.summarySheet : null;
  const { form } = reading.options;
  return { kind: "planned", run: planRun(reading, { ...request, form, summarySheet }, words) };
}

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
