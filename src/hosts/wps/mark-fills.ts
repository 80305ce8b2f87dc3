import { toA1, type Area } from "../../domain/model/address";
import { inTurn } from "../shared/in-turn";
import { OUR_FILLS } from "../shared/marks";
import { rowsFrom } from "./bisect";
import { COLOR_INDEX_NONE, PATTERN_SOLID } from "./constants";
import type { EtInterior } from "./et";
import { rgbOf } from "./fills";
import type { OpenBook } from "./open-book";

interface MarkSearch {
  readonly book: OpenBook;
  readonly id: string;
  readonly found: Map<string, string>;
}

/** `RRGGBB` by A1, of the cells with one of our fills, wherever their rows have moved. */
export async function findMarkFills(
  book: OpenBook,
  id: string,
  area: Area,
): Promise<ReadonlyMap<string, string>> {
  const search = { book, id, found: new Map<string, string>() };
  await inTurn(rowsFrom(area.left, area.right), (column) =>
    look(search, { ...area, left: column, right: column }),
  );
  return search.found;
}

/** Pieces of a column of one fill that is none of ours are left at once, others halved. */
async function look(search: MarkSearch, piece: Area): Promise<void> {
  await search.book.rest(MEMBERS_A_STEP);
  const { Interior: interior } = search.book.range(search.id, piece);
  if (piece.top === piece.bottom) {
    const rgb = rgbOf(interior.Color)?.rgb ?? "";
    if (!OUR_FILLS.has(rgb) || interior.Pattern !== PATTERN_SOLID) return;
    search.found.set(toA1({ row: piece.top, column: piece.left }), rgb);
    return;
  }
  if (isForeign(interior)) return;
  const middle = Math.floor((piece.top + piece.bottom) / 2);
  await look(search, { ...piece, bottom: middle });
  await look(search, { ...piece, top: middle + 1 });
}

const MEMBERS_A_STEP = 4;

/** Different colours may share the nearest colour of the palette; black stands for a mixture too. */
function isForeign(interior: EtInterior): boolean {
  const index = interior.ColorIndex;
  if (index === COLOR_INDEX_NONE) return true;
  const colour = typeof index === "number" ? rgbOf(interior.Color) : null;
  return colour !== null && colour.rgb !== "000000" && !OUR_FILLS.has(colour.rgb);
}
