import { LOOK_ONLY, type Choices, type Decision } from "../domain/model/choices";
import type { ColumnMapping } from "../domain/model/column-mapping";
import type { Finding } from "../domain/model/finding";
import type { CellEdit, EditPlan, SheetContent, StandingMark } from "../domain/model/plan";
import type { Scheme } from "../domain/model/scheme";
import type { SheetRef, SheetSnapshot } from "../domain/model/snapshot";
import { planMarks } from "../domain/plan/plan-marks";
import { writtenForm } from "../domain/numeric/written-form";
import { planScores, type ProposedCell } from "../domain/plan/plan-scores";
import { summaryContent, type SummaryWords } from "../domain/plan/plan-summary";
import { isAccepted, type Acceptances } from "./acceptances";
import { afterEdits } from "./after-edits";
import { checkTables, scoreTables, type AssessedTable, type PointedTable } from "./assess";
import type { Equipment } from "./equipment";
import type { Memory } from "./memory";
import { readTables, readTablesAgain, type TablesReading } from "./read-tables";
import { contentKey } from "./sheet-content";
import type { WrittenForm } from "./written-form";

/** The words that plans put into cells; sentences are made elsewhere and handed in. */
export interface PlanWords {
  readonly findingOf: (finding: Finding) => string;
  readonly summary: SummaryWords;
}

export interface RunOptions {
  readonly scheme: Scheme;
  readonly mode: Choices["mode"];
  readonly form: WrittenForm;
  /** Plans for the tables of this sheet only; null for all. The others are read for what they say. */
  readonly sheetName: string | null;
  readonly marks: boolean;
  /** The name of our summary sheet; null for none. */
  readonly summarySheet: string | null;
  readonly wishes?: CellWishes;
}

/** What a person asks for single cells, beside the mode. */
export interface CellWishes {
  /** By the path of the cell's edit. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** What a person has typed outside the sheet; it is written first and stays theirs. */
  readonly typed: readonly CellEdit[];
}

const NO_WISHES: CellWishes = { decisions: new Map(), typed: [] };

/** The workbook as a run finds it. */
export interface RunInput {
  readonly sheets: readonly SheetSnapshot[];
  readonly memory: Memory;
  readonly standingMarks: readonly StandingMark[];
  /** Whether the program has notes for marks to speak in. */
  readonly hasNotes: boolean;
  /** The summary sheet that stands there from an earlier run; null for none. */
  readonly earlierSummary: SheetContent | null;
  readonly acceptances: Acceptances;
  readonly mappings: readonly ColumnMapping[];
  readonly equipment: Equipment;
}

export interface PlannedRun {
  /** The tables as they were found, with what will be written. */
  readonly before: readonly PointedTable[];
  /** The tables as they will stand once the plan is carried out. */
  readonly after: readonly AssessedTable[];
  readonly plan: EditPlan;
  readonly memory: Memory;
}

/** Scores a workbook: what will change, and how it will then look to a reviewer. */
export function planRun(input: RunInput, options: RunOptions, words: PlanWords): PlannedRun {
  const { typed } = options.wishes ?? NO_WISHES;
  const { equipment, mappings } = input;
  const { recalculated, formulasAmong } = equipment.formulas;
  const reading = { scheme: options.scheme, mappings, equipment };
  const typedIn = afterEdits(input.sheets, typed, recalculated).sheets;
  const found = readTables(recalculated(typedIn, []), reading);
  const isOnSheet = isOf(options);
  const before = scoreTables(found, {
    ...reading,
    choicesFor: choicesOf(input, options),
  }).filter(isOnSheet);
  const proposed = before.flatMap((table) => cellsFor(found, table));
  const computed =
    options.form === "formulas" ? formulasAmong(proposed, found.snapshots) : editsAmong(proposed);
  const edits = [...typed, ...computed];
  const changed = afterEdits(input.sheets, edits, recalculated);
  const touched = [...computed, ...changed.results].map(({ cell }) => cell);
  const left = readTablesAgain(found, changed.sheets, { ...reading, touched });
  // Of every sheet: the summary tells of the whole workbook.
  const all = checkTables(scoreTables(left, { ...reading, choicesFor: () => LOOK_ONLY }));
  const after = all.filter(isOnSheet);
  return {
    before,
    after,
    plan: {
      edits,
      results: changed.results,
      marks: options.marks ? markEdits(input, options, { after, words }) : [],
      sheets: summaryEdits(input, options, { after: all, words: words.summary }),
    },
    memory: input.memory.with(
      computed.map(({ path, after: cell }) => ({ path, written: writtenForm(cell) })),
    ),
  };
}

/** What says the same already stays as it is. */
const editsAmong = (proposed: readonly ProposedCell[]): readonly CellEdit[] =>
  proposed.flatMap(({ edit, isSaid }) => (isSaid ? [] : [edit]));

type ChoicesFor = (key: string) => Choices;

const choicesOf =
  ({ memory }: RunInput, { mode, wishes }: RunOptions): ChoicesFor =>
  (key) => ({
    mode,
    isOurs: (path, written) => memory.holds(`${key}/${path}`, written),
    decisionOn: (path) => wishes?.decisions.get(`${key}/${path}`) ?? null,
  });

const isWanted = ({ sheetName }: RunOptions, sheet: SheetRef): boolean =>
  sheetName === null || sheet.name === sheetName;

const isOf =
  (options: RunOptions) =>
  ({ scored }: PointedTable): boolean =>
    isWanted(options, scored.table.sheet);

interface Outcome<Words> {
  readonly after: readonly AssessedTable[];
  readonly words: Words;
}

function markEdits(
  { standingMarks, acceptances, hasNotes }: RunInput,
  options: RunOptions,
  { after, words }: Outcome<PlanWords>,
): EditPlan["marks"] {
  const open = after.flatMap(({ key, findings }) =>
    findings.filter((finding) => !isAccepted(acceptances, key, finding)),
  );
  const standing = standingMarks.filter(({ cell }) => isWanted(options, cell.sheet));
  return planMarks(open, standing, hasNotes ? words.findingOf : null);
}

function cellsFor({ snapshots }: TablesReading, { key, scored }: PointedTable): ProposedCell[] {
  if (scored.table.kind !== "self-evaluation") return [];
  const snapshotOf = (sheet: SheetRef): SheetSnapshot => {
    const found = snapshots.find((snapshot) => snapshot.sheet.id === sheet.id);
    if (found === undefined) throw new Error(`No snapshot of sheet ${sheet.id}`);
    return found;
  };
  return planScores(scored, snapshotOf).map((proposed) => {
    const { edit } = proposed;
    return { ...proposed, edit: { ...edit, path: `${key}/${edit.path}` } };
  });
}

function summaryEdits(
  { earlierSummary }: RunInput,
  { summarySheet: name }: RunOptions,
  { after, words }: Outcome<SummaryWords>,
): EditPlan["sheets"] {
  const scored = after
    .map((table) => table.scored)
    .filter(({ table }) => table.kind === "self-evaluation");
  if (name === null || scored.length === 0) return [];
  const content = summaryContent(scored, words);
  const isUpToDate = earlierSummary !== null && contentKey(earlierSummary) === contentKey(content);
  return isUpToDate ? [] : [{ name, before: earlierSummary, after: content }];
}
