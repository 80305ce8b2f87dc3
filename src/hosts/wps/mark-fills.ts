import { toA1, type Area } from "../../domain/model/address";
import { inTurn } from "../shared/in-turn";
import { OUR_FILLS } from "../shared/marks";
import { answersOf, rowsFrom } from "./bisect";
import type { Asked } from "./column-question";
import { COLOR_INDEX_NONE, PATTERN_SOLID } from "./constants";
import type { EtInterior } from "./et";
import { rgbOf } from "./fills";
import type { OpenBook } from "./open-book";

export interface MarkSearch {
  readonly id: string;
  readonly area: Area;
  /** By A1: where marks were last; the same word for marks that likely look alike. */
  readonly expected: ReadonlyMap<string, string>;
}

/** `RRGGBB` by A1, of the cells with one of our fills, wherever their rows have moved. */
export async function findMarkFills(
  book: OpenBook,
  { id, area, expected }: MarkSearch,
): Promise<ReadonlyMap<string, string>> {
  const rows = rowsFrom(area.top, area.bottom);
  const columns = await inTurn(rowsFrom(area.left, area.right), async (column) => {
    const colours = await answersOf(book, {
      id,
      column,
      rows,
      ask: ({ Interior: interior }, of) =>
        of === "cell" ? ownColour(interior) : commonColour(interior, of),
      otherwise: "",
      cost: 5,
      alike: (row) => expected.get(toA1({ row, column })) ?? "",
    });
    return [...colours].map(([row, colour]): [string, string] => [toA1({ row, column }), colour]);
  });
  return new Map(columns.flat().filter(([, colour]) => colour !== ""));
}

/** Ours of a single cell; empty for none of ours. */
function ownColour(interior: EtInterior): string {
  const rgb = rgbOf(interior.Color)?.rgb ?? "";
  return OUR_FILLS.has(rgb) && interior.Pattern === PATTERN_SOLID ? rgb : "";
}

/**
 * Of several cells; null where they have to be told apart. Different colours may share the nearest
 * colour of the palette; black stands for a mixture too. That all are ours is believed only of
 * what is put to the test: a build that told of the first cell would have us take a person's fill.
 */
function commonColour(interior: EtInterior, of: Asked): string | null {
  const index = interior.ColorIndex;
  if (index === COLOR_INDEX_NONE) return "";
  const rgb = typeof index === "number" ? rgbOf(interior.Color)?.rgb : undefined;
  if (rgb === undefined || rgb === "000000") return null;
  if (!OUR_FILLS.has(rgb)) return "";
  return of === "list" && interior.Pattern === PATTERN_SOLID ? rgb : null;
}
