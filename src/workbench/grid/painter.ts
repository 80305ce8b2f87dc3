import {
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type ICommandService,
  type IMutation,
} from "@univerjs/core";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/sheets-note";
import { isInside, parseA1, type Area, type CellAddress } from "../../domain/model/address";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { BY_BOOK } from "./by-book";
import { cellData } from "./cell-data";
import { areaOf, sheetData } from "./sheet-data";

/** In pixels: wide enough for a line of our longest notes. */
const NOTE = { width: 260, height: 96 };

interface Scene {
  readonly book: Book;
  readonly commands: ICommandService;
}

/** Brings the grid up to date with its book. */
export class Painter {
  readonly #workbook: FWorkbook;
  readonly #unitId: string;
  readonly #book: Book;
  readonly #commands: ICommandService;
  readonly #notes = new Map<string, ReadonlyMap<string, string>>();
  #selection: Book["selection"] = null;

  constructor(workbook: FWorkbook, { book, commands }: Scene) {
    this.#workbook = workbook;
    this.#unitId = workbook.getId();
    this.#book = book;
    this.#commands = commands;
  }

  paint(): void {
    this.#paintTabs();
    for (const sheet of this.#book.sheets) {
      this.paintCells(sheet, sheet.takeTouched());
      this.#paintNotes(sheet);
    }
    this.#paintPlace();
  }

  paintCells(sheet: Sheet, cells: readonly CellAddress[]): void {
    if (cells.length === 0) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const at of cells) (cellValue[at.row] ??= {})[at.column] = cellData(sheet, at);
    this.#tell(SetRangeValuesMutation, { subUnitId: sheet.id, cellValue });
  }

  #paintTabs(): void {
    const wanted = this.#book.sheets;
    const shown = this.#workbook.getSheets();
    for (const tab of shown) {
      const subUnitId = tab.getSheetId();
      if (wanted.some(({ id }) => id === subUnitId)) continue;
      this.#tell(RemoveSheetMutation, { subUnitId, subUnitName: tab.getSheetName() });
    }
    wanted.forEach((sheet, index) => {
      if (shown.some((tab) => tab.getSheetId() === sheet.id)) return;
      sheet.takeTouched();
      this.#tell(InsertSheetMutation, {
        index,
        sheet: mergeWorksheetSnapshotWithDefault(sheetData(sheet)),
      });
    });
  }

  #paintNotes({ id: sheetId, notes }: Sheet): void {
    const shown = this.#notes.get(sheetId) ?? new Map<string, string>();
    for (const cell of shown.keys()) {
      const at = parseA1(cell);
      if (at === null || notes.has(cell)) continue;
      this.#tell(RemoveNoteMutation, { sheetId, row: at.row, col: at.column });
    }
    for (const [cell, note] of notes) {
      const at = parseA1(cell);
      if (at === null || shown.get(cell) === note) continue;
      const place = { row: at.row, col: at.column };
      this.#tell(UpdateNoteMutation, {
        sheetId,
        ...place,
        note: { ...NOTE, ...place, id: `${sheetId}${cell}`, note, show: false },
      });
    }
    this.#notes.set(sheetId, new Map(notes));
  }

  #paintPlace(): void {
    const { active, selection } = this.#book;
    if (active !== null && this.#workbook.getActiveSheet().getSheetId() !== active.id) {
      this.#workbook.setActiveSheet(active.id);
    }
    if (selection === this.#selection) return;
    this.#selection = selection;
    if (selection !== null && selection.sheet === active) this.#paintSelection(selection.area);
  }

  #paintSelection({ top, left, bottom, right }: Area): void {
    const sheet = this.#workbook.getActiveSheet();
    const range = sheet.getRange(top, left, bottom - top + 1, right - left + 1);
    this.#workbook.setActiveRange(range);
    // Not there either (undefined, whatever its type says) for a sheet that was never drawn.
    const seen = sheet.getVisibleRange() ?? null;
    if (seen === null || isInside(areaOf(seen), { row: bottom + 1, column: right + 1 })) return;
    const isColumnSeen = left >= seen.startColumn && right < seen.endColumn;
    sheet.scrollToCell(Math.max(0, top - ROWS_ABOVE), isColumnSeen ? seen.startColumn : left);
  }

  #tell<Params extends object>(
    mutation: IMutation<Params & { unitId: string }>,
    params: Omit<Params, "unitId">,
  ): void {
    this.#commands.syncExecuteCommand(mutation.id, { ...params, unitId: this.#unitId }, BY_BOOK);
  }
}

/** What a cell that is jumped to keeps above it, to be seen in its place. */
const ROWS_ABOVE = 4;
