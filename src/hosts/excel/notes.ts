import { toA1 } from "../../domain/model/address";
import type { WantedNote } from "../shared/plan-program";
import type { Runner } from "./runner";

/** The texts of a sheet's notes, in the program's order. */
export type SheetNotes = readonly string[];

/** Asks for the notes of a sheet; they are there after the next `sync`, their places are not. */
export function askForNotes(
  context: Excel.RequestContext,
  sheetId: string,
): { readonly read: () => SheetNotes } {
  const notes = context.workbook.worksheets.getItem(sheetId).notes.load("items/content");
  return { read: () => notes.items.map(({ content }) => content) };
}

/** By sheet and A1. A note tells its place only when asked, which takes a request if there are any. */
export async function notesByCell(
  runner: Runner,
  sheets: ReadonlyMap<string, SheetNotes>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>> {
  const noted = [...sheets].filter(([, texts]) => texts.length > 0);
  if (noted.length === 0) return new Map();
  return runner.read(async (context) => {
    const asked = noted.map(([id, texts]) => {
      const { notes } = context.workbook.worksheets.getItem(id);
      return {
        id,
        places: texts.map((text, index) => {
          const range = notes.getItemAt(index).getLocation().untrack();
          return { text, range: range.load("rowIndex,columnIndex") };
        }),
      };
    });
    await context.sync();
    return new Map(
      asked.map(({ id, places }) => [
        id,
        new Map(
          places.map(({ text, range }) => [
            toA1({ row: range.rowIndex, column: range.columnIndex }),
            [text],
          ]),
        ),
      ]),
    );
  });
}

/** Gives notes back after a write that failed somewhere. */
export async function restoreNotes(runner: Runner, wanted: readonly WantedNote[]): Promise<void> {
  if (wanted.length === 0 || !runner.capabilities.notes) return;
  await runner.write(async (context) => {
    const found = wanted.map((one) => {
      const { notes } = context.workbook.worksheets.getItem(one.sheetId);
      return { ...one, notes, note: notes.getItemOrNullObject(one.address).load("content") };
    });
    await context.sync();
    for (const { notes, note, address, text } of found) {
      if (note.isNullObject && text !== null) notes.add(address, text);
      else if (!note.isNullObject && text === null) note.delete();
      else if (!note.isNullObject && text !== null && note.content !== text) note.content = text;
    }
    await context.sync();
  });
}
