import { ICommandService, type IDisposable, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { areaToA1, type CellAddress } from "../../domain/model/address";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { enterInMenus } from "./enter-in-menus";
import { followEdits } from "./follow-edits";
import { Painter } from "./painter";
import { limitEdits } from "./limit-edits";
import { areaOf, bookData } from "./sheet-data";
import { startUniver } from "./start-univer";

export interface GridWords {
  /** What a person is told who writes into a cell that cannot be written alone. */
  readonly bound: string;
  readonly locked: string;
  /** Who changes what is not a cell's content. */
  readonly forbidden: string;
}

interface GridOptions {
  readonly words: GridWords;
  readonly tell: (sentence: string) => void;
}

/** The spreadsheet on the screen. It shows a book, and gives a person's doings to the book. */
export class Grid {
  readonly #univer: Univer;
  readonly #api: FUniver;
  readonly #options: GridOptions;
  #shown: readonly (() => void)[] = [];
  #count = 0;

  constructor(container: HTMLElement, options: GridOptions) {
    const { univer, api } = startUniver(container);
    this.#univer = univer;
    this.#api = api;

    this.#options = options;
    enterInMenus(document);
    limitEdits(univer, () => {
      options.tell(options.words.forbidden);
    });
  }

  /** Shows a book instead of the one before. */
  show(book: Book): void {
    for (const end of this.#shown) end();
    const last = this.#api.getActiveWorkbook();
    this.#count += 1;
    const id = `book-${String(this.#count)}`;
    for (const sheet of book.sheets) sheet.takeTouched();
    const workbook = this.#api.createWorkbook(bookData(book, id));
    if (last !== null) this.#api.disposeUnit(last.getId());
    if (book.active !== null) workbook.setActiveSheet(book.active.id);
    const commands = this.#univer.__getInjector().get(ICommandService);
    const painter = new Painter(workbook, { book, commands });
    painter.paint();
    const edits = followEdits(this.#univer, {
      book,
      unitId: id,
      repaint: (sheet, cells) => {
        painter.paintCells(sheet, cells);
      },
      tell: (refusal) => {
        this.#options.tell(this.#options.words[refusal]);
      },
    });
    this.#shown = [
      book.watch(({ kind }) => {
        if (kind === "settled") painter.paint();
      }),
      ...[edits, ...this.#followPerson(book)].map((one) => () => {
        one.dispose();
      }),
      this.#followSelection(book),
    ];
  }

  /** Where a cell of the sheet on show stands in the window, for who clicks on it by script. */
  placeOf({ row, column }: CellAddress): { readonly x: number; readonly y: number } | null {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]');
    if (sheet === undefined || canvas === null) return null;
    const { x, y } = canvas.getBoundingClientRect();
    const { left, top, width, height } = sheet.getRange(row, column).getCellRect();
    // The rectangles are those of a sheet that is not scrolled.
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const start = sheet.getRange(0, 0).getCellRect();
    const first = sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect();
    return {
      x: x + left + width / 2 - (first.left - start.left + offsetX),
      y: y + top + height / 2 - (first.top - start.top + offsetY),
    };
  }

  /** The text that a cell of the sheet on show shows. */
  shownAt({ row, column }: CellAddress): string {
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    return sheet?.getRange(row, column).getDisplayValue() ?? "";
  }

  /** Where a person is in the book, and whether a cell is being edited. */
  #followPerson(book: Book): readonly IDisposable[] {
    const { Event } = this.#api;
    const sheetOf = (id: string): Sheet | undefined => book.sheets.find((sheet) => sheet.id === id);
    return [
      this.#api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
        const sheet = sheetOf(activeSheet.getSheetId());
        if (sheet !== undefined && sheet !== book.active) book.activate(sheet);
      }),
      this.#api.addEvent(Event.SheetEditStarted, () => {
        book.startEditing();
      }),
      this.#api.addEvent(Event.SheetEditEnded, () => {
        // The cell holds what was typed only after this event.
        setTimeout(() => {
          book.endEditing();
        }, 0);
      }),
    ];
  }

  #followSelection(book: Book): () => void {
    const selections = this.#univer.__getInjector().get(SheetsSelectionsService);
    const subscription = selections.selectionMoveEnd$.subscribe((selected) => {
      const { active, selection } = book;
      const area = selected[0] === undefined ? null : areaOf(selected[0].range);
      if (active === null || area === null) return;
      const isKnown = selection?.sheet === active && areaToA1(selection.area) === areaToA1(area);
      if (!isKnown) book.select(active, area);
    });
    return () => {
      subscription.unsubscribe();
    };
  }
}
