/** A colour as workbook files write it; themes count from 0. */
export type FileColour =
  { readonly rgb: string } | { readonly theme: number; readonly tint: number };

/** Of a fill; `pattern` is one of `ST_PatternType` (ECMA-376, 18.18.55). */
export interface FilePattern {
  readonly pattern: string;
  /** Null for a colour that is left out or is none of the two kinds. */
  readonly front: FileColour | null;
  readonly back: FileColour | null;
}

/** A fill as workbook files write it, whichever program keeps it in its settings. */
export const patternFill = (pattern: string, front: FileColour, back: FileColour | null): string =>
  `<fill><patternFill patternType="${pattern}">${colourElement("fgColor", front)}` +
  `${back === null ? '<bgColor indexed="64"/>' : colourElement("bgColor", back)}</patternFill></fill>`;

export const solidFill = (rgb: string): string => patternFill("solid", { rgb }, null);

const colourElement = (name: string, colour: FileColour): string =>
  "rgb" in colour
    ? `<${name} rgb="FF${colour.rgb}"/>`
    : `<${name} theme="${String(colour.theme)}" tint="${String(colour.tint)}"/>`;

/** `RRGGBB` of a plain solid fill; null for any other. */
export const solidColour = (fill: string): string | null =>
  /<patternFill patternType="solid">\s*<fgColor rgb="[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})"/
    .exec(fill)?.[1]
    ?.toUpperCase() ?? null;

/** What a `fill` element says; null for a gradient. */
export function readFill(element: string): FilePattern | null {
  if (element.includes("<gradientFill")) return null;
  return {
    pattern: /<patternFill[^>]*patternType="(\w+)"/.exec(element)?.[1] ?? "none",
    front: colourIn(element, "fgColor"),
    back: colourIn(element, "bgColor"),
  };
}

function colourIn(element: string, name: string): FileColour | null {
  const attributes = new RegExp(`<${name}\\b([^>]*)>`).exec(element)?.[1] ?? "";
  const rgb = /\brgb="[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})"/.exec(attributes)?.[1];
  if (rgb !== undefined) return { rgb: rgb.toUpperCase() };
  const theme = /\btheme="(\d+)"/.exec(attributes)?.[1];
  if (theme === undefined) return null;
  return { theme: Number(theme), tint: Number(/\btint="([^"]+)"/.exec(attributes)?.[1] ?? 0) };
}

/** How a program's own fills meet those that workbook files keep. */
export interface FillWords<Fill> {
  /** Empty for none; null for a fill that the program cannot be told to give back. */
  readonly toElement: (fill: Fill) => string | null;
  /** Null for a fill that the program cannot be told to give. */
  readonly fromElement: (element: string) => Fill | null;
  /** `RRGGBB`. */
  readonly solid: (rgb: string) => Fill;
}
