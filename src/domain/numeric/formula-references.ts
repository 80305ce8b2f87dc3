import { parseArea, type Area } from "../model/address";

/** Cells that a formula names. A whole column or row reaches as far as a sheet can. */
export interface Reference {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

const SHEET = String.raw`(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<bare>[\p{L}\p{N}_.]+))!)?`;
const CELLS = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;

/** A reference's text, for patterns with the flag `u`; its groups are for `toReference`. */
export const REFERENCE = String.raw`${SHEET}(?<cells>${CELLS}|${COLUMNS}|${ROWS})(?![\p{L}\p{N}_.(!:])`;

/** Null for what looks like a reference and is none, such as row 0. */
export function toReference(
  groups: Readonly<Record<string, string | undefined>>,
): Reference | null {
  const { quoted, bare, cells = "" } = groups;
  const area = parseArea(withBothEnds(cells.replaceAll("$", "").toUpperCase()));
  return area === null ? null : { sheet: quoted?.replaceAll("''", "'") ?? bare ?? null, area };
}

const withBothEnds = (cells: string): string =>
  cells.replace(/^([A-Z]+):([A-Z]+)$/, "$11:$21048576").replace(/^(\d+):(\d+)$/, "A$1:XFD$2");

/** Every reference in a formula, whatever else it holds. References into other files are left out. */
export const referencesIn = (formula: string): readonly Reference[] =>
  [...formula.replace(/"[^"]*"/gu, "").matchAll(ANYWHERE)].flatMap(
    ({ groups }) => toReference(groups ?? {}) ?? [],
  );

/** The formula with `#` for every reference: what it does, wherever its cells have moved. */
export const withoutReferences = (formula: string): string => formula.replace(ANYWHERE, "#");

const ANYWHERE = new RegExp(String.raw`(?<![\p{L}\p{N}_.!\]$:])${REFERENCE}`, "gu");
