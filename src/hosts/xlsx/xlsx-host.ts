import type {
  ApplyOutcome,
  HostTrouble,
  SettingsChange,
  SpreadsheetHost,
  WorkbookSettings,
} from "../../app/spreadsheet-host";
import { isUnchanged } from "../../domain/model/cell";
import {
  invertPlan,
  type CellEdit,
  type EditPlan,
  type StandingMark,
} from "../../domain/model/plan";
import type { CellRef, SheetRef, SheetSnapshot } from "../../domain/model/snapshot";
import { Book } from "./book";
import { bySheet } from "../shared/by-sheet";
import { portableCodec, type Codec } from "./codec";
import { XlsxError, type XlsxFault } from "./fault";
import { applyMarks, forgetMarkStyles, standingMarks } from "./marks";
import { Package } from "./package";
import { readSetting, writeSetting } from "./settings";

/** A workbook file as a spreadsheet program: edits are made in memory, `save` gives the new file. */
export class XlsxHost implements SpreadsheetHost {
  readonly capabilities = { notes: true, reveal: false, watch: false, copy: false };
  #book: Book;

  private constructor(book: Book) {
    this.#book = book;
  }

  static open(bytes: Uint8Array, codec: Codec = portableCodec): XlsxHost | XlsxFault {
    try {
      return new XlsxHost(Book.read(Package.open(bytes, codec)));
    } catch (error) {
      if (error instanceof XlsxError) return error.fault;
      throw error;
    }
  }

  tabNames(): Promise<readonly string[]> {
    return Promise.resolve(this.#book.tabNames);
  }

  sheets(): Promise<readonly SheetRef[]> {
    return Promise.resolve(this.#book.sheets.map(({ id, name }) => ({ id, name })));
  }

  /** Rejects with an `XlsxError` where the sheet's part cannot be read. */
  async read(scope: "active-sheet" | SheetRef): Promise<SheetSnapshot> {
    const sheets = await this.sheets();
    const sheet = scope === "active-sheet" ? sheets[0] : sheets.find(({ id }) => id === scope.id);
    if (sheet === undefined) throw new XlsxError({ kind: "not-a-workbook" });
    const { cells, merges } = this.#book.sheet(sheet.id);
    return { sheet, rows: cells, merges, dateSystem: this.#book.dateSystem };
  }

  apply(plan: EditPlan, settings: SettingsChange = {}): Promise<ApplyOutcome> {
    const draft = this.#book.fork();
    const obstacle = findObstacle(draft, plan);
    if (obstacle !== null) return Promise.resolve(obstacle);
    for (const [id, edits] of bySheet(plan.edits)) {
      draft.writeCells(
        id,
        edits.map(({ cell, after }) => ({ at: cell.at, cell: after })),
      );
    }
    for (const [id, results] of bySheet(plan.results)) {
      draft.writeResults(
        id,
        results.map(({ cell, after }) => ({ at: cell.at, value: after })),
      );
    }
    const skipped = applyMarks(draft, plan.marks);
    for (const { name, after } of plan.sheets) draft.writeSheet(name, after);
    if (plan.marks.some(({ after }) => after === null)) forgetMarkStyles(draft);
    for (const [key, text] of Object.entries(settings)) writeSetting(draft, key, text);
    this.#book = draft;
    return Promise.resolve({ kind: "applied", inverse: invertPlan(plan), skipped });
  }

  marks(): Promise<readonly StandingMark[]> {
    return Promise.resolve(standingMarks(this.#book));
  }

  /** A file has no window to show a cell in. */
  reveal(): Promise<void> {
    return Promise.resolve();
  }

  watch(): () => void {
    return () => undefined;
  }

  readonly settings: WorkbookSettings = {
    get: (key) => Promise.resolve(readSetting(this.#book, key)),
    set: (key, text) => {
      writeSetting(this.#book, key, text);
      return Promise.resolve();
    },
  };

  save(): Uint8Array {
    return this.#book.save();
  }
}

function findObstacle(book: Book, { edits, marks }: EditPlan): ApplyOutcome | null {
  const refuse = (because: HostTrouble, cell: CellRef): ApplyOutcome => ({
    kind: "refused",
    because,
    cell,
  });
  const known = new Set(book.sheets.map(({ id }) => id));
  for (const { cell } of [...edits, ...marks]) {
    if (!known.has(cell.sheet.id)) return refuse("sheet-gone", cell);
  }
  for (const edit of edits) {
    const { cell, before } = edit;
    if (book.isLocked(cell.sheet.id, cell.at)) return refuse("protected", cell);
    if (!isUnchanged(book.cell(cell.sheet.id, cell.at), before)) return { kind: "stale", cell };
    if (replacesFormula(edit) && book.isBound(cell.sheet.id, cell.at))
      return refuse("formula", cell);
  }
  return null;
}

const replacesFormula = ({ before, after }: CellEdit): boolean =>
  before.formula !== null && before.formula !== after.formula;
