import { parseA1 } from "../../src/domain/model/address";
import { solidColour } from "../../src/hosts/shared/fill-element";
import { Book as FileBook } from "../../src/hosts/xlsx/book";
import { portableCodec } from "../../src/hosts/xlsx/codec";
import { Package } from "../../src/hosts/xlsx/package";
import { XlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import { saveWorkbook } from "../../src/workbench/save-workbook";
import { bookFrom, openExcel } from "../support/open-excel";
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
    fillOf: (cell) => {
      const fill = book.sheets[0]?.fill(at(cell));
      return fill?.pattern === "Solid" ? fill.color.slice(1) : null;
    },
  };
}

describeHost("a file", openXlsx);
describeHost("Excel", (bytes) => excelPlace(bytes, {}));
describeHost("Excel at ExcelApi 1.13", (bytes) => excelPlace(bytes, { level: 13 }));
describeHost("Excel with notes", (bytes) => excelPlace(bytes, { level: 18, withNotes: true }));
