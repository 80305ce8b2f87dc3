import {
  CanceledError,
  ICommandService,
  type ICellData,
  type ICommandInfo,
  type IDisposable,
  type Univer,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/sheets-note";
import { isByBook } from "./by-book";
import { cellsOf } from "./cell-data";

/** What a saved file could not keep: only the contents of cells are a person's here. */
const FORBIDDEN: ReadonlySet<string> = new Set(
  [
    ...[InsertRowMutation, InsertColMutation, RemoveRowMutation, RemoveColMutation],
    ...[MoveRowsMutation, MoveColsMutation, MoveRangeMutation, ReorderRangeMutation],
    ...[AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetFrozenMutation],
    ...[SetRowHiddenMutation, SetColHiddenMutation, InsertSheetMutation, RemoveSheetMutation],
    ...[SetWorksheetNameMutation, SetWorksheetOrderMutation, SetWorksheetHideMutation],
    ...[SetTabColorMutation, UpdateNoteMutation, RemoveNoteMutation],
  ].map(({ id }) => id),
);

/** The same before it asks for anything, as it does of merged areas. */
const FORBIDDEN_COMMAND =
  /^sheet\.command\.(?:insert-|remove-|delete-range|hide-|move-(?:range|rows|cols)|reorder|add-worksheet-merge|set-.*frozen)/;

/** Stops what the book could not follow before it happens; `onStopped` hears of it. */
export function limitEdits(univer: Univer, onStopped: () => void): IDisposable {
  const commands = univer.__getInjector().get(ICommandService);
  return commands.beforeCommandExecuted((command, options) => {
    if (isByBook(options) || isAllowed(command)) return;
    onStopped();
    throw new CanceledError();
  });
}

function isAllowed({ id, params }: Readonly<ICommandInfo>): boolean {
  if (id !== SetRangeValuesMutation.id) return !FORBIDDEN.has(id) && !FORBIDDEN_COMMAND.test(id);
  const cells = cellsOf((params as ISetRangeValuesMutationParams).cellValue);
  for (const { data } of cells) if (data !== null) leaveLook(data);
  return cells.length === 0 || cells.some(({ data }) => data === null || hasContent(data));
}

const hasContent = ({ v, f, p }: ICellData): boolean =>
  v !== undefined || f !== undefined || p != null;

/** Pasted cells bring their look along; here they keep that of their place, but for the number format. */
function leaveLook(cell: ICellData): void {
  const { s: style } = cell;
  if (style === undefined) return;
  if (typeof style === "string") delete cell.s;
  else cell.s = { n: style?.n ?? null };
}
