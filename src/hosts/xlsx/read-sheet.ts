import { parseA1, parseArea, toA1, type Area, type CellAddress } from "../../domain/model/address";
import { EMPTY_VALUE, numberValue, type Cell, type CellValue } from "../../domain/model/cell";
import { damaged, XlsxError } from "./fault";
import type { CellPlace, ChildPlace, ColumnStyle, RowPlace, SheetPart } from "./sheet-part";
import { shiftFormula } from "./shift-formula";
import type { Styles } from "./styles";
import { readXml, type OpenTag } from "./read-xml";
import { unescapeExcel } from "./xml";

export interface SheetContext {
  readonly strings: () => readonly string[];
  readonly styles: Styles;
  /** Throws `too-many-cells` beyond these. */
  readonly cellsLeft: number;
}

/** Reads a worksheet part of any writer: with or without `r` on its cells, of any namespace prefix. */
export function readSheetPart(name: string, xml: string, context: SheetContext): SheetPart {
  const reader = new SheetReader(name, xml, context);
  readXml(xml, name, reader);
  return reader.result();
}

interface OpenRow {
  readonly tag: OpenTag;
  readonly row: number;
  readonly cells: Map<number, CellPlace>;
  readonly values: Map<number, Cell>;
}

interface OpenCell {
  readonly tag: OpenTag;
  readonly at: CellAddress;
  value: string | null;
  inline: string | null;
  formula: string | null;
  formulaTag: OpenTag | null;
}

interface SharedFormula {
  readonly at: CellAddress;
  readonly formula: string;
}

class SheetReader {
  readonly #name: string;
  readonly #xml: string;
  readonly #context: SheetContext;
  readonly #path: string[] = [];
  readonly #cells = new Map<number, ReadonlyMap<number, Cell>>();
  readonly #rows = new Map<number, RowPlace>();
  readonly #merges: Area[] = [];
  readonly #columnStyles: ColumnStyle[] = [];
  readonly #children: ChildPlace[] = [];
  readonly #bound = new Set<string>();
  readonly #shared = new Map<string, SharedFormula>();
  #prefix = "";
  #isProtected = false;
  #child: OpenTag | null = null;
  #row: OpenRow | null = null;
  #cell: OpenCell | null = null;
  #cellCount = 0;
  #lastRow = -1;
  #lastColumn = -1;

  constructor(name: string, xml: string, context: SheetContext) {
    this.#name = name;
    this.#xml = xml;
    this.#context = context;
  }

  readonly open = (tag: OpenTag): void => {
    const depth = this.#path.push(tag.name);
    if (depth === 1)
      this.#prefix = /^<([^\s:>/]+:)/.exec(this.#xml.slice(tag.start, tag.end))?.[1] ?? "";
    if (depth === 2) this.#openChild(tag);
    if (this.#path[1] === "sheetData") this.#openInData(tag, depth);
    else this.#openElsewhere(tag);
  };

  readonly text = (text: string): void => {
    const cell = this.#cell;
    if (cell === null) return;
    const inside = this.#path.at(-1);
    if (inside === "v") cell.value = (cell.value ?? "") + text;
    else if (inside === "f") cell.formula = (cell.formula ?? "") + text;
    else if (inside === "t" && !this.#path.includes("rPh"))
      cell.inline = (cell.inline ?? "") + text;
  };

  readonly close = (name: string, end: number): void => {
    const depth = this.#path.length;
    this.#path.pop();
    if (depth === 2 && this.#child !== null) this.#closeChild(this.#child, end);
    if (depth === 4 && name === "c") this.#closeCell(end);
    if (depth === 3 && name === "row") this.#closeRow(end);
  };

  result(): SheetPart {
    if (!this.#children.some(({ name }) => name === "sheetData")) throw damaged(this.#name);
    return {
      name: this.#name,
      xml: this.#xml,
      prefix: this.#prefix,
      cells: inOrder(this.#cells),
      rows: this.#rows,
      cellCount: this.#cellCount,
      merges: this.#merges,
      columnStyles: this.#columnStyles,
      children: this.#children,
      boundFormulas: this.#bound,
      isProtected: this.#isProtected,
    };
  }

  #openChild(tag: OpenTag): void {
    this.#child = tag;
    const { sheet } = tag.attributes;
    if (tag.name === "sheetProtection") this.#isProtected = sheet === "1" || sheet === "true";
  }

  #closeChild({ name, start, end: tagEnd, isSelfClosing, attributes }: OpenTag, end: number): void {
    this.#children.push({ name, start, tagEnd, end, isSelfClosing, attributes });
    this.#child = null;
  }

  #openElsewhere({ name, attributes }: OpenTag): void {
    if (name === "mergeCell") {
      const area = parseArea(attributes["ref"] ?? "");
      if (area !== null) this.#merges.push(area);
    } else if (name === "col" && attributes["style"] !== undefined) {
      this.#columnStyles.push({
        first: Number(attributes["min"]) - 1,
        last: Number(attributes["max"]) - 1,
        style: Number(attributes["style"]),
      });
    }
  }

  #openInData(tag: OpenTag, depth: number): void {
    if (depth === 3 && tag.name === "row") this.#openRow(tag);
    else if (depth === 4 && tag.name === "c") this.#openCell(tag);
    else if (tag.name === "f" && this.#cell !== null) {
      this.#cell.formula = "";
      this.#cell.formulaTag = tag;
    } else if (tag.name === "v" && this.#cell !== null) this.#cell.value = "";
  }

