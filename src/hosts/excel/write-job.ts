import { toA1, type Area, type CellAddress } from "../../domain/model/address";
import type { Cell } from "../../domain/model/cell";
import type { Property } from "../shared/settings-text";
import type { FillGroup } from "./fill-groups";
import { isNoFill } from "./fills";
import { writeOwnSheet, type OwnSheetJob } from "./own-sheet";
import type { Runner } from "./runner";
import { GRIDS, wireCell } from "./wire-cells";
import type { CellRuns, Run } from "./write-runs";

/** Everything that one batch writes. */
export interface WriteJob {
  readonly sheets: readonly SheetJob[];
  readonly ownSheets: readonly OwnSheetJob[];
  readonly properties: PropertiesJob;
}

export interface SheetJob extends CellRuns {
  readonly id: string;
  readonly fills: readonly FillGroup[];
  readonly notes: readonly NoteJob[];
}

export interface NoteJob {
  readonly address: string;
  readonly isThere: boolean;
  readonly text: string | null;
}

export interface PropertiesJob {
  readonly set: readonly Property[];
  readonly removed: readonly string[];
}

/** By sheet and A1: what stands in the written cells afterwards, read back in the same batch. */
export type WrittenCells = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

export function perform(runner: Runner, job: WriteJob): Promise<WrittenCells> {
  return runner.write(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    const written = job.sheets.map((sheet) => ({ id: sheet.id, read: writeSheet(context, sheet) }));
    for (const own of job.ownSheets) writeOwnSheet(context, own);
    writeProperties(context, job.properties);
    await context.sync();
    return new Map(written.map(({ id, read }) => [id, read()]));
  });
}

function writeSheet(
  context: Excel.RequestContext,
  { id, formats, entries, fills, notes }: SheetJob,
): () => ReadonlyMap<string, Cell> {
  const sheet = context.workbook.worksheets.getItem(id);
  for (const run of formats) rangeOf(sheet, run.area).numberFormat = gridOf(run);
  const ranges = entries.map((run) => {
    const range = rangeOf(sheet, run.area);
    range.formulas = gridOf(run);
    return { area: run.area, range };
  });
  for (const group of fills) writeFill(sheet, group);
  for (const note of notes) writeNote(sheet, note);
  for (const { range } of ranges) range.load(GRIDS);
  return () => new Map(ranges.flatMap(cellsOf));
}

const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();

const gridOf = <Value>({ values }: Run<Value>): (Value | null)[][] => values.map((row) => [...row]);

function writeFill(sheet: Excel.Worksheet, { fill, addresses }: FillGroup): void {
  for (const address of addresses) {
    const target = sheet.getRanges(address).untrack().format.fill;
    if (isNoFill(fill)) {
      target.clear();
      continue;
    }
    // A colour alone would leave a pattern that stands there.
    const pattern = fill.pattern === null || fill.pattern === "" ? "Solid" : fill.pattern;
    target.pattern = pattern;
    target.color = fill.color;
    if (pattern !== "Solid") target.patternColor = fill.patternColor;
  }
}

function writeNote(sheet: Excel.Worksheet, { address, isThere, text }: NoteJob): void {
  if (isThere && text !== null) sheet.notes.getItem(address).content = text;
  else if (isThere) sheet.notes.getItem(address).delete();
  else if (text !== null) sheet.notes.add(address, text);
}

function writeProperties(context: Excel.RequestContext, { set, removed }: PropertiesJob): void {
  if (set.length === 0 && removed.length === 0) return;
  const { custom } = context.workbook.properties;
  for (const { name, text } of set) custom.add(name, text);
  for (const name of removed) custom.getItemOrNullObject(name).delete();
}

const cellsOf = ({ area, range }: { area: Area; range: Excel.Range }): [string, Cell][] =>
  range.values.map((_, index): [string, Cell] => {
    const at: CellAddress = { row: area.top + index, column: area.left };
    return [toA1(at), wireCell(range, index, 0)];
  });
