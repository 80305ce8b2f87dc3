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
  seat(book: Book, program: SimulatedProgram): void {
    this.#quit();
    this.#quit = () => undefined;
    if (program.kind === "excel") this.#seatExcel(book, program.level);
    else this.#seatWps(book, program.options);
  }

  #seatExcel(book: Book, level: number): void {
    const page = this.#open("excel/taskpane.html");
    if (page === null) return;
    seatProgram(page, new RichApiHost(book, { level }), { background: BACKGROUNDS[this.theme] });
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
