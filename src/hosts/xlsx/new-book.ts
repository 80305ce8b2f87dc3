import { columnLetters, toA1 } from "../../domain/model/address";
import type { NewCell, NewSheet } from "../../domain/model/new-book";
import { portableCodec, type Codec } from "./codec";
import { TRANSITIONAL } from "./dialect";
import { newBookStyles, STYLE } from "./new-book-styles";
import { writeZip } from "./write-zip";
import { escapeXml } from "./xml";
import { pack } from "./zip";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const { main: MAIN, relationships: OFFICE } = TRANSITIONAL;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A new workbook file of these sheets. Nothing in it is a formula, whatever a text begins with. */
export function writeNewBook(
  sheets: readonly NewSheet[],
  codec: Codec = portableCodec,
): Uint8Array {
  const formats = [...new Set(sheets.flatMap(formatsIn))];
  const parts: [name: string, xml: string][] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relationships([{ type: "officeDocument", target: "xl/workbook.xml" }])],
    ["xl/workbook.xml", workbookXml(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelations(sheets.length)],
    ["xl/styles.xml", newBookStyles(formats)],
    ...sheets.flatMap((sheet, index): [string, string][] => {
      const name = `sheet${String(index + 1)}.xml`;
      const links = linksIn(sheet);
      return [
        [`xl/worksheets/${name}`, sheetXml(sheet, { formats, links })],
        ...(links.length === 0
          ? []
          : [[`xl/worksheets/_rels/${name}.rels`, linkRelations(links)] as [string, string]]),
      ];
    }),
  ];
  const encoder = new TextEncoder();
  return writeZip(parts.map(([name, xml]) => pack(name, encoder.encode(HEAD + xml), codec)));
}

const formatsIn = ({ rows }: NewSheet): string[] =>
  rows.flatMap((row) => row.flatMap((cell) => (cell?.kind === "number" ? [cell.format] : [])));

const each = (count: number, xmlOf: (number: string) => string): string =>
  Array.from({ length: count }, (_, index) => xmlOf(String(index + 1))).join("");

const contentTypes = (count: number): string =>
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  each(
    count,
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ) +
  "</Types>";

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isExternal?: true;
}

const relationships = (relations: readonly Relation[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(
      ({ type, target, isExternal }, index) =>
        `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"` +
        `${isExternal === true ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;

const workbookRelations = (count: number): string =>
  relationships([
    ...Array.from({ length: count }, (_, index) => ({
      type: "worksheet",
      target: `worksheets/sheet${String(index + 1)}.xml`,
    })),
    { type: "styles", target: "styles.xml" },
  ]);

/** Every printed page begins with the header. */
const workbookXml = (sheets: readonly NewSheet[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(({ name }, index) => {
      const number = String(index + 1);
      return `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`;
    })
    .join("")}</sheets><definedNames>${sheets
    .map(({ name }, index) => {
      const quoted = `'${escapeXml(name.replaceAll("'", "''"))}'`;
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">${quoted}!$1:$1</definedName>`;
    })
    .join("")}</definedNames></workbook>`;

interface Link {
  readonly ref: string;
  readonly target: string;
  readonly place: string | null;
}

const linksIn = ({ rows }: NewSheet): Link[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.kind === "link"
        ? [{ ref: toA1({ row, column }), target: cell.target, place: cell.place }]
        : [],
    ),
  );

const linkRelations = (links: readonly Link[]): string =>
  relationships(links.map(({ target }) => ({ type: "hyperlink", target, isExternal: true })));

interface SheetParts {
  readonly formats: readonly string[];
  readonly links: readonly Link[];
}

function sheetXml({ widths, rows }: NewSheet, { formats, links }: SheetParts): string {
  const lastColumn = columnLetters(Math.max(0, widths.length - 1));
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths
      .map((width, index) => {
        const number = String(index + 1);
        return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
      })
      .join("")}</cols>` +
    `<sheetData>${rows.map((cells, row) => rowXml(cells, row, formats)).join("")}</sheetData>` +
    `<autoFilter ref="A1:${lastColumn}${String(Math.max(1, rows.length))}"/>` +
    (links.length === 0 ? "" : `<hyperlinks>${links.map(linkXml).join("")}</hyperlinks>`) +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

const linkXml = ({ ref, place }: Link, index: number): string =>
  `<hyperlink ref="${ref}" r:id="rId${String(index + 1)}"` +
  `${place === null ? "" : ` location="${escapeXml(place)}"`}/>`;

const rowXml = (cells: readonly NewCell[], row: number, formats: readonly string[]): string =>
  `<row r="${String(row + 1)}">${cells
    .map((cell, column) => cellXml(cell, toA1({ row, column }), row === 0 ? null : formats))
    .join("")}</row>`;

/** What a program would take for a formula once a person edits the cell. */
const LIKE_A_FORMULA = /^[=+\-@]/;

/** `formats` is null in the header. */
function cellXml(cell: NewCell, ref: string, formats: readonly string[] | null): string {
  if (cell === null) return "";
  if (cell.kind === "number" && formats !== null) {
    const style = STYLE.numbers + formats.indexOf(cell.format);
    return `<c r="${ref}" s="${String(style)}"><v>${cell.digits}</v></c>`;
  }
  const text = cell.kind === "number" ? cell.digits : cell.text;
  const style = formats === null ? STYLE.header : styleOf(cell.kind, text);
  return `<c r="${ref}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const styleOf = (kind: "text" | "number" | "link", text: string): number => {
  if (kind === "link") return STYLE.link;
  return LIKE_A_FORMULA.test(text) ? STYLE.quoted : STYLE.text;
};
