import { toA1, type CellAddress } from "../../domain/model/address";
import { EMPTY_CELL, type Cell } from "../../domain/model/cell";
import type { SheetContent } from "../../domain/model/plan";
import type { CellWrite, FillWrite, ResultWrite } from "./book-writes";
import { addPart, addRelationship, freeName } from "./content-types";
import { dropCalcChain } from "./drop-calc-chain";
import { editSheet, type CellChange } from "./edit-sheet";
import { damaged } from "./fault";
import { solidFill } from "../shared/fill-element";
import { dropEmptyNotes } from "./drop-notes";
import { removeSheet, writeSheet } from "./new-sheet";
import { changeNotes, notesOn, type NoteChange } from "./notes";
import type { Package } from "./package";
import { readSheetPart } from "./read-sheet";
import { readSettings, writeSettings } from "./settings-part";
import { readSharedStrings } from "./shared-strings";
import type { SheetPart } from "./sheet-part";
import { withLegacyDrawing } from "./legacy-drawing";
import { noStyles, Styles } from "./styles";
import { trimStyles, usedStyles } from "./trim-styles";
import { readStyles, type StyleSheet } from "./read-styles";
import {
  readWorkbook,
  withRecalculation,
  type SheetEntry,
  type WorkbookPart,
} from "./workbook-part";

/** Some hundred bytes each: more would not fit into the memory of an ordinary machine. */
const MOST_CELLS = 1_500_000;

/** What was read of the package so far. */
interface Contents {
  readonly sheets: ReadonlyMap<string, SheetPart>;
  readonly workbook: WorkbookPart;
  readonly styles: StyleSheet;
}

/**
 * A workbook file opened for reading and for edits that touch nothing else. Every edit is made on
 * the package's text; parts that no edit names are saved as they were.
 */
export class Book {
  readonly #package: Package;
  readonly #sheets: Map<string, SheetPart>;
  #workbook: WorkbookPart;
  #styles: Styles;
  #strings: readonly string[] | null = null;

  private constructor(source: Package, { sheets, workbook, styles }: Contents) {
    this.#package = source;
    this.#sheets = new Map(sheets);
    this.#workbook = workbook;
    this.#styles = new Styles(styles);
  }

  static read(source: Package): Book {
    const workbook = readWorkbook(source);
    const { stylesPart } = workbook;
    const xml = stylesPart === null ? noStyles(source.dialect) : source.text(stylesPart);
    return new Book(source, { sheets: new Map(), workbook, styles: readStyles(xml) });
  }

  get sheets(): readonly SheetEntry[] {
    return this.#workbook.sheets;
  }

  get tabNames(): readonly string[] {
    return this.#workbook.tabNames;
  }

  get dateSystem(): "1900" | "1904" {
    return this.#workbook.dateSystem;
  }

  sheet(id: string): SheetPart {
    const known = this.#sheets.get(id);
    if (known !== undefined) return known;
    const entry = this.#entry(id);
    const part = readSheetPart(entry.part, this.#package.text(entry.part), {
      strings: () => (this.#strings ??= this.#readStrings()),
      styles: this.#styles,
      cellsLeft: MOST_CELLS - this.#cellsRead(),
    });
    this.#sheets.set(id, part);
    return part;
  }

  cell(id: string, { row, column }: CellAddress): Cell {
    return this.sheet(id).cells.get(row)?.get(column) ?? EMPTY_CELL;
  }

  isLocked(id: string, at: CellAddress): boolean {
    return this.sheet(id).isProtected && this.#styles.isLocked(this.#styleAt(this.sheet(id), at));
  }

  /** Whether the cell's formula belongs to others as well and cannot be replaced alone. */
  isBound(id: string, at: CellAddress): boolean {
    return this.sheet(id).boundFormulas.has(toA1(at));
  }

  /** The number of a cell's style in the style sheet. */
  styleAt(id: string, at: CellAddress): number {
    return this.#styleAt(this.sheet(id), at);
  }

  get styleSheet(): StyleSheet {
    return this.#styles.sheet;
  }

  /** The part that names the workbook's colours and fonts; null where there is none. */
  get theme(): string | null {
    const { themePart } = this.#workbook;
    return themePart === null ? null : this.#package.text(themePart);
  }

  /** The fill element under a cell, to be given back later. */
  fillAt(id: string, at: CellAddress): string {
    return this.#styles.fillOf(this.#styleAt(this.sheet(id), at));
  }

  /** The cells whose plain fill has one of the colours, `RRGGBB` by A1. */
  filledCells(id: string, colours: ReadonlySet<string>): ReadonlyMap<string, string> {
    const styles = new Map(
      [...this.#styles.solidColours()].filter(([, colour]) => colours.has(colour)),
    );
    const filled = new Map<string, string>();
    if (styles.size === 0) return filled;
    for (const { row, cells } of this.sheet(id).rows.values()) {
      for (const [column, { style }] of cells) {
        const colour = styles.get(style);
        if (colour !== undefined) filled.set(toA1({ row, column }), colour);
      }
    }
    return filled;
  }

  writeCells(id: string, writes: readonly CellWrite[]): void {
    const part = this.sheet(id);
    const losesFormula = writes.some(
      ({ at, cell }) => this.cell(id, at).formula !== null && cell.formula === null,
    );
    this.#edit(
      id,
      writes.map(({ at, cell }) => {
        const base = this.#styleAt(part, at);
        return {
          at,
          style: this.#styles.clone(base, { format: cell.format }),
          content: { kind: "cell", cell },
        };
      }),
    );
    if (losesFormula) this.#dropCalcChain();
    if (writes.length > 0) this.#recalculateOnOpening();
  }

