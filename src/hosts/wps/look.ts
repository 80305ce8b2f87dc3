import { HostError } from "../../app/spreadsheet-host";
import type { SheetRef, SheetSnapshot } from "../../domain/model/snapshot";
import { inTurn } from "../shared/in-turn";
import { readMarks } from "../shared/mark-store";
import { knownMarks, MARKS_KEY, type KnownMark } from "../shared/marks";
import {
  joinProperties,
  readKeys,
  type Property,
  type SettingsKeys,
} from "../shared/settings-text";
import { findMarkFills } from "./mark-fills";
import { readText } from "./member";
import { readNotes } from "./notes";
import type { OpenBook } from "./open-book";
import { readProperties } from "./properties";
import { readSheet, usedArea } from "./read-sheet";

export interface LookOptions {
  readonly hasNotes: boolean;
  /** By sheet and cell: what marks were last. They are looked at again, those alike together. */
  readonly severities: ReadonlyMap<string, string>;
}

/** The workbook that was in front at one moment; each part is read when it is first asked for. */
export class Look {
  readonly book: OpenBook;
  readonly sheets: readonly SheetRef[];
  readonly properties: readonly Property[];
  readonly keys: SettingsKeys;
  readonly #options: LookOptions;
  readonly #snapshots = new Map<string, Promise<SheetSnapshot>>();
  #marks: Promise<ReadonlyMap<string, KnownMark>> | null = null;

  private constructor(book: OpenBook, properties: readonly Property[], options: LookOptions) {
    this.book = book;
    this.sheets = book.sheetRefs();
    this.properties = properties;
    this.keys = readKeys(joinProperties(properties));
    this.#options = options;
  }

  static async at(book: OpenBook, options: LookOptions): Promise<Look> {
    return new Look(book, await readProperties(book), options);
  }

  /** Rejects with `chart-sheet` where a tab without cells is in front. */
  get activeId(): string {
    const active = this.book.workbook.ActiveSheet;
    const name = active == null ? "" : readText(active, "Name");
    if (!this.sheets.some(({ id }) => id === name)) throw new HostError("chart-sheet", name);
    return name;
  }

  snapshot(id: string): Promise<SheetSnapshot> {
    const known = this.#snapshots.get(id);
    if (known !== undefined) return known;
    if (!this.sheets.some((sheet) => sheet.id === id)) throw new HostError("sheet-gone", id);
    const reading = readSheet(this.book, id);
    this.#snapshots.set(id, reading);
    return reading;
  }

  marks(): Promise<ReadonlyMap<string, KnownMark>> {
    this.#marks ??= this.#readMarks();
    return this.#marks;
  }

  async #readMarks(): Promise<ReadonlyMap<string, KnownMark>> {
    const stored = readMarks(this.keys[MARKS_KEY] ?? "");
    if (stored.length === 0) return new Map();
    const { hasNotes, severities } = this.#options;
    const marked = await inTurn(this.sheets, async (sheet) => {
      const cells = stored.flatMap((mark) => (mark.sheet === sheet.name ? [mark.cell] : []));
      return {
        sheet,
        filled: await findMarkFills(this.book, {
          id: sheet.id,
          area: usedArea(this.book, sheet.id),
          expected: new Map(
            cells.map((cell) => [cell, severities.get(`${sheet.id}!${cell}`) ?? "marked"]),
          ),
        }),
        notes: hasNotes ? await readNotes(this.book, sheet.id, cells) : new Map<string, string[]>(),
      };
    });
    return knownMarks(marked, stored);
  }
}
