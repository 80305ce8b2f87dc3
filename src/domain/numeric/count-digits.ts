const COUNTS = "零一二三四五六七八九十";

/** A count as people write it in words or digits: `1`, `一`; null for anything else. */
export function countDigits(text: string): string | null {
  if (/^\d+(?:\.\d+)?$/u.test(text)) return text;
  if (text === "两") return "2";
  const place = text.length === 1 ? COUNTS.indexOf(text) : -1;
  return place < 0 ? null : String(place);
}

const NUMERAL = `[${COUNTS}两]`;
/** What is counted in words: 三期, 十二次. Not 三级, 一流, 一次性, 一个中心: the measure ends its phrase. */
const COUNTED = new RegExp(
  `(?<!${NUMERAL}|[百千万亿几数])(${NUMERAL}{1,3})(?=[余多]?(?:人次|场次|个月|[期次批个项场座所家套台辆部件份篇人名户处条起种栋间册只年天])(?:$|[,;。、()以及内]))`,
  "gu",
);
const SHARE = new RegExp(`百分之(百|${NUMERAL}{1,3})(?=$|[,;。、()以])`, "gu");

/** Counts and percentages written in words, as digits: `培训三期` -> `培训3期`, `百分之九十九` -> `99%`. */
export const withDigits = (compact: string): string =>
  compact === "零"
    ? "0"
    : compact
        .replace(SHARE, (_, words: string) => `${words === "百" ? "100" : underHundred(words)}%`)
        .replace(COUNTED, (_, words: string) => underHundred(words));

/** 十二, 二十, 三十五; any other run of numerals as it stands. */
const underHundred = (words: string): string =>
  words
    .replace(/^十/u, "一十")
    .replace(/十$/u, "十零")
    .split("十")
    .map((word) => countDigits(word) ?? word)
    .join("");
