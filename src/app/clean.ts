import type { EditPlan } from "../domain/model/plan";
import { planMarks } from "../domain/plan/plan-marks";
import { readWorkbook, SETTING, type WorkbookReading } from "./read-workbook";
import type { SettingsChange, SkippedMark, SpreadsheetHost } from "./spreadsheet-host";

/** What takes everything of ours out of a workbook, but for the values it has got from us. */
export interface Cleaning {
  readonly plan: EditPlan;
  readonly settings: SettingsChange;
  /** How many of our texts stand in the workbook's properties. */
  readonly texts: number;
}

/** The hosts' own record of the marks; they keep it themselves as long as there are any. */
const MARKS = "marks";

type Ours = Pick<
  WorkbookReading,
  "standingMarks" | "earlierSummary" | "summarySheet" | "earlierChecklist"
>;

/** Marks, our sheets and our settings; a sheet or a note that a person has changed is theirs and stays. */
export async function planCleaning(
  { settings }: Pick<SpreadsheetHost, "settings">,
  { standingMarks, earlierSummary, summarySheet, earlierChecklist }: Ours,
): Promise<Cleaning> {
  const keys = [...Object.values(SETTING), ...(standingMarks.length === 0 ? [MARKS] : [])];
  const held: string[] = [];
  for (const key of keys) if ((await settings.get(key)) !== null) held.push(key);
  return {
    plan: {
      edits: [],
      results: [],
      marks: planMarks([], standingMarks, () => ""),
      sheets: [
        ...(earlierSummary === null
          ? []
          : [{ name: summarySheet, before: earlierSummary, after: null }]),
        ...(earlierChecklist === null
          ? []
          : [{ name: earlierChecklist.name, before: earlierChecklist.content, after: null }]),
      ],
    },
    settings: Object.fromEntries(held.map((key) => [key, null])),
    texts: held.length,
  };
}

/** What was taken out of a workbook file, and which marks stayed because their cells are locked. */
export interface CleanedBook {
  readonly cleaning: Cleaning;
  readonly skipped: readonly SkippedMark[];
}

/** Takes everything of ours out of a file that nobody else has open. */
export async function cleanBook(host: SpreadsheetHost, summaryName: string): Promise<CleanedBook> {
  const cleaning = await planCleaning(host, await readWorkbook(host, { summaryName }));
  const outcome = await host.apply(cleaning.plan, cleaning.settings);
  if (outcome.kind !== "applied") throw new Error(outcome.kind);
  return { cleaning, skipped: outcome.skipped };
}

/** Whether there is anything of ours to take out. */
export const isClean = ({ plan, texts }: Cleaning): boolean =>
  plan.marks.length + plan.sheets.length + texts === 0;
