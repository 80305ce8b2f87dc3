import { LOOK_ONLY, type Choices } from "../domain/model/choices";
import type { Finding } from "../domain/model/finding";
import type { CellEdit, EditPlan, SheetContent, StandingMark } from "../domain/model/plan";
import type { Scheme } from "../domain/model/scheme";
import type { SheetRef, SheetSnapshot } from "../domain/model/snapshot";
import { plainText } from "../domain/model/cell";
import { planMarks } from "../domain/plan/plan-marks";
import { planScores } from "../domain/plan/plan-scores";
import { summaryContent, type SummaryWords } from "../domain/plan/plan-summary";
import { assess, type AssessedTable } from "./assess";
import type { Memory } from "./memory";
import { afterEdits } from "./recalculate";
import { contentKey } from "./sheet-content";

/** The words that plans put into cells; sentences are made elsewhere and handed in. */
export interface PlanWords {
  readonly findingOf: (finding: Finding) => string;
  readonly summary: SummaryWords;
}

export interface RunOptions {
  readonly scheme: Scheme;
  readonly mode: "fill-blanks" | "recompute";
  /** Plans for the tables of this sheet only; null for all. The others are read for what they say. */
  readonly sheetName: string | null;
  readonly marks: boolean;
  /** The name of our summary sheet; null for none. */
  readonly summarySheet: string | null;
}

/** The workbook as a run finds it. */
export interface RunInput {
  readonly sheets: readonly SheetSnapshot[];
  readonly memory: Memory;
  readonly standingMarks: readonly StandingMark[];
  /** Whether the program has notes for marks to speak in. */
  readonly hasNotes: boolean;
  /** The summary sheet that stands there from an earlier run; null for none. */
  readonly earlierSummary: SheetContent | null;
}

export interface PlannedRun {
  /** The tables as they were found, with what will be written. */
  readonly before: readonly AssessedTable[];
  /** The tables as they will stand once the plan is carried out. */
  readonly after: readonly AssessedTable[];
  readonly plan: EditPlan;
  readonly memory: Memory;
}

/** Scores a workbook: what will change, and how it will then look to a reviewer. */
export function planRun(input: RunInput, options: RunOptions, words: PlanWords): PlannedRun {
  const { scheme, mode } = options;
  const choicesFor = (key: string): Choices => ({
    mode,
    isOurs: (path, written) => input.memory.holds(`${key}/${path}`, written),
  });
  const isWanted = (sheet: SheetRef): boolean =>
    options.sheetName === null || sheet.name === options.sheetName;
  const tablesOf = (sheets: readonly SheetSnapshot[], choices: (key: string) => Choices) =>
    assess(sheets, { scheme, choicesFor: choices }).filter(({ scored }) =>
      isWanted(scored.table.sheet),
    );
  const before = tablesOf(input.sheets, choicesFor);
  const edits = before.flatMap(({ key, scored }) => editsOf(input.sheets, key, scored));
  const changed = afterEdits(input.sheets, edits);
  const after = tablesOf(changed.sheets, () => LOOK_ONLY);
  const findings = after.flatMap((table) => table.findings);
  const standing = input.standingMarks.filter(({ cell }) => isWanted(cell.sheet));
  return {
    before,
    after,
    plan: {
      edits,
      results: changed.results,
      marks: options.marks
        ? planMarks(findings, standing, input.hasNotes ? words.findingOf : null)
        : [],
      sheets: summaryEdits(input, options, { after, words: words.summary }),
    },
    memory: input.memory.with(
      edits.map(({ path, after: { value } }) => ({ path, written: plainText(value) })),
    ),
  };
}

function editsOf(
  sheets: readonly SheetSnapshot[],
  key: string,
  scored: AssessedTable["scored"],
): CellEdit[] {
  if (scored.table.kind !== "self-evaluation") return [];
  const snapshotOf = (sheet: SheetRef): SheetSnapshot => {
    const found = sheets.find((snapshot) => snapshot.sheet.id === sheet.id);
    if (found === undefined) throw new Error(`No snapshot of sheet ${sheet.id}`);
    return found;
  };
  return planScores(scored, snapshotOf).map((edit) => ({ ...edit, path: `${key}/${edit.path}` }));
}

function summaryEdits(
  { earlierSummary }: RunInput,
  { summarySheet: name }: RunOptions,
  { after, words }: { readonly after: readonly AssessedTable[]; readonly words: SummaryWords },
): EditPlan["sheets"] {
  const scored = after
    .map((table) => table.scored)
    .filter(({ table }) => table.kind === "self-evaluation");
  if (name === null || scored.length === 0) return [];
  const content = summaryContent(scored, words);
  const isUpToDate = earlierSummary !== null && contentKey(earlierSummary) === contentKey(content);
  return isUpToDate ? [] : [{ name, before: earlierSummary, after: content }];
}
