import { solidColour } from "../shared/fill-element";
import type { Dialect } from "./dialect";
import { respellFill } from "./fills";
import { builtInFormat, FIRST_CUSTOM_FORMAT, idOfBuiltIn } from "./number-formats";
import type { StyleMember, StyleSheet } from "./read-styles";
import { escapeXml, spliced, withAttribute, type Splice } from "./xml";

/** What a new style changes of the one it is cloned from. */
export interface StyleChange {
  readonly format?: string;
  /** A whole `fill` element without prefixes; empty for none. */
  readonly fill?: string;
}

interface CellFormat {
  readonly xml: string;
  readonly formatId: number;
  readonly fillId: number;
  readonly isLocked: boolean;
}

/** The style sheet of a workbook that has none yet. */
export const noStyles = ({ main }: Dialect): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"></styleSheet>`;

/** The lists of a style sheet in the order of its schema (ECMA-376, 18.8.39). */
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const;
type ListName = (typeof LISTS)[number];

/** What a style sheet has at least, without prefixes: styles count on the first member of each list. */
const LEAST: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  // Every program shows the first two fills as these, whatever they say (ECMA-376, 18.8.21).
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

const NO_FILL = 0;

/** The workbook's styles. New ones are cloned and appended; one in use is never edited in place. */
export class Styles {
  /** As it was read. */
  readonly sheet: StyleSheet;
  readonly #formats: Map<number, string>;
  readonly #fills: string[];
  readonly #cellFormats: CellFormat[];
  readonly #newFormats = new Map<string, number>();
  readonly #clones = new Map<string, number>();

