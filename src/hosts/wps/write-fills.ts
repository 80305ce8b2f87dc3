import { HostError } from "../../app/spreadsheet-host";
import { inTurn } from "../shared/in-turn";
import type { Placed } from "../shared/runs";
import { cellArea } from "./column-rows";
import { hasFill, holdsFill, readInterior, writeFill, type WpsFill } from "./fills";
import type { OpenBook } from "./open-book";
import { writeLists } from "./write-lists";

/** Cells that get the same fill together; what has not come about is done cell by cell. */
export async function writeFills(
  book: OpenBook,
  id: string,
  fills: readonly Placed<WpsFill>[],
): Promise<void> {
  const missed = await writeLists(book, id, {
    placed: fills,
    write: writeFill,
    holds: (range, fill) => holdsFill(range.Interior, fill),
    cost: MEMBERS_A_FILL,
  });
  await inTurn(missed, async ({ at, value }) => {
    await book.rest(2 * MEMBERS_A_FILL);
    const range = book.range(id, cellArea(at));
    writeFill(range, value);
    if (!hasFill(readInterior(range.Interior), value)) throw new HostError("failed", "fills");
  });
}

const MEMBERS_A_FILL = 4;
