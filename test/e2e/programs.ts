import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { plainText } from "../../src/domain/model/cell";
import { joinProperties, readKeys } from "../../src/hosts/shared/settings-text";
import { drawSheets } from "../support/draw-sheet";
import { workbookOf } from "../support/draw-workbook";
import type { TestBrowser, Visit } from "./browser";
import type { Seating } from "./page/desk";
import { Pane } from "./pane";

/** The programs that the pane is made for. */
export const PROGRAMS = ["Excel", "WPS"] as const;

export type ProgramName = (typeof PROGRAMS)[number];

const built = (file: string): string =>
  readFileSync(join(__dirname, `../../dist/programs/${file}.js`), "utf8");
const SCRIPTS: Readonly<Record<ProgramName, string>> = {
  Excel: built("excel-program"),
  WPS: built("wps-program"),
};

export interface ProgramWishes
  extends
    Omit<Visit, "before">,
    Partial<Pick<Seating, "isFailing" | "handsOutFile" | "level" | "background">> {
  /** Runs once the program stands behind the page. */
  readonly before?: () => void;
  /** Of test/fixtures. */
  readonly file?: string;
  /** Drawn sheets instead of a file. */
  readonly drawing?: string;
  /** The sheet in front. */
  readonly sheet?: string;
  /** Of the add-in's package. */
  readonly page?: string;
}

/** A page of the add-in as it is built, with the program behind it before its first script runs. */
export async function openIn(
  browser: TestBrowser,
  program: ProgramName,
  wishes: ProgramWishes = {},
): Promise<OpenPane> {
  const { page = "taskpane.html", before } = wishes;
  const script = programScript(program, wishes);
  const opened = await browser.visit(`${program.toLowerCase()}/${page}`, {
    ...wishes,
    before: before === undefined ? [script] : [script, before],
  });
  return new OpenPane(opened);
}

/** The pane in a program, once it has looked at the table. */
export async function openPane(
  browser: TestBrowser,
  program: ProgramName,
  wishes: ProgramWishes = {},
): Promise<OpenPane> {
  const pane = await openIn(browser, program, wishes);
  await pane.isOpen();
  return pane;
}

/** What puts the program behind the page that it runs in. */
export function programScript(program: ProgramName, wishes: ProgramWishes = {}): string {
  const seating: Seating = {
    workbook: workbookFor(wishes).toString("base64"),
    sheet: wishes.sheet ?? null,
    isFailing: wishes.isFailing ?? false,
    handsOutFile: wishes.handsOutFile ?? true,
    level: wishes.level ?? MICROSOFT_365,
    background: wishes.background ?? BACKGROUNDS[wishes.theme ?? "light"],
  };
  return `globalThis.seating = ${JSON.stringify(seating)};${SCRIPTS[program]}`;
}

const MICROSOFT_365 = 18;
/** Of Excel's own panes in its themes. */
const BACKGROUNDS = { light: "#FFFFFF", dark: "#262626" } as const;

const workbookFor = ({ file = "chaoyang-2024-unscored", drawing }: ProgramWishes): Buffer =>
  drawing === undefined
    ? readFileSync(join(__dirname, `../../test/fixtures/${file}.xlsx`))
    : Buffer.from(workbookOf(drawSheets(drawing)));

/** The pane with the program that stands behind it. */
export class OpenPane extends Pane {
  readonly page: Page;

  constructor(page: Page) {
    super(page);
    this.page = page;
  }

  /** Types into a cell of the sheet on show, as all that follows is of the sheet on show. */
  type(address: string, text: string): Promise<void> {
    return this.page.evaluate(
      ([cell, typed]) => {
        desk.type(cell, typed);
      },
      [address, text] as const,
    );
  }

  look(address: string) {
    return this.page.evaluate((cell) => desk.look(cell), address);
  }

  /** Digits, text, or nothing. */
  async valueAt(address: string): Promise<string> {
    return plainText((await this.look(address)).value);
  }

  async formulaAt(address: string): Promise<string | null> {
    return (await this.look(address)).formula;
  }

  /** What our mark says of the cell. */
  async markAt(address: string): Promise<"error" | "warning" | "notice" | null> {
    const { fill } = await this.look(address);
    return fill === null ? null : (MARKS[fill] ?? null);
  }

  selected(): Promise<string | null> {
    return this.page.evaluate(() => desk.selected());
  }

  show(sheet: string): Promise<void> {
    return this.page.evaluate((name) => {
      desk.show(name);
    }, sheet);
  }

  /** What the workbook keeps for us under a key. */
  async setting(key: string): Promise<string | null> {
    const properties = await this.page.evaluate(() => desk.properties());
    return readKeys(joinProperties(properties))[key] ?? null;
  }

  protect(): Promise<void> {
    return this.page.evaluate(() => {
      desk.protect();
    });
  }

  /** From now on the program fails, takes long, or both. */
  suffer(faults: Partial<Pick<typeof desk, "isFailing" | "isSlow">>): Promise<void> {
    return this.page.evaluate((set) => {
      Object.assign(desk, set);
    }, faults);
  }
}

const MARKS: Readonly<Record<string, "error" | "warning" | "notice">> = {
  "#FFC7CF": "error",
  "#FFEB9D": "warning",
  "#DDEBF8": "notice",
};
