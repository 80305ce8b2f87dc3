const COUNTS = "零一二三四五六七八九十";

/** A count as people write it in words or digits: `1`, `一`; null for anything else. */
export function countDigits(text: string): string | null {
  if (/^\d+(?:\.\d+)?$/u.test(text)) return text;
  if (text === "两") return "2";
  const place = text.length === 1 ? COUNTS.indexOf(text) : -1;
  return place < 0 ? null : String(place);
}
