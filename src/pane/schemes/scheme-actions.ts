import { dropScheme, keepScheme, withFreeId, type SchemeShelf } from "../../app/scheme-shelf";
import { DEFAULT_OPTIONS } from "../../app/options";
import type { Scheme } from "../../domain/model/scheme";
import { readSchemeFile, writeScheme, type SchemeFileFault } from "../../app/scheme-files";
import { schemeWords } from "../../text/scheme-words";
import { tellSchemeFaults } from "../../text/scheme-faults";
import { setOptions } from "../actions";
import type { Session } from "../session";
import type { OpenState } from "../state";
import { saveText } from "../present/save-text";

/** What came of it: a sentence, and whether it went well. */
export interface Outcome {
  readonly isDone: boolean;
  readonly text: string;
}

/** Larger than any scheme; not even read. */
const MOST_BYTES = 300_000;

const refused = (text: string): Outcome => ({ isDone: false, text });

/** Puts a file's scheme into the workbook and chooses it; a wrong file changes nothing. */
export async function importScheme(
  { session, state, shelf }: Shelved,
  file: File,
): Promise<Outcome> {
  if (file.size > MOST_BYTES) return refused(schemeWords.tooLarge);
  const read = readSchemeFile(await file.text());
  if (!read.ok) return refused(tellFault(read.fault));
  const isShipped = shelf.shipped.some(({ id }) => id === read.value.id);
  const scheme = isShipped ? read.value : withFreeId(read.value, shelf);
  if (!isShipped) await keepScheme(session.tools.host.settings, scheme);
  await setOptions(session, { ...state.options, schemeId: scheme.id });
  return { isDone: true, text: schemeWords.imported(scheme.name) };
}

export interface Shelved {
  readonly session: Session;
  readonly state: OpenState;
  readonly shelf: SchemeShelf;
}

function tellFault(fault: SchemeFileFault): string {
  switch (fault.kind) {
    case "faults":
      return schemeWords.wrong(tellSchemeFaults(fault.faults));
    case "too-large":
      return schemeWords.tooLarge;
    case "not-utf8":
      return schemeWords.notUtf8;
    case "not-json":
      return schemeWords.notJson;
  }
}

/** Keeps an edited scheme in the workbook, in the place of the one it came from, and chooses it. */
export async function saveScheme(
  { session, state }: Omit<Shelved, "shelf">,
  { scheme, replaced }: { readonly scheme: Scheme; readonly replaced: string | null },
): Promise<Outcome> {
  const { settings } = session.tools.host;
  if (replaced !== null && replaced !== scheme.id) await dropScheme(settings, replaced);
  await keepScheme(settings, scheme);
  await setOptions(session, { ...state.options, schemeId: scheme.id });
  return { isDone: true, text: schemeWords.saved(scheme.name) };
}

/** Takes a scheme out of the workbook; the default is chosen in its place. */
export async function removeScheme(
  { session, state }: Omit<Shelved, "shelf">,
  { id }: Scheme,
): Promise<null> {
  const { schemeId } = DEFAULT_OPTIONS;
  await setOptions(session, { ...state.options, schemeId });
  await dropScheme(session.tools.host.settings, id);
  return null;
}

/** Hands the scheme to the browser as a file of its own. */
export function exportScheme(scheme: Scheme): Outcome {
  const name = schemeWords.fileName(scheme.name);
  saveText(name, writeScheme(scheme));
  return { isDone: true, text: schemeWords.exported(name) };
}
