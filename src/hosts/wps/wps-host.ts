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
import {
  isEmptyPlan,
  type EditPlan,
  type MarkEdit,
  type StandingMark,
} from "../../domain/model/plan";
import type { CellRef, SheetRef, SheetSnapshot } from "../../domain/model/snapshot";
import { applyPlan } from "../shared/apply-plan";
import { markKey } from "../shared/marks";
import { propertiesJob } from "../shared/plan-jobs";
import type { WpsCapabilities } from "./capabilities";
import { cellArea } from "./column-rows";
import type { EtApplication } from "./et";
import { Look } from "./look";
import { attempt } from "./member";
import { OpenBook } from "./open-book";
import { OwnWrites } from "./own-writes";
import { hostErrorOf } from "./troubles";
import { watch, type ChangedArea } from "./watch";
import { perform } from "./write-job";
import { wpsProgram } from "./wps-program";

interface RememberedMark {
  readonly cell: CellRef;
  readonly mark: MarkEdit["after"];
}

/**
 * WPS 表格 as a spreadsheet host. `sheets` and `read("active-sheet")` look at the workbook in front
 * anew; what is asked next is answered from that look, until something is written.
 */
export class WpsHost implements SpreadsheetHost {
  readonly capabilities: HostCapabilities;
  readonly #application: () => EtApplication;
  readonly #ownWrites = new OwnWrites();
  readonly #severities = new Map<string, string>();
  #look: Look | null = null;
  /** One piece of work after the other: each pauses now and then. */
  #last: Promise<unknown> = Promise.resolve();
  #underWay = 0;

  constructor(application: () => EtApplication, { notes }: WpsCapabilities) {
    this.#application = application;
    this.capabilities = { notes, reveal: true, watch: true, copy: false };
  }

  sheets(): Promise<readonly SheetRef[]> {
    return this.#inTurn(async () => (await this.#lookAgain()).sheets);
  }

  tabNames(): Promise<readonly string[]> {
    return this.#inTurn(async () => (await this.#lastLook()).book.tabNames());
  }

  read(scope: "active-sheet" | SheetRef): Promise<SheetSnapshot> {
    return this.#inTurn(async () => {
      if (scope !== "active-sheet") return (await this.#lastLook()).snapshot(scope.id);
      const look = await this.#lookAgain();
      return look.snapshot(look.activeId);
    });
  }

  async apply(plan: EditPlan, settings: SettingsChange = {}): Promise<ApplyOutcome> {
    if (isEmptyPlan(plan) && Object.keys(settings).length === 0) {
      return { kind: "applied", inverse: plan, skipped: [] };
    }
    try {
      return await this.#inTurn(() => this.#apply(plan, settings));
    } catch (error) {
      // What fails once writing has begun is no exception any more.
      return { kind: "refused", because: hostErrorOf(error).trouble, cell: null };
    }
  }

  async #apply(plan: EditPlan, settings: SettingsChange): Promise<ApplyOutcome> {
    const look = await this.#lastLook();
    if (!look.book.isInFront) throw new HostError("other-workbook", look.book.fullName);
    const marks = await look.marks();
    this.#look = null;
    const program = wpsProgram(look.book, this.capabilities.notes, (job) => {
      this.#ownWrites.expect(job);
    });
    this.#remember(plan.marks.map(({ cell, after: mark }) => ({ cell, mark })));
    return applyPlan(program, { plan, settings, marks });
  }

  #remember(marks: readonly RememberedMark[]): void {
    for (const { cell, mark } of marks) this.#severities.set(markKey(cell), mark?.severity ?? "");
  }

  marks(): Promise<readonly StandingMark[]> {
    return this.#inTurn(async () => {
      const marks = await (await this.#lastLook()).marks();
      this.#remember([...marks.values()]);
      return [...marks.values()].map(({ cell, mark }) => ({ cell, mark }));
    });
  }

  reveal({ sheet, at }: CellRef): Promise<void> {
    return this.#inTurn(async () => {
      const { book } = await this.#lastLook();
      if (!book.isInFront) throw new HostError("other-workbook", book.fullName);
      book.sheet(sheet.id).Activate();
      const range = book.range(sheet.id, cellArea(at));
      const isShown = attempt(() => {
        range.Select();
        return true;
      });
      if (isShown === null) book.application.Goto?.(range);
    });
  }

  watch(listener: (change: SheetChange) => void): Unsubscribe {
    return watch({
      application: this.#application,
      listener,
      isOurs: (changed) => this.#inTurn(() => this.#isOurs(changed)),
      isBusy: () => this.#underWay > 0,
    });
  }

  readonly settings: WorkbookSettings = {
    get: (key) => this.#inTurn(async () => (await this.#lastLook()).keys[key] ?? null),
    set: (key, text) =>
      this.#inTurn(async () => {
        const known = this.#look;
        if (known !== null && !known.book.isInFront) throw new HostError("other-workbook");
        const { book, properties } = await this.#lookAgain();
        this.#look = null;
        const job = propertiesJob(properties, { [key]: text });
        await perform(book, { sheets: [], ownSheets: [], properties: job });
      }),
  };

  async #isOurs({ id, area }: ChangedArea): Promise<boolean> {
    const book = OpenBook.inFront(this.#application);
    return area !== null && this.#ownWrites.take(book, id, area);
  }

  async #lookAgain(): Promise<Look> {
    this.#look = null;
    const book = OpenBook.inFront(this.#application);
    this.#look = await Look.at(book, {
      hasNotes: this.capabilities.notes,
      severities: this.#severities,
    });
    return this.#look;
  }

  async #lastLook(): Promise<Look> {
    const look = this.#look ?? (await this.#lookAgain());
    look.book.forget();
    return look;
  }

  async #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const before = this.#last;
    const answer = this.#work(before, work);
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #work<Answer>(before: Promise<unknown>, work: () => Promise<Answer>): Promise<Answer> {
    await before;
    this.#underWay += 1;
    try {
      if (this.#application().Ready === false) throw new HostError("editing");
      return await work();
    } catch (error) {
      throw stillWps(hostErrorOf(error));
    } finally {
      this.#underWay -= 1;
    }
  }
}

/** That it is WPS was seen at the start: where it does not answer as such now, it is held up. */
const stillWps = (error: HostError): HostError =>
  error.trouble === "not-wps" ? new HostError("failed", "not-wps") : error;
