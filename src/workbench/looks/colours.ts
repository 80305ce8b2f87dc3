import { readXml } from "../../hosts/xlsx/read-xml";

type Attributes = Readonly<Record<string, string>>;

/** The colours that files name by number (ECMA-376, 18.8.27), without `#`. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Files count light before dark, a theme names dark before light. */
const THEME_ORDER = [
  ...["lt1", "dk1", "lt2", "dk2"],
  ...["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"],
];
/** Where a workbook has no theme part. */
const NO_THEME: ReadonlyMap<string, string> = new Map([
  ["lt1", "FFFFFF"],
  ["dk1", "000000"],
]);

export type Theme = readonly (string | null)[];

/** A theme's colours in the order in which files count them, `RRGGBB`. */
export function readTheme(xml: string | null): Theme {
  const colours = new Map(NO_THEME);
  if (xml !== null) {
    let slot = "";
    readXml(xml, "theme", {
      open: ({ name, attributes }) => {
        if (THEME_ORDER.includes(name)) slot = name;
        const rgb = name === "srgbClr" ? attributes["val"] : attributes["lastClr"];
        if (slot !== "" && rgb !== undefined) colours.set(slot, rgb.toUpperCase());
      },
      close: (name) => {
        if (name === slot) slot = "";
      },
    });
  }
  return THEME_ORDER.map((slot) => colours.get(slot) ?? null);
}

/** `#RRGGBB` of a colour element's attributes; null for the program's own colour. */
export function colourOf({ rgb, indexed, theme, tint }: Attributes, colours: Theme): string | null {
  const named = rgb?.slice(-6) ?? INDEXED[Number(indexed ?? NaN)] ?? colours[Number(theme ?? NaN)];
  return named == null ? null : `#${tinted(named.toUpperCase(), Number(tint ?? 0))}`;
}

/** Lighter towards 1, darker towards -1 (ECMA-376, 18.8.19): every channel moves by the same share. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((start) => parseInt(rgb.slice(start, start + 2), 16));
  return channels
    .map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => Math.round(channel).toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
