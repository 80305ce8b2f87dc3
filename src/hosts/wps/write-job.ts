import type { WriteJob } from "../shared/plan-jobs";
import { inTurn } from "../shared/in-turn";
import type { WrittenCells } from "../shared/plan-program";
import type { WpsFill } from "./fills";
import { insist } from "./member";
import { writeNotes } from "./notes";
import type { OpenBook } from "./open-book";
import { writeOwnSheet } from "./own-sheet";
import { writeProperties } from "./properties";
import { writeCells } from "./write-cells";
import { writeFills } from "./write-fills";

/** Carries a job out, statement by statement: WPS has no batch that would fail as a whole. */
export function perform(book: OpenBook, job: WriteJob<WpsFill>): Promise<WrittenCells> {
  return withoutFlicker(book, async () => {
    const written = await inTurn(job.sheets, async (sheet) => {
      const cells = await writeCells(book, sheet);
      await writeFills(book, sheet.id, sheet.fills);
      await writeNotes(book, sheet.id, sheet.notes);
      return [sheet.id, cells] as const;
    });
    await inTurn(job.ownSheets, (own) => writeOwnSheet(book, own));
    await writeProperties(book, job.properties);
    return new Map(written);
  });
}

/** The screen stands still meanwhile, and is as it was before in any case. */
async function withoutFlicker<Answer>(
  book: OpenBook,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { application } = book;
  const was = application.ScreenUpdating;
  try {
    application.ScreenUpdating = false;
    return await work();
  } finally {
    insist(() => {
      application.ScreenUpdating = was !== false;
    });
  }
}
