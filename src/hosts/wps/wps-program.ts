import { inTurn } from "../shared/in-turn";
import type { WriteJob } from "../shared/plan-jobs";
import type { PlanProgram, WantedNote } from "../shared/plan-program";
import { FILL_WORDS, type WpsFill } from "./fills";
import { noteAt, writeNotes } from "./notes";
import type { OpenBook } from "./open-book";
import { readProperties } from "./properties";
import { readStanding } from "./standing";
import { hostErrorOf } from "./troubles";
import { perform } from "./write-job";

/** WPS as plans are carried out in it. */
export const wpsProgram = (
  book: OpenBook,
  hasNotes: boolean,
  onWriting: (job: WriteJob<WpsFill>) => void,
): PlanProgram<WpsFill> => ({
  hasNotes,
  fills: FILL_WORDS,
  readStanding: (plan) => readStanding(book, plan, () => readProperties(book)),
  sheetIds: () => Promise.resolve(book.sheetRefs().map(({ id }) => id)),
  write: (job) => {
    onWriting(job);
    book.forget();
    return perform(book, job);
  },
  restoreNotes: (wanted) => restoreNotes(book, wanted),
  // Each statement takes effect at once: whatever fails may have changed something before.
  changesNothing: () => false,
  errorOf: hostErrorOf,
});

async function restoreNotes(book: OpenBook, wanted: readonly WantedNote[]): Promise<void> {
  await inTurn(wanted, async ({ sheetId, address, text }) => {
    const now = noteAt(book, sheetId, address);
    if (now !== text) await writeNotes(book, sheetId, [{ address, isThere: now !== null, text }]);
  });
}
