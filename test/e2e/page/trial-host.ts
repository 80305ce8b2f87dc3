import { afterEdits } from "../../../src/app/after-edits";
import { recalculated } from "../../../src/app/recalculate";
import type {
  ApplyOutcome,
  SettingsChange,
  SpreadsheetHost,
} from "../../../src/app/spreadsheet-host";
import { parseA1, toA1 } from "../../../src/domain/model/address";
import {
  EMPTY_VALUE,
  numberValue,
  type Cell,
  type CellValue,
} from "../../../src/domain/model/cell";
import type { EditPlan } from "../../../src/domain/model/plan";
import {
  cellAt,
  type CellRef,
  type SheetRef,
  type SheetSnapshot,
} from "../../../src/domain/model/snapshot";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsx-host";

type Change = Parameters<Parameters<SpreadsheetHost["watch"]>[0]>[0];

/** A workbook file with what a program adds to it: a selection, a person who types, and faults. */
export class TrialHost implements SpreadsheetHost {
  readonly capabilities = { notes: true, reveal: true, watch: true, copy: false };
  readonly settings: SpreadsheetHost["settings"];
  /** Each answer is held back this long. */
  delay = 0;
  /** The next reading fails with this sentence. */
  fault: string | null = null;
  refusal: ApplyOutcome | null = null;
  selected: CellRef | null = null;
  readonly #file: XlsxHost;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #onShow: () => void;
  #active: SheetRef | null = null;

  constructor(file: XlsxHost, onShow: () => void) {
    this.#file = file;
    this.#onShow = onShow;
    this.settings = file.settings;
  }

  sheets = (): Promise<readonly SheetRef[]> => this.#file.sheets();
  tabNames = (): Promise<readonly string[]> => this.#file.tabNames();
  marks: SpreadsheetHost["marks"] = () => this.#file.marks();
  save = (): Uint8Array => this.#file.save();

  async read(scope: "active-sheet" | SheetRef): Promise<SheetSnapshot> {
    await this.#answer();
    if (this.fault !== null) {
      const { fault } = this;
      this.fault = null;
      throw new TrialError(fault);
    }
    return this.#file.read(scope === "active-sheet" ? (this.#active ?? scope) : scope);
  }

  async apply(plan: EditPlan, settings: SettingsChange = {}): Promise<ApplyOutcome> {
    await this.#answer();
    const { refusal } = this;
    this.refusal = null;
    if (refusal !== null) return refusal;
    const outcome = await this.#file.apply(plan, settings);
    this.#onShow();
    return outcome;
  }

  reveal(cell: CellRef): Promise<void> {
    const isOther = this.#active !== null && this.#active.id !== cell.sheet.id;
    this.selected = cell;
    this.#active = cell.sheet;
    this.#onShow();
    if (isOther) this.#tell("active-sheet", cell.sheet);
    return Promise.resolve();
  }

  watch(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A person goes to a sheet. */
  async show(name: string): Promise<void> {
    const sheet = (await this.sheets()).find((known) => known.name === name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    this.#active = sheet;
    this.#tell("active-sheet", sheet);
    this.#onShow();
  }

  /** A person types into a cell of the sheet on show, and the program recalculates. */
  async type(address: string, text: string): Promise<void> {
    const { sheet, before, at } = await this.#cell(address);
    const after: Cell = { ...before, formula: null, value: valueOf(text) };
    const edit = { cell: { sheet, at }, before, after, path: "" };
    const snapshots: SheetSnapshot[] = [];
    for (const one of await this.sheets()) snapshots.push(await this.#file.read(one));
    const { results } = afterEdits(snapshots, [edit], recalculated);
    await this.#file.apply({ edits: [edit], results, marks: [], sheets: [] });
    this.#tell("cells", sheet);
    this.#onShow();
  }

  async valueAt(address: string): Promise<CellValue & { readonly formula: string | null }> {
    const { before } = await this.#cell(address);
    return { ...before.value, formula: before.formula };
  }

  async markAt(address: string): Promise<string | null> {
    const { sheet } = await this.#cell(address);
    const marks = await this.marks();
    const own = marks.find(({ cell }) => cell.sheet.id === sheet.id && toA1(cell.at) === address);
    return own?.mark.severity ?? null;
  }

  async #cell(address: string) {
    const at = parseA1(address);
    if (at === null) throw new Error(`No cell ${address}`);
    const snapshot = await this.#file.read(this.#active ?? "active-sheet");
    return { sheet: snapshot.sheet, at, before: cellAt(snapshot, at) };
  }

  #tell(what: Change["what"], sheet: SheetRef): void {
    for (const listener of this.#listeners) listener({ what, sheet });
  }

  #answer(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.delay));
  }
}

/** A fault that the page tells as the program would. */
export class TrialError extends Error {}

const valueOf = (text: string): CellValue => {
  if (text === "") return EMPTY_VALUE;
  return /^-?\d+(\.\d+)?$/.test(text) ? numberValue(text) : { kind: "text", text };
};
