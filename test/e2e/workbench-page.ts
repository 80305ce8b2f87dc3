import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { at } from "../support/open-program";
import type { PaneBrowser } from "./pane-page";

/** A screen as clerks have it. */
const SCREEN = { width: 1560, height: 860 };
const PICTURES = join(__dirname, "../../docs/images");

/** The workbench in a browser, as a person works it. */
export class WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;

  private constructor(page: Page) {
    this.page = page;
    this.pane = page.frameLocator("#pane iframe");
  }

  static async open(browser: PaneBrowser): Promise<WorkbenchPage> {
    const page = await browser.visit("workbench/index.html");
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

  button(name: string | RegExp): Locator {
    return this.pane.getByRole(
      "button",
      typeof name === "string" ? { name, exact: true } : { name },
    );
  }

  tab(name: string): Locator {
    return this.pane.getByRole("tab", { name: new RegExp(`^${name}`) });
  }

  paneTells(text: string | RegExp): Promise<void> {
    return this.pane.getByText(text).first().waitFor();
  }

  /** What the page itself says last. */
  tells(text: string | RegExp): Promise<void> {
    return this.page.locator("#told").filter({ hasText: text }).waitFor();
  }

  /** Waits until the pane has looked at the table. */
  isOpen(): Promise<void> {
    return this.button("一键评分").waitFor({ timeout: 30_000 });
  }

  async openSample(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
    await this.tells("已打开");
    await this.isOpen();
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const buffer = Buffer.from(bytes);
    const file = { name, mimeType: "application/octet-stream", buffer };
    await this.page.locator("#bar input[type=file]").setInputFiles(file);
  }

  async score(): Promise<void> {
    await this.button("一键评分").click();
    await this.paneTells(/^已填写|^得分没有变化|^得分已是最新/);
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
    await this.tells("已保存为");
    return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
  }

  /** A picture for the documents, where pictures are asked for. */
  async picture(name: string): Promise<void> {
    if (process.env["PICTURES"] === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    // What moves comes to rest.
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`), scale: "css" });
  }
}

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
