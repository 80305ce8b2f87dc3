import { toA1, type Area } from "../../domain/model/address";
import { inTurn } from "../shared/in-turn";
import { OUR_FILLS } from "../shared/marks";
import { answersOf, rowsFrom } from "./bisect";
import { COLOR_INDEX_NONE, PATTERN_SOLID } from "./constants";
import type { EtInterior } from "./et";
import { rgbOf } from "./fills";
import type { OpenBook } from "./open-book";

export interface MarkSearch {
  readonly id: string;
  readonly area: Area;
  /** By A1: where marks were last. */
  readonly expected: ReadonlySet<string>;
}

/** `RRGGBB` by A1, of the cells with one of our fills, wherever their rows have moved. */
export async function findMarkFills(
  book: OpenBook,
  { id, area, expected }: MarkSearch,
): Promise<ReadonlyMap<string, string>> {
  const rows = rowsFrom(area.top, area.bottom);
  const columns = await inTurn(rowsFrom(area.left, area.right), async (column) => {
    const colours = await answersOf(book, {
      column,
      rows,
      ask: (piece) => ownColour(book.range(id, piece).Interior, piece),
      otherwise: "",
      cost: 4,
      alike: (row) => String(expected.has(toA1({ row, column }))),
    });
    return [...colours].map(([row, colour]): [string, string] => [toA1({ row, column }), colour]);
  });
  return new Map(columns.flat().filter(([, colour]) => colour !== ""));
}

/** Ours of a single cell; empty for none of ours, null where several cells have to be told apart. */
function ownColour(interior: EtInterior, { top, bottom }: Area): string | null {
  if (top !== bottom) return isForeign(interior) ? "" : null;
  const rgb = rgbOf(interior.Color)?.rgb ?? "";
  return OUR_FILLS.has(rgb) && interior.Pattern === PATTERN_SOLID ? rgb : "";
}

/** Different colours may share the nearest colour of the palette; black stands for a mixture too. */
function isForeign(interior: EtInterior): boolean {
  const index = interior.ColorIndex;
  if (index === COLOR_INDEX_NONE) return true;
  const colour = typeof index === "number" ? rgbOf(interior.Color) : null;
  return colour !== null && colour.rgb !== "000000" && !OUR_FILLS.has(colour.rgb);
}
