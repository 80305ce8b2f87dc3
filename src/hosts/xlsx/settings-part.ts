import { isOurProperty, joinProperties, splitIntoProperties } from "../shared/settings-text";
import { addPart, addRelationship, dropPart, freeName, removeRelationship } from "./content-types";
import { STRICT, TRANSITIONAL, type Dialect } from "./dialect";
import type { Package } from "./package";
import { readXml } from "./read-xml";
import { appendToRoot, escapeXml, spliced, unescapeExcel } from "./xml";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

const noProperties = ({ customProperties, variants }: Dialect): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<Properties xmlns="${customProperties}" xmlns:vt="${variants}"/>`;

const PROPERTIES_TYPES: ReadonlySet<string> = new Set(
  [STRICT, TRANSITIONAL].map(({ customPropertiesType }) => customPropertiesType),
);

interface Property {
  readonly name: string;
  readonly id: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text that our document properties hold together; empty where there is none. */
export function readSettings(source: Package): string {
  const part = propertiesPart(source);
  if (part === null) return "";
  return joinProperties(readProperties(source.text(part), part));
}

/** Replaces our document properties; a person's own stay as they are. No text leaves no part of ours. */
export function writeSettings(target: Package, text: string): void {
  const standing = propertiesPart(target);
  if (text === "" && standing === null) return;
  const part = standing ?? newPart(target);
  const xml = target.text(part);
  const known = readProperties(xml, part);
  const kept = known.filter(({ name }) => !isOurProperty(name));
  if (text === "" && kept.length === 0 && known.length > 0) {
    dropProperties(target, part);
    return;
  }
  const firstId = Math.max(1, ...kept.map(({ id }) => id)) + 1;
  const { variants } = target.dialect;
  const added = (prefix: string): string =>
    splitIntoProperties(text)
      .map(
        ({ name, text: value }, index) =>
          `<${prefix}property fmtid="${FORMAT_ID}" pid="${String(firstId + index)}" name="${name}">` +
          `<vt:lpwstr xmlns:vt="${variants}">${escapeXml(value)}</vt:lpwstr></${prefix}property>`,
      )
      .join("");
  const others = spliced(
    xml,
    known
      .filter(({ name }) => isOurProperty(name))
      .map(({ start, end }) => ({ start, end, text: "" })),
  );
  target.setText(part, appendToRoot(others, added));
}

function propertiesPart(source: Package): string | null {
  const found = source.relationships("").find(({ type }) => PROPERTIES_TYPES.has(type));
  return found === undefined ? null : source.find(found.target);
}

/** A part that held nothing but our properties was ours. */
function dropProperties(target: Package, part: string): void {
  const isTo = ({ target: to }: { readonly target: string }): boolean => target.find(to) === part;
  const relationship = target.relationships("").find(isTo);
  if (relationship !== undefined) removeRelationship(target, "", relationship.id);
  dropPart(target, part);
}

function newPart(target: Package): string {
  const name =
    target.find("docProps/custom.xml") === null
      ? "docProps/custom.xml"
      : freeName(target, "docProps/custom", ".xml");
  addPart(target, { name, contentType: CONTENT_TYPE, xml: noProperties(target.dialect) });
  addRelationship(target, "", { type: target.dialect.customPropertiesType, target: name });
  return name;
}

function readProperties(xml: string, part: string): Property[] {
  const properties: Property[] = [];
  let open: { name: string; id: number; text: string; start: number } | null = null;
  readXml(xml, part, {
    open: ({ name, attributes, start }) => {
      if (name !== "property") return;
      open = {
        name: attributes["name"] ?? "",
        id: Number(attributes["pid"] ?? 0),
        text: "",
        start,
      };
    },
    text: (text) => {
      if (open !== null) open.text += text;
    },
    close: (name, end) => {
      if (name !== "property" || open === null) return;
      properties.push({ ...open, text: unescapeExcel(open.text), end });
      open = null;
    },
  });
  return properties;
}
