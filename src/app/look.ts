import { LOOK_ONLY } from "../domain/model/choices";
import type { CellEdit } from "../domain/model/plan";
import type { Scheme } from "../domain/model/scheme";
import { cellKey, type SheetRef, type SheetSnapshot } from "../domain/model/snapshot";
import { writtenForm } from "../domain/numeric/written-form";
import { assess, type AssessedTable } from "./assess";
import type { Memory } from "./memory";
import type { PaneOptions } from "./options";
import { planRun, type CellWishes, type PlannedRun, type PlanWords } from "./plan-run";
import { readWorkbook, type WorkbookReading } from "./read-workbook";
import { schemeOf } from "./scheme-of";
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
  /** Null for those that the workbook keeps. */
  readonly options: PaneOptions | null;
  readonly words: PlanWords;
  /** The sheet on show, where it has just been read. */
  readonly known?: SheetSnapshot;
}

/** Reads the workbook and says what is in it. */
export async function lookAt(host: SpreadsheetHost, lookOptions: LookOptions): Promise<Look> {
  const known = lookOptions.known ?? (await host.read("active-sheet"));
  const summaryName = lookOptions.words.summary.sheet;
  const reading = await readWorkbook(host, {
    summaryName,
    known,
    ...(lookOptions.options === null ? {} : { form: lookOptions.options.form }),
  });
  const options = lookOptions.options ?? reading.options;
  const scheme = await schemeOf(host.settings, options.schemeId);
  return seen({ sheet: known.sheet, reading, scheme }, options, lookOptions.words);
}

function seen(look: Looked, options: PaneOptions, words: PlanWords): Look {
  const { sheet, reading, scheme } = look;
  const all = assess(reading.sheets, { ...reading, scheme, choicesFor: () => LOOK_ONLY });
  const isHere = ({ scored }: AssessedTable): boolean => scored.table.sheet.id === sheet.id;
  const others = all.filter((table) => !isHere(table) && isScorable(table));
  const plan = (mode: "fill-blanks" | "recompute"): PlannedRun =>
    planLook(look, { options: { ...options, mode }, words });
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
  scored.indicators.some(({ indicator, path }) => {
    const placed = indicator.row.cells.score;
    return placed !== undefined && memory.holds(`${key}/${path}`, writtenForm(placed.cell));
  });

export const isScorable = ({ scored }: AssessedTable): boolean =>
  scored.table.kind === "self-evaluation";

type Looked = Pick<Look, "sheet" | "reading" | "scheme">;

export interface LookPlan {
  readonly options: Omit<PaneOptions, "schemeId" | "mode"> & {
    readonly mode: PaneOptions["mode"] | "keep";
  };
  readonly words: PlanWords;
  readonly wishes?: CellWishes;
}

/** A run over the sheet that was looked at. */
export function planLook(
  { sheet, reading, scheme }: Looked,
  { options: { mode, form, marks, summary }, words, wishes }: LookPlan,
): PlannedRun {
  return planRun(
    reading,
    {
      scheme,
      mode,
      form,
      marks,
      sheetName: sheet.name,
      summarySheet: summary ? reading.summarySheet : null,
      ...(wishes === undefined ? {} : { wishes }),
    },
    words,
  );
}
