import { damaged, type XlsxError } from "./fault";

/** An element's opening tag, with its place in the text: `[start, end)`. */
export interface OpenTag {
  /** Without its namespace prefix. */
  readonly name: string;
  /** By name without prefix: `r:id` is `id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  readonly isSelfClosing: boolean;
}

/** What a reader of a part wants to hear; places are offsets into the text it was given. */
export interface XmlListener {
  readonly open?: (tag: OpenTag) => void;
  readonly text?: (text: string) => void;
  /** `end` is behind the closing tag. */
  readonly close?: (name: string, end: number) => void;
}

/**
 * Walks through a part; throws `damaged` where it is not well formed or has a document type. Ours,
 * because half the time of opening a workbook goes into it: a parser for streams looks at every
 * character, while a text that is there as a whole can be searched for its next mark.
 */
export function readXml(xml: string, part: string, listener: XmlListener): void {
  new XmlReader(xml, part, listener).read();
}

// eslint-disable-next-line no-control-regex -- the characters that XML 1.0 cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const DECLARATION =
  /^\ufeff?(?:<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>)?/;
/** XML allows a few more characters in names; no part of a workbook has any of them. */
const NAME = /^[:_\p{L}][-.:_\u00b7\p{L}\p{M}\p{N}]*$/u;

const [SLASH, GREATER, BANG, QUESTION] = [0x2f, 0x3e, 0x21, 0x3f];

const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

class XmlReader {
  readonly #xml: string;
  readonly #part: string;
  readonly #listener: XmlListener;
  readonly #path: string[] = [];
  /** Those found to be names: a sheet has ten of them, ten thousand times. */
  readonly #names = new Map<string, string>();
  #hasRoot = false;

  constructor(xml: string, part: string, listener: XmlListener) {
    this.#xml = xml;
    this.#part = part;
    this.#listener = listener;
  }

  read(): void {
    const xml = this.#xml;
    if (FORBIDDEN.test(xml)) throw this.#fault();
    let at = DECLARATION.exec(xml)?.[0].length ?? 0;
    for (let open = xml.indexOf("<", at); open >= 0; open = xml.indexOf("<", at)) {
      if (open > at) this.#text(xml.slice(at, open));
      at = this.#markup(open);
    }
    if (!this.#hasRoot || this.#path.length > 0 || /[^ \t\r\n]/.test(xml.slice(at))) {
      throw this.#fault();
    }
  }

  #fault(): XlsxError {
    return damaged(this.#part);
  }

  #text(raw: string): void {
    if (this.#path.length === 0) {
      if (/[^ \t\r\n]/.test(raw)) throw this.#fault();
    } else {
      if (raw.includes("]]>")) throw this.#fault();
      this.#listener.text?.(this.#decoded(raw));
    }
  }

