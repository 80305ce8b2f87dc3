import { toA1 } from "../domain/model/address";
import { toDigits } from "../domain/model/cell";
import { LOOK_ONLY } from "../domain/model/choices";
import type { CellEdit } from "../domain/model/plan";
import type { Scheme } from "../domain/model/scheme";
import { nationalScheme } from "../domain/schemes/national-scheme";
import type { CellRef, SheetRef } from "../domain/model/snapshot";
import { assess, type AssessedTable } from "./assess";
import type { Memory } from "./memory";
import type { PaneOptions } from "./options";
import { planRun, type CellWishes, type PlannedRun, type PlanWords } from "./plan-run";
import { readWorkbook, type WorkbookReading } from "./read-workbook";
import type { SpreadsheetHost } from "./spreadsheet-host";

/** The workbook as it stands, with what scoring it would do; nothing is changed by looking. */
export interface Look {
  /** The sheet that the user is in. */
  readonly sheet: SheetRef;
  readonly reading: WorkbookReading;
  readonly scheme: Scheme;
  /** The tables of this sheet. */
  readonly tables: readonly AssessedTable[];
  /** Other sheets with a table that can be scored. */
  readonly elsewhere: readonly SheetRef[];
  /** Whether a score of ours stands in a table of this sheet. */
  readonly isScored: boolean;
  /** What filling the blanks would come to. */
  readonly outlook: PlannedRun;
  /** The cells, of any sheet, that a rule has a value for. */
  readonly fixes: ReadonlyMap<string, CellEdit>;
}

export interface LookOptions {
  readonly options: PaneOptions;
  /** Where the options' scheme is looked for; the default need not be among them. */
  readonly schemes: readonly Scheme[];
  readonly words: PlanWords;
}

export const cellKey = ({ sheet, at }: CellRef): string => `${sheet.id}!${toA1(at)}`;

/** Reads the workbook and says what is in it. */
export async function lookAt(host: SpreadsheetHost, lookOptions: LookOptions): Promise<Look> {
  const known = await host.read("active-sheet");
  const summaryName = lookOptions.words.summary.sheet;
  const reading = await readWorkbook(host, { summaryName, known });
  return seen(known.sheet, reading, lookOptions);
}

function seen(sheet: SheetRef, reading: WorkbookReading, { options, ...rest }: LookOptions): Look {
  const scheme = schemeOf(rest.schemes, options.schemeId);
  const all = assess(reading.sheets, { scheme, choicesFor: () => LOOK_ONLY });
  const isHere = ({ scored }: AssessedTable): boolean => scored.table.sheet.id === sheet.id;
  const others = all.filter((table) => !isHere(table) && isScorable(table));
  const look = { sheet, reading, scheme };
  const plan = (mode: "fill-blanks" | "recompute"): PlannedRun =>
    planLook(look, { options: { ...options, mode }, words: rest.words });
  const tables = all.filter(isHere);
  return {
    ...look,
    tables,
    isScored: tables.some((table) => holdsOurs(table, reading.memory)),
    elsewhere: [
      ...new Map(others.map(({ scored: { table } }) => [table.sheet.id, table.sheet])).values(),
    ],
    outlook: plan("fill-blanks"),
    fixes: new Map(plan("recompute").plan.edits.map((edit) => [cellKey(edit.cell), edit])),
  };
}

const holdsOurs = ({ key, scored }: AssessedTable, memory: Memory): boolean =>
  scored.indicators.some(
    ({ typed, path }) => typed !== null && memory.holds(`${key}/${path}`, toDigits(typed)),
  );

export const isScorable = ({ scored }: AssessedTable): boolean =>
  scored.table.kind === "self-evaluation";

/** The scheme of this id; a workbook may name one that is no longer known. */
const schemeOf = (schemes: readonly Scheme[], id: string): Scheme =>
  schemes.find((known) => known.id === id) ?? nationalScheme;

export interface LookPlan {
  readonly options: Omit<PaneOptions, "schemeId" | "mode"> & {
    readonly mode: PaneOptions["mode"] | "keep";
  };
  readonly words: PlanWords;
  readonly wishes?: CellWishes;
}

/** A run over the sheet that was looked at. */
export function planLook(
  { sheet, reading, scheme }: Pick<Look, "sheet" | "reading" | "scheme">,
  { options: { mode, marks, summary }, words, wishes }: LookPlan,
): PlannedRun {
  return planRun(
    reading,
    {
      scheme,
      mode,
      marks,
      sheetName: sheet.name,
      summarySheet: summary ? reading.summarySheet : null,
      ...(wishes === undefined ? {} : { wishes }),
    },
    words,
  );
}
