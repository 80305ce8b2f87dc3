import { readXml } from "../../hosts/xlsx/read-xml";
import type { StyleSheet } from "../../hosts/xlsx/read-styles";
import type { BorderLook, CellLook, FontLook, Side } from "../book/look";
import { colourOf, type Theme } from "./colours";

type Attributes = Readonly<Record<string, string>>;
/** An element inside a member of a style list, with the name of the one around it. */
interface Part {
  readonly name: string;
  readonly inside: string;
  readonly attributes: Attributes;
}

/** How each cell style of a workbook looks, by its number. */
export function readLooks({ lists }: StyleSheet, theme: Theme): readonly CellLook[] {
  const members = (list: string) => lists.get(list)?.members ?? [];
  const fonts = members("fonts").map(({ xml }) => fontOf(partsOf(xml), theme));
  const borders = members("borders").map(({ xml }) => bordersOf(partsOf(xml), theme));
  return members("cellXfs").map(({ xml, attributes: { fontId, borderId } }) => ({
    font: fonts[Number(fontId ?? 0)] ?? PLAIN_FONT,
    borders: borders[Number(borderId ?? 0)] ?? NO_BORDERS,
    ...alignmentOf(partsOf(xml).find(({ name }) => name === "alignment")?.attributes ?? {}),
  }));
}

/** The plain colour of a fill element, `#RRGGBB`; null for none, a pattern or a gradient. */
export function plainColour(fill: string, theme: Theme): string | null {
  const parts = fill === "" ? [] : partsOf(fill);
  const isSolid = parts.some(({ attributes }) => attributes["patternType"] === "solid");
  const front = parts.find(({ name }) => name === "fgColor");
  return isSolid && front !== undefined ? colourOf(front.attributes, theme) : null;
}

function partsOf(xml: string): readonly Part[] {
  const parts: Part[] = [];
  const path: string[] = [];
  readXml(xml, "styles", {
    open: ({ name, attributes }) => {
      parts.push({ name, inside: path.at(-1) ?? "", attributes });
      path.push(name);
    },
    close: () => void path.pop(),
  });
  return parts;
}

const PLAIN_FONT: FontLook = {
  name: "宋体",
  size: 11,
  colour: null,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isStruck: false,
};

function fontOf(parts: readonly Part[], theme: Theme): FontLook {
  const find = (name: string): Attributes | null =>
    parts.find((part) => part.name === name)?.attributes ?? null;
  const isOn = (name: string): boolean => !/^(?:undefined|0|false|none)$/.test(flag(find(name)));
  const colour = find("color");
  return {
    name: find("name")?.["val"] ?? PLAIN_FONT.name,
    size: Number(find("sz")?.["val"] ?? PLAIN_FONT.size),
    colour: colour === null ? null : colourOf(colour, theme),
    isBold: isOn("b"),
    isItalic: isOn("i"),
    isUnderlined: isOn("u"),
    isStruck: isOn("strike"),
  };
}

/** `<b/>` says yes as `<b val="1"/>` does; no element says no. */
const flag = (attributes: Attributes | null): string =>
  attributes === null ? "undefined" : (attributes["val"] ?? "1");

const NO_BORDERS: CellLook["borders"] = { left: null, right: null, top: null, bottom: null };
const BLACK = "#000000";

function bordersOf(parts: readonly Part[], theme: Theme): CellLook["borders"] {
  const sideOf = (side: Side): BorderLook | null => {
    const style = parts.find(({ name }) => name === side)?.attributes["style"] ?? "none";
    const colour = parts.find(({ name, inside }) => name === "color" && inside === side);
    if (style === "none") return null;
    return { style, colour: colourOf(colour?.attributes ?? {}, theme) ?? BLACK };
  };
  return {
    left: sideOf("left"),
    right: sideOf("right"),
    top: sideOf("top"),
    bottom: sideOf("bottom"),
  };
}

const HORIZONTAL: ReadonlyMap<string | undefined, CellLook["horizontal"]> = new Map([
  ["left", "left"],
  ["center", "center"],
  ["centerContinuous", "center"],
  ["right", "right"],
  ["justify", "justify"],
  ["distributed", "justify"],
  ["fill", "fill"],
]);
const VERTICAL: ReadonlyMap<string | undefined, CellLook["vertical"]> = new Map([
  ["top", "top"],
  ["center", "center"],
  ["justify", "center"],
  ["distributed", "center"],
]);
/** The number that stands for letters below one another (ECMA-376, 18.8.1). */
const STACKED = 255;

function alignmentOf({ horizontal, vertical, wrapText, indent, textRotation }: Attributes) {
  const turned = Number(textRotation ?? 0);
  return {
    horizontal: HORIZONTAL.get(horizontal) ?? null,
    vertical: VERTICAL.get(vertical) ?? "bottom",
    wraps: wrapText === "1" || wrapText === "true",
    indent: Number(indent ?? 0),
    // Above 90 the angle counts clockwise.
    turned: turned === STACKED ? "stacked" : turned > 90 ? 90 - turned : turned,
  } as const;
}
