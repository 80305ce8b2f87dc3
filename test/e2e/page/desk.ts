import { parseA1, toA1 } from "../../../src/domain/model/address";
import { Book } from "../../../src/workbench/book/book";
import type { Sheet } from "../../../src/workbench/book/sheet";
import { typedCell } from "../../../src/workbench/book/typed-cell";
import { openWorkbook } from "../../../src/workbench/open-workbook";

/** What the program is to be like, put into the page before it. */
export interface Seating {
  /** The workbook's bytes in base64. */
  readonly workbook: string;
  /** The sheet in front; null for the first one. */
  readonly sheet: string | null;
  readonly isFailing: boolean;
  /** Excel on the iPad hands the workbook's file to nobody. */
  readonly handsOutFile: boolean;
  /** Excel's highest ExcelApi set, `14` for 1.14. */
  readonly level: number;
  /** The colour of Excel's own panes. */
  readonly background: string;
}

declare global {
  var seating: Seating;
  var desk: Desk;
}

/** The workbook that is open, the person at it, and faults of the program. */
export class Desk {
  readonly book: Book;
  /** The file that was opened. */
  readonly bytes: Uint8Array;
  /** Whether the program fails at each reading. */
  isFailing: boolean;
  /** Whether the program takes long for whatever it is asked. */
  isSlow = false;

  constructor({ workbook, sheet, isFailing }: Seating) {
    this.bytes = Uint8Array.from(atob(workbook), (letter) => letter.charCodeAt(0));
    const book = openWorkbook(this.bytes);
    if (!(book instanceof Book)) throw new Error(book.kind);
    this.book = book;
    this.isFailing = isFailing;
    if (sheet !== null) this.show(sheet);
  }

  show(name: string): void {
    const sheet = this.book.sheets.find((known) => known.name === name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    this.book.activate(sheet);
  }

  /** As into the sheet on show. */
  type(address: string, text: string): void {
    const [sheet, at] = [this.#onShow(), place(address)];
    this.book.type(sheet, at, typedCell(sheet.cell(at), text));
  }

  protect(): void {
    this.#onShow().isProtected = true;
  }

  /** What stands in a cell of the sheet on show, and on it. */
  look(address: string) {
    const [sheet, at] = [this.#onShow(), place(address)];
    const fill = sheet.fill(at);
    return {
      ...sheet.cell(at),
      fill: fill.pattern === "Solid" ? fill.color : null,
      note: sheet.notes.get(address) ?? null,
    };
  }

  selected(): string | null {
    const { selection } = this.book;
    if (selection === null) return null;
    const { sheet, area } = selection;
    return `${sheet.name}!${toA1({ row: area.top, column: area.left })}`;
  }

  properties(): readonly { readonly name: string; readonly text: string }[] {
    return [...this.book.properties].map(([name, text]) => ({ name, text }));
  }

  #onShow(): Sheet {
    if (this.book.active === null) throw new Error("No sheet on show");
    return this.book.active;
  }
}

function place(address: string) {
  const at = parseA1(address);
  if (at === null) throw new Error(`No cell ${address}`);
  return at;
}
