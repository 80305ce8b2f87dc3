import { NO_FILL, type Fill } from "../book/sheet";
import { comObject, property, type ComMembers } from "./com-object";
import { allCells, common, guarded, type RangePlace } from "./place";

const NONE = -4142;
const WHITE = 0xffffff;

/** The book's names of patterns, which are Excel's, and VBA's numbers. */
const PATTERNS: readonly (readonly [string, number])[] = [
  ["None", NONE],
  ["Solid", 1],
  ["Gray75", -4126],
  ["Gray50", -4125],
  ["Gray25", -4124],
  ["Gray16", 17],
  ["Gray8", 18],
  ["Horizontal", -4128],
  ["Vertical", -4166],
  ["Down", -4121],
  ["Up", -4162],
  ["Checker", 9],
  ["SemiGray75", 10],
  ["LightHorizontal", 11],
  ["LightVertical", 12],
  ["LightDown", 13],
  ["LightUp", 14],
  ["Grid", 15],
  ["CrissCross", 16],
  ["LinearGradient", 4000],
];
const NUMBERS = new Map(PATTERNS);
const NAMES = new Map(PATTERNS.map(([name, number]) => [number, name]));

type Change = (fill: Fill, number: number) => Fill;

/** What each member makes of a fill; texts are taken without a word, and nothing happens. */
const CHANGES: Readonly<Record<string, Change>> = {
  ColorIndex: (fill, index) => (index === NONE ? NO_FILL : fill),
  Color: (fill, colour) => withColour(fill, hexOf(colour)),
  Pattern: (fill, pattern) => ({ ...fill, pattern: NAMES.get(pattern) ?? fill.pattern }),
  PatternColor: (fill, colour) => ({ ...fill, patternColor: hexOf(colour) }),
  ThemeColor: (fill, colour) => ({
    ...withColour(fill, THEME[colour - 1] ?? "#FFFFFF"),
    theme: { colour, tint: 0 },
  }),
  TintAndShade: (fill, tint) =>
    fill.theme === undefined ? fill : { ...fill, theme: { ...fill.theme, tint } },
};

/** What each member says of fills, null or black where they differ. */
const READERS: Readonly<Record<string, (fills: readonly Fill[]) => unknown>> = {
  ColorIndex: (fills) => common(fills.map(paletteIndex)),
  Color: (fills) => common(fills.map(({ color }) => bgrOf(color))) ?? 0,
  Pattern: (fills) => common(fills.map(({ pattern }) => NUMBERS.get(pattern) ?? NONE)),
  PatternColor: (fills) => common(fills.map(({ patternColor }) => bgrOf(patternColor))) ?? 0,
  ThemeColor: (fills) => common(fills.map(({ theme }) => theme?.colour ?? null)),
  TintAndShade: (fills) => common(fills.map(({ theme }) => theme?.tint ?? 0)),
};

/** The fill of a range. */
export function interiorObject(place: RangePlace): object {
  const { bridge, sheet } = place;
  const member = ([name, read]: [string, (fills: readonly Fill[]) => unknown]) => [
    name,
    property(
      () => read(allCells(place).map((at) => sheet.fill(at))),
      (value) => {
        guarded(place, !sheet.allowsFormatting, () => {
          const change = CHANGES[name];
          if (typeof value !== "number" || change === undefined) return;
          for (const at of allCells(place)) sheet.setFill(at, change(sheet.fill(at), value));
        });
      },
    ),
  ];
  return comObject(bridge, Object.fromEntries(Object.entries(READERS).map(member)) as ComMembers);
}

/** Office's own theme, light and dark first. */
const THEME = ["#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5"];

const withColour = ({ pattern, patternColor }: Fill, color: string): Fill => ({
  pattern: pattern === "None" ? "Solid" : pattern,
  color,
  patternColor,
});

/** The palette's nearest colour: different ones may share it. */
function paletteIndex({ pattern, color }: Fill): number {
  if (pattern === "None") return NONE;
  const rgb = parseInt(color.slice(1), 16);
  return 1 + (((rgb >> 22) * 16 + ((rgb >> 14) & 3) * 4 + ((rgb >> 6) & 3)) % 56);
}

/** Blue counts most. */
const bgrOf = (color: string): number => swapped(parseInt(color.slice(1), 16));

const hexOf = (bgr: number): string =>
  `#${swapped(bgr & WHITE)
    .toString(16)
    .padStart(6, "0")
    .toUpperCase()}`;

const swapped = (colour: number): number =>
  ((colour & 0xff) << 16) | (colour & 0xff00) | (colour >> 16);
