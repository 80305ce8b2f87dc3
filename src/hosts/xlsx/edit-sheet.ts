import { areaToA1, parseArea, toA1, type CellAddress } from "../../domain/model/address";
import { EMPTY_CELL, type Cell, type CellValue } from "../../domain/model/cell";
import type { CellPlace, ChildPlace, RowPlace, SheetPart } from "./sheet-part";
import { readXml, type OpenTag } from "./read-xml";
import { escapeXml, spliced, withAttribute, type Splice } from "./xml";

/** What a cell's element becomes. */
export interface CellChange {
  readonly at: CellAddress;
  readonly style: number;
  readonly content: CellContent;
}

type CellContent =
  | { readonly kind: "cell"; readonly cell: Cell }
  /** The formula stays, its stored result changes. */
  | { readonly kind: "result"; readonly value: CellValue }
  /** Only the style changes. */
  | { readonly kind: "same" };

/** The sheet's XML with the changes spliced in; every other character stays. */
export function editSheet(part: SheetPart, changes: readonly CellChange[]): string {
  const byRow = new Map<number, CellChange[]>();
  const ordered = [...changes].sort(
    ({ at: one }, { at: other }) => one.row - other.row || one.column - other.column,
  );
  for (const change of ordered) {
    const known = byRow.get(change.at.row);
    if (known === undefined) byRow.set(change.at.row, [change]);
    else known.push(change);
  }
  const data = part.children.find(({ name }) => name === "sheetData");
  if (data === undefined) return part.xml;
  const newRows: string[] = [];
  const splices: Splice[] = [];
  for (const [row, cells] of byRow) {
    const place = part.rows.get(row);
    if (place !== undefined) splices.push(...editRow(part, place, cells));
    else if (data.isSelfClosing) newRows.push(newRow(part, row, cells));
    else splices.push(insertion(rowsEnd(part, data, row), newRow(part, row, cells)));
  }
  if (newRows.length > 0) splices.push(openElement(part, data, newRows.join("")));
  return spliced(part.xml, [...splices, ...widenDimension(part, ordered)]);
}

const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** Before the first row further down, or at the end of the data. */
function rowsEnd({ rows, xml }: SheetPart, data: ChildPlace, row: number): number {
  let place: number | null = null;
  let next = Infinity;
  for (const known of rows.values()) {
    if (known.row > row && known.row < next) {
      next = known.row;
      place = known.start;
    }
  }
  return place ?? xml.lastIndexOf("<", data.end - 1);
}

/** A self-closing element with something inside it now. */
function openElement(
  { xml, prefix }: SheetPart,
  { start, tagEnd, name }: ChildPlace,
  inner: string,
): Splice {
  const opening = xml.slice(start, tagEnd).replace(/\s*\/>$/, ">");
  return { start, end: tagEnd, text: `${opening}${inner}</${prefix}${name}>` };
}

const newRow = (part: SheetPart, row: number, cells: readonly CellChange[]): string =>
  `<${part.prefix}row r="${String(row + 1)}">${cells.map((change) => cellXml(part, change)).join("")}</${part.prefix}row>`;

function editRow(part: SheetPart, place: RowPlace, changes: readonly CellChange[]): Splice[] {
  if (place.isSelfClosing) {
    const opening = part.xml.slice(place.start, place.tagEnd).replace(/\s*\/>$/, ">");
    const inner = changes.map((change) => cellXml(part, change)).join("");
    return [{ start: place.start, end: place.end, text: `${opening}${inner}</${part.prefix}row>` }];
  }
  return changes.map((change) => {
    const known = place.cells.get(change.at.column);
    if (known === undefined)
      return insertion(cellsEnd(part, place, change.at.column), cellXml(part, change));
    return { start: known.start, end: known.end, text: changedXml(part, known, change) };
  });
}

function cellsEnd({ xml }: SheetPart, { cells, end }: RowPlace, column: number): number {
  let place: number | null = null;
  let next = Infinity;
  for (const [known, { start }] of cells) {
    if (known > column && known < next) {
      next = known;
      place = start;
    }
  }
  return place ?? xml.lastIndexOf("<", end - 1);
}

