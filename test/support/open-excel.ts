import { startExcel } from "../../src/hosts/excel/start-excel";
import type { Waiting } from "../../src/hosts/excel/runner";
import { Book } from "../../src/workbench/book/book";
import { openWorkbook } from "../../src/workbench/open-workbook";
import { openProgram } from "./open-program";

/** The Excel host over Microsoft's client over a book in memory. */
export async function openExcel(book: Book, options: Parameters<typeof openProgram>[1] = {}) {
  const { program, ...page } = openProgram(book, options);
  const waiting: (Waiting | null)[] = [];
  const host = await startExcel({ page, onWaiting: (one) => waiting.push(one) });
  const start = program.requests.length;
  return { host, book, program, page, waiting, sent: () => program.requests.slice(start) };
}

export function bookFrom(bytes: Uint8Array): Book {
  const book = openWorkbook(bytes);
  if (book instanceof Book) return book;
  throw new Error(book.kind);
}
