import { fingerprint } from "../domain/base/fingerprint";
import type { SheetContent } from "../domain/model/plan";

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
