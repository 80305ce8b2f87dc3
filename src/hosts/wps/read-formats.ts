import { toA1, type Area } from "../../domain/model/address";
import { EMPTY_CELL } from "../../domain/model/cell";
import { inTurn } from "../shared/in-turn";
import { answersOf, rowsFrom } from "./bisect";
import type { ColumnQuestion } from "./column-question";
import type { ColumnRows } from "./column-rows";
import type { EtRange } from "./et";
import type { OpenBook } from "./open-book";
import type { Contents } from "./read-cells";

/** The number formats of an area, by column and row. */
export type Formats = (row: number, column: number) => string;

/** Asked of the whole area, then of its columns, then of ever smaller pieces where they differ. */
export async function readFormats(
  book: OpenBook,
  id: string,
  { area, contents }: { readonly area: Area; readonly contents: Contents },
): Promise<Formats> {
  const common = formatOf(book.range(id, area));
  if (common !== null) return () => common;
  const columns = rowsFrom(area.left, area.right);
  const rows = rowsFrom(area.top, area.bottom);
  const found = await inTurn(columns, (column) =>
    formatsIn(book, id, { column, rows, alike: kindsIn(contents, column) }),
  );
  return (row, column) => found[column - area.left]?.get(row) ?? EMPTY_CELL.format;
}

/** Texts, whole numbers and fractions seldom share a format with one another. */
const kindsIn =
  (contents: Contents, column: number) =>
  (row: number): string => {
    const value = contents.get(toA1({ row, column }))?.value ?? EMPTY_CELL.value;
    return value.kind === "number" && value.digits.includes(".") ? "fraction" : value.kind;
  };

export const formatsIn = (
  book: OpenBook,
  id: string,
  cells: ColumnRows & Pick<ColumnQuestion<string>, "alike">,
): Promise<ReadonlyMap<number, string>> =>
  answersOf(book, {
    ...cells,
    id,
    ask: formatOf,
    otherwise: EMPTY_CELL.format,
    cost: 2,
  });

/** English codes; null where the cells differ. */
function formatOf({ NumberFormat: format }: EtRange): string | null {
  return typeof format === "string" && format !== "" ? format : null;
}
