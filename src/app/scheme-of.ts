import type { Scheme } from "../domain/model/scheme";
import { nationalScheme } from "../domain/schemes/national-scheme";
import { DEFAULT_OPTIONS } from "./options";
import type { WorkbookSettings } from "./spreadsheet-host";

/**
 * The scheme of an id: the other schemes and their reader come with a file of their own, which the
 * default does without. One that a workbook names and nobody knows gives way to the default.
 */
export async function schemeOf(settings: WorkbookSettings, id: string): Promise<Scheme> {
  if (id === DEFAULT_OPTIONS.schemeId) return nationalScheme;
  const { openShelf, schemesOn } = await import("./scheme-shelf");
  return schemesOn(await openShelf(settings)).find((known) => known.id === id) ?? nationalScheme;
}
