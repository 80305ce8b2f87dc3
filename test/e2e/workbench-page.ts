import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { at } from "../support/open-program";
import type { TestBrowser } from "./browser";
import { Pane } from "./pane";
import { picture } from "./picture";

/** A screen as clerks have it. */
const SCREEN = { width: 1560, height: 860 };

/** The workbench in a browser, as a person works it. */
export class WorkbenchPage extends Pane {
  readonly page: Page;

  private constructor(page: Page) {
    super(page.frameLocator("#pane iframe"));
    this.page = page;
  }

  static async open(browser: TestBrowser): Promise<WorkbenchPage> {
    const page = await browser.visit("index.html");
    await page.setViewportSize(SCREEN);
    // The narrowest that Excel makes a pane.
    await page.evaluate(() => {
      document.documentElement.style.setProperty("--pane-width", "320px");
    });
    page.on("dialog", (dialog) => void dialog.accept());
    const workbench = new WorkbenchPage(page);
    await workbench.isOpen();
    return workbench;
  }

  /** Puts the open book into another program. */
  async choose(program: string): Promise<void> {
    await this.page.getByLabel("模拟的程序").selectOption(program);
    await this.isOpen();
  }

  /** What the page itself says last. */
  says(text: string | RegExp): Promise<void> {
    return this.page.locator("#told").filter({ hasText: text }).waitFor();
  }

  async openSample(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
    await this.says("已打开");
    await this.isOpen();
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const buffer = Buffer.from(bytes);
    const file = { name, mimeType: "application/octet-stream", buffer };
    await this.page.locator("#bar input[type=file]").setInputFiles(file);
  }

  /** Clicks on a cell of the grid, types over what stands there, and goes on. */
  async type(address: string, text: string): Promise<void> {
    await this.click(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async click(address: string, button: "left" | "right" = "left"): Promise<void> {
    const place = await this.page.evaluate((cell) => workbench.grid.placeOf(cell), at(address));
    if (place === null) throw new Error(`No ${address} in the grid`);
    await this.page.mouse.click(place.x, place.y, { button });
  }

  /** What a cell of a sheet holds: digits, text, or nothing. */
  valueAt(address: string, sheet = 0): Promise<string> {
    return this.page.evaluate(
      ([place, index]) => {
        const value = workbench.book?.sheets[index]?.cell(place).value;
        return value?.kind === "number" ? value.digits : value?.kind === "text" ? value.text : "";
      },
      [at(address), sheet] as const,
    );
  }

  /** What the grid shows in a cell. */
  shownAt(address: string): Promise<string> {
    return this.page.evaluate((place) => workbench.grid.shownAt(place), at(address));
  }

  /** The fill, the note and the number format of a cell of the first sheet. */
  lookOf(address: string) {
    return this.page.evaluate(
      ([place, cell]) => {
        const sheet = workbench.book?.sheets[0];
        return {
          fill: sheet?.fill(place).pattern === "Solid" ? sheet.fill(place).color : null,
          note: sheet?.notes.get(cell) ?? null,
          format: sheet?.cell(place).format,
        };
      },
      [at(address), address] as const,
    );
  }

  selected(): Promise<unknown> {
    return this.page.evaluate(() => {
      const selection = workbench.book?.selection;
      return selection == null ? null : [selection.sheet.name, selection.area];
    });
  }

  tabs(): Promise<readonly string[] | undefined> {
    return this.page.evaluate(() => workbench.book?.sheets.map(({ name }) => name));
  }

  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "保存为 .xlsx" }).click();
    const saved = await download;
    await this.says("已保存为");
    return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
  }

  picture(name: string): Promise<void> {
    return picture(this.page, name);
  }
}

/** The grid says so whenever a second workbook is opened in it. */
export const isGridChatter = (complaint: string): boolean =>
  /^Component univer\..* already exists\.$/.test(complaint);

const PATIENCE = 5000;

/** Asks until the answer is the wanted one: the grid and the pane answer in their own time. */
export async function becomes(ask: () => Promise<unknown>, wanted: unknown): Promise<void> {
  const end = Date.now() + PATIENCE;
  let answer = await ask();
  while (!isDeepStrictEqual(answer, wanted) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await ask();
  }
  expect(answer).toEqual(wanted);
}
