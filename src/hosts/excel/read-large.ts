import { HostError } from "../../app/spreadsheet-host";
import { inTurn } from "../shared/in-turn";
import { askForPart, type Part, type ReadPart } from "./read-part";
import type { Runner } from "./runner";

/** More cells than any real table has. */
const MOST_CELLS = 1_500_000;
/** What one request may ask for. */
const MOST_CELLS_A_REQUEST = 500_000;

/** A part in as many requests as it takes: blocks of rows, halved where an answer is refused. */
export async function readLarge(runner: Runner, part: Part): Promise<ReadPart> {
  const { top, left, bottom, right } = part.area;
  const width = right - left + 1;
  const height = bottom - top + 1;
  if (width * height > MOST_CELLS) throw new HostError("too-large", part.sheetId);
  const blockHeight = Math.max(1, Math.floor(MOST_CELLS_A_REQUEST / width));
  const blocks = Array.from({ length: Math.ceil(height / blockHeight) }, (_, index) => {
    const first = top + index * blockHeight;
    return { ...part.area, top: first, bottom: Math.min(bottom, first + blockHeight - 1) };
  });
  return joined(await inTurn(blocks, (area) => readBlock(runner, { ...part, area })));
}

async function readBlock(runner: Runner, part: Part): Promise<ReadPart> {
  try {
    return await runner.read(async (context) => {
      const answer = askForPart(context, part);
      await context.sync();
      return answer();
    });
  } catch (error) {
    const { top, bottom } = part.area;
    const isTooLarge = error instanceof HostError && error.trouble === "too-large";
    if (!isTooLarge || top === bottom) throw error;
    const middle = Math.floor((top + bottom) / 2);
    const halves = [
      { ...part, area: { ...part.area, bottom: middle } },
      { ...part, area: { ...part.area, top: middle + 1 } },
    ];
    return joined(await inTurn(halves, (half) => readBlock(runner, half)));
  }
}

function joined(parts: readonly ReadPart[]): ReadPart {
  const [first, ...others] = parts;
  if (first === undefined) throw new HostError("failed", "no part");
  return others.reduce(
    (whole, part) => ({
      ...whole,
      rows: new Map([...whole.rows, ...part.rows]),
      filled: new Map([...whole.filled, ...part.filled]),
    }),
    first,
  );
}
