import { checklistContent, type ChecklistWords } from "../domain/plan/plan-checklist";
import type { EditPlan } from "../domain/model/plan";
import { listChecks } from "./checklist";
import type { Look } from "./look";
import { freeName, ownSheetTag, SETTING } from "./read-workbook";
import { contentKey } from "./sheet-content";
import type { SettingsChange, SpreadsheetHost } from "./spreadsheet-host";
import type { UndoableOutcome } from "./undo";

/** A change of ours to the workbook, with our texts in it. */
interface Change {
  readonly plan: EditPlan;
  readonly settings: SettingsChange;
}

/** The sheet 检查清单, new or current again; null where it is as it should be. */
export async function planChecklist(
  host: SpreadsheetHost,
  { reading, scheme }: Pick<Look, "reading" | "scheme">,
  words: ChecklistWords,
): Promise<(Change & { readonly sheet: string }) | null> {
  const tables = listChecks(reading, scheme).map(({ table, checklist }) => ({
    scored: table.scored,
    checklist,
  }));
  const content = checklistContent(tables, words);
  const { earlierChecklist: earlier } = reading;
  if (earlier !== null && contentKey(earlier.content) === contentKey(content)) return null;
  const name = earlier?.name ?? freeName(words.sheet, await host.tabNames());
  const edit = { name, before: earlier?.content ?? null, after: content };
  return {
    sheet: name,
    plan: { edits: [], results: [], marks: [], sheets: [edit] },
    settings: { [SETTING.checklist]: ownSheetTag({ name, content }) },
  };
}

/** Carries a change out and gives the step that undoes it, our texts with it. */
export async function applyChange(
  host: SpreadsheetHost,
  { plan, settings }: Change,
): Promise<UndoableOutcome> {
  const before: { key: string; text: string | null }[] = [];
  for (const key of Object.keys(settings)) {
    before.push({ key, text: await host.settings.get(key) });
  }
  const outcome = await host.apply(plan, settings);
  return {
    outcome,
    step: outcome.kind === "applied" ? { inverse: outcome.inverse, settings: before } : null,
  };
}
