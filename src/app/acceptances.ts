import { parseJson } from "../domain/base/parse-json";
import { fingerprint } from "../domain/base/fingerprint";
import type { Finding } from "../domain/model/finding";

/** What a person has looked at and found right, with the reason: by finding. */
export type Acceptances = ReadonlyMap<string, string>;

export const NO_ACCEPTANCES: Acceptances = new Map();

/**
 * A finding is known by its table, its code and its numbers, not by its address: it stays accepted
 * when rows move, and comes back when a number of it changes.
 */
export function findingKey(tableKey: string, finding: Finding): string {
  const facts = Object.entries(finding).filter(([name]) => !PLACES.has(name));
  return fingerprint(`${tableKey} ${JSON.stringify(facts)}`);
}

const PLACES: ReadonlySet<string> = new Set(["severity", "cell", "row", "rows"]);

export const isAccepted = (known: Acceptances, tableKey: string, finding: Finding): boolean =>
  known.has(findingKey(tableKey, finding));

/** An error is mended, not accepted. */
export const mayAccept = ({ severity }: Finding): boolean => severity !== "error";

/** A null reason takes the acceptance back. */
export function withAcceptance(
  known: Acceptances,
  key: string,
  reason: string | null,
): Acceptances {
  const next = new Map(known);
  next.delete(key);
  if (reason !== null) next.set(key, reason);
  return next;
}

/** Reads the text of earlier acceptances; anything else is none. */
export function readAcceptances(text: string | null): Acceptances {
  const parsed = parseJson(text ?? "");
  if (!Array.isArray(parsed)) return NO_ACCEPTANCES;
  return new Map(parsed.filter(isEntry));
}

export const writeAcceptances = (known: Acceptances): string | null =>
  known.size === 0 ? null : JSON.stringify([...known]);

const isEntry = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string");
