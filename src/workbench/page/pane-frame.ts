import type { Book } from "../book/book";
import { EtProgram } from "../et/et-program";
import type { EtOptions } from "../et/session";
import { seatProgram } from "../native-host";
import { NOTES } from "../rich-api/notes";
import { RichApiHost } from "../rich-api/rich-api-host";
import { expectYoungerClient } from "../younger-client";
import type { SimulatedProgram } from "./programs";

/** The colour of Excel's own panes, by its theme. */
const BACKGROUNDS = { light: "#FFFFFF", dark: "#262626" } as const;

/** What stands behind the pane: the book, its file as it is now, and where new workbooks go. */
export interface SeatedBook {
  readonly book: Book;
  readonly file: () => Uint8Array;
  readonly onNewWorkbook: (file: Uint8Array) => void;
}

/** The add-in's production page in a frame, as Excel or WPS shows it beside the sheet. */
export class PaneFrame {
  theme: keyof typeof BACKGROUNDS = "light";
  readonly #place: HTMLElement;
  readonly #title: string;
  readonly #onLoaded: (page: Window) => void;
  #quit: () => void = () => undefined;

  /** `onLoaded` gets every page that comes to stand in the frame. */
  constructor(
    place: HTMLElement,
    { title, onLoaded }: { readonly title: string; readonly onLoaded: (page: Window) => void },
  ) {
    this.#place = place;
    this.#title = title;
    this.#onLoaded = onLoaded;
  }

  /** Opens the program's page anew, with the program behind it. */
  seat(seated: SeatedBook, program: SimulatedProgram): void {
    this.#quit();
    this.#quit = () => undefined;
    if (program.kind === "excel") this.#seatExcel(seated, program.level);
    else this.#seatWps(seated.book, program.options);
  }

  #seatExcel({ book, file, onNewWorkbook }: SeatedBook, level: number): void {
    const page = this.#open("excel/taskpane.html");
    if (page === null) return;
    const program = new RichApiHost(book, { level });
    program.onNewWorkbook = onNewWorkbook;
    seatProgram(page, program, { background: BACKGROUNDS[this.theme], file });
    if (level >= NOTES) expectYoungerClient(page);
  }

  /** WPS puts its program into the page before the page's own scripts run. */
  #seatWps(book: Book, options: Partial<EtOptions>): void {
    const page = this.#open("wps/taskpane.html");
    if (page === null) return;
    const program = new EtProgram([book], options);
    let isShowing = false;
    program.onStep = () => {
      if (isShowing) return;
      isShowing = true;
      setTimeout(() => {
        isShowing = false;
        book.settle();
      }, 0);
    };
    Object.defineProperty(page, "Application", { value: program.application, configurable: true });
    this.#quit = () => {
      program.quit();
    };
  }

  /** The frame's empty document and its first page, of the same origin, share one global object. */
  #open(address: string): Window | null {
    const frame = document.createElement("iframe");
    frame.title = this.#title;
    frame.src = address;
    // WPS tells nobody of its theme: its pages follow the system, which for a frame is its element.
    frame.style.colorScheme = this.theme;
    frame.addEventListener("load", () => {
      if (frame.contentWindow !== null) this.#onLoaded(frame.contentWindow);
    });
    this.#place.replaceChildren(frame);
    return frame.contentWindow;
  }
}
