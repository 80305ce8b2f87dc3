import { comObject, method, property } from "./com-object";
import { guarded, type SheetPlace } from "./place";

/** A note; its author is whoever is logged in, and cannot be set. */
export function commentObject(place: SheetPlace, cell: string, parent: () => object): object {
  const { program, bridge, sheet } = place;
  const text = (): string => sheet.notes.get(cell) ?? "";
  return comObject(bridge, {
    Text: program.options.methodsAsProperties ? property(text) : method(text),
    Author: property(() => "用户"),
    Parent: property(parent),
    Delete: method(() => {
      guarded(place, true, () => void sheet.notes.delete(cell));
    }),
  });
}
