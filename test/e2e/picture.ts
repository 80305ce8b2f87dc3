import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const PICTURES = join(__dirname, "../../docs/images");

/** A picture for the documents, where pictures are asked for; of a window as large as it needs to be. */
export async function picture(
  page: Page,
  name: string,
  size: { readonly width: number; readonly height: number } | null = null,
): Promise<void> {
  if (process.env["PICTURES"] === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  if (size !== null) await page.setViewportSize(size);
  // What moves comes to rest.
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), scale: "css" });
}
