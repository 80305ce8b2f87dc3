import type { Book } from "../book/book";
import { ApiError, ApiObject, method, property, settable, textArgument } from "./api-object";
import type { Session } from "./session";
import { worksheetObject } from "./worksheet";

/** The root of every request. */
export function workbookObject(session: Session): ApiObject {
  const { book } = session;
  return new ApiObject("Workbook", {
    name: property(7, () => book.name),
    readOnly: property(8, () => book.isReadOnly),
    worksheets: property(1, () => worksheetsObject(session)),
    properties: property(7, () => propertiesObject(book)),
    application: property(
      1,
      () =>
        new ApiObject("Application", {
          suspendScreenUpdatingUntilNextSync: method(9, () => undefined),
          createWorkbook: method(8, (file) => createdWorkbook(session, textArgument(file))),
        }),
    ),
    _Runtime: property(5, () => runtimeObject(session)),
  });
}

/** A workbook that is made but not opened; only its opening shows it to the user. */
function createdWorkbook({ openNew }: Session, file: string): ApiObject {
  const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  return new ApiObject("WorkbookCreated", {
    open: method(8, () => {
      openNew(bytes);
    }),
  });
}

const runtimeObject = (session: Session): ApiObject =>
  new ApiObject("Runtime", {
    enableEvents: settable(
      8,
      () => session.eventsEnabled,
      (value) => {
        session.eventsEnabled = value === true;
      },
    ),
  });

function worksheetsObject(session: Session): ApiObject {
  const { book } = session;
  const find = (key: unknown): ApiObject | null => {
    const sheet = book.sheets.find(({ id, name }) => id === key || name === key);
    return sheet === undefined ? null : worksheetObject(session, sheet);
  };
  const demand = (key: unknown): ApiObject => {
    const sheet = find(key);
    if (sheet === null) throw new ApiError("ItemNotFound");
    return sheet;
  };
  return new ApiObject(
    "WorksheetCollection",
    {
      getActiveWorksheet: method(1, () => {
        if (book.active === null) throw new ApiError("UnsupportedSheet");
        return worksheetObject(session, book.active);
      }),
      getItem: method(1, demand),
      getItemOrNullObject: method(4, find),
      add: method(1, (name) => {
        const tab = textArgument(name);
        if (book.hasTab(tab)) throw new ApiError("ItemAlreadyExists");
        return worksheetObject(session, book.addSheet(tab));
      }),
      ...registrations(session),
    },
    { items: () => book.sheets.map((sheet) => worksheetObject(session, sheet)) },
  );
}

/** The events that a client may ask for, by the level that brought them. */
const EVENTS = { DataChanged: 9, Activated: 7, Added: 7, Deleted: 7, SelectionChanged: 9 } as const;

const registrations = ({ registered }: Session): ApiObject["members"] =>
  Object.fromEntries(
    Object.entries(EVENTS).flatMap(([event, since]) => [
      [`_Register${event}Event`, method(since, () => void registered.add(event))],
      [`_Unregister${event}Event`, method(since, () => void registered.delete(event))],
    ]),
  );

const propertiesObject = (book: Book): ApiObject =>
  new ApiObject("DocumentProperties", { custom: property(7, () => customProperties(book)) });

/** Longer values of a document property are refused. */
const LONGEST_VALUE = 255;

function customProperties({ properties }: Book): ApiObject {
  const itemOf = (key: string): ApiObject =>
    new ApiObject("CustomProperty", {
      key: property(7, () => key),
      value: property(7, () => properties.get(key) ?? ""),
      delete: method(7, () => void properties.delete(key)),
    });
  return new ApiObject(
    "CustomPropertyCollection",
    {
      add: method(7, (key, value) => {
        const text = textArgument(value);
        if (text.length > LONGEST_VALUE) throw new ApiError("InvalidArgument");
        properties.set(textArgument(key), text);
        return itemOf(textArgument(key));
      }),
      getItemOrNullObject: method(7, (key) =>
        properties.has(textArgument(key)) ? itemOf(textArgument(key)) : null,
      ),
    },
    { items: () => [...properties.keys()].map(itemOf) },
  );
}
