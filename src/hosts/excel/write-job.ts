import { toA1, type Area, type CellAddress } from "../../domain/model/address";
import type { Cell } from "../../domain/model/cell";
import { addressGroups, type AddressGroup } from "../shared/address-groups";
import type { PropertiesJob, SheetJob, WriteJob, NoteJob } from "../shared/plan-jobs";
import type { WrittenCells } from "../shared/plan-program";
import type { Run } from "../shared/runs";
import { cellRuns, type FilledRun } from "./cell-runs";
import { isNoFill, type ExcelFill } from "./fills";
import { writeOwnSheet } from "./own-sheet";
import type { Runner } from "./runner";
import { GRIDS, wireCell } from "./wire-cells";

/** Carries a job out in one batch, which reads what then stands in the written cells. */
export function perform(runner: Runner, job: WriteJob<ExcelFill>): Promise<WrittenCells> {
  return runner.write(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    const written = job.sheets.map((sheet) => ({
      id: sheet.id,
      read: writeSheet(context, sheet),
    }));
    for (const own of job.ownSheets) writeOwnSheet(context, own);
    writeProperties(context, job.properties);
    await context.sync();
    return new Map(written.map(({ id, read }) => [id, read()]));
  });
}

function writeSheet(
  context: Excel.RequestContext,
  job: SheetJob<ExcelFill>,
): () => ReadonlyMap<string, Cell> {
  const sheet = context.workbook.worksheets.getItem(job.id);
  const { formats, entries, filled } = cellRuns(job);
  for (const run of formats) rangeOf(sheet, run.area).numberFormat = gridOf(run);
  const ranges = entries.map((run) => {
    const range = rangeOf(sheet, run.area);
    range.formulas = gridOf(run);
    return { area: run.area, range };
  });
  const fills = filled.map((run) => {
    const range = rangeOf(sheet, run.area);
    // Excel gives every cell of a range the single value that a property is set to; its types know grids alone.
    Object.assign(range, { formulasR1C1: run.formula });
    return { ...run, range };
  });
  for (const group of addressGroups(job.fills, FILLS)) writeFill(sheet, group);
  for (const note of job.notes) writeNote(sheet, note);
  for (const { range } of [...ranges, ...fills]) range.load(GRIDS);
  return () => new Map([...ranges.flatMap(cellsOf), ...fills.flatMap(filledCellsOf)]);
}

const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();

const gridOf = <Value>({ values }: Run<Value>): (Value | null)[][] => values.map((row) => [...row]);

const FILLS = {
  keyOf: (fill: ExcelFill) => (isNoFill(fill) ? "" : JSON.stringify(fill)),
  // Excel cuts longer lists of addresses off.
  longestList: 8000,
};

function writeFill(
  sheet: Excel.Worksheet,
  { value: fill, addresses }: AddressGroup<ExcelFill>,
): void {
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

/** A cell whose formula names other cells than it was to get holds nothing that we have written. */
const filledCellsOf = ({
  formulas,
  ...placed
}: FilledRun & { readonly range: Excel.Range }): [string, Cell][] =>
  cellsOf(placed).map(([at, cell], index) =>
    cellsNamedIn(cell.formula) === cellsNamedIn(formulas[index] ?? null)
      ? [at, cell]
      : [at, { ...cell, formula: null }],
  );

const cellsNamedIn = (formula: string | null): string | undefined =>
  formula?.match(/[A-Z]+\d+/g)?.join();
