/** A replacement of `[start, end)`; an insertion where both are the same. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices made; those at one place in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, order) => ({ ...splice, order }))
    .sort((one, other) => one.start - other.start || one.order - other.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

const MISC = String.raw`(?:\s|<!--(?:(?!-->)[^])*-->|<\?(?:(?!\?>)[^])*\?>)*`;
/** The root's closing tag: only comments and blanks may follow it. */
const ROOT_END = new RegExp(String.raw`<\/([^\s<>/:]+:)?[^<>]*>${MISC}$`);
const SELF_CLOSING_ROOT = new RegExp(
  String.raw`<(([^\s<>/:!?]+:)?[^\s<>/!?]+)((?:[^<>"']|"[^"]*"|'[^']*')*)\/>(${MISC})$`,
);

/** The document with more inside its root, behind what is there; `inner` is told the root's prefix. */
export function appendToRoot(xml: string, inner: (prefix: string) => string): string {
  const end = ROOT_END.exec(xml);
  if (end !== null) {
    return xml.slice(0, end.index) + inner(end[1] ?? "") + xml.slice(end.index);
  }
  const root = SELF_CLOSING_ROOT.exec(xml);
  if (root === null) return xml;
  const [, name = "", prefix = "", attributes = "", misc = ""] = root;
  return `${xml.slice(0, root.index)}<${name}${attributes}>${inner(prefix)}</${name}>${misc}`;
}

/** An opening tag's text with one attribute set, added at its end where it is missing. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapeXml(value)}"`;
  const present = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  if (present.test(tag)) return tag.replace(present, (_, space: string) => space + written);
  return tag.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${written}${slash}>`);
}

// eslint-disable-next-line no-control-regex -- the characters that XML 1.0 cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as XML content or attribute; characters that XML forbids become Excel's `_xHHHH_`. */
export const escapeXml = (text: string): string =>
  text
    .replace(/_x[0-9A-Fa-f]{4}_/g, "_x005F$&")
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replace(
      FORBIDDEN,
      (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`,
    );

/** Excel's `_xHHHH_` for characters that XML cannot hold. */
export const unescapeExcel = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text;
