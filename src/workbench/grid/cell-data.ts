import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  ObjectMatrix,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IStyleData,
} from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { CellAddress } from "../../domain/model/address";
import {
  EMPTY_CELL,
  EMPTY_VALUE,
  numberValue,
  type Cell,
  type CellValue,
} from "../../domain/model/cell";
import type { BorderLook, CellLook } from "../book/look";
import type { Fill, Sheet } from "../book/sheet";
import { typedValue } from "../book/typed-cell";

/** What the grid shows for a cell of the book. */
export const cellData = (sheet: Sheet, at: CellAddress): CellData =>
  dataOf(sheet.cell(at), sheet.fill(at));

type CellData = Omit<ICellData, "s"> & { readonly s: IStyleData };

/** A cell in the grid's words; null is for what the grid is to forget. */
export const dataOf = ({ value, formula, format }: Cell, fill: Fill): CellData => ({
  ...valueData(value),
  f: formula === null ? null : `=${formula}`,
  p: null,
  si: null,
  s: { n: formatData(format), bg: fillData(fill) },
});

function valueData(value: CellValue): Pick<ICellData, "v" | "t"> {
  switch (value.kind) {
    case "empty":
      return { v: null };
    case "number":
      return { v: Number(value.digits), t: CellValueType.NUMBER };
    case "text":
      return { v: value.text, t: CellValueType.STRING };
    case "boolean":
      return { v: value.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "error":
      return { v: value.code, t: CellValueType.STRING };
  }
}

const formatData = (format: string): IStyleData["n"] =>
  format === EMPTY_CELL.format ? null : { pattern: format };

const fillData = ({ pattern, color }: Fill): IStyleData["bg"] =>
  pattern === "None" ? null : { rgb: color };

/** The cells that a person's step in the grid changes. */
export function cellsOf(values: ISetRangeValuesMutationParams["cellValue"]) {
  const cells: { readonly at: CellAddress; readonly data: ICellData | null }[] = [];
  new ObjectMatrix(values ?? {}).forValue((row, column, data) => {
    cells.push({ at: { row, column }, data: data ?? null });
  });
  return cells;
}

/** A cell of the book after the grid has changed it; null where only its look has changed. */
export function cellFrom(data: ICellData | null, known: Cell): Cell | null {
  if (data === null) return { ...known, value: EMPTY_VALUE, formula: null };
  const format = patternOf(data.s) ?? known.format;
  if (typeof data.f === "string" && data.f !== "") {
    return { value: EMPTY_VALUE, formula: data.f.replace(/^=/, ""), format };
  }
  if (data.v === undefined && data.p == null) return null;
  return { value: valueFrom(data, format), formula: null, format };
}

/** Null where the grid says nothing about the number format. */
function patternOf(style: ICellData["s"]): string | null {
  if (typeof style !== "object" || style?.n === undefined) return null;
  return style.n?.pattern ?? EMPTY_CELL.format;
}

function valueFrom({ v, t, p }: ICellData, format: string): CellValue {
  const text = documentText(p) ?? v ?? "";
  if (text === "") return EMPTY_VALUE;
  if (t === CellValueType.BOOLEAN || typeof text === "boolean") {
    return { kind: "boolean", value: Boolean(text) };
  }
  if (typeof text === "number") return numberValue(String(text));
  const isText = t === CellValueType.STRING || t === CellValueType.FORCE_STRING;
  return isText && !text.startsWith("#") ? { kind: "text", text } : typedValue(text, format);
}

/** The text of a cell that the grid keeps as a document, as it does with several lines. */
export const documentText = (document: ICellData["p"]): string | null =>
  document?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") ?? null;

const flag = (isOn: boolean): BooleanNumber => (isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  fill: HorizontalAlign.LEFT,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const INDENT_PIXELS = 9;

/** A cell's look in the grid's own words. */
export function styleOf({ font, borders, ...look }: CellLook): IStyleData {
  return {
    ff: font.name,
    fs: font.size,
    bl: flag(font.isBold),
    it: flag(font.isItalic),
    ...(font.isUnderlined ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.isStruck ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(font.colour === null ? {} : { cl: { rgb: font.colour } }),
    ...(look.horizontal === null ? {} : { ht: HORIZONTAL[look.horizontal] }),
    vt: VERTICAL[look.vertical],
    tb: look.wraps ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(look.indent === 0 ? {} : { pd: { l: look.indent * INDENT_PIXELS } }),
    ...turn(look.turned),
    bd: borderData(borders),
  };
}

/** The grid counts degrees clockwise. */
function turn(turned: CellLook["turned"]): Pick<IStyleData, "tr"> {
  if (turned === "stacked") return { tr: { a: 0, v: BooleanNumber.TRUE } };
  return turned === 0 ? {} : { tr: { a: -turned } };
}

const borderData = ({ left, right, top, bottom }: CellLook["borders"]): IBorderData => ({
  ...side("l", left),
  ...side("r", right),
  ...side("t", top),
  ...side("b", bottom),
});

const side = (name: "l" | "r" | "t" | "b", border: BorderLook | null): IBorderData =>
  border === null ? {} : { [name]: { s: STYLES.get(border.style), cl: { rgb: border.colour } } };

const STYLES: ReadonlyMap<string, BorderStyleTypes> = new Map([
  ["thin", BorderStyleTypes.THIN],
  ["hair", BorderStyleTypes.HAIR],
  ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED],
  ["dashDot", BorderStyleTypes.DASH_DOT],
  ["dashDotDot", BorderStyleTypes.DASH_DOT_DOT],
  ["double", BorderStyleTypes.DOUBLE],
  ["medium", BorderStyleTypes.MEDIUM],
  ["mediumDashed", BorderStyleTypes.MEDIUM_DASHED],
  ["mediumDashDot", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["mediumDashDotDot", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["slantDashDot", BorderStyleTypes.SLANT_DASH_DOT],
  ["thick", BorderStyleTypes.THICK],
]);
