import { ICommandService, type IDisposable, type IRange, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { areaToA1, type Area } from "../../domain/model/address";
import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { followEdits } from "./follow-edits";
import { Painter } from "./painter";
import { limitEdits } from "./limit-edits";
import { bookData } from "./sheet-data";
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
      ...[edits, ...this.#followPerson(book, workbook)].map((one) => () => {
        one.dispose();
      }),
    ];
  }

  /** Where a person is in the book, and whether a cell is being edited. */
  #followPerson(book: Book, workbook: FWorkbook): readonly IDisposable[] {
    const { Event } = this.#api;
    const sheetOf = (id: string): Sheet | undefined => book.sheets.find((sheet) => sheet.id === id);
    const isOurs = (unit: FWorkbook): boolean => unit.getId() === workbook.getId();
    return [
      this.#api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
        const sheet = sheetOf(activeSheet.getSheetId());
        if (sheet !== undefined && sheet !== book.active) book.activate(sheet);
      }),
      this.#api.addEvent(Event.SelectionChanged, ({ workbook: unit, worksheet, selections }) => {
        const sheet = sheetOf(worksheet.getSheetId());
        const [first] = selections;
        if (isOurs(unit) && sheet !== undefined && first !== undefined) {
          select(book, sheet, areaOf(first));
        }
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
}

const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

function select(book: Book, sheet: Sheet, area: Area): void {
  const { selection } = book;
  const isKnown = selection?.sheet === sheet && areaToA1(selection.area) === areaToA1(area);
  if (!isKnown) book.select(sheet, area);
}
