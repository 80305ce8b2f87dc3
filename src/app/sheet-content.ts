import { fingerprint } from "../domain/base/fingerprint";
import { EMPTY_CELL, type Cell } from "../domain/model/cell";
import type { SheetContent } from "../domain/model/plan";
import type { SheetSnapshot } from "../domain/model/snapshot";

const largest = (keys: Iterable<number>): number => {
  let most = -1;
  for (const key of keys) most = Math.max(most, key);
  return most;
};

/** A whole sheet, row by row from A1 on. */
export const contentOf = ({ rows }: SheetSnapshot): SheetContent =>
  Array.from({ length: largest(rows.keys()) + 1 }, (_, row) => {
    const cells = rows.get(row) ?? new Map<number, Cell>();
    return Array.from(
      { length: largest(cells.keys()) + 1 },
      (__, column) => cells.get(column) ?? EMPTY_CELL,
    );
  });

/** A fingerprint of what the sheet says, however it is shown. */
export const contentKey = (content: SheetContent): string =>
  fingerprint(
    JSON.stringify(
      content.flatMap((cells, row) =>
        cells.flatMap(({ value, formula }, column) =>
          value.kind === "empty" && formula === null ? [] : [[row, column, value, formula]],
        ),
      ),
    ),
  );
