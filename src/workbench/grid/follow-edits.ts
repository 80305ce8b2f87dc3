import {
  CellValueType,
  ICommandService,
  type ICellData,
  type IDisposable,
  type Univer,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  SetRangeValuesMutation,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { toA1, type CellAddress } from "../../domain/model/address";
import { sameCell, type Cell } from "../../domain/model/cell";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { typedCell } from "../book/typed-cell";
import { isByBook } from "./by-book";
import { cellFrom, cellsOf, dataOf, documentText } from "./cell-data";

type Refusal = "bound" | "locked";

interface Edited {
  readonly book: Book;
  readonly unitId: string;
  readonly tell: (refusal: Refusal) => void;
  /** Shows cells as the book has them. */
  readonly repaint: (sheet: Sheet, cells: readonly CellAddress[]) => void;
}

/** Gives the book whatever a person types, pastes, deletes or takes back in the grid. */
export function followEdits(univer: Univer, edited: Edited): IDisposable {
  const injector = univer.__getInjector();
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  const typed = writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100,
    handler: (data, { subUnitId, row, col }, next) => {
      const sheet = sheetOf(edited, subUnitId);
      if (sheet === null || data == null) return next(data);
      return next(typedData(sheet, { row, column: col }, data));
    },
  });
  const followed = injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (isByBook(options) || id !== SetRangeValuesMutation.id) return;
    followValues(edited, params as ISetRangeValuesMutationParams);
  });
  return {
    dispose: () => {
      typed();
      followed.dispose();
    },
  };
}

const sheetOf = ({ book }: Edited, id: string): Sheet | null =>
  book.sheets.find((sheet) => sheet.id === id) ?? null;

/** What a typed text comes to in the grid's own words, so that the grid's undo knows it as well. */
const typedData = (sheet: Sheet, at: CellAddress, data: ICellData): ICellData =>
  dataOf(typedCell(sheet.cell(at), typedText(data)), sheet.fill(at));

function typedText({ f, t, v, p }: ICellData): string {
  if (typeof f === "string" && f !== "") return f;
  const text = documentText(p) ?? String(v ?? "");
  return t === CellValueType.FORCE_STRING ? `'${text}` : text;
}

function followValues(
  edited: Edited,
  { unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams,
): void {
  const sheet = sheetOf(edited, subUnitId);
  if (unitId !== edited.unitId || sheet === null) return;
  const cells = cellsOf(cellValue);
  const changes = cells.flatMap(({ at, data }) => {
    const known = sheet.cell(at);
    const cell = cellFrom(data, known);
    return cell === null || sameContent(cell, known) ? [] : [{ at, cell }];
  });
  const refusal = changes.map(({ at }) => refusalOf(sheet, at)).find((found) => found !== null);
  if (refusal != null) edited.tell(refusal);
  else if (changes.length > 0) edited.book.enter(sheet, changes);
  // The grid may show more than the book has taken over: another look, an old result.
  queueMicrotask(() => {
    edited.repaint(
      sheet,
      cells.map(({ at }) => at),
    );
  });
}

/** A formula's result is not a person's. */
const sameContent = (one: Cell, other: Cell): boolean =>
  one.formula === null ? sameCell(one, other) : one.formula === other.formula;

function refusalOf(sheet: Sheet, at: CellAddress): Refusal | null {
  if (sheet.isProtected && sheet.isLocked(at)) return "locked";
  return sheet.boundFormulas.has(toA1(at)) ? "bound" : null;
}
