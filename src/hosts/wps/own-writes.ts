import { toA1, type Area } from "../../domain/model/address";
import { EMPTY_CELL, type Cell } from "../../domain/model/cell";
import { holdsEntered } from "../shared/entries";
import type { WriteJob } from "../shared/plan-jobs";
import type { OpenBook } from "./open-book";
import { readContents } from "./read-cells";

/** Larger changes are a person's: we write down columns and small sheets of ours. */
const MOST_CELLS = 20_000;

/**
 * WPS does not say whose a change is, nor when it tells of it: a change is ours where the cells
 * hold just what we have written last.
 */
export class OwnWrites {
  readonly #written = new Map<string, Cell>();

  expect({ sheets, ownSheets }: WriteJob<unknown>): void {
    for (const { id, writes } of sheets) {
      for (const { at, value } of writes) this.#written.set(`${id}!${toA1(at)}`, value);
    }
    for (const { name, content } of ownSheets) {
      content?.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          this.#written.set(`${name}!${toA1({ row, column })}`, cell);
        });
      });
    }
  }

  /** Whether a change told of this area is one of ours; what a person has written over is forgotten. */
  async take(book: OpenBook, id: string, area: Area): Promise<boolean> {
    const cells = cellsIn(area);
    if (cells === null) return false;
    const contents = await readContents(book, id, area);
    const isOurs = cells.every((cell) => {
      const written = this.#written.get(`${id}!${cell}`);
      const now = { ...EMPTY_CELL, ...contents.get(cell) };
      return written !== undefined && holdsEntered(now, written);
    });
    if (!isOurs) for (const cell of cells) this.#written.delete(`${id}!${cell}`);
    return isOurs;
  }
}

/** Null for more than we write. */
function cellsIn({ top, left, bottom, right }: Area): string[] | null {
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (height * width > MOST_CELLS) return null;
  return Array.from({ length: height * width }, (_, index) =>
    toA1({ row: top + Math.floor(index / width), column: left + (index % width) }),
  );
}
