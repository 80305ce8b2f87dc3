import { compactText } from "./normalise-text";

/** `A11 `, `C5、`, `（三）`, `3.`: what numbers a name. */
const NUMBERING =
  /^(?:\([一二三四五六七八九十\d]+\)|[A-Z]?\d{1,3}(?:[.-]\d{1,2})*[、.:]?|[A-Z](?=[\u4e00-\u9fa5])|[一二三四五六七八九十]+[、.])/u;
const MARKS = /[“”"'‘’《》「」()【】[\]、,。;:.·★☆*\-_/]|指标$/gu;

/** A name as other tables may spell it: without its number, its marks and the word 指标 at its end. */
export function nameKey(name: string): string {
  const compact = compactText(name);
  const bare = compact.replace(NUMBERING, "").replace(MARKS, "");
  return bare === "" ? compact : bare;
}