  /** What begins with `<`; gives the place behind it. */
  #markup(start: number): number {
    switch (this.#xml.charCodeAt(start + 1)) {
      case SLASH:
        return this.#closeTag(start);
      case BANG:
        return this.#xml.startsWith("<!--", start) ? this.#comment(start) : this.#data(start);
      case QUESTION:
        return this.#instruction(start);
      default:
        return this.#openTag(start);
    }
  }

  #comment(start: number): number {
    const dashes = this.#xml.indexOf("--", start + "<!--".length);
    if (dashes < 0 || this.#xml.charCodeAt(dashes + 2) !== GREATER) throw this.#fault();
    return dashes + "-->".length;
  }

  #data(start: number): number {
    const from = start + "<![CDATA[".length;
    const end = this.#xml.indexOf("]]>", from);
    const isData = this.#xml.startsWith("<![CDATA[", start) && this.#path.length > 0;
    if (!isData || end < 0) throw this.#fault();
    this.#listener.text?.(withPlainBreaks(this.#xml.slice(from, end)));
    return end + "]]>".length;
  }

  #instruction(start: number): number {
    const end = this.#xml.indexOf("?>", start + 2);
    const target = /^[^ \t\r\n]*/.exec(this.#xml.slice(start + 2, end))?.[0] ?? "";
    if (end < 0 || !NAME.test(target) || /^xml$/i.test(target)) throw this.#fault();
    return end + 2;
  }

  #closeTag(start: number): number {
    const name = this.#path.pop();
    if (name === undefined || !this.#xml.startsWith(name, start + 2)) throw this.#fault();
    const end = this.#behindBlanks(start + 2 + name.length);
    if (this.#xml.charCodeAt(end) !== GREATER) throw this.#fault();
    this.#listener.close?.(withoutPrefix(name), end + 1);
    return end + 1;
  }

  #openTag(start: number): number {
    const xml = this.#xml;
    this.#checkRoot();
    const attributes: Record<string, string> = {};
    let at = this.#behindName(start + 1);
    const fullName = this.#name(xml.slice(start + 1, at));
    const name = withoutPrefix(fullName);
    let next = this.#behindBlanks(at);
    while (!isTagEnd(xml.charCodeAt(next))) {
      if (next === at) throw this.#fault();
      at = this.#attribute(next, attributes);
      next = this.#behindBlanks(at);
    }
    const isSelfClosing = xml.charCodeAt(next) === SLASH;
    const end = isSelfClosing ? next + 2 : next + 1;
    if (xml.charCodeAt(end - 1) !== GREATER) throw this.#fault();
    const { open, close } = this.#listener;
    open?.({ name, attributes: localNames(attributes), start, end, isSelfClosing });
    if (isSelfClosing) close?.(name, end);
    else this.#path.push(fullName);
    return end;
  }

  #checkRoot(): void {
    if (this.#path.length === 0 && this.#hasRoot) throw this.#fault();
    this.#hasRoot = true;
  }

  #behindName(start: number): number {
    let at = start;
    while (!isNameEnd(this.#xml.charCodeAt(at))) at += 1;
    return at;
  }

  /** Adds the attribute that begins here; gives the place behind it. */
  #attribute(start: number, attributes: Record<string, string>): number {
    const xml = this.#xml;
    const equals = xml.indexOf("=", start);
    const name = this.#name(xml.slice(start, equals));
    const open = this.#behindBlanks(equals + 1);
    const quote = xml.charAt(open);
    const end = xml.indexOf(quote, open + 1);
    if ((quote !== '"' && quote !== "'") || end < 0) throw this.#fault();
    if (Object.hasOwn(attributes, name)) throw this.#fault();
    const raw = xml.slice(open + 1, end);
    if (raw.includes("<")) throw this.#fault();
    attributes[name] = /[&\t\r\n]/.test(raw)
      ? this.#decoded(raw.replace(/\r\n|[\t\r\n]/g, " "))
      : raw;
    return end + 1;
  }

  /** The name, without the blanks that may stand between it and a `=`. */
  #name(raw: string): string {
    const known = this.#names.get(raw);
    if (known !== undefined) return known;
    const name = raw.replace(/[ \t\r\n]+$/, "");
    if (!NAME.test(name)) throw this.#fault();
    this.#names.set(raw, name);
    return name;
  }

  #behindBlanks(start: number): number {
    let at = start;
    while (isBlank(this.#xml.charCodeAt(at))) at += 1;
    return at;
  }

  #decoded(raw: string): string {
    if (!/[&\r]/.test(raw)) return raw;
    return withPlainBreaks(raw).replace(/&([^;]*)(;?)/g, (_, entity: string, end: string) => {
      const text = end === "" ? null : (ENTITIES.get(entity) ?? characterOf(entity));
      if (text === null) throw this.#fault();
      return text;
    });
  }
}

const isTagEnd = (code: number): boolean => code === GREATER || code === SLASH;

const isNameEnd = (code: number): boolean => isBlank(code) || isTagEnd(code) || Number.isNaN(code);

const withPlainBreaks = (text: string): string => text.replace(/\r\n?/g, "\n");

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const LARGEST_CHARACTER = 0x10ffff;

/** The character of `#20013` or `#x4e2d`; null for anything else. */
function characterOf(entity: string): string | null {
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(entity) ?? [];
  const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
  if (Number.isNaN(code) || code > LARGEST_CHARACTER) return null;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) || /[\ud800-\udfff]/u.test(character) ? null : character;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);

function hasPrefix(attributes: OpenTag["attributes"]): boolean {
  for (const name in attributes) if (name.includes(":")) return true;
  return false;
}

function localNames(attributes: Readonly<Record<string, string>>): OpenTag["attributes"] {
  if (!hasPrefix(attributes)) return attributes;
  const local: Record<string, string> = {};
  for (const name in attributes) local[withoutPrefix(name)] ??= attributes[name] ?? "";
  return local;
}