  constructor(sheet: StyleSheet) {
    this.sheet = sheet;
    this.#formats = new Map(
      this.#members("numFmts").map(({ attributes }) => [
        Number(attributes["numFmtId"]),
        attributes["formatCode"] ?? "",
      ]),
    );
    this.#fills = this.#atLeast("fills").map((fill) => respellFill(fill, "") ?? "");
    this.#cellFormats = this.#atLeast("cellXfs").map(toCellFormat);
  }

  /** The number format code of a cell style. */
  formatOf(style: number): string {
    const id = this.#cellFormats[style]?.formatId ?? 0;
    return this.#formats.get(id) ?? builtInFormat(id) ?? "General";
  }

  /** The cell style's whole `fill` element without prefixes, to be given back later; empty for none. */
  fillOf(style: number): string {
    const id = this.#cellFormats[style]?.fillId ?? NO_FILL;
    return id === NO_FILL ? "" : (this.#fills[id] ?? "");
  }

  /** `RRGGBB` of every style that has a plain solid fill. */
  solidColours(): ReadonlyMap<number, string> {
    const colours = this.#fills.map(solidColour);
    return new Map(
      this.#cellFormats.flatMap(({ fillId }, style) => {
        const colour = colours[fillId];
        return colour == null ? [] : [[style, colour] as const];
      }),
    );
  }

  isLocked(style: number): boolean {
    return this.#cellFormats[style]?.isLocked ?? true;
  }

  /** A style like `base` with the change made; the same change of the same style is one style. */
  clone(base: number, change: StyleChange): number {
    const key = JSON.stringify([base, change]);
    const known = this.#clones.get(key);
    if (known !== undefined) return known;
    const origin = this.#cellFormats[base] ?? this.#cellFormats[0];
    if (origin === undefined) return base;
    // A number that the standard does not explain reads as General, and stays as it is.
    const keepsFormat = change.format === undefined || change.format === this.formatOf(base);
    const formatId = keepsFormat ? origin.formatId : this.#formatId(change.format);
    const fillId = change.fill === undefined ? origin.fillId : this.#fillId(change.fill);
    if (formatId === origin.formatId && fillId === origin.fillId) return base;
    const xml = cloneXml(origin, formatId, fillId);
    const twin = this.#twinOf(xml);
    if (twin >= 0) return twin;
    const style = this.#cellFormats.push({ ...origin, formatId, fillId, xml }) - 1;
    this.#clones.set(key, style);
    return style;
  }

  /** A style that says the same already: a cell that gets its fill back gets its own style back. */
  #twinOf(xml: string): number {
    const bare = bareOf(xml);
    const exact = this.#cellFormats.findIndex((known) => known.xml === xml);
    return exact >= 0 ? exact : this.#cellFormats.findIndex((known) => bareOf(known.xml) === bare);
  }

  get isChanged(): boolean {
    return this.#clones.size > 0;
  }

  /** The part's XML with what was appended. */
  toXml(): string {
    const { prefix } = this.sheet;
    const formats = [...this.#newFormats].map(
      ([code, id]) => `<${prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`,
    );
    const all: Readonly<Partial<Record<ListName, readonly string[]>>> = {
      numFmts: [...this.#members("numFmts").map(({ xml }) => xml), ...formats],
      fills: this.#fills,
      cellXfs: this.#cellFormats.map(({ xml }) => xml),
    };
    return spliced(
      this.sheet.xml,
      LISTS.flatMap((list) => {
        const members = all[list] ?? this.#atLeast(list);
        const added = members.slice(this.#members(list).length);
        return this.#append(list, list === "fills" ? added.map(this.#ownFill) : added);
      }),
    );
  }

  readonly #ownFill = (fill: string): string => respellFill(fill, this.sheet.prefix) ?? fill;

  #members(list: ListName): readonly StyleMember[] {
    return this.sheet.lists.get(list)?.members ?? [];
  }

  /** The list's members, and what it lacks. */
  #atLeast(list: ListName): readonly string[] {
    const members = this.#members(list).map(({ xml }) => xml);
    const { prefix } = this.sheet;
    const missing = LEAST[list].slice(members.length).map((xml) => prefixed(xml, prefix));
    return [...members, ...missing];
  }

  #append(name: ListName, members: readonly string[]): Splice[] {
    if (members.length === 0) return [];
    const list = this.sheet.lists.get(name);
    const element = `${this.sheet.prefix}${name}`;
    const count = String((list?.members.length ?? 0) + members.length);
    const inner = members.join("");
    if (list === undefined) {
      const at = this.#placeOf(name);
      const text = `<${element} count="${count}">${inner}</${element}>`;
      return [{ start: at, end: at, text }];
    }
    const { start, end, isSelfClosing } = list.tag;
    const opening = withAttribute(this.sheet.xml.slice(start, end), "count", count);
    if (isSelfClosing) {
      return [{ start, end, text: `${opening.replace(/\s*\/>$/, ">")}${inner}</${element}>` }];
    }
    return [
      { start, end, text: opening },
      { start: list.end, end: list.end, text: inner },
    ];
  }

  /** Where a list that is missing belongs: behind the last one that stands before it by the schema. */
  #placeOf(name: ListName): number {
    const before = LISTS.slice(0, LISTS.indexOf(name)).map((list) => this.sheet.lists.get(list));
    return before.reduce((at, list) => Math.max(at, list?.outerEnd ?? 0), this.sheet.firstChild);
  }

  #formatId(code: string): number {
    const builtIn = idOfBuiltIn(code);
    if (builtIn !== null) return builtIn;
    for (const [id, known] of this.#formats) if (known === code) return id;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.#formats.keys()) + 1;
    this.#formats.set(id, code);
    this.#newFormats.set(code, id);
    return id;
  }

  #fillId(fill: string): number {
    if (fill === "") return NO_FILL;
    const known = this.#fills.indexOf(fill);
    return known >= 0 ? known : this.#fills.push(fill) - 1;
  }
}

/** Without the two flags that a clone gets: a program shows what the numbers say, flag or no flag. */
const bareOf = (xml: string): string =>
  xml.replace(/\sapply(?:Fill|NumberFormat)=["'](?:1|true)["']/g, "");

/** An element under a namespace prefix. */
const prefixed = (xml: string, prefix: string): string =>
  xml.replace(/<(\/?)/g, (_, slash: string) => `<${slash}${prefix}`);

const numberIn = (xml: string, attribute: string): number =>
  Number(new RegExp(`^[^>]*\\s${attribute}\\s*=\\s*["'](\\d+)["']`).exec(xml)?.[1] ?? 0);

const toCellFormat = (xml: string): CellFormat => ({
  xml,
  formatId: numberIn(xml, "numFmtId"),
  fillId: numberIn(xml, "fillId"),
  isLocked: !/<[\w.-]*:?protection\b[^<>]*\blocked=["'](?:0|false)["']/.test(xml),
});

function cloneXml(
  { xml, formatId, fillId }: CellFormat,
  newFormat: number,
  newFill: number,
): string {
  const end = xml.indexOf(">") + 1;
  let opening = xml.slice(0, end);
  if (newFormat !== formatId) {
    opening = withAttribute(opening, "numFmtId", String(newFormat));
    opening = withAttribute(opening, "applyNumberFormat", "1");
  }
  if (newFill !== fillId) {
    opening = withAttribute(opening, "fillId", String(newFill));
    opening = withAttribute(opening, "applyFill", "1");
  }
  return opening + xml.slice(end);
}
