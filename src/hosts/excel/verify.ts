import { toA1, type CellAddress } from "../../domain/model/address";
import { EMPTY_CELL, type Cell } from "../../domain/model/cell";
import type { EditPlan, SheetContent } from "../../domain/model/plan";
import type { Property } from "../shared/settings-text";
import type { ExcelFill } from "./fills";
import { fillOf } from "./read-part";
import type { Runner } from "./runner";
import { touchedSheets, type TouchedSheet } from "./touched";
import { GRIDS, wireCell } from "./wire-cells";

/** A cell that a plan touches, as it stands now. */
export interface StandingCell {
  readonly cell: Cell;
  readonly fill: ExcelFill;
  readonly isLocked: boolean;
}

interface StandingSheet {
  readonly touched: TouchedSheet;
  readonly isProtected: boolean;
  readonly allowsFormatting: boolean;
  readonly isFiltered: boolean;
  /** By A1: every cell of the touched columns between the first and the last touched one. */
  readonly cells: ReadonlyMap<string, StandingCell>;
}

/** One of the plan's own sheets as it stands now. */
export interface StandingOwnSheet {
  readonly name: string;
  /** Null where no sheet has the name. */
  readonly id: string | null;
  readonly content: SheetContent | null;
}

/** All that a plan depends on, at one moment. */
export interface Standing {
  readonly isReadOnly: boolean;
  readonly sheets: ReadonlyMap<string, StandingSheet>;
  readonly ownSheets: readonly StandingOwnSheet[];
  readonly properties: readonly Property[];
}

export const standingCell = (standing: Standing, id: string, at: CellAddress): StandingCell =>
  standing.sheets.get(id)?.cells.get(toA1(at)) ?? {
    cell: EMPTY_CELL,
    fill: { color: "#FFFFFF", pattern: null, patternColor: "#000000" },
    isLocked: true,
  };

/** The one small read before a write. `ownIds` are the plan's own sheets that are known to be there. */
export function readStanding(
  runner: Runner,
  plan: EditPlan,
  ownIds: ReadonlyMap<string, string>,
): Promise<Standing> {
  return runner.read(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const custom = workbook.properties.custom.load("items/key,items/value");
    const sheets = touchedSheets(plan).map((touched) => askForSheet(context, touched, plan));
    const own = plan.sheets.map(({ name }) =>
      askForOwnSheet(context, name, ownIds.get(name) ?? null),
    );
    await context.sync();
    return {
      isReadOnly: workbook.readOnly,
      sheets: new Map(
        sheets.map((sheet) => sheet()).map((sheet) => [sheet.touched.sheet.id, sheet]),
      ),
      ownSheets: own.map((sheet) => sheet()),
      properties: custom.items.map(({ key, value }) => ({ name: key, text: String(value) })),
    };
  });
}

function askForSheet(
  context: Excel.RequestContext,
  touched: TouchedSheet,
  { edits }: EditPlan,
): () => StandingSheet {
  const sheet = context.workbook.worksheets.getItem(touched.sheet.id);
  const { protection } = sheet;
  protection.load("protected,options");
  const isEdited = edits.some(({ cell }) => cell.sheet.id === touched.sheet.id);
  const filters = isEdited ? askForFilters(sheet) : () => false;
  const columns = touched.columns.map(({ top, left, bottom }) => {
    const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, 1).untrack();
    range.load(GRIDS);
    const properties = range.getCellProperties({
      format: {
        fill: { color: true, pattern: true, patternColor: true },
        protection: true,
      },
    });
    return { top, left, range, properties };
  });
  return () => ({
    touched,
    isProtected: protection.protected,
    allowsFormatting: !protection.protected || protection.options.allowFormatCells === true,
    isFiltered: filters(),
    cells: new Map(columns.flatMap(cellsOfColumn)),
  });
}

/** Writing into filtered rows lands in the wrong ones or fails. */
function askForFilters(sheet: Excel.Worksheet): () => boolean {
  const { autoFilter, tables } = sheet;
  autoFilter.load("isDataFiltered");
  tables.load("items/autoFilter/isDataFiltered");
  return () =>
    autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);
}

interface AskedColumn {
  readonly top: number;
  readonly left: number;
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

const cellsOfColumn = ({ top, left, range, properties }: AskedColumn): [string, StandingCell][] =>
  properties.value.flatMap(([cell], index) =>
    cell === undefined
      ? []
      : [
          [
            toA1({ row: top + index, column: left }),
            {
              cell: wireCell(range, index, 0),
              fill: fillOf(cell),
              isLocked: cell.format?.protection?.locked !== false,
            },
          ],
        ],
  );

function askForOwnSheet(
  context: Excel.RequestContext,
  name: string,
  id: string | null,
): () => StandingOwnSheet {
  const { worksheets } = context.workbook;
  if (id === null) {
    const found = worksheets.getItemOrNullObject(name).load("id");
    return () => ({ name, id: found.isNullObject ? null : found.id, content: null });
  }
  const used = worksheets.getItem(id).getUsedRange(true).untrack();
  used.load(`rowIndex,columnIndex,${GRIDS}`);
  return () => ({ name, id, content: contentOf(used) });
}

/** Row by row from A1 on. */
const contentOf = (range: Excel.Range): SheetContent => [
  ...Array.from({ length: range.rowIndex }, () => []),
  ...range.values.map((line: readonly unknown[], row) => [
    ...Array.from({ length: range.columnIndex }, () => EMPTY_CELL),
    ...line.map((_, column) => wireCell(range, row, column)),
  ]),
];
