import { parseA1 } from "../../src/domain/model/address";
import { solidColour } from "../../src/hosts/shared/fill-element";
import { Book as FileBook } from "../../src/hosts/xlsx/book";
import { portableCodec } from "../../src/hosts/xlsx/codec";
import { Package } from "../../src/hosts/xlsx/package";
import { XlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import type { Book } from "../../src/workbench/book/book";
import { saveWorkbook } from "../../src/workbench/save-workbook";
import { bookFrom, openExcel } from "../support/open-excel";
import { openWps } from "../support/open-wps";
import { describeHost, type Workplace } from "./host-contract";

const at = (cell: string) => parseA1(cell) ?? { row: -1, column: -1 };

function openXlsx(bytes: Uint8Array): Promise<Workplace> {
  const host = XlsxHost.open(bytes);
  if (!(host instanceof XlsxHost)) throw new Error(host.kind);
  return Promise.resolve({
    host,
    reopen: () => openXlsx(host.save()),
    fillOf: (cell) => {
      const book = FileBook.read(Package.open(host.save(), portableCodec));
      return solidColour(book.fillAt(book.sheets[0]?.id ?? "", at(cell)));
    },
  });
}

async function excelPlace(
  bytes: Uint8Array,
  options: Parameters<typeof openExcel>[1],
): Promise<Workplace> {
  const book = bookFrom(bytes);
  const { host } = await openExcel(book, options);
  return {
    host,
    reopen: () => excelPlace(saveWorkbook(book, bytes), options),
    fillOf: (cell) => fillIn(book, cell),
  };
}

function fillIn(book: Book, cell: string): string | null {
  const fill = book.sheets[0]?.fill(at(cell));
  return fill?.pattern === "Solid" ? fill.color.slice(1) : null;
}

function wpsPlace(book: Book, options: Parameters<typeof openWps>[1]): Promise<Workplace> {
  const { host } = openWps(book, options);
  return Promise.resolve({
    host,
    reopen: () => wpsPlace(book, options),
    fillOf: (cell) => fillIn(book, cell),
  });
}

describeHost("a file", openXlsx);
describeHost("Excel", (bytes) => excelPlace(bytes, {}));
describeHost("Excel at ExcelApi 1.13", (bytes) => excelPlace(bytes, { level: 13 }));
describeHost("Excel with notes", (bytes) => excelPlace(bytes, { level: 18, withNotes: true }));

/** As builds of WPS have been seen in the field, and the worst of all together. */
const WPS_BUILDS: Readonly<Record<string, Parameters<typeof openWps>[1]>> = {
  WPS: {},
  "WPS that flattens single rows and columns": { shape: "flat" },
  "WPS that wraps grids": { shape: "wrapper" },
  "WPS that fails at grids": { bulkWrite: "throws" },
  "WPS that takes the first cell of a grid only": { bulkWrite: "first-cell" },
  "WPS that ignores writing into protected sheets": { protection: "silent" },
  "WPS that takes no lists of areas": { unions: "throws" },
  "WPS that takes the first area of a list only": { unions: "first-area" },
  "WPS with queued events and properties for methods": {
    events: "queued",
    methodsAsProperties: true,
  },
  "WPS without notes": { notes: false },
  "WPS with another workbook coming to the front meanwhile": { driftsAfter: 20 },
  "WPS at its worst": {
    shape: "wrapper",
    bulkWrite: "first-cell",
    protection: "silent",
    unions: "throws",
    events: "none",
    driftsAfter: 7,
  },
};

for (const [name, options] of Object.entries(WPS_BUILDS)) {
  describeHost(name, (bytes) => wpsPlace(bookFrom(bytes), options));
}
