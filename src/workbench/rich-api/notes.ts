import { parseA1, toA1 } from "../../domain/model/address";
import type { Sheet } from "../book/sheet";
import {
  ApiError,
  ApiObject,
  method,
  numberArgument,
  property,
  settable,
  textArgument,
} from "./api-object";
import { areaArgument, rangeObject } from "./range";
import type { Session } from "./session";

/** The level that brought notes. */
export const NOTES = 18;

export function notesObject(session: Session, sheet: Sheet): ApiObject {
  const { notes } = sheet;
  const note = (cell: string | undefined): ApiObject => {
    if (cell === undefined || !notes.has(cell)) throw new ApiError("ItemNotFound");
    return noteObject(session, sheet, cell);
  };
  return new ApiObject(
    "NoteCollection",
    {
      getItem: method(NOTES, (cell) => note(textArgument(cell))),
      getItemOrNullObject: method(NOTES, (cell) =>
        notes.has(textArgument(cell)) ? note(textArgument(cell)) : null,
      ),
      getItemAt: method(NOTES, (index) => note([...notes.keys()][numberArgument(index)])),
      add: method(NOTES, (address, content) => {
        const at = parseA1(textArgument(address));
        if (at === null) throw new ApiError("InvalidCellAddress");
        if (notes.has(toA1(at))) throw new ApiError("ItemAlreadyExists");
        notes.set(toA1(at), textArgument(content));
        return note(toA1(at));
      }),
    },
    { items: () => [...notes.keys()].map(note) },
  );
}

const noteObject = (session: Session, sheet: Sheet, cell: string): ApiObject =>
  new ApiObject("Note", {
    content: settable(
      NOTES,
      () => sheet.notes.get(cell) ?? "",
      (text) => {
        sheet.notes.set(cell, textArgument(text));
      },
    ),
    delete: method(NOTES, () => void sheet.notes.delete(cell)),
    getLocation: method(NOTES, () => rangeObject({ session, sheet, area: areaArgument(cell) })),
    authorName: property(NOTES, () => ""),
  });
