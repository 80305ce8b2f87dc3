import { FULL_EQUIPMENT } from "./full-equipment";
import { planRun, type PlannedRun, type PlanWords, type RunOptions } from "./plan-run";
import { readWorkbook } from "./read-workbook";
import type { SpreadsheetHost } from "./spreadsheet-host";

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
  const reading = await readWorkbook(host, {
    summaryName: words.summary.sheet,
    equipment: FULL_EQUIPMENT,
  });
  const names = reading.sheets.map(({ sheet }) => sheet.name);
  if (request.sheetName !== null && !names.includes(request.sheetName)) {
    return { kind: "no-such-sheet", sheets: names };
  }
  const summarySheet = request.summary ? reading.summarySheet : null;
  const { form } = reading.options;
  return { kind: "planned", run: planRun(reading, { ...request, form, summarySheet }, words) };
}
