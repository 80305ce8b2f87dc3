import type { ChildPlace, SheetPart } from "../../hosts/xlsx/sheet-part";
import { readXml, type OpenTag } from "../../hosts/xlsx/read-xml";
import { PLAIN_LAYOUT, type SheetLayout } from "../book/look";

/** A sheet's layout, with its columns' own widths and the rows that are hidden. */
export interface ReadLayout {
  readonly layout: SheetLayout;
  /** In points. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  /** Whether a filter hides them. */
  readonly isFiltered: boolean;
}

/** `digitWidth` is how wide a figure of the workbook's plain font is, in pixels. */
export function readLayout(part: SheetPart, digitWidth: number): ReadLayout {
  const { columnWidths, hiddenColumns } = readColumns(part, digitWidth);
  const { rowHeights, hiddenRows } = readRows(part);
  const { defaultRowHeight, defaultColWidth } = childOf(part, "sheetFormatPr")?.attributes ?? {};
  const width = numberOf(defaultColWidth);
  return {
    layout: {
      rowHeights,
      hiddenColumns,
      defaultRowHeight: numberOf(defaultRowHeight),
      defaultColumnWidth: width === null ? null : pointsOf(width, digitWidth),
      ...readView(part),
    },
    columnWidths,
    hiddenRows,
    isFiltered: tagsIn(part, "autoFilter").some(({ name }) => name === "filterColumn"),
  };
}

const childOf = ({ children }: SheetPart, wanted: string): ChildPlace | undefined =>
  children.find(({ name }) => name === wanted);

function tagsIn(part: SheetPart, child: string): readonly OpenTag[] {
  const place = childOf(part, child);
  return place === undefined ? [] : tagsOf(part.xml.slice(place.start, place.end), part.name);
}

function tagsOf(xml: string, name: string): readonly OpenTag[] {
  const tags: OpenTag[] = [];
  readXml(xml, name, { open: (tag) => tags.push(tag) });
  return tags;
}

const isSet = (flag: string | undefined): boolean => flag === "1" || flag === "true";
const numberOf = (text: string | undefined): number | null => {
  const number = Number(text ?? NaN);
  return Number.isFinite(number) ? number : null;
};

/** What a cell has beside its figures, and how many pixels are how many points. */
const PADDING = 5;
const POINTS_A_PIXEL = 0.75;

/** A width in figures of the plain font (ECMA-376, 18.3.1.13), in points. */
const pointsOf = (width: number, digitWidth: number): number =>
  Math.trunc(width * digitWidth + PADDING) * POINTS_A_PIXEL;

/** One `col` may speak for all columns up to the last: only those near the table matter. */
const MOST_COLUMNS = 512;

function readColumns(part: SheetPart, digitWidth: number) {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const { name, attributes } of tagsIn(part, "cols")) {
    if (name !== "col") continue;
    const { min, max, width, hidden } = attributes;
    const last = Math.min(Number(max), MOST_COLUMNS);
    for (let column = Number(min) - 1; column < last; column += 1) {
      const figures = numberOf(width);
      if (figures !== null) columnWidths.set(column, pointsOf(figures, digitWidth));
      if (isSet(hidden)) hiddenColumns.add(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

function readRows({ rows, xml, prefix, name }: SheetPart) {
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  for (const { row, start, tagEnd } of rows.values()) {
    const tag = xml.slice(start, tagEnd);
    if (!/\s(?:ht|hidden)\s*=/.test(tag)) continue;
    const whole = tag.endsWith("/>") ? tag : `${tag}</${prefix}row>`;
    const { ht, hidden } = tagsOf(whole, name)[0]?.attributes ?? {};
    const height = numberOf(ht);
    if (height !== null) rowHeights.set(row, height);
    if (isSet(hidden)) hiddenRows.add(row);
  }
  return { rowHeights, hiddenRows };
}

function readView(part: SheetPart): Pick<SheetLayout, "frozen" | "showsGridLines"> {
  const tags = tagsIn(part, "sheetViews");
  const view = tags.find(({ name }) => name === "sheetView")?.attributes ?? {};
  const pane = tags.find(({ name }) => name === "pane")?.attributes ?? {};
  const isFrozen = pane["state"]?.startsWith("frozen") === true;
  const { showGridLines = "1" } = view;
  return {
    frozen: isFrozen
      ? { rows: numberOf(pane["ySplit"]) ?? 0, columns: numberOf(pane["xSplit"]) ?? 0 }
      : PLAIN_LAYOUT.frozen,
    showsGridLines: isSet(showGridLines),
  };
}
