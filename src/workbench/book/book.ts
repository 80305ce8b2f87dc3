import { areaToA1, type Area, type CellAddress } from "../../domain/model/address";
import type { Cell } from "../../domain/model/cell";
import { recalculate } from "./recalculate";
import { areaAround, Sheet } from "./sheet";

/** What happens to a book, told to whoever watches. */
export type BookEvent =
  | {
      readonly kind: "changed";
      readonly sheet: Sheet;
      readonly address: string;
      readonly by: "person" | "add-in" | "other-person";
    }
  | { readonly kind: "activated" | "added" | "removed"; readonly sheet: Sheet }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly address: string }
  /** After a person's step or an add-in's request, whatever it has changed: what is shown may follow. */
  | { readonly kind: "settled" };

export interface EnteredCell {
  readonly at: CellAddress;
  readonly cell: Cell;
}

type Listener = (event: BookEvent) => void;

/** A workbook in memory, with the states that an open program can be in. */
export class Book {
  readonly sheets: Sheet[] = [];
  /** Tabs without cells; one of them may be the active one. */
  readonly chartTabs: string[] = [];
  readonly properties = new Map<string, string>();
  name = "工作簿1.xlsx";
  isReadOnly = false;
  isEditing = false;
  /** False while another workbook's window is in front. */
  isInFront = true;
  is1904 = false;
  /** Null where nothing was selected yet. */
  selection: { readonly sheet: Sheet; readonly area: Area } | null = null;
  #active: Sheet | null = null;
  #lastId = 0;
  readonly #listeners = new Set<Listener>();
  readonly #editEnd = new Set<() => void>();

  /** Null while a chart sheet is in front. */
  get active(): Sheet | null {
    return this.#active;
  }

  addSheet(name: string): Sheet {
    this.#lastId += 1;
    const sheet = new Sheet(`{00000000-0001-0000-${hex(this.#lastId)}-000000000000}`, name);
    this.sheets.push(sheet);
    this.#active ??= sheet;
    this.#tell({ kind: "added", sheet });
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.#active === sheet) this.#active = this.sheets[0] ?? null;
    this.#tell({ kind: "removed", sheet });
  }

  activate(sheet: Sheet | null): void {
    this.#active = sheet;
    if (sheet !== null) this.#tell({ kind: "activated", sheet });
  }

  select(sheet: Sheet, area: Area): void {
    this.selection = { sheet, area };
    this.#tell({ kind: "selected", sheet, address: areaToA1(area) });
  }

  hasTab(name: string): boolean {
    const tabs = [...this.sheets.map((sheet) => sheet.name), ...this.chartTabs];
    return tabs.some((tab) => tab.toLowerCase() === name.toLowerCase());
  }

  /** A person types into a cell. */
  type(sheet: Sheet, at: CellAddress, cell: Cell): void {
    this.enter(sheet, [{ at, cell }]);
  }

  /** A person fills cells in one step: types, pastes, deletes. */
  enter(sheet: Sheet, cells: readonly EnteredCell[]): void {
    for (const { at, cell } of cells) sheet.put(at, cell);
    const area = areaAround(cells.map(({ at }) => at));
    if (area !== null) this.changed(sheet, area, "person");
    this.settle();
  }

  settle(): void {
    this.#tell({ kind: "settled" });
  }

  /** Formulas follow, and watchers hear of it. */
  changed(sheet: Sheet, area: Area, by: "person" | "add-in" | "other-person"): void {
    recalculate(this.sheets);
    this.#tell({ kind: "changed", sheet, address: areaToA1(area), by });
  }

  startEditing(): void {
    this.isEditing = true;
  }

  endEditing(): void {
    this.isEditing = false;
    const waiting = [...this.#editEnd];
    this.#editEnd.clear();
    for (const proceed of waiting) proceed();
  }

  /** Settles when no cell is being edited. */
  whenNotEditing(): Promise<void> {
    if (!this.isEditing) return Promise.resolve();
    return new Promise((resolve) => this.#editEnd.add(resolve));
  }

  watch(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whoever fails to hear of it fails apart: what is under way goes on, and the others hear. */
  #tell(event: BookEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}

const hex = (number: number): string => number.toString(16).padStart(4, "0");
