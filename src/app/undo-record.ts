import { SETTING } from "./read-workbook";
import type { SpreadsheetHost } from "./spreadsheet-host";
import type { UndoStep } from "./undo";

/** The browser's storage, as far as it is needed: texts by key. */
export interface TextStore {
  load(key: string): string | null;
  /** May fail quietly: a full store costs the record, never the work. */
  save(key: string, text: string): void;
}

/** What the record of a workbook is kept with. */
export interface StepTools {
  readonly store: TextStore;
  readonly newId: () => string;
}

type Keeper = Pick<SpreadsheetHost, "settings">;

/** The steps that another session has left for this workbook; the newest last. */
export async function loadSteps(
  { settings }: Keeper,
  store: TextStore,
): Promise<readonly UndoStep[]> {
  const id = await settings.get(SETTING.workbook);
  return id === null ? [] : stepsOf(store, id);
}

export async function saveSteps(
  host: Keeper,
  tools: StepTools,
  steps: readonly UndoStep[],
): Promise<void> {
  tools.store.save(keyOf(await workbookId(host, tools)), textOf(steps));
}

/** To what other sessions have left. */
export async function addStep(host: Keeper, tools: StepTools, step: UndoStep): Promise<void> {
  await saveSteps(host, tools, [...(await loadSteps(host, tools.store)), step]);
}

/** The workbook's own name for itself: a file's path changes, and not every program tells it. */
async function workbookId({ settings }: Keeper, { newId }: StepTools): Promise<string> {
  const known = await settings.get(SETTING.workbook);
  if (known !== null) return known;
  const id = newId();
  await settings.set(SETTING.workbook, id);
  return id;
}

/** More steps than a person goes back. */
const MOST_STEPS = 20;
/** A browser gives a site some 5 MB; a step of 300 rows takes about 100 kB. */
const MOST_CHARACTERS = 1_500_000;

function stepsOf(store: TextStore, workbook: string): readonly UndoStep[] {
  try {
    const parsed: unknown = JSON.parse(store.load(keyOf(workbook)) ?? "[]");
    return Array.isArray(parsed) ? parsed.filter(isStep) : [];
  } catch {
    return [];
  }
}

/** The newest steps that there is room for. */
function textOf(steps: readonly UndoStep[]): string {
  let kept = steps.slice(-MOST_STEPS);
  let text = JSON.stringify(kept);
  while (text.length > MOST_CHARACTERS) {
    kept = kept.slice(1);
    text = JSON.stringify(kept);
  }
  return text;
}

const keyOf = (workbook: string): string => `jiping-undo-${workbook}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function isStep(value: unknown): value is UndoStep {
  if (!isRecord(value) || !isRecord(value["inverse"])) return false;
  const { edits, results, marks, sheets } = value["inverse"];
  return [edits, results, marks, sheets, value["settings"]].every(Array.isArray);
}
