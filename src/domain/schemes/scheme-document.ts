import { Exact } from "../base/exact";
import { fail, type Result } from "../base/result";
import { parseJson } from "../base/parse-json";
import type { Scheme, SchemeFault } from "../model/scheme";
import { parseScheme } from "./parse-scheme";
import { SCHEME_VERSION } from "./scheme-version";
import { shippedSchemes } from "./shipped-schemes";

/** Longer than any scheme can be; read no further. */
const MOST_CHARACTERS = 100_000;

export type SchemeFileFault =
  | { readonly kind: "too-large" }
  | { readonly kind: "not-json" }
  | { readonly kind: "faults"; readonly faults: readonly SchemeFault[] };

/** The scheme that a file's text holds. A shipped scheme's id is its own: another scheme needs another. */
export function readSchemeFile(text: string): Result<Scheme, SchemeFileFault> {
  if (text.length > MOST_CHARACTERS) return fail({ kind: "too-large" });
  const json = parseJson(text.replace(/^\ufeff/u, ""));
  if (json === undefined) return fail({ kind: "not-json" });
  const parsed = parseScheme(json);
  if (!parsed.ok) return fail({ kind: "faults", faults: parsed.fault });
  const shipped = shippedSchemes.find(({ id }) => id === parsed.value.id);
  const isTaken = shipped !== undefined && writeScheme(shipped) !== writeScheme(parsed.value);
  return isTaken
    ? fail({ kind: "faults", faults: [{ field: "id", problem: { kind: "taken" } }] })
    : parsed;
}

/** The text of a scheme's file. */
export const writeScheme = (scheme: Scheme): string =>
  `${JSON.stringify(toDocument(scheme), null, 2)}\n`;

/** A scheme as its file says it: fields as they are, numbers as decimal strings. */
export const toDocument = ({ id, name, ...rules }: Scheme): Readonly<Record<string, unknown>> => ({
  version: SCHEME_VERSION,
  id,
  name,
  ...plainFields(rules),
});

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
