import type { Frame, Page } from "playwright-core";
import { at } from "../support/open-program";
import type { PaneBrowser } from "./pane-page";

/** What the program is, and which page of the package it opens. */
export interface ExcelWishes {
  readonly page?: "taskpane" | "commands";
  readonly file?: string;
  /** The highest ExcelApi set: `9` for 1.9. */
  readonly level?: string;
  readonly background?: string;
  /** A program that hands the workbook's file to nobody, as Excel on the iPad. */
  readonly noFile?: "yes";
}

/** A page of the package, as it is built, in a frame of a program that stands behind Office.js. */
export async function openExcelPage(
  browser: PaneBrowser,
  wishes: ExcelWishes = {},
): Promise<{ readonly page: Page; readonly frame: Frame }> {
  const where = new URLSearchParams({ ...wishes });
  const page = await browser.visit(`program.html?${where.toString()}`);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("A frame without a page");
  await frame.waitForLoadState();
  return { page, frame };
}

/** The number in a cell of the first sheet, else the kind of thing that it holds. */
export const bookValue = (page: Page, address: string) =>
  page.evaluate((place) => {
    const value = excel.book.sheets[0]?.cell(place).value;
    return value?.kind === "number" ? value.digits : value?.kind;
  }, at(address));
