import { Book } from "../../../src/workbench/book/book";
import { seatProgram, type Seat } from "../../../src/workbench/native-host";
import { openWorkbook } from "../../../src/workbench/open-workbook";
import { saveWorkbook } from "../../../src/workbench/save-workbook";
import { RichApiHost } from "../../../src/workbench/rich-api/rich-api-host";

declare global {
  /** The program behind the page in the frame. */
  var excel: {
    readonly book: Book;
    readonly program: RichApiHost;
    readonly seat: Seat;
    /** The workbooks that the page has opened beside its own. */
    readonly opened: readonly (readonly number[])[];
  };
}

const parameters = new URLSearchParams(location.search);
const level = Number(parameters.get("level") ?? 14);
const background = parameters.get("background") ?? "#FFFFFF";
const page = parameters.get("page") ?? "taskpane";

async function fetched(file: string): Promise<Uint8Array> {
  const answer = await fetch(`fixtures/${encodeURIComponent(file)}.xlsx`);
  return new Uint8Array(await answer.arrayBuffer());
}

function open(bytes: Uint8Array): Book {
  const book = openWorkbook(bytes);
  if (book instanceof Book) return book;
  throw new Error(book.kind);
}

/** As Excel opens a page of an add-in: it stands behind the page before the page is there. */
async function start(): Promise<void> {
  const bytes = await fetched(parameters.get("file") ?? "chaoyang-2024-unscored");
  const book = open(bytes);
  const program = new RichApiHost(book, { level });
  const opened: (readonly number[])[] = [];
  program.onNewWorkbook = (file) => opened.push([...file]);
  const frame = document.createElement("iframe");
  frame.src = `excel/${page}.html`;
  document.body.append(frame);
  if (frame.contentWindow === null) throw new Error("A frame without a window");
  globalThis.excel = {
    book,
    program,
    opened,
    seat: seatProgram(frame.contentWindow, program, {
      background,
      ...(parameters.has("noFile") ? {} : { file: () => saveWorkbook(book, bytes) }),
    }),
  };
}

void start();
