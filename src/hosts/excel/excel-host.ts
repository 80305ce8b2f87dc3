import {
  HostError,
  type ApplyOutcome,
  type HostCapabilities,
  type SettingsChange,
  type SheetChange,
  type SpreadsheetHost,
  type Unsubscribe,
  type WorkbookSettings,
} from "../../app/spreadsheet-host";
import { toA1 } from "../../domain/model/address";
import { isEmptyPlan, type EditPlan, type StandingMark } from "../../domain/model/plan";
import type { CellRef, SheetRef, SheetSnapshot } from "../../domain/model/snapshot";
import { applyPlan, writeSettings } from "./apply-plan";
import { Looker, type Look, type LookedSheet } from "./look";
import { OwnWrites } from "./own-writes";
import type { Runner } from "./runner";
import { watch } from "./watch";

/**
 * Excel as a spreadsheet host. `sheets` and `read("active-sheet")` look at the whole workbook at
 * one moment; what is asked next is answered from that look, until something is written.
 */
export class ExcelHost implements SpreadsheetHost {
  readonly capabilities: HostCapabilities;
  readonly #runner: Runner;
  readonly #looker: Looker;
  readonly #ownWrites = new OwnWrites();
  #look: Look | null = null;
  #names: ReadonlyMap<string, string> = new Map();

  private constructor(runner: Runner, looker: Looker) {
    this.#runner = runner;
    this.#looker = looker;
    this.capabilities = { notes: runner.capabilities.notes, reveal: true, watch: true };
  }

  static async connect(runner: Runner): Promise<ExcelHost> {
    const looker = new Looker(runner);
    await looker.start();
    return new ExcelHost(runner, looker);
  }

  async sheets(): Promise<readonly SheetRef[]> {
    const { sheets } = await this.#lookAgain();
    return sheets.map(({ sheet }) => sheet);
  }

  /** Of worksheets only: Excel tells nobody of its chart sheets. */
  async tabNames(): Promise<readonly string[]> {
    const { sheets } = await this.#lastLook();
    return sheets.map(({ sheet }) => sheet.name);
  }

  async read(scope: "active-sheet" | SheetRef): Promise<SheetSnapshot> {
    const isActive = scope === "active-sheet";
    const { sheets, activeId } = await (isActive ? this.#lookAgain() : this.#lastLook());
    const id = isActive ? activeId : scope.id;
    const looked = sheets.find(({ sheet }) => sheet.id === id);
    if (looked === undefined) throw new HostError("sheet-gone", id);
    return snapshotOf(looked);
  }

  async apply(plan: EditPlan, settings: SettingsChange = {}): Promise<ApplyOutcome> {
    if (isEmptyPlan(plan) && Object.keys(settings).length === 0) {
      return { kind: "applied", inverse: plan, skipped: [] };
    }
    const look = await this.#lastLook();
    this.#look = null;
    return applyPlan(this.#runner, {
      plan,
      settings,
      look,
      onWriting: (job) => {
        if (!this.#runner.capabilities.triggerSource) this.#ownWrites.expect(job);
      },
    });
  }

  async marks(): Promise<readonly StandingMark[]> {
    const { marks } = await this.#lastLook();
    return [...marks.values()].map(({ cell, mark }) => ({ cell, mark }));
  }

  reveal({ sheet, at }: CellRef): Promise<void> {
    return this.#runner.write(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet.id);
      target.activate();
      target.getRange(toA1(at)).untrack().select();
      await context.sync();
    });
  }

  watch(listener: (change: SheetChange) => void): Unsubscribe {
    return watch(this.#runner, {
      listener,
      ownWrites: this.#ownWrites,
      nameOf: (id) => this.#names.get(id) ?? "",
    });
  }

  readonly settings: WorkbookSettings = {
    get: async (key) => (await this.#lastLook()).keys[key] ?? null,
    set: async (key, text) => {
      const { properties } = await this.#lookAgain();
      this.#look = null;
      await writeSettings(this.#runner, properties, { [key]: text });
    },
  };

  async #lookAgain(): Promise<Look> {
    this.#look = null;
    const look = await this.#looker.look();
    this.#names = new Map(look.sheets.map(({ sheet }) => [sheet.id, sheet.name]));
    this.#look = look;
    return look;
  }

  async #lastLook(): Promise<Look> {
    return this.#look ?? this.#lookAgain();
  }
}

/** Excel's dates count from 1900: it tells nobody of workbooks that count from 1904. */
const snapshotOf = ({ sheet, part, merges }: LookedSheet): SheetSnapshot => ({
  sheet,
  rows: part.rows,
  merges,
  dateSystem: "1900",
});
