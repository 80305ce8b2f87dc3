import { parseArea, type Area, type CellAddress } from "../../domain/model/address";
import { inTurn } from "../shared/in-turn";
import { addressOf } from "./member";
import type { OpenBook } from "./open-book";

export interface MergeSearch {
  readonly id: string;
  readonly area: Area;
  /** A merged area holds something in its first cell only: it is looked for where nothing stands. */
  readonly isBlank: (at: CellAddress) => boolean;
}

/** A piece of a column. */
interface Piece {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** The merged areas that reach into an area: where there are none, one question says so. */
export async function readMerges(
  book: OpenBook,
  { id, area, isBlank }: MergeSearch,
): Promise<readonly Area[]> {
  if (book.range(id, area).MergeCells === false) return [];
  const finder = new MergeFinder(book, id);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i);
  await inTurn(columns, (column) =>
    finder.search(
      blankPieces(column, area, (at) => isBlank(at) && !finder.covers(at)),
      "unknown",
    ),
  );
  return finder.found;
}

function blankPieces(
  column: number,
  { top, bottom }: Area,
  isBlank: MergeSearch["isBlank"],
): Piece[] {
  const pieces: { column: number; top: number; bottom: number }[] = [];
  for (let row = top; row <= bottom; row += 1) {
    if (!isBlank({ row, column })) continue;
    const last = pieces[pieces.length - 1];
    if (last?.bottom === row - 1) last.bottom = row;
    else pieces.push({ column, top: row, bottom: row });
  }
  return pieces;
}

/** What is known of pieces before they are looked at. */
type Known = "unknown" | "some-merged" | "all-merged";

class MergeFinder {
  readonly #found: Area[] = [];
  readonly #covered = new Set<string>();
  readonly #book: OpenBook;
  readonly #id: string;

  constructor(book: OpenBook, id: string) {
    this.#book = book;
    this.#id = id;
  }

  get found(): readonly Area[] {
    return this.#found;
  }

  covers({ row, column }: CellAddress): boolean {
    return this.#covered.has(`${String(row)},${String(column)}`);
  }

  /** Blank pieces of one column, top down: a column of names has them merged one after the other. */
  async search(pieces: readonly Piece[], known: Known): Promise<void> {
    const [first, ...others] = pieces;
    const last = pieces[pieces.length - 1];
    if (first === undefined || last === undefined) return;
    if (others.length === 0) return this.#searchPiece(first, known);
    await this.#book.rest(MEMBERS_A_STEP);
    if (known === "unknown" && this.#ask({ ...first, bottom: last.bottom }) === "none") return;
    const area = this.#areaAt(first);
    if (area !== null) {
      await this.#searchPiece({ ...first, top: area.bottom + 1 }, "unknown");
      return this.search(others, "some-merged");
    }
    const middle = Math.ceil(pieces.length / 2);
    await this.search(pieces.slice(0, middle), "unknown");
    return this.search(pieces.slice(middle), "unknown");
  }

  async #searchPiece(piece: Piece, known: Known): Promise<void> {
    if (piece.top > piece.bottom) return;
    await this.#book.rest(MEMBERS_A_STEP);
    const state = known === "unknown" ? this.#ask(piece) : known;
    if (state === "none") return;
    const area = this.#areaAt(piece);
    const rest = { ...piece, top: Math.max(area?.bottom ?? piece.top, piece.top) + 1 };
    if (area !== null) return this.#searchPiece(rest, state === "all-merged" ? state : "unknown");
    if (piece.top === piece.bottom) return;
    const middle = Math.floor((rest.top + rest.bottom) / 2);
    await this.#searchPiece({ ...rest, bottom: middle }, "unknown");
    return this.#searchPiece({ ...rest, top: middle + 1 }, "unknown");
  }

  /** Whether cells of a piece are merged, however they are merged with one another. */
  #ask(piece: Piece): Known | "none" {
    const merged = this.#rangeOf(piece).MergeCells;
    if (merged === false) return "none";
    return merged === true ? "all-merged" : "some-merged";
  }

  /** The merged area over a piece's first cell; null for a cell that stands alone. */
  #areaAt({ column, top }: Piece): Area | null {
    const range = this.#rangeOf({ column, top, bottom: top }).MergeArea;
    const area = parseArea(addressOf(range));
    if (area === null || (area.top === area.bottom && area.left === area.right)) return null;
    if (this.covers({ row: top, column })) return area;
    this.#found.push(area);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let at = area.left; at <= area.right; at += 1) {
        this.#covered.add(`${String(row)},${String(at)}`);
      }
    }
    return area;
  }

  #rangeOf({ column, top, bottom }: Piece) {
    return this.#book.range(this.#id, { top, left: column, bottom, right: column });
  }
}

/** A question and the area of one cell. */
const MEMBERS_A_STEP = 5;
