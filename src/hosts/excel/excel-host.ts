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
import { loadWriting } from "./load-writing";
import { Looker, type Look, type LookedSheet } from "./look";
import { OwnWrites } from "./own-writes";
import { Resting } from "./resting";
import type { Runner } from "./runner";
import { watch } from "./watch";

/**
 * Excel as a spreadsheet host. `read("active-sheet")` and `sheets` look at the whole workbook at one
 * moment, `sheets` with the look of a reading just before; what is asked next is answered from that
 * look, until something is written.
 */
export class ExcelHost implements SpreadsheetHost {
  readonly capabilities: HostCapabilities;
  readonly #runner: Runner;
  readonly #looker: Looker;
  readonly #ownWrites = new OwnWrites();
  readonly #resting = new Resting();
  #look: Look | null = null;
  /** Whether the last look was for a reading of the active sheet, and `sheets` may share it. */
  #isShared = false;
  #names: ReadonlyMap<string, string> = new Map();

  private constructor(runner: Runner, looker: Looker) {
    this.#runner = runner;
    this.#looker = looker;
    const { notes, copy } = runner.capabilities;
    this.capabilities = { notes, copy, reveal: true, watch: true };
  }

  static async connect(runner: Runner): Promise<ExcelHost> {
    const looker = new Looker(runner);
    await looker.start();
    return new ExcelHost(runner, looker);
  }

  async sheets(): Promise<readonly SheetRef[]> {
    const { sheets } = await (this.#isShared ? this.#lastLook() : this.#lookAgain());
    this.#isShared = false;
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
    this.#isShared ||= isActive;
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
    const { applyPlan } = await loadWriting();
    this.#forget();
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
    const stop = watch(this.#runner, {
      listener: (change) => {
        this.#isShared = false;
        this.#resting.wake(change.sheet.id);
        listener(change);
      },
      onReady: () => {
        this.#resting.start();
      },
      ownWrites: this.#ownWrites,
      nameOf: (id) => this.#names.get(id) ?? "",
    });
    return () => {
      this.#resting.stop();
      stop();
    };
  }

  readonly settings: WorkbookSettings = {
    get: async (key) => (await this.#lastLook()).keys[key] ?? null,
    set: async (key, text) => {
      const { properties } = await this.#lookAgain();
      const { writeSettings } = await loadWriting();
      this.#forget();
      await writeSettings(this.#runner, properties, { [key]: text });
    },
  };

  async #lookAgain(): Promise<Look> {
    this.#look = null;
    this.#isShared = false;
    const rest = this.#resting.begin();
    const look = await this.#looker.look(rest.sheets);
    this.#resting.end(look, rest);
    this.#names = new Map(look.sheets.map(({ sheet }) => [sheet.id, sheet.name]));
    this.#look = look;
    return look;
  }

  #forget(): void {
    this.#look = null;
    this.#isShared = false;
    this.#resting.clear();
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
