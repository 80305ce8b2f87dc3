import { HostError } from "../../app/spreadsheet-host";
import { inTurn } from "../shared/in-turn";
import type { PropertiesJob } from "../shared/plan-jobs";
import { propertyName, type Property } from "../shared/settings-text";
import { PROPERTY_TYPE_STRING } from "./constants";
import type { EtProperty } from "./et";
import { attempt, readText } from "./member";
import type { OpenBook } from "./open-book";

/** Our document properties, numbered without a gap. WPS names what it has only when asked by name. */
export async function readProperties(book: OpenBook): Promise<readonly Property[]> {
  const found: Property[] = [];
  const readNext = async (): Promise<void> => {
    await book.rest(MEMBERS_A_PROPERTY);
    const name = propertyName(found.length);
    const property = findProperty(book, name);
    if (property === null) return;
    found.push({ name, text: readText(property, "Value") });
    return readNext();
  };
  await readNext();
  return found;
}

const MEMBERS_A_PROPERTY = 3;

const findProperty = (book: OpenBook, name: string): EtProperty | null =>
  attempt(() => book.properties.Item(name));

/** From the last to the first, so that no gap arises should one not go. */
export async function writeProperties(
  book: OpenBook,
  { set, removed }: PropertiesJob,
): Promise<void> {
  await inTurn([...removed].reverse(), async (name) => {
    await book.rest(MEMBERS_A_PROPERTY);
    findProperty(book, name)?.Delete();
    if (findProperty(book, name) !== null) throw new HostError("failed", name);
  });
  await inTurn(set, async (property) => {
    await book.rest(2 * MEMBERS_A_PROPERTY);
    setProperty(book, property);
  });
}

function setProperty(book: OpenBook, { name, text }: Property): void {
  const known = findProperty(book, name);
  if (known !== null) known.Value = text;
  else addProperty(book, { name, text });
  if (holds(book, { name, text })) return;
  findProperty(book, name)?.Delete();
  addProperty(book, { name, text });
  if (!holds(book, { name, text })) throw new HostError("failed", name);
}

const addProperty = (book: OpenBook, { name, text }: Property): void => {
  book.properties.Add(name, false, PROPERTY_TYPE_STRING, text);
};

const holds = (book: OpenBook, { name, text }: Property): boolean => {
  const property = findProperty(book, name);
  return property !== null && readText(property, "Value") === text;
};
