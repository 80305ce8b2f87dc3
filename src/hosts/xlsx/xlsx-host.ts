import type {
  ApplyOutcome,
  RefusalReason,
  SpreadsheetHost,
  WorkbookSettings,
} from "../../app/spreadsheet-host";
import { toA1, type CellAddress } from "../../domain/model/address";
import { sameCell } from "../../domain/model/cell";
import type { Severity } from "../../domain/model/finding";
import {
  invertPlan,
  type CellEdit,
  type EditPlan,
  type MarkEdit,
  type StandingMark,
} from "../../domain/model/plan";
import type { CellRef, SheetRef, SheetSnapshot } from "../../domain/model/snapshot";
import { Book } from "./book";
import { XlsxError, type XlsxFault } from "./fault";
import { parseObject, readMarks, writeMarks, type StoredMark } from "./mark-store";
import type { StandingNote } from "./notes";
import { Package } from "./package";

/** Soft enough to read black text on, apart enough to tell without the note. */
const FILLS: Readonly<Record<Severity, string>> = {
  error: "FFC7CE",
  warning: "FFEB9C",
  notice: "DDEBF7",
};

const NOTE_HEAD = "【绩评】\n";
const MARKS_KEY = "marks";

/** A workbook file as a spreadsheet program: edits are made in memory, `save` gives the new file. */
export class XlsxHost implements SpreadsheetHost {
  readonly capabilities = { notes: true, reveal: false, watch: false };
  #book: Book;

  private constructor(book: Book) {
    this.#book = book;
  }

  static open(bytes: Uint8Array): XlsxHost | XlsxFault {
    try {
      return new XlsxHost(new Book(Package.open(bytes)));
    } catch (error) {
      if (error instanceof XlsxError) return error.fault;
      throw error;
    }
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

  apply(plan: EditPlan): Promise<ApplyOutcome> {
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
    const unnoted = applyMarks(draft, plan.marks);
    for (const { name, after } of plan.sheets) draft.writeSheet(name, after);
    this.#book = draft;
    return Promise.resolve({ kind: "applied", inverse: invertPlan(plan), unnoted });
  }

  marks(): Promise<readonly StandingMark[]> {
    const book = this.#book;
    const stored = storedMarks(book);
    return Promise.resolve(
      book.sheets.flatMap(({ id, name }) => {
        const own = stored.filter(({ sheet }) => sheet === name);
        const notes = own.length === 0 ? null : book.notes(id);
        return own.map(({ at, severity }) => ({
          cell: { sheet: { id, name }, at },
          mark: { severity, note: ownNote(notes?.get(toA1(at))) },
        }));
      }),
    );
  }

  /** A file has no window to show a cell in. */
  reveal(): Promise<void> {
    return Promise.resolve();
  }

  watch(): () => void {
    return () => undefined;
  }

  readonly settings: WorkbookSettings = {
    get: (key) => Promise.resolve(readKeys(this.#book)[key] ?? null),
    set: (key, text) => {
      writeKey(this.#book, key, text);
      return Promise.resolve();
    },
  };

  save(): Uint8Array {
    return this.#book.save();
  }
}

function findObstacle(book: Book, { edits, marks }: EditPlan): ApplyOutcome | null {
  const refuse = (because: RefusalReason, cell: CellRef): ApplyOutcome => ({
    kind: "refused",
    because,
    cell,
  });
  const known = new Set(book.sheets.map(({ id }) => id));
  for (const { cell } of [...edits, ...marks]) {
    if (!known.has(cell.sheet.id)) return refuse("sheet-gone", cell);
    if (book.isLocked(cell.sheet.id, cell.at)) return refuse("protected", cell);
  }
  for (const edit of edits) {
    const { cell, before } = edit;
    if (!sameCell(book.cell(cell.sheet.id, cell.at), before)) return { kind: "stale", cell };
    if (replacesFormula(edit) && book.isBound(cell.sheet.id, cell.at))
      return refuse("formula", cell);
  }
  return null;
}

const replacesFormula = ({ before, after }: CellEdit): boolean =>
  before.formula !== null && before.formula !== after.formula;

function bySheet<Item extends { readonly cell: CellRef }>(
  items: readonly Item[],
): ReadonlyMap<string, Item[]> {
  const sheets = new Map<string, Item[]>();
  for (const item of items) {
    const known = sheets.get(item.cell.sheet.id);
    if (known === undefined) sheets.set(item.cell.sheet.id, [item]);
    else known.push(item);
  }
  return sheets;
}

/** Fills and notes; gives the cells whose note is a person's and stays. */
function applyMarks(book: Book, edits: readonly MarkEdit[]): CellRef[] {
  if (edits.length === 0) return [];
  const marked = new Map(storedMarks(book).map((mark) => [keyOf(mark.sheet, mark.at), mark]));
  const unnoted: CellRef[] = [];
  for (const [id, marks] of bySheet(edits)) {
    const notes = book.notes(id);
    const isTaken = ({ at }: CellRef): boolean => notes.get(toA1(at))?.by === "person";
    const fills = marks.map(({ cell, after: mark }) => {
      const key = keyOf(cell.sheet.name, cell.at);
      const element = marked.get(key)?.fill ?? book.fillAt(id, cell.at);
      const { severity } = mark ?? {};
      if (severity === undefined) marked.delete(key);
      else marked.set(key, { sheet: cell.sheet.name, at: cell.at, fill: element, severity });
      return { at: cell.at, fill: mark === null ? { element } : { rgb: FILLS[mark.severity] } };
    });
    book.writeFills(id, fills);
    unnoted.push(
      ...marks
        .filter(({ cell, after: mark }) => mark !== null && isTaken(cell))
        .map(({ cell }) => cell),
    );
    book.writeNotes(
      id,
      marks
        .filter(({ cell }) => !isTaken(cell))
        .map(({ cell, after: mark }) => ({
          at: cell.at,
          text: mark === null ? null : NOTE_HEAD + mark.note,
        })),
    );
  }
  writeKey(book, MARKS_KEY, marked.size === 0 ? null : writeMarks([...marked.values()]));
  return unnoted;
}

/** The text under our heading; empty where the note is gone or a person's. */
const ownNote = (note: StandingNote | undefined): string =>
  note?.by === "us" && note.text.startsWith(NOTE_HEAD) ? note.text.slice(NOTE_HEAD.length) : "";

const keyOf = (sheet: string, at: CellAddress): string => `${sheet}!${toA1(at)}`;

const storedMarks = (book: Book): readonly StoredMark[] =>
  readMarks(readKeys(book)[MARKS_KEY] ?? "");

type Keys = Readonly<Record<string, string>>;

function readKeys(book: Book): Keys {
  const keys: Record<string, string> = {};
  for (const [key, text] of Object.entries(parseObject(book.settings))) {
    if (typeof text === "string") keys[key] = text;
  }
  return keys;
}

function writeKey(book: Book, key: string, text: string | null): void {
  const { [key]: known, ...others } = readKeys(book);
  if ((known ?? null) === text) return;
  const keys = text === null ? others : { ...others, [key]: text };
  book.settings = Object.keys(keys).length === 0 ? "" : JSON.stringify(keys);
}
