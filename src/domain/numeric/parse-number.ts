import { Exact, type Decimal } from "../base/exact";

export interface LeadingNumber {
  readonly number: Decimal;
  readonly rest: string;
}

/** Groups of three only: `12,34` is no number, and guessing which comma is wrong would be one. */
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?!\d*,\d))(?:\.\d+)?/;

/** The number at the start of a compact text, and what follows it; null if there is none. */
export function parseLeadingNumber(text: string): LeadingNumber | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [whole] = match;
  const rest = text.slice(whole.length);
  if (/^[.,]\d/.test(rest)) return null;
  return { number: new Exact(whole.replace(/[+,]/g, "")), rest };
}

/** The number that a compact text is, and nothing else; null otherwise. */
export function parseNumber(text: string): Decimal | null {
  const leading = parseLeadingNumber(text);
  return leading?.rest === "" ? leading.number : null;
}
