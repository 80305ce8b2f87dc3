import { fail, type Result } from "../base/result";
import { parseJson } from "../base/parse-json";
import type { Scheme, SchemeFault } from "../model/scheme";
import { parseScheme } from "./parse-scheme";
import { shippedSchemes } from "./shipped-schemes";
import { writeScheme } from "./write-scheme";

/** Longer than any scheme can be; read no further. */
const MOST_CHARACTERS = 100_000;

export type SchemeFileFault =
  | { readonly kind: "too-large" }
  /** GBK and the like, whose characters have become � on the way. */
  | { readonly kind: "not-utf8" }
  | { readonly kind: "not-json" }
  | { readonly kind: "faults"; readonly faults: readonly SchemeFault[] };

/** The scheme that a file's text holds. A shipped scheme's id is its own: another scheme needs another. */
export function readSchemeFile(text: string): Result<Scheme, SchemeFileFault> {
  if (text.length > MOST_CHARACTERS) return fail({ kind: "too-large" });
  if (text.includes("\ufffd")) return fail({ kind: "not-utf8" });
  const json = parseJson(text.replace(/^\ufeff/u, ""));
  if (json === undefined) return fail({ kind: "not-json" });
  const read = readSchemeDocument(json);
  return read.ok ? read : fail({ kind: "faults", faults: read.fault });
}

/** As a file's text, once it is parsed. */
export function readSchemeDocument(json: unknown): Result<Scheme, readonly SchemeFault[]> {
  const parsed = parseScheme(json);
  if (!parsed.ok) return parsed;
  const shipped = shippedSchemes.find(({ id }) => id === parsed.value.id);
  const isTaken = shipped !== undefined && writeScheme(shipped) !== writeScheme(parsed.value);
  return isTaken ? fail([{ field: "id", problem: { kind: "taken" } }]) : parsed;
}
