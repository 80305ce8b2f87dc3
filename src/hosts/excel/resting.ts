import type { Look, LookedSheet, RestingSheets } from "./look";

/** What a look can leave out, and the moment from which its sheets are as it saw them. */
interface Rest {
  readonly sheets: RestingSheets;
  readonly since: number;
}

/**
 * The sheets that need no second look while somebody works in another one. A sheet rests once it
 * was read behind the one in front, where hands can change it without an event (merging, fills),
 * and only without formulas, whose results move with other sheets. Whatever happens to it wakes it.
 */
export class Resting {
  readonly #sheets = new Map<string, LookedSheet>();
  /** Whether the program tells of changes. */
  #isTold = false;
  /** Whether it has told of one since the last look: only then a part of the book is enough. */
  #hasChange = false;
  /** Counts what happens, since looks take their time and something may happen meanwhile. */
  #moment = 0;
  readonly #woken = new Map<string, number>();
  #cleared = 0;

  start(): void {
    this.#isTold = true;
  }

  stop(): void {
    this.#isTold = false;
    this.clear();
  }

  wake(sheetId: string): void {
    this.#sheets.delete(sheetId);
    this.#hasChange = true;
    this.#woken.set(sheetId, this.#next());
  }

  clear(): void {
    this.#sheets.clear();
    this.#hasChange = false;
    this.#cleared = this.#next();
  }

  begin(): Rest {
    const sheets = new Map(this.#hasChange ? this.#sheets : []);
    this.clear();
    return { sheets, since: this.#moment };
  }

  end({ sheets, activeId }: Look, { since }: Rest): void {
    if (!this.#isTold || this.#cleared > since) return;
    for (const looked of sheets) {
      const { id } = looked.sheet;
      const isAsleep = (this.#woken.get(id) ?? 0) <= since;
      if (isAsleep && id !== activeId && !hasFormulas(looked)) this.#sheets.set(id, looked);
    }
  }

  #next(): number {
    this.#moment += 1;
    return this.#moment;
  }
}

const hasFormulas = ({ part }: LookedSheet): boolean =>
  [...part.rows.values()].some((cells) =>
    [...cells.values()].some(({ formula }) => formula !== null),
  );
