import { damaged, XlsxError } from "./fault";
import type { Package, Relationship } from "./package";
import { readXml } from "./read-xml";
import { withAttribute } from "./xml";

export interface SheetEntry {
  /** The file's own number for the sheet, which stays when tabs are moved or renamed. */
  readonly id: string;
  readonly name: string;
  readonly part: string;
}

/** The workbook part: its sheets in tab order and what else of it matters here. */
export interface WorkbookPart {
  readonly name: string;
  readonly sheets: readonly SheetEntry[];
  /** Chart sheets and dialogs included. */
  readonly tabNames: readonly string[];
  /** The highest number any tab has, chart sheets included. */
  readonly lastSheetId: number;
  readonly dateSystem: "1900" | "1904";
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  readonly calcChainPart: string | null;
  readonly themePart: string | null;
}

export function readWorkbook(source: Package): WorkbookPart {
  const main = source.relationships("").find(({ type }) => type === "officeDocument");
  const name = main === undefined ? null : source.find(main.target);
  if (name === null) throw new XlsxError({ kind: "not-a-workbook" });
  if (name.endsWith(".bin")) throw new XlsxError({ kind: "old-format" });
  const { tabs, dateSystem } = readTabs(source.text(name), name);
  const relationships = source.relationships(name);
  const relationshipTo = (wanted: string): Relationship | undefined =>
    relationships.find(({ type }) => type === wanted);
  const partOf = (type: string): string | null => {
    const found = relationshipTo(type);
    return found === undefined ? null : partAt(source, found);
  };
  return {
    name,
    sheets: withOwnIds(tabs).flatMap((tab) => worksheetOf(source, relationships, tab)),
    tabNames: tabs.map(({ name: title }) => title),
    lastSheetId: tabs.reduce((last, { id }) => Math.max(last, Number(id) || 0), 0),
    dateSystem,
    stylesPart: partOf("styles"),
    stringsPart: partOf("sharedStrings"),
    // A chain that is missing is made anew by every program.
    calcChainPart: source.find(relationshipTo("calcChain")?.target ?? ""),
    themePart: source.find(relationshipTo("theme")?.target ?? ""),
  };
}

interface Tab {
  readonly id: string;
  readonly name: string;
  readonly relationship: string;
}

function readTabs(xml: string, part: string): { tabs: Tab[]; dateSystem: "1900" | "1904" } {
  const tabs: Tab[] = [];
  let root = "";
  let date1904: string | undefined;
  readXml(xml, part, {
    open: ({ name, attributes }) => {
      if (root === "") root = name;
      if (name === "workbookPr") date1904 = attributes["date1904"];
      if (name !== "sheet") return;
      const { sheetId = "", name: title = "", id = "" } = attributes;
      tabs.push({ id: sheetId, name: title, relationship: id });
    },
  });
  if (root !== "workbook") throw new XlsxError({ kind: "not-a-workbook" });
  return { tabs, dateSystem: date1904 === "1" || date1904 === "true" ? "1904" : "1900" };
}

/** Careless writers give two sheets one number. */
function withOwnIds(tabs: readonly Tab[]): Tab[] {
  const taken = new Set<string>();
  return tabs.map((tab) => {
    const id = taken.has(tab.id) ? `${tab.id}/${tab.relationship}` : tab.id;
    taken.add(id);
    return { ...tab, id };
  });
}

function partAt(source: Package, { target }: Relationship): string {
  const part = source.find(target);
  if (part === null) throw damaged(target);
  return part;
}

/** Chart sheets and dialogs are tabs without cells. */
function worksheetOf(
  source: Package,
  relationships: readonly Relationship[],
  { id, name, relationship }: Tab,
): SheetEntry[] {
  const found = relationships.find((known) => known.id === relationship);
  if (found === undefined) throw damaged(null);
  return found.type === "worksheet" ? [{ id, name, part: partAt(source, found) }] : [];
}

const CALC = /<(?:[\w.-]+:)?calcPr\b[^<>]*>/;
/** What may stand before calcPr in a workbook part, last first. */
const BEFORE_CALC = ["definedNames", "externalReferences", "functionGroups", "sheets"];

/** The workbook's XML with the order to recalculate every formula when it is opened. */
export function withRecalculation(xml: string): string {
  const present = CALC.exec(xml)?.[0];
  if (present !== undefined)
    return xml.replace(CALC, () => withAttribute(present, "fullCalcOnLoad", "1"));
  for (const name of BEFORE_CALC) {
    const end = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>|<(?:[\\w.-]+:)?${name}\\b[^<>]*/>`).exec(
      xml,
    );
    if (end === null) continue;
    const prefix = /^<\/?([\w.-]+:)?/.exec(end[0])?.[1] ?? "";
    const at = end.index + end[0].length;
    return `${xml.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
  }
  return xml;
}
