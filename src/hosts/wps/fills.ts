import {
  patternFill,
  readFill,
  solidFill,
  type FileColour,
  type FilePattern,
  type FillWords,
} from "../shared/fill-element";
import { answersOf } from "./bisect";
import { COLOR_INDEX_NONE, PATTERN_NONE, PATTERN_SOLID, PATTERNS } from "./constants";
import type { EtInterior, EtRange } from "./et";
import { attempt } from "./member";
import type { OpenBook } from "./open-book";
import type { ColumnRows } from "./column-rows";

interface PatternedFill extends FilePattern {
  readonly front: FileColour;
}

/** `other` is a gradient, or what this build does not tell: it could not be given back. */
export type WpsFill = "none" | "other" | PatternedFill;

export const FILL_WORDS: FillWords<WpsFill> = {
  toElement: (fill) => {
    if (fill === "none") return "";
    if (fill === "other") return null;
    const { pattern, front, back } = fill;
    if (pattern === "solid" && "rgb" in front) return solidFill(front.rgb);
    return patternFill(pattern, front, back);
  },
  fromElement: (element) => {
    const fill = element === "" ? null : readFill(element);
    if (element === "" || fill?.pattern === "none") return "none";
    if (fill === null || !NUMBERS.has(fill.pattern) || fill.front === null) return null;
    const { pattern, front, back } = fill;
    return { pattern, front, back: pattern === "solid" ? null : back };
  },
  solid: (rgb) => ({ pattern: "solid", front: { rgb }, back: null }),
};

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [...PATTERNS].map(([number, name]) => [name, number]),
);

/** The fills of some cells of a column: those without one are told together. */
export const fillsIn = (
  book: OpenBook,
  id: string,
  { column, rows }: ColumnRows,
): Promise<ReadonlyMap<number, WpsFill>> =>
  answersOf<WpsFill>(book, {
    id,
    column,
    rows,
    ask: ({ Interior: interior }, of) => {
      if (interior.ColorIndex === COLOR_INDEX_NONE) return "none";
      return of === "cell" ? readInterior(interior) : null;
    },
    otherwise: "other",
    cost: 5,
  });

/** Of a single cell that may have one; a build shows white for none as well. */
export function readInterior(interior: EtInterior): WpsFill {
  const pattern = interior.Pattern;
  if (pattern === PATTERN_NONE || interior.ColorIndex === COLOR_INDEX_NONE) return "none";
  const name = PATTERNS.get(Number(pattern));
  const colour = rgbOf(interior.Color);
  if (name === undefined || colour === null) return "other";
  if (name === "solid") return { pattern: name, front: themeOf(interior) ?? colour, back: null };
  const front = rgbOf(interior.PatternColor);
  return front === null ? "other" : { pattern: name, front, back: colour };
}

/** VBA counts a theme's colours from 1. */
function themeOf(interior: EtInterior): FileColour | null {
  const theme = attempt(() => interior.ThemeColor);
  if (typeof theme !== "number" || theme < 1 || theme > LAST_THEME_COLOUR) return null;
  const tint = attempt(() => interior.TintAndShade);
  return { theme: theme - 1, tint: typeof tint === "number" ? tint : 0 };
}

const LAST_THEME_COLOUR = 12;

/** Colours count blue, green, red: `0x00BBGGRR`. */
export function rgbOf(colour: unknown): { readonly rgb: string } | null {
  if (typeof colour !== "number" || colour < 0 || colour > 0xffffff) return null;
  const swapped = ((colour & 0xff) << 16) | (colour & 0xff00) | (colour >> 16);
  return { rgb: swapped.toString(16).padStart(6, "0").toUpperCase() };
}

const colourNumber = (rgb: string): number => {
  const number = parseInt(rgb, 16);
  return ((number & 0xff) << 16) | (number & 0xff00) | (number >> 16);
};

/** `RRGGBB` of a plain solid fill; null for any other. */
const plainColour = (fill: WpsFill): string | null =>
  fill !== "none" && fill !== "other" && fill.pattern === "solid" && "rgb" in fill.front
    ? fill.front.rgb
    : null;

/** None is not white: a cell without a fill gets none. */
export function writeFill(range: EtRange, fill: WpsFill): void {
  if (fill === "other") return;
  const { Interior: interior } = range;
  if (fill === "none") {
    interior.ColorIndex = COLOR_INDEX_NONE;
    return;
  }
  const { pattern, front, back } = fill;
  // A colour alone would leave a pattern that stands there.
  interior.Pattern = NUMBERS.get(pattern) ?? PATTERN_SOLID;
  if (pattern === "solid") {
    setColour(interior, front);
    return;
  }
  if (back !== null) setColour(interior, back);
  if ("rgb" in front) interior.PatternColor = colourNumber(front.rgb);
}

function setColour(interior: EtInterior, colour: FileColour): void {
  if ("rgb" in colour) {
    interior.Color = colourNumber(colour.rgb);
    return;
  }
  interior.ThemeColor = colour.theme + 1;
  interior.TintAndShade = colour.tint;
}

/** Whether all cells of a range have a fill; of what cannot be asked of several it says no. */
export function holdsFill(interior: EtInterior, fill: WpsFill): boolean {
  if (fill === "none") return interior.ColorIndex === COLOR_INDEX_NONE;
  const colour = plainColour(fill);
  // A mixture of colours is black.
  if (colour === null || colour === BLACK) return false;
  return interior.Pattern === PATTERN_SOLID && interior.Color === colourNumber(colour);
}

const BLACK = "000000";

/** Whether a cell has the fill that it was given; a theme's shades come back rounded. */
export const hasFill = (now: WpsFill, wanted: WpsFill): boolean =>
  wanted === "other" || JSON.stringify(rounded(now)) === JSON.stringify(rounded(wanted));

const rounded = (fill: WpsFill): WpsFill =>
  fill === "none" || fill === "other" || "rgb" in fill.front
    ? fill
    : { ...fill, front: { ...fill.front, tint: Math.round(fill.front.tint * 100) } };