  writeResults(id: string, writes: readonly ResultWrite[]): void {
    this.#edit(
      id,
      writes.map(({ at, value }) => ({
        at,
        style: this.styleAt(id, at),
        content: { kind: "result", value },
      })),
    );
  }

  writeFills(id: string, writes: readonly FillWrite[]): void {
    this.#edit(
      id,
      writes.map(({ at, fill }) => {
        const element = "rgb" in fill ? solidFill(fill.rgb) : fill.element;
        return {
          at,
          style: this.#styles.clone(this.styleAt(id, at), { fill: element }),
          content: { kind: "same" },
        };
      }),
    );
  }

  /** The notes on each cell, by A1. */
  notes(id: string): ReadonlyMap<string, readonly string[]> {
    return notesOn(this.#package, this.#entry(id).part);
  }

  writeNotes(id: string, changes: readonly NoteChange[]): void {
    if (changes.length === 0) return;
    const part = this.sheet(id);
    const drawing = part.children.find(({ name }) => name === "legacyDrawing");
    const drawingId = drawing?.attributes["id"] ?? null;
    const newId = changeNotes(this.#package, { sheet: part.name, drawingId }, changes);
    if (newId !== null) {
      this.#package.setText(part.name, withLegacyDrawing(part, newId, this.#package.dialect));
      this.#sheets.delete(id);
    }
    dropEmptyNotes(this.#package, this.sheet(id));
    this.#sheets.delete(id);
  }

  /** Forgets the styles with one of these fills, `RRGGBB`, that nothing in the book has any more. */
  trimStyles(ourFills: ReadonlySet<string>): void {
    const { stylesPart } = this.#workbook;
    if (stylesPart === null) return;
    const used = usedStyles(this.sheets.map(({ id }) => this.sheet(id)));
    const known = readStyles(this.#package.text(stylesPart));
    this.#package.setText(stylesPart, trimStyles(known, { used, ourFills }));
    this.#styles = new Styles(readStyles(this.#package.text(stylesPart)));
    this.#sheets.clear();
  }

  /** A whole sheet of ours; null removes it. */
  writeSheet(name: string, content: SheetContent | null): void {
    if (content === null) removeSheet(this.#package, this.#workbook, name);
    else writeSheet(this.#package, this.#workbook, { name, content, styles: this.#styles });
    const known = this.#workbook.sheets.find((sheet) => sheet.name === name);
    if (known !== undefined) this.#sheets.delete(known.id);
    this.#saveStyles();
    this.#workbook = readWorkbook(this.#package);
  }

  get settings(): string {
    return readSettings(this.#package);
  }

  set settings(text: string) {
    writeSettings(this.#package, text);
  }

  save(): Uint8Array {
    return this.#package.save();
  }

  /** An independent copy, so that a failed plan leaves this one as it was. */
  fork(): Book {
    if (this.#styles.isChanged) return Book.read(this.#package.fork());
    return new Book(this.#package.fork(), {
      sheets: this.#sheets,
      workbook: this.#workbook,
      styles: this.#styles.sheet,
    });
  }

  #entry(id: string): SheetEntry {
    const entry = this.#workbook.sheets.find((sheet) => sheet.id === id);
    if (entry === undefined) throw damaged(id);
    return entry;
  }

  #cellsRead(): number {
    return [...this.#sheets.values()].reduce((total, { cellCount }) => total + cellCount, 0);
  }

  #readStrings(): readonly string[] {
    const part = this.#workbook.stringsPart;
    return part === null ? [] : readSharedStrings(this.#package.text(part), part);
  }

  /** A cell that does not stand in the sheet yet looks like its row, else like its column. */
  #styleAt({ rows, columnStyles }: SheetPart, { row, column }: CellAddress): number {
    const place = rows.get(row);
    const ofColumn = columnStyles.find(({ first, last }) => column >= first && column <= last);
    return place?.cells.get(column)?.style ?? place?.style ?? ofColumn?.style ?? 0;
  }

  #edit(id: string, changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    const part = this.sheet(id);
    this.#package.setText(part.name, editSheet(part, changes));
    this.#sheets.delete(id);
    this.#saveStyles();
  }

  #saveStyles(): void {
    if (!this.#styles.isChanged) return;
    const { stylesPart, name } = this.#workbook;
    const xml = this.#styles.toXml();
    if (stylesPart !== null) this.#package.setText(stylesPart, xml);
    else {
      const part = freeName(this.#package, "xl/styles", ".xml");
      addPart(this.#package, { name: part, contentType: STYLES_TYPE, xml });
      addRelationship(this.#package, name, { type: "styles", target: part });
      this.#workbook = readWorkbook(this.#package);
    }
  }

  #dropCalcChain(): void {
    dropCalcChain(this.#package, this.#workbook);
    this.#workbook = readWorkbook(this.#package);
  }

  /** Stored results go stale with the first edit; a book without formulas has none. */
  #recalculateOnOpening(): void {
    const { name, sheets } = this.#workbook;
    const hasFormulas = sheets.some(({ part }) =>
      /<(?:[\w.-]+:)?f[\s>/]/.test(this.#package.text(part)),
    );
    if (hasFormulas) this.#package.setText(name, withRecalculation(this.#package.text(name)));
  }
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
