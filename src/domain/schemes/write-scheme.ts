import { Exact } from "../base/exact";
import type { Scheme } from "../model/scheme";
import { SCHEME_FIELDS, SCHEME_VERSION } from "./scheme-version";

/** The text of a scheme's file. */
export const writeScheme = (scheme: Scheme): string =>
  `${JSON.stringify(toDocument(scheme), null, 2)}\n`;

/** A scheme as its file says it: fields in their order, numbers as decimal strings. */
export const toDocument = (scheme: Scheme): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    SCHEME_FIELDS.map((name) => [name, name === "version" ? SCHEME_VERSION : plain(scheme[name])]),
  );

type Plain = string | null | readonly Plain[] | PlainFields;
interface PlainFields {
  readonly [field: string]: Plain;
}

const plainFields = (fields: object): PlainFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]));

function plain(value: unknown): Plain {
  if (typeof value === "string" || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (Exact.isDecimal(value)) return value.toFixed();
  return typeof value === "object" ? plainFields(value) : null;
}
