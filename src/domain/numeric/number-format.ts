/** What a number format shows: enough to tell a share or a date from a plain number. */
export interface ShownAs {
  readonly isPercent: boolean;
  readonly isDate: boolean;
  readonly isText: boolean;
  /** Digits after the point; null where the format shows as many as there are. */
  readonly decimals: number | null;
}

const QUOTED = /"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/giu;
const LATER_SECTIONS = /;.*$/su;
const cache = new Map<string, ShownAs>();

/** Reads the format's first section, the one for positive numbers. */
export function shownAs(format: string): ShownAs {
  const known = cache.get(format);
  if (known !== undefined) return known;
  const shown = readFormat(format);
  cache.set(format, shown);
  return shown;
}

function readFormat(format: string): ShownAs {
  const code = format.replace(LATER_SECTIONS, "").replace(QUOTED, "");
  const isGeneral = /^(?:general|g\/通用格式)?$/iu.test(code.trim());
  if (isGeneral) return { isPercent: false, isDate: false, isText: false, decimals: null };
  if (code.trim() === "@") return { isPercent: false, isDate: false, isText: true, decimals: null };
  const places = /\.([0#?]+)/.exec(code)?.[1]?.length ?? 0;
  return {
    isPercent: code.includes("%"),
    isDate: /[ymdhs]/i.test(code.replace(/general/gi, "")),
    isText: false,
    decimals: /e[+-]|general/i.test(code) || code.includes("/") ? null : places,
  };
}
