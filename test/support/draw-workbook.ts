import { areaToA1, toA1 } from "../../src/domain/model/address";
import { plainText, type Cell } from "../../src/domain/model/cell";
import type { SheetSnapshot } from "../../src/domain/model/snapshot";
import { zipped } from "./make-workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The first number of a format of one's own. */
const FIRST_FORMAT = 164;

/** Drawn sheets as a plain workbook file. */
export function workbookOf(sheets: readonly SheetSnapshot[]): Uint8Array {
  const formats = [...new Set(sheets.flatMap(cellsIn).map(([, { format }]) => format))];
  const parts = sheets.map((sheet, index) => ({
    name: sheet.sheet.name,
    id: `rId${String(index + 1)}`,
    file: `sheet${String(index + 1)}.xml`,
    number: String(index + 1),
    xml: sheetXml(sheet, formats),
  }));
  const styles = `<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  return zipped(
    new Map([
      [
        "[Content_Types].xml",
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts.map(({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
      ],
      [
        "_rels/.rels",
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        "xl/workbook.xml",
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${parts.map(({ name, id, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="${id}"/>`).join("")}</sheets></workbook>`,
      ],
      [
        "xl/_rels/workbook.xml.rels",
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${parts.map(({ id, file }) => `<Relationship Id="${id}" Type="${OFFICE}/worksheet" Target="worksheets/${file}"/>`).join("")}${styles}</Relationships>`,
      ],
      ["xl/styles.xml", stylesXml(formats)],
      ...parts.map(({ file, xml }) => [`xl/worksheets/${file}`, xml] as const),
    ]),
  );
}

const cellsIn = ({ rows }: SheetSnapshot): (readonly [string, Cell])[] =>
  [...rows].flatMap(([row, cells]) =>
    [...cells].map(([column, cell]) => [toA1({ row, column }), cell] as const),
  );

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function sheetXml({ rows, merges }: SheetSnapshot, formats: readonly string[]): string {
  const data = [...rows].map(([row, cells]) => {
    const inner = [...cells].map(([column, cell]) =>
      cellXml(toA1({ row, column }), cell, formats.indexOf(cell.format)),
    );
    return `<row r="${String(row + 1)}">${inner.join("")}</row>`;
  });
  const merged =
    merges.length === 0
      ? ""
      : `<mergeCells count="${String(merges.length)}">${merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`).join("")}</mergeCells>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data.join("")}</sheetData>${merged}</worksheet>`;
}

const TYPES = { number: "n", text: "str", boolean: "b", error: "e", empty: "n" } as const;

function cellXml(at: string, { value, formula }: Cell, style: number): string {
  const f = formula === null ? "" : `<f>${escaped(formula)}</f>`;
  const text = value.kind === "boolean" ? (value.value ? "1" : "0") : escaped(plainText(value));
  const open = `<c r="${at}" s="${String(style)}"`;
  if (value.kind === "text" && formula === null) {
    return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  const v = value.kind === "empty" ? "" : `<v>${text}</v>`;
  return `${open} t="${TYPES[value.kind]}">${f}${v}</c>`;
}

function stylesXml(formats: readonly string[]): string {
  const number = (index: number): string =>
    formats[index] === "General" ? "0" : String(FIRST_FORMAT + index);
  const codes = formats.map(
    (format, index) => `<numFmt numFmtId="${number(index)}" formatCode="${escaped(format)}"/>`,
  );
  const styles = formats.map(
    (_, index) =>
      `<xf numFmtId="${number(index)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const own = codes.filter((_, index) => formats[index] !== "General");
  return `${HEAD}<styleSheet xmlns="${MAIN}">${own.length === 0 ? "" : `<numFmts count="${String(own.length)}">${own.join("")}</numFmts>`}<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${String(styles.length)}">${styles.join("")}</cellXfs></styleSheet>`;
}
