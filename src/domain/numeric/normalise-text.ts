/** Circled and raised digits: NFKC would turn `①10次` into `110次` and `10²` into `102`. */
const DIGITS_NFKC_WOULD_JOIN = /[\u2460-\u24ff\u00b2\u00b3\u00b9\u2070-\u209f\u2776-\u2793]/u;

/** Characters of real tables that NFKC leaves alone, and the ones meant. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ["═", "="],
  ["≧", "≥"],
  ["⩾", "≥"],
  ["≮", "≥"],
  ["≦", "≤"],
  ["⩽", "≤"],
  ["≯", "≤"],
  ["−", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["–", "-"],
  ["—", "-"],
  ["─", "-"],
  ["〜", "~"],
  ["∶", ":"],
  ["⁄", "/"],
  ["×", "*"],
  ["㎡", "m2"],
]);

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/u;
/**
 * Nearly all texts need no change, and this is asked of every cell of a sheet. NFKC leaves the marks
 * among these as they are.
 */
const PLAIN = /^[\u0020-\u007e\u4e00-\u9fa5≥≤、。“”]*$/u;
const PLAIN_COMPACT = /^[\u0021-\u007e\u4e00-\u9fa5≥≤、。“”]*$/u;
const NOT_PLAIN = /[^\u0020-\u007e\u4e00-\u9fa5≥≤、。“”]/gu;

const normaliseCharacter = (character: string): string => {
  const lookalike = LOOKALIKES.get(character);
  if (lookalike !== undefined) return lookalike;
  if (INVISIBLE.test(character)) return "";
  return DIGITS_NFKC_WOULD_JOIN.test(character) ? character : character.normalize("NFKC");
};

/** One spelling for full-width, compatibility and look-alike characters; spaces stay. */
export const normaliseText = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(NOT_PLAIN, normaliseCharacter);

/** `1 234 567`: groups of three are one number. */
const SPACED_THOUSANDS = /(?<![\d.,]|\d )\d{1,3}(?: \d{3})+(?![\d,]| \d)/gu;
const BLANKS = /(\d?)\s+(?=(\d?))/gu;

/**
 * The normalised text without any white space: `权 重`, `年度\n指标值` and `（Ｂ）` read alike. Only
 * two numbers side by side stay two: `12\n34` is no 1234.
 */
export const compactText = (text: string): string =>
  PLAIN_COMPACT.test(text) ? text : withoutBlanks(normaliseText(text));

const withoutBlanks = (text: string): string =>
  text
    .replace(SPACED_THOUSANDS, (digits) => digits.replaceAll(" ", ""))
    .replace(BLANKS, (_, before: string, after: string) =>
      before !== "" && after !== "" ? `${before} ` : before,
    );
