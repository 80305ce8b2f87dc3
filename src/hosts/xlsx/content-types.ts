import type { Package } from "./package";
import { relationshipsPart } from "./package";
import { readXml } from "./read-xml";
import { appendToRoot, escapeXml } from "./xml";

const CONTENT_TYPES = "[Content_Types].xml";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A part that the package has not had so far, and how it is to be found. */
export interface NewPart {
  readonly name: string;
  readonly contentType: string;
  readonly xml: string;
}

/** Adds a part with a content type of its own; what the package may have said of the name before is void. */
export function addPart(target: Package, { name, contentType, xml }: NewPart): void {
  forgetType(target, name);
  target.setText(name, xml);
  appendType(target, `Override PartName="/${escapeXml(name)}" ContentType="${contentType}"`);
}

/** Declares the content type of all parts with an extension, unless it is declared. */
export function declareExtension(target: Package, extension: string, contentType: string): void {
  const declared = new Set<string>();
  readXml(target.text(typesPart(target)), CONTENT_TYPES, {
    open: ({ name, attributes }) => {
      if (name === "Default") declared.add((attributes["Extension"] ?? "").toLowerCase());
    },
  });
  if (declared.has(extension)) return;
  appendType(target, `Default Extension="${extension}" ContentType="${contentType}"`);
}

/** Forgets a part: itself and its content type. Its relationship is the caller's. */
export function dropPart(target: Package, name: string): void {
  target.remove(name);
  forgetType(target, name);
}

function forgetType(target: Package, name: string): void {
  const types = target.text(typesPart(target));
  const escaped = escapeXml(`/${name}`).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const override = new RegExp(`<[^<>]*Override\\s[^<>]*PartName=["']${escaped}["'][^<>]*/>`, "i");
  target.setText(typesPart(target), types.replace(override, ""));
}

const typesPart = (target: Package): string => target.find(CONTENT_TYPES) ?? CONTENT_TYPES;

function appendType(target: Package, element: string): void {
  const name = typesPart(target);
  target.setText(
    name,
    appendToRoot(target.text(name), (prefix) => `<${prefix}${element}/>`),
  );
}

export interface NewRelationship {
  /** The last word of the type: `comments`. */
  readonly type: string;
  readonly target: string;
}

/** Relates a part to another and gives the new relationship's id. Package-wide for an empty source. */
export function addRelationship(
  target: Package,
  source: string,
  { type, target: to }: NewRelationship,
): string {
  const name = target.find(relationshipsPart(source)) ?? relationshipsPart(source);
  const xml = target.has(name)
    ? target.text(name)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`;
  let number = 1;
  while (new RegExp(`Id\\s*=\\s*["']rId${String(number)}["']`).test(xml)) number += 1;
  const id = `rId${String(number)}`;
  const attributes = `Id="${id}" Type="${target.dialect.relationships}/${type}" Target="/${escapeXml(to)}"`;
  target.setText(
    name,
    appendToRoot(xml, (prefix) => `<${prefix}Relationship ${attributes}/>`),
  );
  return id;
}

export function removeRelationship(target: Package, source: string, id: string): void {
  const name = target.find(relationshipsPart(source));
  if (name === null) return;
  const element = new RegExp(`<[^<>]*Relationship\\s[^<>]*Id\\s*=\\s*["']${id}["'][^<>]*/>`);
  const left = target.text(name).replace(element, "");
  if (/<[^<>]*Relationship\s/.test(left)) target.setText(name, left);
  else target.remove(name);
}

/** Forgets the content type of an extension that no part has any more. */
export function forgetExtension(target: Package, extension: string): void {
  if (target.names.some((name) => name.toLowerCase().endsWith(`.${extension}`))) return;
  const declared = new RegExp(`<[^<>]*Default\\s[^<>]*Extension=["']${extension}["'][^<>]*/>`, "i");
  const types = typesPart(target);
  target.setText(types, target.text(types).replace(declared, ""));
}

/** A name like `xl/comments3.xml` that no part has. */
export function freeName(target: Package, before: string, after: string): string {
  let number = 1;
  while (target.find(`${before}${String(number)}${after}`) !== null) number += 1;
  return `${before}${String(number)}${after}`;
}
