import type { Book } from "../book/book";
import type { Sheet } from "../book/sheet";
import { collection, comObject, method, property, type Bridge } from "./com-object";
import type { EtSession } from "./session";
import { worksheetObject } from "./worksheet";

interface BookPlace {
  readonly program: EtSession;
  readonly bridge: Bridge;
  readonly book: Book;
}

export function workbookObject({ program, bridge, book }: BookPlace): object {
  const sheetObject = (sheet: Sheet): object => worksheetObject({ program, bridge, book, sheet });
  const sheets = () =>
    book.sheets.map((sheet) => ({ name: sheet.name, object: () => sheetObject(sheet) }));
  const charts = () =>
    book.chartTabs.map((name) => ({
      name,
      object: () => comObject(bridge, { Name: property(() => name) }),
    }));
  return comObject(bridge, {
    Name: property(() => book.name),
    FullName: property(() => `D:\\工作\\${book.name}`),
    ReadOnly: property(() => book.isReadOnly),
    ProtectStructure: property(() => program.options.protectsStructure),
    Date1904: property(() => book.is1904),
    ActiveSheet: property(() =>
      book.active === null ? (charts()[0]?.object() ?? null) : sheetObject(book.active),
    ),
    Sheets: property(() => collection(bridge, () => [...sheets(), ...charts()])),
    Worksheets: property(() =>
      collection(bridge, sheets, {
        Add: method(() => sheetObject(added(program, book))),
      }),
    ),
    CustomDocumentProperties: property(() => propertiesObject(bridge, book)),
    Activate: method(() => {
      program.activate(book);
    }),
  });
}

/** A new sheet comes to the front. */
function added(program: EtSession, book: Book): Sheet {
  if (program.options.protectsStructure) throw new Error("工作簿受保护");
  let number = book.sheets.length + 1;
  while (book.hasTab(`Sheet${String(number)}`)) number += 1;
  const sheet = book.addSheet(`Sheet${String(number)}`);
  book.activate(sheet);
  return sheet;
}

/** Longer values are cut off. */
const LONGEST_VALUE = 255;

/** Asked by name; what is not there is nothing. */
function propertiesObject(bridge: Bridge, { properties }: Book): object {
  const put = (name: unknown, value: unknown): void => {
    properties.set(String(name), String(value).slice(0, LONGEST_VALUE));
  };
  return comObject(bridge, {
    Item: method((name) => {
      if (!properties.has(String(name))) return null;
      return comObject(bridge, {
        Name: property(() => name),
        Value: property(
          () => properties.get(String(name)),
          (value) => {
            put(name, value);
          },
        ),
        Delete: method(() => void properties.delete(String(name))),
      });
    }),
    Add: method((...[name, , , value]) => {
      if (properties.has(String(name))) throw new Error("0x80070057");
      put(name, value);
    }),
  });
}
