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

/** More steps than a person goes back. */
const MOST_STEPS = 20;
/** A browser gives a site some 5 MB; a step of 300 rows takes about 100 kB. */
const MOST_CHARACTERS = 1_500_000;

/** The steps that another session of the pane has left for this workbook; the newest last. */
export function loadSteps(store: TextStore, workbook: string): readonly UndoStep[] {
  try {
    const parsed: unknown = JSON.parse(store.load(keyOf(workbook)) ?? "[]");
    return Array.isArray(parsed) ? parsed.filter(isStep) : [];
  } catch {
    return [];
  }
}

/** Keeps the newest steps that there is room for. */
export function saveSteps(store: TextStore, workbook: string, steps: readonly UndoStep[]): void {
  let kept = steps.slice(-MOST_STEPS);
  let text = JSON.stringify(kept);
  while (text.length > MOST_CHARACTERS) {
    kept = kept.slice(1);
    text = JSON.stringify(kept);
  }
  store.save(keyOf(workbook), text);
}

const keyOf = (workbook: string): string => `jiping-undo-${workbook}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function isStep(value: unknown): value is UndoStep {
  if (!isRecord(value) || !isRecord(value["inverse"])) return false;
  const { edits, results, marks, sheets } = value["inverse"];
  return [edits, results, marks, sheets, value["settings"]].every(Array.isArray);
}
