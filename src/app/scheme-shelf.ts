import { isFields, type Fields } from "../domain/schemes/field-reader";
import { parseJson } from "../domain/base/parse-json";
import type { Scheme } from "../domain/model/scheme";
import { NATIONAL } from "../domain/schemes/national-document";
import { parseScheme } from "../domain/schemes/parse-scheme";
import { shippedSchemes } from "../domain/schemes/shipped-schemes";
import { toDocument } from "../domain/schemes/write-scheme";
import { SETTING } from "./read-workbook";
import type { WorkbookSettings } from "./spreadsheet-host";

/** The schemes that can be chosen in a workbook: those that ship, and the workbook's own. */
export interface SchemeShelf {
  readonly shipped: readonly Scheme[];
  readonly own: readonly Scheme[];
}

export async function openShelf(settings: WorkbookSettings): Promise<SchemeShelf> {
  return { shipped: shippedSchemes, own: readOwn(await settings.get(SETTING.schemes)) };
}

export const schemesOn = ({ shipped, own }: SchemeShelf): readonly Scheme[] => [...shipped, ...own];

/** Puts a scheme into the workbook, in the place of its own earlier version. */
export const keepScheme = (settings: WorkbookSettings, scheme: Scheme): Promise<void> =>
  change(settings, (own) => [...own.filter(({ id }) => id !== scheme.id), scheme]);

export const dropScheme = (settings: WorkbookSettings, id: string): Promise<void> =>
  change(settings, (own) => own.filter((scheme) => scheme.id !== id));

/** The scheme under a name that nothing on the shelf has: nothing that stands there is lost. */
export function withFreeId(scheme: Scheme, shelf: SchemeShelf): Scheme {
  const taken = new Set(schemesOn(shelf).map(({ id }) => id));
  let id = scheme.id;
  for (let number = 2; taken.has(id); number += 1) id = `${scheme.id}-${String(number)}`;
  return { ...scheme, id };
}

async function change(
  settings: WorkbookSettings,
  next: (own: readonly Scheme[]) => readonly Scheme[],
): Promise<void> {
  const own = next(readOwn(await settings.get(SETTING.schemes)));
  await settings.set(SETTING.schemes, own.length === 0 ? null : JSON.stringify(own.map(lean)));
}

/** What cannot be read as a scheme is left out: other hands may have been at the text. */
function readOwn(text: string | null): readonly Scheme[] {
  const list = parseJson(text ?? "[]");
  if (!Array.isArray(list)) return [];
  return list.flatMap((fields: unknown) => {
    const parsed = parseScheme(isFields(fields) ? { ...NATIONAL, ...fields } : fields);
    return parsed.ok ? [parsed.value] : [];
  });
}

/** Only where a scheme differs from the national rule: a workbook's settings are small. */
const lean = (scheme: Scheme): Fields =>
  Object.fromEntries(
    Object.entries(toDocument(scheme)).filter(
      ([name, value]) => name === "version" || !isSame(value, NATIONAL[name]),
    ),
  );

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
