import type { CellRef } from "../../domain/model/snapshot";

/** What is to be done, sheet by sheet. */
export function bySheet<Item extends { readonly cell: CellRef }>(
  items: readonly Item[],
): ReadonlyMap<string, Item[]> {
  const sheets = new Map<string, Item[]>();
  for (const item of items) {
    const known = sheets.get(item.cell.sheet.id);
    if (known === undefined) sheets.set(item.cell.sheet.id, [item]);
    else known.push(item);
  }
  return sheets;
}
