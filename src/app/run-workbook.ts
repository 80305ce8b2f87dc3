import type { SheetRef, SheetSnapshot } from "../domain/model/snapshot";
import { isEmptyPlan } from "../domain/model/plan";
import { readMemory } from "./memory";
import { planRun, type PlannedRun, type PlanWords, type RunOptions } from "./plan-run";
import { contentKey, contentOf } from "./sheet-content";
import type { ApplyOutcome, SpreadsheetHost } from "./spreadsheet-host";

/** What the user asked for, of one workbook. */
export interface WorkbookRequest extends Omit<RunOptions, "summarySheet"> {
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
  const own = await ownSummary(host, all);
  const foreign = all.filter(({ id }) => id !== own?.sheet.id);
  const names = foreign.map(({ name }) => name);
  if (request.sheetName !== null && !names.includes(request.sheetName)) {
    return { kind: "no-such-sheet", sheets: names };
  }
  const sheets: SheetSnapshot[] = [];
  for (const sheet of foreign) sheets.push(await host.read(sheet));
  const newName = freeName(words.summary.sheet, await host.tabNames());
  const summarySheet = request.summary ? (own?.sheet.name ?? newName) : null;
  const input = {
    sheets,
    memory: readMemory(await host.settings.get(MEMORY_KEY)),
    standingMarks: await host.marks(),
    hasNotes: host.capabilities.notes,
    earlierSummary: own === null ? null : contentOf(own),
  };
  return { kind: "planned", run: planRun(input, { ...request, summarySheet }, words) };
}

/** Carries a planned run out and remembers in the workbook what was written. */
export async function applyRun(
  host: SpreadsheetHost,
  { plan, memory }: PlannedRun,
): Promise<ApplyOutcome> {
  if (isEmptyPlan(plan)) return host.apply(plan);
  const [summary] = plan.sheets;
  return host.apply(plan, {
    ...(plan.edits.length === 0 ? {} : { [MEMORY_KEY]: memory.toText() }),
    ...(summary?.after == null
      ? {}
      : { [SUMMARY_KEY]: `${contentKey(summary.after)} ${summary.name}` }),
  });
}

/** The summary of an earlier run; null once a person has changed a cell of it, which makes it theirs. */
async function ownSummary(
  host: SpreadsheetHost,
  sheets: readonly SheetRef[],
): Promise<SheetSnapshot | null> {
  const [key, ...words] = (await host.settings.get(SUMMARY_KEY))?.split(" ") ?? [];
  const sheet = sheets.find(({ name }) => name === words.join(" "));
  if (sheet === undefined) return null;
  const snapshot = await host.read(sheet);
  return contentKey(contentOf(snapshot)) === key ? snapshot : null;
}

/** Names of tabs are the same whatever their case. */
function freeName(name: string, tabs: readonly string[]): string {
  const taken = new Set(tabs.map((tab) => tab.toLowerCase()));
  const numbered = (number: number): string => (number === 1 ? name : `${name}${String(number)}`);
  let number = 1;
  while (taken.has(numbered(number).toLowerCase())) number += 1;
  return numbered(number);
}
