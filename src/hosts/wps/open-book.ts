import { HostError } from "../../app/spreadsheet-host";
import { areaToA1, type Area } from "../../domain/model/address";
import type { SheetRef } from "../../domain/model/snapshot";
import type { EtApplication, EtProperties, EtRange, EtWorkbook, EtWorksheet } from "./et";
import { attempt, read, readText } from "./member";

/** A member of WPS costs about 0.2 ms: after so many WPS and the pane get their breath. */
const MEMBERS_A_BREATH = 300;
/** In milliseconds, where WPS is slower: the pane still has to show that work goes on. */
const LONGEST_WITHOUT_BREATH = 100;

/**
 * One workbook, whichever is in front: users switch tabs while we work. What we hold of it is
 * looked up anew after each pause, and told by its full name and its sheets' names.
 */
export class OpenBook {
  readonly fullName: string;
  readonly #application: () => EtApplication;
  #workbook: EtWorkbook | null = null;
  #properties: EtProperties | null = null;
  readonly #sheets = new Map<string, EtWorksheet>();
  #members = 0;
  #lastBreath = performance.now();

  private constructor(application: () => EtApplication, fullName: string) {
    this.#application = application;
    this.fullName = fullName;
  }

  static inFront(application: () => EtApplication): OpenBook {
    return new OpenBook(application, nameInFront(application()));
  }

  get isInFront(): boolean {
    return nameInFront(this.#application()) === this.fullName;
  }

  get application(): EtApplication {
    return this.#application();
  }

  get workbook(): EtWorkbook {
    this.#workbook ??= this.#find();
    return this.#workbook;
  }

  get properties(): EtProperties {
    this.#properties ??= this.workbook.CustomDocumentProperties;
    return this.#properties;
  }

  /** A sheet is known by its name, the only thing of it that WPS tells for certain. */
  sheet(name: string): EtWorksheet {
    const known = this.#sheets.get(name);
    if (known !== undefined) return known;
    const found = this.findSheet(name);
    if (found === null) throw new HostError("sheet-gone", name);
    this.#sheets.set(name, found);
    return found;
  }

  /** Null where the workbook has no worksheet of the name. */
  findSheet(name: string): EtWorksheet | null {
    const { Worksheets: worksheets } = this.workbook;
    const found = attempt(() => worksheets.Item(name));
    return found !== null && readText(found, "Name") === name ? found : null;
  }

  range(sheet: string, area: Area): EtRange {
    return this.sheet(sheet).Range(areaToA1(area));
  }

  sheetRefs(): SheetRef[] {
    return namesIn(this.workbook.Worksheets).map((name) => ({ id: name, name }));
  }

  tabNames(): string[] {
    return namesIn(this.workbook.Sheets);
  }

  /** To be awaited between pieces of work that touch about as many members. */
  async rest(members: number): Promise<void> {
    this.#members += members;
    const isSoon = performance.now() - this.#lastBreath < LONGEST_WITHOUT_BREATH;
    if (this.#members < MEMBERS_A_BREATH && isSoon) return;
    this.#members = 0;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#lastBreath = performance.now();
    this.forget();
  }

  /** What was looked up may be another now. */
  forget(): void {
    this.#workbook = null;
    this.#properties = null;
    this.#sheets.clear();
  }

  #find(): EtWorkbook {
    const { ActiveWorkbook: active, Workbooks: workbooks } = this.#application();
    if (active != null && readText(active, "FullName") === this.fullName) return active;
    const count = Number(read(workbooks, "Count"));
    for (let index = 1; index <= count; index += 1) {
      const workbook = attempt(() => workbooks.Item(index));
      if (workbook !== null && readText(workbook, "FullName") === this.fullName) return workbook;
    }
    throw new HostError("other-workbook", this.fullName);
  }
}

function nameInFront({ ActiveWorkbook: workbook }: EtApplication): string {
  if (workbook == null) throw new HostError("no-workbook");
  return readText(workbook, "FullName");
}

type Named = EtWorkbook["Sheets"];

const namesIn = (tabs: Named): string[] =>
  Array.from({ length: Number(read(tabs, "Count")) }, (_, index) => {
    const tab = tabs.Item(index + 1);
    return tab == null ? "" : readText(tab, "Name");
  });