function changedXml(part: SheetPart, { start, end, style }: CellPlace, change: CellChange): string {
  const xml = part.xml.slice(start, end);
  if (change.content.kind === "cell") return cellXml(part, change);
  const body = change.content.kind === "result" ? withResult(part, xml, change.content.value) : xml;
  if (change.style === style) return body;
  const tagEnd = body.indexOf(">") + 1;
  return withAttribute(body.slice(0, tagEnd), "s", String(change.style)) + body.slice(tagEnd);
}

function cellXml({ prefix }: SheetPart, { at, style, content }: CellChange): string {
  const cell = content.kind === "cell" ? content.cell : EMPTY_CELL;
  const { type, inner } = contentXml(prefix, cell);
  const attributes = `r="${toA1(at)}"${style === 0 ? "" : ` s="${String(style)}"`}${type === "" ? "" : ` t="${type}"`}`;
  const formula =
    cell.formula === null ? "" : `<${prefix}f>${escapeXml(cell.formula)}</${prefix}f>`;
  const body = formula + inner;
  return body === ""
    ? `<${prefix}c ${attributes}/>`
    : `<${prefix}c ${attributes}>${body}</${prefix}c>`;
}

/** A value as `v` or, for typed text, as an inline string, which leaves the shared strings alone. */
function contentXml(prefix: string, { value, formula }: Cell): { type: string; inner: string } {
  const v = (text: string): string => `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
  switch (value.kind) {
    case "empty":
      return { type: "", inner: "" };
    case "number":
      return { type: "", inner: v(value.digits) };
    case "boolean":
      return { type: "b", inner: v(value.value ? "1" : "0") };
    case "error":
      return { type: "e", inner: v(value.code) };
    case "text":
      return formula !== null
        ? { type: "str", inner: v(value.text) }
        : {
            type: "inlineStr",
            inner: `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(value.text)}</${prefix}t></${prefix}is>`,
          };
  }
}

/** A formula's cell with another stored result; the formula's own element stays to the letter. */
function withResult({ name, prefix }: SheetPart, xml: string, value: CellValue): string {
  const { type, inner } = contentXml(prefix, { value, formula: "", format: "General" });
  const tagEnd = xml.indexOf(">") + 1;
  const untyped = xml.slice(0, tagEnd).replace(/\st\s*=\s*("[^"]*"|'[^']*')/, "");
  const opening = type === "" ? untyped : withAttribute(untyped, "t", type);
  const { stored, end } = resultPlaces(xml, name);
  return spliced(xml, [
    { start: 0, end: tagEnd, text: opening },
    insertion(end, inner),
    ...stored.map((place) => ({ ...place, text: "" })),
  ]);
}

/** Where a formula cell's stored results stand, and where the formula ends. */
function resultPlaces(
  xml: string,
  part: string,
): { stored: { start: number; end: number }[]; end: number } {
  const path: OpenTag[] = [];
  const stored: { start: number; end: number }[] = [];
  let formulaEnd = 0;
  readXml(xml, part, {
    open: (tag) => {
      path.push(tag);
    },
    close: (name, end) => {
      const start = path.pop()?.start ?? 0;
      if (path.length !== 1) return;
      if (name === "f") formulaEnd = end;
      else if (name === "v" || name === "is") stored.push({ start, end });
    },
  });
  return { stored, end: formulaEnd };
}

/** The used range as the sheet states it, wide enough for new cells. */
function widenDimension(part: SheetPart, changes: readonly CellChange[]): Splice[] {
  const child = part.children.find(({ name }) => name === "dimension");
  const area = parseArea(child?.attributes["ref"] ?? "");
  if (child === undefined || area === null) return [];
  const rows = changes.map(({ at }) => at.row);
  const columns = changes.map(({ at }) => at.column);
  const wide = {
    top: rows.reduce((least, row) => Math.min(least, row), area.top),
    left: columns.reduce((least, column) => Math.min(least, column), area.left),
    bottom: rows.reduce((most, row) => Math.max(most, row), area.bottom),
    right: columns.reduce((most, column) => Math.max(most, column), area.right),
  };
  const ref = areaToA1(wide);
  if (ref === areaToA1(area)) return [];
  const tag = part.xml.slice(child.start, child.tagEnd);
  return [{ start: child.start, end: child.tagEnd, text: withAttribute(tag, "ref", ref) }];
}
