import type { SheetRef, SheetSnapshot } from "../domain/model/snapshot";
import { isEmptyPlan } from "../domain/model/plan";
import { readMemory } from "./memory";
import { planRun, type PlannedRun, type PlanWords, type RunOptions } from "./plan-run";
import type { ApplyOutcome, SpreadsheetHost } from "./spreadsheet-host";

/** What the user asked for, of one workbook. */
export interface WorkbookRequest extends Omit<RunOptions, "summarySheet"> {
  /** Score only the sheet of this name; null for all. */
  readonly sheetName: string | null;
  readonly summary: boolean;
}

export type WorkbookRun =
  | { readonly kind: "planned"; readonly run: PlannedRun }
  | { readonly kind: "no-such-sheet"; readonly sheets: readonly string[] };

const MEMORY_KEY = "written";
const SUMMARY_KEY = "summary";

/** Reads a workbook and plans its run; nothing is changed. */
export async function planWorkbook(
  host: SpreadsheetHost,
  request: WorkbookRequest,
  words: PlanWords,
): Promise<WorkbookRun> {
  const all = await host.sheets();
  const ownSheet = await host.settings.get(SUMMARY_KEY);
  const foreign = all.filter(({ name }) => name !== ownSheet);
  const wanted = foreign.filter(
    ({ name }) => request.sheetName === null || name === request.sheetName,
  );
  if (request.sheetName !== null && wanted.length === 0) {
    return { kind: "no-such-sheet", sheets: foreign.map(({ name }) => name) };
  }
  const sheets: SheetSnapshot[] = [];
  for (const sheet of wanted) sheets.push(await host.read(sheet));
  const own = all.find(({ name }) => name === ownSheet) ?? null;
  const summarySheet = request.summary ? (own?.name ?? freeName(words.summary.sheet, all)) : null;
  const input = {
    sheets,
    memory: readMemory(await host.settings.get(MEMORY_KEY)),
    standingMarks: await host.marks(),
    earlierSummary: own === null ? null : await host.read(own),
  };
  return { kind: "planned", run: planRun(input, { ...request, summarySheet }, words) };
}

/** Carries a planned run out and remembers in the workbook what was written. */
export async function applyRun(
  host: SpreadsheetHost,
  { plan, memory }: PlannedRun,
): Promise<ApplyOutcome> {
  const outcome = await host.apply(plan);
  if (outcome.kind !== "applied" || isEmptyPlan(plan)) return outcome;
  if (plan.edits.length > 0) await host.settings.set(MEMORY_KEY, memory.toText());
  const [summary] = plan.sheets;
  if (summary !== undefined) await host.settings.set(SUMMARY_KEY, summary.name);
  return outcome;
}

/** A user's own sheet is never touched, whatever its name. */
function freeName(name: string, sheets: readonly SheetRef[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name));
  let number = 1;
  while (taken.has(number === 1 ? name : `${name}${String(number)}`)) number += 1;
  return number === 1 ? name : `${name}${String(number)}`;
}
