import { damaged } from "./fault";
import { readXml } from "./read-xml";
import { escapeXml } from "./xml";

/** What a fill may consist of (ECMA-376, 18.8.20). */
const ELEMENTS: ReadonlySet<string> = new Set([
  "fill",
  "patternFill",
  "gradientFill",
  "fgColor",
  "bgColor",
  "stop",
  "color",
]);

/**
 * A `fill` element under another namespace prefix: programs change a stylesheet's prefix, and an
 * element kept elsewhere has to fit wherever it is given back. Null for anything but a fill.
 */
export function respellFill(xml: string, prefix: string): string | null {
  const pieces: string[] = [];
  try {
    readXml(xml, "fill", {
      open: ({ name, attributes, isSelfClosing }) => {
        if (!ELEMENTS.has(name) || (pieces.length === 0 && name !== "fill")) throw damaged(name);
        const written = Object.entries(attributes)
          .filter(([attribute]) => attribute !== "xmlns" && attribute !== "x")
          .map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`);
        pieces.push(`<${prefix}${name}${written.join("")}${isSelfClosing ? "/" : ""}>`);
      },
      close: (name, end) => {
        if (!xml.slice(0, end).endsWith("/>")) pieces.push(`</${prefix}${name}>`);
      },
    });
  } catch {
    return null;
  }
  return pieces.join("");
}
