import { HostError } from "../../app/spreadsheet-host";
import { toA1 } from "../../domain/model/address";
import { addressGroups } from "../shared/address-groups";
import { inTurn } from "../shared/in-turn";
import type { Placed } from "../shared/runs";
import { columnRowsOf } from "./column-rows";
import { LONGEST_ADDRESS } from "./constants";
import { cellArea, fillsIn, hasFill, writeFill, type WpsFill } from "./fills";
import { attempt } from "./member";
import type { OpenBook } from "./open-book";

type FillWrites = readonly Placed<WpsFill>[];

/** Cells that get the same fill together; what has not come about is done cell by cell. */
export async function writeFills(book: OpenBook, id: string, fills: FillWrites): Promise<void> {
  const groups = addressGroups(fills, { keyOf: JSON.stringify, longestList: LONGEST_ADDRESS });
  const lists = groups.flatMap(({ value, addresses }) =>
    addresses.map((address) => ({ value, address })),
  );
  await inTurn(lists, async ({ value, address }) => {
    await book.rest(MEMBERS_A_FILL);
    // Lists of areas are not sure to be taken by every build.
    attempt(() => {
      writeFill(book.sheet(id).Range(address), value);
    });
  });
  const missed = await missing(book, id, fills);
  await inTurn(missed, async ({ at, value }) => {
    await book.rest(MEMBERS_A_FILL);
    writeFill(book.range(id, cellArea(at)), value);
  });
  const still = missed.length === 0 ? missed : await missing(book, id, missed);
  if (still.length > 0) throw new HostError("failed", "fills");
}

const MEMBERS_A_FILL = 4;

async function missing(book: OpenBook, id: string, fills: FillWrites): Promise<FillWrites> {
  const columns = columnRowsOf(fills.map(({ at }) => at));
  const read = await inTurn(columns, async (column) => {
    const found = await fillsIn(book, id, column);
    return [...found].map(([row, fill]) => [toA1({ row, column: column.column }), fill] as const);
  });
  const now = new Map(read.flat());
  return fills.filter(({ at, value }) => !hasFill(now.get(toA1(at)) ?? "other", value));
}
