import { addInMembers } from "./add-in-members";
import { collection, comObject, method, property } from "./com-object";
import type { EtListener, EtSession } from "./session";

/** The root of the object model. */
export function applicationObject(program: EtSession): object {
  const books = () =>
    program.books.map((book) => ({
      name: book.name,
      object: () => program.workbookObject(book, program),
    }));
  return comObject(program, {
    // It says so in WPS.
    Name: property(() => "Microsoft Excel"),
    Version: property(() => "12.0"),
    Build: property(() => "12.8.2.21176"),
    Workbooks: property(() => collection(program, books)),
    ActiveWorkbook: property(() =>
      program.active === null ? null : program.workbookObject(program.active, program),
    ),
    Ready: property(() => program.active?.isEditing !== true),
    ScreenUpdating: property(
      () => program.screenUpdating,
      (is) => (program.screenUpdating = is === true),
    ),
    DisplayAlerts: property(
      () => program.displayAlerts,
      (is) => (program.displayAlerts = is === true),
    ),
    EnableEvents: property(
      () => program.enableEvents,
      (is) => (program.enableEvents = is === true),
    ),
    ...addInMembers(program),
    WorksheetFunction: property(() => comObject(program, { CountA: method(countA) })),
    ...(program.options.events === "none" ? {} : { ApiEvent: property(() => apiEvent(program)) }),
  });
}

function countA(range: unknown): number {
  const given = (range as { readonly Value2: unknown }).Value2;
  const cells: readonly unknown[] = Array.isArray(given) ? given.flat() : [given];
  return cells.filter((value) => value !== null).length;
}

const apiEvent = (program: EtSession): object =>
  comObject(program, {
    AddApiEventListener: method((name, listener) => {
      program.listen(String(name), listener as EtListener);
    }),
    RemoveApiEventListener: method((name, listener) => {
      program.unlisten(String(name), listener as EtListener | undefined);
    }),
  });
