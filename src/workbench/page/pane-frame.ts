import { seatProgram } from "../native-host";
import { NOTES } from "../rich-api/notes";
import type { RichApiHost } from "../rich-api/rich-api-host";
import { expectYoungerClient } from "../younger-client";

/** The colour of Excel's own panes, by its theme. */
const BACKGROUNDS = { light: "#FFFFFF", dark: "#262626" } as const;

/** The add-in's production page in a frame, as Excel shows it beside the sheet. */
export class PaneFrame {
  theme: keyof typeof BACKGROUNDS = "light";
  readonly #place: HTMLElement;
  readonly #title: string;
  #program: RichApiHost | null = null;

  constructor(place: HTMLElement, title: string) {
    this.#place = place;
    this.#title = title;
  }

  get program(): RichApiHost | null {
    return this.#program;
  }

  /** Opens the page anew, with a program behind it. */
  seat(program: RichApiHost): void {
    this.#program = program;
    const frame = document.createElement("iframe");
    frame.title = this.#title;
    frame.src = "excel/taskpane.html";
    this.#place.replaceChildren(frame);
    const { contentWindow } = frame;
    if (contentWindow === null) return;
    seatProgram(contentWindow, program, { background: BACKGROUNDS[this.theme] });
    if (program.options.level >= NOTES) expectYoungerClient(contentWindow);
  }
}
