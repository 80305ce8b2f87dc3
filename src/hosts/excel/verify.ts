import { toA1 } from "../../domain/model/address";
import { EMPTY_CELL } from "../../domain/model/cell";
import type { EditPlan, SheetContent } from "../../domain/model/plan";
import type { Standing, StandingCell, StandingOwnSheet, StandingSheet } from "../shared/standing";
import { touchedSheets, type TouchedSheet } from "../shared/touched";
import type { ExcelFill } from "./fills";
import type { Look } from "./look";
import { fillOf } from "./read-part";
import type { Runner } from "./runner";
import { GRIDS, wireCell } from "./wire-cells";

/** The one small read before a write; which sheets and notes there are is known from the look. */
export function readStanding(
  runner: Runner,
  plan: EditPlan,
  look: Look,
): Promise<Standing<ExcelFill>> {
  const ownIds = new Map(look.sheets.map(({ sheet }) => [sheet.name, sheet.id]));
  const notes = new Map(look.sheets.map(({ sheet, notes: own }) => [sheet.id, own]));
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
        sheets.map(({ id, answer }) => [id, { ...answer(), notes: notes.get(id) ?? new Map() }]),
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
): { readonly id: string; readonly answer: () => Omit<StandingSheet<ExcelFill>, "notes"> } {
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
  const answer = () => ({
    isProtected: protection.protected,
    allowsFormatting: !protection.protected || protection.options.allowFormatCells === true,
    isFiltered: filters(),
    cells: new Map(columns.flatMap(cellsOfColumn)),
  });
  return { id: touched.sheet.id, answer };
}

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

const cellsOfColumn = ({
  top,
  left,
  range,
  properties,
}: AskedColumn): [string, StandingCell<ExcelFill>][] =>
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
