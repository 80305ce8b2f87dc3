import { Book } from "../../../src/workbench/book/book";
import { EtProgram } from "../../../src/workbench/et/et-program";
import { openWorkbook } from "../../../src/workbench/open-workbook";

declare global {
  /** WPS 表格 behind the page, which finds it at `Application` before its first script runs. */
  var et: { readonly book: Book; readonly program: EtProgram };
  /** The workbook's bytes in base64, put there before this script. */
  var workbook: string;
}

const bytes = Uint8Array.from(atob(globalThis.workbook), (letter) => letter.charCodeAt(0));
const book = openWorkbook(bytes);
if (!(book instanceof Book)) throw new Error(book.kind);
const program = new EtProgram([book]);
globalThis.et = { book, program };
Object.defineProperty(globalThis, "Application", { value: program.application });
