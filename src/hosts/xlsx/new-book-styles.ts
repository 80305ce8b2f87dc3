import { TRANSITIONAL } from "./dialect";
import { FIRST_CUSTOM_FORMAT } from "./number-formats";
import { escapeXml } from "./xml";

/** The cell styles of a new book; those of its number formats follow from `numbers` on. */
export const STYLE = { plain: 0, header: 1, text: 2, quoted: 3, link: 4, numbers: 5 } as const;

/** The style sheet of a new book with these number formats. */
export function newBookStyles(formats: readonly string[]): string {
  const numFmts = formats.map(
    (code, index) =>
      `<numFmt numFmtId="${String(FIRST_CUSTOM_FORMAT + index)}" formatCode="${escapeXml(code)}"/>`,
  );
  const numbers = formats.map((_, index) =>
    xf({ format: FIRST_CUSTOM_FORMAT + index, extra: 'applyNumberFormat="1"' }, TOP),
  );
  return (
    `<styleSheet xmlns="${TRANSITIONAL.main}">${formats.length === 0 ? "" : list("numFmts", numFmts)}` +
    list("fonts", [font('<sz val="11"/>'), font('<b/><sz val="11"/>'), font(LINK)]) +
    list("fills", [pattern("none"), pattern("gray125"), HEADER_FILL]) +
    list("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]) +
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    `${list("cellXfs", [...OWN, ...numbers])}</styleSheet>`
  );
}

const LINK = '<u/><sz val="11"/><color rgb="FF0563C1"/>';
const HEADER_FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill>';
const TOP = '<alignment vertical="top"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

const list = (name: string, members: readonly string[]): string =>
  `<${name} count="${String(members.length)}">${members.join("")}</${name}>`;
const font = (inner: string): string => `<font>${inner}<name val="宋体"/></font>`;
const pattern = (type: string): string => `<fill><patternFill patternType="${type}"/></fill>`;

interface NewStyle {
  readonly format?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly extra?: string;
}

const xf = ({ format = 0, font: own = 0, fill = 0, extra = "" }: NewStyle, alignment: string) =>
  `<xf numFmtId="${String(format)}" fontId="${String(own)}" fillId="${String(fill)}" borderId="0" xfId="0" ` +
  `applyFont="1" applyFill="1" applyAlignment="1" ${extra}>${alignment}</xf>`;

/** In the order of `STYLE`. */
const OWN: readonly string[] = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf({ font: 1, fill: 2 }, '<alignment vertical="center" wrapText="1"/>'),
  xf({}, WRAPPED),
  xf({ extra: 'quotePrefix="1"' }, WRAPPED),
  xf({ font: 2 }, WRAPPED),
];
