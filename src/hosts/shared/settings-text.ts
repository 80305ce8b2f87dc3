import { parseObject } from "../../domain/base/parse-json";

/** Our settings are one JSON text of keys, kept in the workbook's custom document properties. */
export type SettingsKeys = Readonly<Record<string, string>>;

/** Our properties' names, numbered from 0; a property holds 255 characters in every program. */
const NAME = /^jiping_(\d+)$/;
const LONGEST_VALUE = 250;

export const propertyName = (index: number): string => `jiping_${String(index)}`;

export const isOurProperty = (name: string): boolean => NAME.test(name);

export interface Property {
  readonly name: string;
  readonly text: string;
}

/** The text that our document properties hold together; empty where there is none. */
export const joinProperties = (properties: readonly Property[]): string =>
  properties
    .flatMap(({ name, text }) => {
      const number = NAME.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), text }];
    })
    .sort((one, other) => one.number - other.number)
    .map(({ text }) => text)
    .join("");

/** The properties that hold a text; never cut between the halves of a surrogate pair. */
export function splitIntoProperties(text: string): Property[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    if (piece.length + character.length > LONGEST_VALUE) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  if (piece !== "") pieces.push(piece);
  return pieces.map((part, index) => ({ name: propertyName(index), text: part }));
}

export function readKeys(settings: string): SettingsKeys {
  return Object.fromEntries(
    Object.entries(parseObject(settings)).flatMap(([key, text]) =>
      typeof text === "string" ? [[key, text]] : [],
    ),
  );
}

/** Null removes a key. */
export function withKeys(
  known: SettingsKeys,
  changes: Readonly<Record<string, string | null>>,
): SettingsKeys {
  return Object.fromEntries(
    Object.entries<string | null>({ ...known, ...changes }).flatMap(([key, text]) =>
      text === null ? [] : [[key, text]],
    ),
  );
}

export const writeKeys = (keys: SettingsKeys): string =>
  Object.keys(keys).length === 0 ? "" : JSON.stringify(keys);
