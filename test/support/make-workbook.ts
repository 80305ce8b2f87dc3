import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** How three families of writers spell the same package. */
export type Dialect = "excel" | "openpyxl" | "prefixed";

export const DIALECTS: readonly Dialect[] = ["excel", "openpyxl", "prefixed"];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const SHEET = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><!-- kept --><dimension ref="A1:H6"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="7" max="7" width="9" style="3" customWidth="1"/></cols><sheetData>
<row r="1" spans="1:8" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c><c r="E1" s="1" t="s"><v>4</v></c><c r="F1" s="1" t="s"><v>5</v></c><c r="G1" s="1" t="s"><v>6</v></c><c r="H1" s="1" t="inlineStr"><is><t>得分率</t></is></c></row>
<row r="2"><c r="A2" s="1" t="s"><v>7</v></c><c r="B2" t="inlineStr"><is><r><rPr><b/></rPr><t>办件</t></r><r><t xml:space="preserve">量 </t></r></is></c><c r="C2" t="inlineStr"><is><t>≥200件</t></is></c><c r="D2" t="str"><v>190件</v></c><c r="E2"><v>60</v></c><c r="F2" s="2"/><c r="H2" s="2"><f>F2/E2</f><v>0</v></c></row>
<row r="3"><c r="A3"/><c r="B3" t="inlineStr"><is><t>满意度</t></is></c><c r="C3" s="2"><v>0.9</v></c><c r="D3" s="2"><v>0.95</v></c><c r="E3"><v>40</v></c><c r="F3" s="4"/><c r="H3" s="2"><f t="shared" ref="H3:H4" si="0">F3/E3</f><v>0</v></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>合计</t></is></c><c r="E4"><f>SUM(E2:E3)</f><v>100</v></c><c r="F4"><f>SUM(F2:F3)</f><v>0</v></c><c r="H4" s="2"><f t="shared" si="0"/><v>0</v></c></row>
<row r="6"/></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><tableParts count="0"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" count="0"/></ext></extLst></worksheet>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFCCFFCC"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0" applyFill="1"><alignment wrapText="1"/></xf><xf numFmtId="9" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const STRINGS = `${HEAD}<sst xmlns="${MAIN}" count="8" uniqueCount="8"><si><t>一级指标</t></si><si><t>三级指标</t></si><si><t>指标值</t></si><si><r><t>实际</t></r><r><rPr><b/></rPr><t>完成值</t></r></si><si><t>分值</t></si><si><t>得分</t><rPh sb="0" eb="2"><t>とくぶん</t></rPh></si><si><t>偏差原因</t></si><si><t>产出_x000A_指标</t></si></sst>`;

const WORKBOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView/></bookViews><sheets><sheet name="自评表" sheetId="3" r:id="rId1"/><sheet name="图" sheetId="7" r:id="rId5"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$H$4</definedName></definedNames></workbook>`;

interface Part {
  readonly name: string;
  readonly text: string;
  readonly type?: string;
}

const spreadsheet = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

const PARTS: readonly Part[] = [
  { name: "xl/workbook.xml", text: WORKBOOK, type: spreadsheet("sheet.main") },
  { name: "xl/worksheets/sheet1.xml", text: SHEET, type: spreadsheet("worksheet") },
  { name: "xl/styles.xml", text: STYLES, type: spreadsheet("styles") },
  { name: "xl/sharedStrings.xml", text: STRINGS, type: spreadsheet("sharedStrings") },
  {
    name: "xl/calcChain.xml",
    text: `${HEAD}<calcChain xmlns="${MAIN}"><c r="F4" i="1"/><c r="E4"/></calcChain>`,
    type: spreadsheet("calcChain"),
  },
  {
    name: "xl/chartsheets/sheet1.xml",
    text: `${HEAD}<chartsheet xmlns="${MAIN}"/>`,
    type: spreadsheet("chartsheet"),
  },
  {
    name: "xl/drawings/drawing1.xml",
    text: `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    type: "application/vnd.openxmlformats-officedocument.drawing+xml",
  },
  { name: "customXml/item1.xml", text: "<a>不动</a>" },
];

const RELATIONSHIPS: readonly (readonly [
  source: string,
  id: string,
  type: string,
  target: string,
])[] = [
  ["", "rId1", "officeDocument", "xl/workbook.xml"],
  ["xl/workbook.xml", "rId1", "worksheet", "xl/worksheets/sheet1.xml"],
  ["xl/workbook.xml", "rId2", "styles", "xl/styles.xml"],
  ["xl/workbook.xml", "rId3", "sharedStrings", "xl/sharedStrings.xml"],
  ["xl/workbook.xml", "rId4", "calcChain", "xl/calcChain.xml"],
  ["xl/workbook.xml", "rId5", "chartsheet", "xl/chartsheets/sheet1.xml"],
  ["xl/worksheets/sheet1.xml", "rId1", "drawing", "xl/drawings/drawing1.xml"],
];

/** The same little 自评表 with everything around it that an editor could lose, as one dialect writes it. */
export function makeWorkbook(
  dialect: Dialect,
  change: (parts: Map<string, string>) => void = () => undefined,
): Uint8Array {
  const parts = new Map<string, string>();
  const types = PARTS.map(({ name, type }) =>
    type === undefined ? "" : `<Override PartName="/${name}" ContentType="${type}"/>`,
  ).join("");
  parts.set(
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
  );
  for (const { name, text } of PARTS) parts.set(name, spell(name, text, dialect));
  for (const source of new Set(RELATIONSHIPS.map(([from]) => from))) {
    parts.set(relationshipsOf(source), relationshipsXml(source, dialect));
  }
  change(parts);
  return zipped(parts);
}

const relationshipsOf = (source: string): string => {
  const cut = source.lastIndexOf("/") + 1;
  return `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
};

function relationshipsXml(source: string, dialect: Dialect): string {
  const folder = source.split("/").slice(0, -1);
  const entries = RELATIONSHIPS.filter(([from]) => from === source).map(([, id, type, target]) => {
    const steps = target.split("/");
    const relative = folder.every((step, index) => steps[index] === step)
      ? steps.slice(folder.length).join("/")
      : [...folder.slice(1).map(() => ".."), ...steps.slice(1)].join("/");
    const written = dialect === "openpyxl" ? `/${target}` : relative;
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${written}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${entries.join("")}</Relationships>`;
}

/** The prefixed dialect binds the main namespace to `x`, as the .NET SDK does. */
function spell(name: string, text: string, dialect: Dialect): string {
  const isMain = text.includes(` xmlns="${MAIN}"`);
  if (dialect !== "prefixed" || !isMain || name.includes("drawing")) return text;
  return text
    .replace(/<(\/?)(?![?!]|x14:|r:)([A-Za-z])/g, "<$1x:$2")
    .replace(` xmlns="${MAIN}"`, ` xmlns:x="${MAIN}"`);
}

export const zipped = (parts: ReadonlyMap<string, string>): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2024, 0, 1),
  });

/** A package's parts as text, for comparing before with after. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}
