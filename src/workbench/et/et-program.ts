import type { Book, BookEvent } from "../book/book";
import type { Area } from "../../domain/model/address";
import type { Sheet } from "../book/sheet";
import { AddInRoom } from "./add-in-room";
import { applicationObject } from "./application";
import type { Bridge } from "./com-object";
import { rangeObject } from "./range";
import type { EtListener, EtOptions, EtSession } from "./session";
import { workbookObject } from "./workbook";
import { worksheetObject } from "./worksheet";

const CURRENT: EtOptions = {
  shape: "rows",
  bulkWrite: "works",
  protection: "throws",
  events: "at-once",
  notes: true,
  unions: "works",
  methodsAsProperties: false,
  driftsAfter: null,
  protectsStructure: false,
};

/** WPS 表格 in memory: workbooks behind the object model that its add-ins see. */
export class EtProgram implements EtSession {
  readonly options: EtOptions;
  readonly books: Book[] = [];
  readonly application: object;
  /** How many members have been touched. */
  calls = 0;
  /** Told of each step: what it has changed may be shown. */
  onStep: () => void = () => undefined;
  /** Fails the step of this number, if it says so. */
  fault: (call: number, name: string) => boolean = () => false;
  screenUpdating = true;
  displayAlerts = true;
  enableEvents = true;
  selected: { readonly sheet: Sheet; readonly area: Area } | null = null;
  readonly addIn = new AddInRoom();
  #active: Book | null = null;
  #steadyUntil = Infinity;
  readonly #leave: (() => void)[] = [];
  readonly #listeners = new Map<string, Set<EtListener>>();

  constructor(books: readonly Book[], options: Partial<EtOptions> = {}) {
    this.options = { ...CURRENT, ...options };
    for (const book of books) this.open(book);
    this.application = applicationObject(this);
  }

  get active(): Book | null {
    return this.#active;
  }

  open(book: Book): void {
    this.books.push(book);
    this.#active ??= book;
    this.#leave.push(
      book.watch((event) => {
        this.#hear(book, event);
      }),
    );
  }

  /** The program ends: it hears of its books no more, and nobody hears of it. */
  quit(): void {
    for (const leave of this.#leave.splice(0)) leave();
    this.#listeners.clear();
  }

  close(book: Book): void {
    this.books.splice(this.books.indexOf(book), 1);
    if (this.#active === book) this.#active = this.books[0] ?? null;
  }

  /** A person brings a workbook to the front. */
  activate(book: Book): void {
    this.#active = book;
    const { driftsAfter } = this.options;
    this.#steadyUntil = driftsAfter === null ? Infinity : this.calls + driftsAfter;
    this.tell("WorkbookActivate");
  }

  readonly step = (name: string): void => {
    this.calls += 1;
    this.onStep();
    if (this.calls > this.#steadyUntil) this.#drift();
    if (this.fault(this.calls, name)) throw new Error(`0x80004005 ${name}`);
  };

  readonly workbookObject = (book: Book, bridge: Bridge): object =>
    workbookObject({ program: this, bridge, book });

  #drift(): void {
    this.#active = this.books.find((book) => book !== this.#active) ?? this.#active;
    this.#steadyUntil = this.calls + (this.options.driftsAfter ?? Infinity);
  }

  listen(event: string, listener: EtListener): void {
    const known = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, known.add(listener));
  }

  /** Without a listener all of the event's are removed. */
  unlisten(event: string, listener: EtListener | undefined): void {
    if (listener === undefined) this.#listeners.delete(event);
    else this.#listeners.get(event)?.delete(listener);
  }

  tell(event: string, argumentsOf: (bridge: Bridge) => readonly object[] = () => []): void {
    if (this.options.events === "none" || !this.enableEvents) return;
    const deliver = (): void => {
      let isOver = false;
      const step = (name: string): void => {
        if (isOver) throw new Error(`Disconnected: ${name}`);
        this.step(name);
      };
      const args = argumentsOf({ step });
      for (const listener of this.#listeners.get(event) ?? []) listener(...args);
      isOver = true;
    };
    if (this.options.events === "queued") setTimeout(deliver, 0);
    else deliver();
  }

  #hear(book: Book, event: BookEvent): void {
    if (event.kind === "activated") this.tell("SheetActivate");
    if (event.kind !== "changed") return;
    const { sheet, address } = event;
    this.tell("SheetChange", (bridge) => [
      worksheetObject({ program: this, bridge, book, sheet }),
      rangeObject({ program: this, bridge, book, sheet }, address),
    ]);
  }
}
