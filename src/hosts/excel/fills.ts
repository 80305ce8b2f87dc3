import { patternFill, readFill, solidFill, type FileColour } from "../shared/fill-element";

type FillPattern = Excel.RangeFill["pattern"] | "";

/** A fill in Excel's own words; no pattern is no fill. */
export interface ExcelFill {
  readonly color: string;
  readonly pattern: FillPattern | null;
  readonly patternColor: string;
}

/** Excel's names for patterns and those of workbook files. */
const PATTERNS: ReadonlyMap<FillPattern, string> = new Map<FillPattern, string>([
  ["Solid", "solid"],
  ["Gray75", "darkGray"],
  ["Gray50", "mediumGray"],
  ["Gray25", "lightGray"],
  ["Gray16", "gray125"],
  ["Gray8", "gray0625"],
  ["Horizontal", "darkHorizontal"],
  ["Vertical", "darkVertical"],
  ["Down", "darkDown"],
  ["Up", "darkUp"],
  ["Checker", "darkGrid"],
  ["SemiGray75", "darkTrellis"],
  ["LightHorizontal", "lightHorizontal"],
  ["LightVertical", "lightVertical"],
  ["LightDown", "lightDown"],
  ["LightUp", "lightUp"],
  ["Grid", "lightGrid"],
  ["CrissCross", "lightTrellis"],
]);
const FILE_PATTERNS = new Map([...PATTERNS].map(([own, file]) => [file, own]));

const NONE: ExcelFill = { color: "#FFFFFF", pattern: null, patternColor: "#000000" };

export const isNoFill = ({ pattern, color }: ExcelFill): boolean =>
  pattern === "None" || (isBlank(pattern) && color.toUpperCase() === NONE.color);

const isBlank = (pattern: FillPattern | null): boolean => pattern === null || pattern === "";

/** `RRGGBB` of a plain solid fill; null for any other. */
export const plainColour = (fill: ExcelFill): string | null =>
  !isNoFill(fill) && (fill.pattern === "Solid" || isBlank(fill.pattern)) ? rgbOf(fill.color) : null;

const rgbOf = (color: string): string => color.replace("#", "").toUpperCase();

/** The fill as workbook files write it; null for a gradient, which no program can be told to give back. */
export function toElement(fill: ExcelFill): string | null {
  if (isNoFill(fill)) return "";
  const plain = plainColour(fill);
  if (plain !== null) return solidFill(plain);
  const type = PATTERNS.get(fill.pattern ?? "");
  if (type === undefined) return null;
  return patternFill(type, { rgb: rgbOf(fill.patternColor) }, { rgb: rgbOf(fill.color) });
}

/** The fill of a workbook file; null for one of theme colours or a gradient. */
export function fromElement(element: string): ExcelFill | null {
  const read = readFill(element);
  if (read === null) return null;
  if (read.pattern === "none") return NONE;
  const [front, back] = [colourOf(read.front), colourOf(read.back)];
  if (read.pattern === "solid") {
    return front === null ? null : { ...NONE, color: front, pattern: "Solid" };
  }
  const pattern = FILE_PATTERNS.get(read.pattern);
  if (pattern === undefined || front === null || back === null) return null;
  return { color: back, pattern, patternColor: front };
}

const colourOf = (colour: FileColour | null): string | null =>
  colour !== null && "rgb" in colour ? `#${colour.rgb}` : null;

export const solidExcelFill = (rgb: string): ExcelFill => ({
  ...NONE,
  color: `#${rgb}`,
  pattern: "Solid",
});
