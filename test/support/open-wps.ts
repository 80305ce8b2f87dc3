import type { SpreadsheetHost } from "../../src/app/spreadsheet-host";
import { startWps } from "../../src/hosts/wps/start-wps";
import { Book } from "../../src/workbench/book/book";
import { EtProgram } from "../../src/workbench/et/et-program";
import type { EtOptions } from "../../src/workbench/et/session";
import { fillSheet } from "./open-program";

/** The WPS host over a book in memory, beside another workbook with a sheet of the same name. */
export function openWps(book: Book, options: Partial<EtOptions> = {}) {
  const other = new Book();
  other.name = "另一份.xlsx";
  fillSheet(other, book.sheets[0]?.name ?? "Sheet1", [["别的内容"]]);
  const program = new EtProgram([book, other], options);
  const wps = startWps({ Application: program.application });
  const start = program.calls;
  return {
    host:
      options.driftsAfter == null
        ? wps
        : comingBack(wps, () => {
            program.activate(book);
          }),
    book,
    other,
    program,
    calls: () => program.calls - start,
  };
}

/** A person who looks at other workbooks meanwhile is in ours whenever they ask for something. */
const comingBack = (host: SpreadsheetHost, comeBack: () => void): SpreadsheetHost => ({
  capabilities: host.capabilities,
  sheets: () => (comeBack(), host.sheets()),
  tabNames: () => (comeBack(), host.tabNames()),
  read: (scope) => (comeBack(), host.read(scope)),
  apply: (plan, settings) => (comeBack(), host.apply(plan, settings)),
  marks: () => (comeBack(), host.marks()),
  reveal: (cell) => (comeBack(), host.reveal(cell)),
  watch: (listener) => host.watch(listener),
  settings: {
    get: (key) => (comeBack(), host.settings.get(key)),
    set: (key, text) => (comeBack(), host.settings.set(key, text)),
  },
});
