import { parseArea, type CellAddress } from "../../domain/model/address";
import { addressGroups } from "../shared/address-groups";
import { inTurn } from "../shared/in-turn";
import type { Placed } from "../shared/runs";
import { rowsFrom } from "./bisect";
import { cellArea } from "./column-rows";
import { LONGEST_ADDRESS } from "./constants";
import type { EtRange } from "./et";
import { attempt } from "./member";
import type { OpenBook } from "./open-book";

export interface ListWriting<Value> {
  readonly placed: readonly Placed<Value>[];
  readonly write: (range: EtRange, value: Value) => void;
  /** Whether all cells of a range have it. */
  readonly holds: (range: EtRange, value: Value) => boolean;
  /** How many members of WPS one writing touches. */
  readonly cost: number;
}

/**
 * Gives cells what they are to have, those that get the same together as `K3:K5,K9`. Builds may
 * refuse such lists or take their first area only: the last cell is looked at by itself. Gives the
 * cells that have not got it.
 */
export async function writeLists<Value>(
  book: OpenBook,
  id: string,
  { placed, write, holds, cost }: ListWriting<Value>,
): Promise<readonly Placed<Value>[]> {
  const groups = addressGroups(placed, {
    keyOf: (value) => JSON.stringify(value),
    longestList: LONGEST_ADDRESS,
  });
  const lists = groups.flatMap(({ value, addresses }) =>
    addresses.map((address) => ({ value, address })),
  );
  const missed = await inTurn(lists, async ({ value, address }) => {
    await book.rest(3 * cost);
    const cells = cellsOf(address);
    const isDone = attempt(() => {
      const range = book.sheet(id).Range(address);
      write(range, value);
      return holds(range, value) && holds(lastOf(book, id, cells), value);
    });
    return isDone === true ? [] : cells.map((at) => ({ at, value }));
  });
  return missed.flat();
}

/** The lists are of pieces of columns. */
const cellsOf = (address: string): CellAddress[] =>
  address.split(",").flatMap((part) => {
    const area = parseArea(part);
    if (area === null) return [];
    return rowsFrom(area.top, area.bottom).map((row) => ({ row, column: area.left }));
  });

const lastOf = (book: OpenBook, id: string, cells: readonly CellAddress[]): EtRange =>
  book.range(id, cellArea(cells[cells.length - 1] ?? { row: 0, column: 0 }));