  #openRow(tag: OpenTag): void {
    const given = tag.attributes["r"];
    const row = given === undefined ? this.#lastRow + 1 : Number(given) - 1;
    if (!Number.isInteger(row) || row < 0) throw damaged(this.#name);
    this.#lastRow = row;
    this.#lastColumn = -1;
    this.#row = { tag, row, cells: new Map(), values: new Map() };
  }

  #openCell(tag: OpenTag): void {
    const row = this.#row;
    if (row === null) return;
    const given = tag.attributes["r"];
    const at =
      given === undefined ? { row: row.row, column: this.#lastColumn + 1 } : parseA1(given);
    if (at === null) throw damaged(this.#name);
    this.#lastColumn = at.column;
    this.#cell = { tag, at, value: null, inline: null, formula: null, formulaTag: null };
  }

  #closeCell(end: number): void {
    const cell = this.#cell;
    const row = this.#row;
    this.#cell = null;
    if (cell === null || row === null) return;
    this.#cellCount += 1;
    if (this.#cellCount > this.#context.cellsLeft) throw new XlsxError({ kind: "too-many-cells" });
    const { at, tag } = cell;
    const style = Number(tag.attributes["s"] ?? 0);
    row.cells.set(at.column, { start: tag.start, end, style });
    const read = this.#read(cell, this.#context.styles.formatOf(style));
    if (read !== null) row.values.set(at.column, read);
  }

  #closeRow(end: number): void {
    const open = this.#row;
    this.#row = null;
    if (open === null) return;
    const { tag, row, cells, values } = open;
    const { s, customFormat } = tag.attributes;
    const hasStyle = s !== undefined && (customFormat === "1" || customFormat === "true");
    this.#rows.set(row, {
      row,
      start: tag.start,
      tagEnd: tag.end,
      end,
      isSelfClosing: tag.isSelfClosing,
      style: hasStyle ? Number(s) : null,
      cells,
    });
    if (values.size > 0) this.#cells.set(row, inOrder(values));
  }

  /** Null for a cell that holds nothing and looks like nothing. */
  #read(cell: OpenCell, format: string): Cell | null {
    const value = this.#valueOf(cell);
    const formula = this.#formulaOf(cell);
    if (formula !== null && value.kind === "empty" && isNoFormula(formula)) {
      return { value: { kind: "text", text: `=${formula}` }, formula: null, format };
    }
    if (value.kind === "empty" && formula === null && format === "General") return null;
    return { value, formula, format };
  }

  #valueOf({ tag, value, inline, formula }: OpenCell): CellValue {
    const type = tag.attributes["t"] ?? "n";
    if (type === "inlineStr") return textValue(inline ?? "");
    // A formula has been worked out, and gives a text of nothing.
    if (type === "str" && value === "" && formula !== null) return { kind: "text", text: "" };
    if (value === null || value === "") return EMPTY_VALUE;
    if (type === "s") return textValue(this.#sharedString(Number(value)));
    return plainValue(type, value);
  }

  #sharedString(index: number): string {
    const text = this.#context.strings()[index];
    if (text === undefined) throw damaged(this.#name);
    return text;
  }

  #formulaOf({ at, formula, formulaTag }: OpenCell): string | null {
    if (formula === null || formulaTag === null) return null;
    const { t: type, si: group } = formulaTag.attributes;
    const text = formula.replace(/^=/, "");
    const isMaster = type === "shared" && text !== "";
    if (isMaster || type === "array" || type === "dataTable") this.#bound.add(toA1(at));
    return type === "shared" && group !== undefined
      ? this.#share(group, { at, formula: text })
      : text;
  }

  /** A member of a shared group says its formula only at the group's first cell. */
  #share(group: string, own: SharedFormula): string {
    if (own.formula !== "") this.#shared.set(group, own);
    const { at: from, formula } = this.#shared.get(group) ?? own;
    return shiftFormula(formula, own.at.row - from.row, own.at.column - from.column);
  }
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A stored value that stands in the cell itself, by its type. */
function plainValue(type: string, value: string): CellValue {
  switch (type) {
    case "b":
      return { kind: "boolean", value: value === "1" || value === "true" };
    case "e":
      return { kind: "error", code: value };
    case "n":
      return NUMBER.test(value.trim()) ? numberValue(value.trim()) : textValue(value);
    default:
      return textValue(value);
  }
}

const textValue = (text: string): CellValue =>
  text === "" ? EMPTY_VALUE : { kind: "text", text: unescapeExcel(text) };

/**
 * Libraries store a text that begins with `=` as a formula. `8场次` can be none: outside quotes no
 * formula has a Chinese word right behind a number.
 */
const isNoFormula = (formula: string): boolean =>
  /(?<![\p{L}\p{N}_.$])\d+(?:\.\d+)?\p{Script=Han}/u.test(formula.replace(/"[^"]*"|'[^']*'/gu, ""));

/** Rows and cells ascend in nearly every file; where they do not, they do afterwards. */
function inOrder<Value>(map: ReadonlyMap<number, Value>): ReadonlyMap<number, Value> {
  let last = -1;
  for (const key of map.keys()) {
    if (key < last) return new Map([...map].sort(([one], [other]) => one - other));
    last = key;
  }
  return map;
}
