import "./page.css";
import type { XlsxFault } from "../../hosts/xlsx/fault";
import { Book } from "../book/book";
import { Grid, type GridWords } from "../grid/grid";
import { openWorkbook } from "../open-workbook";
import { saveWorkbook } from "../save-workbook";
import { fillBar, type BarWords, type ProgramName } from "./bar";
import { dropFiles } from "./drop-files";
import { PaneFrame } from "./pane-frame";
import { PROGRAMS } from "./programs";

interface WorkbenchWords extends BarWords, GridWords {
  readonly pane: string;
  readonly limits: string;
  readonly dropHere: string;
  readonly opened: (file: string) => string;
  readonly notOpened: (file: string, because: string) => string;
  readonly notFetched: string;
  readonly unreadable: string;
  readonly saved: (file: string) => string;
  readonly notSaved: (detail: string) => string;
  readonly mayLeave: (file: string) => string;
  readonly savedName: (base: string) => string;
  /** Of a workbook that the pane opens beside this one. */
  readonly copyName: (base: string) => string;
  readonly newWorkbook: (file: string) => string;
}

export interface WorkbenchOptions {
  readonly words: WorkbenchWords;
  /** Names by file. */
  readonly samples: Readonly<Record<string, string>>;
  readonly tellFault: (fault: XlsxFault) => string;
}

/** The workbook that is open, with the file that it came from. */
interface Opened {
  readonly book: Book;
  readonly bytes: Uint8Array;
  readonly file: string;
  isChanged: boolean;
}

/** A spreadsheet in the browser with the add-in's pane beside it. */
export class Workbench {
  readonly #options: WorkbenchOptions;
  readonly #grid: Grid;
  readonly #frame: PaneFrame;
  readonly #showSample: (sample: string | null) => void;
  #program: ProgramName = "microsoft365";
  #opened: Opened | null = null;

  constructor(options: WorkbenchOptions) {
    this.#options = options;
    const { words, samples } = options;
    this.#grid = new Grid(element("sheet"), { words, tell: this.#warn });
    const alsoDropOn = dropFiles(words.dropHere, (file) => void this.#openFile(file));
    this.#frame = new PaneFrame(element("pane"), { title: words.pane, onLoaded: alsoDropOn });
    element("limits").textContent = words.limits;
    this.#showSample = fillBar(element("bar"), {
      words,
      samples,
      onSample: (sample) => void this.openSample(sample),
      onFile: (file) => void this.#openFile(file),
      onSave: this.#save,
      onProgram: (program) => {
        this.#program = program;
        this.#seat();
      },
      onTheme: (theme) => {
        this.#frame.theme = theme;
        this.#seat();
      },
    });
  }

  /** The workbook that is open, for those who look behind the screen. */
  get book(): Book | null {
    return this.#opened?.book ?? null;
  }

  get grid(): Grid {
    return this.#grid;
  }

  async openSample(sample: string): Promise<void> {
    const { words, samples } = this.#options;
    const name = samples[sample] ?? sample;
    const answer = await fetch(`samples/${encodeURIComponent(sample)}.xlsx`).catch(() => null);
    if (answer?.ok !== true) this.#warn(words.notOpened(name, words.notFetched));
    else this.#open(new Uint8Array(await answer.arrayBuffer()), `${sample}.xlsx`, sample);
  }

  async #openFile(file: File): Promise<void> {
    const { words } = this.#options;
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) this.#warn(words.notOpened(file.name, words.unreadable));
    else this.#open(new Uint8Array(bytes), file.name, null);
  }

  #open(bytes: Uint8Array, file: string, sample: string | null): void {
    const { words, tellFault } = this.#options;
    const book = openWorkbook(bytes);
    if (!(book instanceof Book)) {
      this.#warn(words.notOpened(file, tellFault(book)));
      return;
    }
    const last = this.#opened;
    if (last?.isChanged === true && !confirm(words.mayLeave(last.file))) return;
    book.name = file;
    const opened = { book, bytes, file, isChanged: false };
    this.#opened = opened;
    book.watch(({ kind }) => {
      if (kind === "changed") opened.isChanged = true;
    });
    this.#grid.show(book);
    this.#seat();
    this.#showSample(sample);
    this.#tell(words.opened(file));
  }

  /** Starts the pane anew, as programs do with each workbook; the book stays what it is. */
  #seat(): void {
    if (this.#opened === null) return;
    const { book, bytes, file } = this.#opened;
    const { words } = this.#options;
    this.#frame.seat(
      {
        book,
        file: () => saveWorkbook(book, bytes),
        onNewWorkbook: (copy) => {
          const name = words.copyName(file.replace(/\.[^.]*$/, ""));
          download(copy, name);
          this.#tell(words.newWorkbook(name));
        },
      },
      PROGRAMS[this.#program],
    );
  }

  readonly #save = (): void => {
    const { words } = this.#options;
    const opened = this.#opened;
    if (opened === null) return;
    const name = words.savedName(opened.file.replace(/\.[^.]*$/, ""));
    try {
      download(saveWorkbook(opened.book, opened.bytes), name);
      opened.isChanged = false;
      this.#tell(words.saved(name));
    } catch (error) {
      this.#warn(words.notSaved(error instanceof Error ? error.message : String(error)));
    }
  };

  #tell(sentence: string): void {
    const told = element("told");
    told.className = "";
    told.textContent = sentence;
  }

  readonly #warn = (sentence: string): void => {
    this.#tell(sentence);
    element("told").className = "alert";
  };
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element #${id}`);
  return found;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 0);
}
