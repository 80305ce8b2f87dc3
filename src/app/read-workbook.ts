import type { ColumnMapping } from "../domain/model/column-mapping";
import { contentOf, type SheetContent, type StandingMark } from "../domain/model/plan";
import type { SheetRef, SheetSnapshot } from "../domain/model/snapshot";
import { readAcceptances, type Acceptances } from "./acceptances";
import { readMappings } from "./column-mappings";
import type { Equipment } from "./equipment";
import { equip } from "./equip";
import { readMemory, type Memory } from "./memory";
import { readOptions, type PaneOptions } from "./options";
import { contentKey } from "./sheet-content";
import type { SpreadsheetHost, WorkbookSettings } from "./spreadsheet-host";
import type { WrittenForm } from "./written-form";

/** The keys of our texts in the workbook. */
export const SETTING = {
  written: "written",
  summary: "summary",
  accepted: "accepted",
  columns: "columns",
  options: "options",
  schemes: "schemes",
  workbook: "workbook",
  checklist: "checklist",
} as const;

/** A sheet that we have written and that nobody has changed since. */
export interface OwnSheet {
  readonly name: string;
  readonly content: SheetContent;
}

/** A workbook with all that earlier runs have left in it. */
export interface WorkbookReading {
  /** Every sheet but our own. */
  readonly sheets: readonly SheetSnapshot[];
  readonly memory: Memory;
  readonly standingMarks: readonly StandingMark[];
  /** Whether the program has notes for marks to speak in. */
  readonly hasNotes: boolean;
  readonly acceptances: Acceptances;
  readonly mappings: readonly ColumnMapping[];
  readonly equipment: Equipment;
  readonly earlierSummary: SheetContent | null;
  /** The checklist of an earlier printing. */
  readonly earlierChecklist: OwnSheet | null;
  /** What the workbook's user has set. */
  readonly options: PaneOptions;
  /** The workbook's own name for itself: a file's path changes, and not every program tells it. */
  readonly workbook: string | null;
  /** The name that our summary has or would get. */
  readonly summarySheet: string;
}

export interface ReadOptions {
  /** The name of a new summary sheet. */
  readonly summaryName: string;
  /** A sheet that has just been read. */
  readonly known?: SheetSnapshot;
  /** What cells are to get, where that is not as the workbook keeps it. */
  readonly form?: WrittenForm;
  /** What is at hand already; else what the tables need is loaded. */
  readonly equipment?: Equipment;
}

export async function readWorkbook(
  host: SpreadsheetHost,
  { summaryName, known, form, equipment }: ReadOptions,
): Promise<WorkbookReading> {
  const all = await host.sheets();
  const read = (sheet: SheetRef): Promise<SheetSnapshot> =>
    sheet.id === known?.sheet.id ? Promise.resolve(known) : host.read(sheet);
  const own = await ownSheet(host.settings, SETTING.summary, { all, read });
  const checklist = await ownSheet(host.settings, SETTING.checklist, { all, read });
  const ours = new Set([own?.sheet.id, checklist?.sheet.id]);
  const sheets: SheetSnapshot[] = [];
  for (const sheet of all) if (!ours.has(sheet.id)) sheets.push(await read(sheet));
  const options = readOptions(await host.settings.get(SETTING.options));
  const mappings = readMappings(await host.settings.get(SETTING.columns));
  return {
    sheets,
    memory: readMemory(await host.settings.get(SETTING.written)),
    standingMarks: await host.marks(),
    hasNotes: host.capabilities.notes,
    acceptances: readAcceptances(await host.settings.get(SETTING.accepted)),
    options,
    workbook: await host.settings.get(SETTING.workbook),
    mappings,
    equipment: await (equipment ?? equip(sheets, { mappings, form: form ?? options.form })),
    earlierSummary: own === null ? null : contentOf(own.rows),
    earlierChecklist: asOwn(checklist),
    summarySheet: own?.sheet.name ?? freeName(summaryName, await host.tabNames()),
  };
}

const asOwn = (snapshot: SheetSnapshot | null): OwnSheet | null =>
  snapshot === null ? null : { name: snapshot.sheet.name, content: contentOf(snapshot.rows) };

interface Tabs {
  readonly all: readonly SheetRef[];
  readonly read: (sheet: SheetRef) => Promise<SheetSnapshot>;
}

/** The sheet that a setting names; null once a person has changed a cell of it, which makes it theirs. */
async function ownSheet(
  settings: WorkbookSettings,
  setting: string,
  { all, read }: Tabs,
): Promise<SheetSnapshot | null> {
  const [key, ...words] = (await settings.get(setting))?.split(" ") ?? [];
  const sheet = all.find(({ name }) => name === words.join(" "));
  if (sheet === undefined) return null;
  const snapshot = await read(sheet);
  return contentKey(contentOf(snapshot.rows)) === key ? snapshot : null;
}

/** What a setting keeps of a sheet of ours, to know it again. */
export const ownSheetTag = ({ name, content }: OwnSheet): string =>
  `${contentKey(content)} ${name}`;

/** Names of tabs are the same whatever their case. */
export function freeName(name: string, tabs: readonly string[]): string {
  const taken = new Set(tabs.map((tab) => tab.toLowerCase()));
  const numbered = (number: number): string => (number === 1 ? name : `${name}${String(number)}`);
  let number = 1;
  while (taken.has(numbered(number).toLowerCase())) number += 1;
  return numbered(number);
}
