import type { CellAddress } from "../model/address";
import { plainText } from "../model/cell";
import type { Form, FormField, FormFieldName, FormText, FormTextKind } from "../model/table";
import { compactText } from "../numeric/normalise-text";
import { fundRole } from "./fund-header";
import { anchorOf, filledCells, mergeOver, placedAt, type FilledCell, type Grid } from "./grid";
import { headerWords } from "./header-words";
import { isRemark } from "./row-words";

/** The fields that every form asks for, under the names that forms give them. */
const FIELDS: readonly (readonly [name: FormFieldName, label: RegExp])[] = [
  ["project", /^(?:预算)?项目名称$/u],
  ["department", /^(?:项目|业务|预算)?主管(?:部门|单位)(?:名称)?(?:及代码)?$/u],
  ["unit", /^(?:(?:项目)?(?:实施|执行|承担|填报|使用)|预算)(?:单位|部门)(?:名称)?(?:及代码)?$/u],
  ["year", /^(?:自评|评价|预算|项目|绩效|所属)?年度$/u],
  ["period", /^(?:项目)?(?:起止|实施|建设|执行)(?:时间|年限|期限|周期|期)$|^项目周期$/u],
];

const TEXTS: readonly (readonly [kind: FormTextKind, heading: RegExp])[] = [
  ["result", /实际完成|完成情况|实现情况|执行情况|目标完成/u],
  ["conclusion", /^(?:自评|评价|绩效)?(?:自评)?结论$/u],
  ["goal", /预期目标|总体目标|年度目标|绩效目标|设定目标|目标设定|^目标$/u],
];

/** A label is a few words; anything longer is a text of its own. */
const LONGEST_LABEL = 16;
/** Below this a cell is a name or a number, not a text that states something. */
const SHORTEST_TEXT = 8;
/** A text without any heading is one that a person wrote, and not a title, if it is as long as this. */
const SHORTEST_LOOSE_TEXT = 40;

/** What stands in the given rows, which are those around a table. */
export function readForm(grid: Grid, rows: readonly number[]): Form {
  const fields: FormField[] = [];
  const texts: FormText[] = [];
  const headings = new Map<number, FormTextKind>();
  for (const row of rows) {
    const cells = filledCells(grid, row);
    fields.push(...cells.flatMap((cell) => readField(grid, cell)));
    const text = cells.filter(isText).flatMap((cell) => readFormText(grid, cell, headings));
    if (text.length > 0) texts.push(...text);
    else noteHeadings(cells, headings);
  }
  return { fields, texts };
}

const isText = ({ cell, text }: FilledCell): boolean =>
  cell.value.kind === "text" && text.length >= SHORTEST_TEXT && !isHeading(text);

/** `年度总体目标完成情况综述` names a text and is none. */
const isHeading = (text: string): boolean =>
  kindNamedBy(text) !== null && /(?:目标|情况|综述|概述)(?:\([^)]*\))?$/u.test(text);

/** `（2024年度）` below the title; the brackets may wait for their year. */
const BRACKETED_YEAR = /^\((?:(?:20)?[_xX*]{0,4}|(20\d{2}))年?度?\)$/u;

/** `2024年度项目支出绩效自评表`: the heading of the whole. */
const TITLE = /^[^;。,]{0,24}20\d{2}年[^;。,]{0,40}表(?:\([^)]*\))?$/u;

function readField(grid: Grid, placed: FilledCell): FormField[] {
  const { at, text } = placed;
  const { sheet } = grid.snapshot;
  if (placed.cell.value.kind !== "text") return [];
  const bracketed = text.includes("年") ? BRACKETED_YEAR.exec(text) : null;
  if (bracketed !== null) {
    return [{ name: "year", label: "年度", cell: { sheet, at }, text: bracketed[1] ?? "" }];
  }
  if (TITLE.test(text)) return [{ name: "title", label: "", cell: { sheet, at }, text }];
  const [label = "", ...own] = text.split(":");
  const name = nameOf(label);
  if (name === null) return [];
  const inCell = own.join(":");
  const value = inCell === "" ? valueRightOf(grid, at) : { at, text: inCell };
  return value === null ? [] : [{ name, label, cell: { sheet, at: value.at }, text: value.text }];
}

const nameOf = (text: string): FormFieldName | null => {
  if (text.length > LONGEST_LABEL) return null;
  const words = headerWords(text);
  return FIELDS.find(([, label]) => label.test(words))?.[0] ?? null;
};

/** The value beside a label; empty where the next label follows at once, null where a heading row follows. */
function valueRightOf(
  grid: Grid,
  label: CellAddress,
): { readonly at: CellAddress; readonly text: string } | null {
  const column = (mergeOver(grid, label)?.right ?? label.column) + 1;
  const at = anchorOf(grid, { row: label.row, column });
  const { cell } = placedAt(grid, at);
  const text = compactText(plainText(cell.value));
  if (nameOf(text) !== null || fundRole(headerWords(text)) !== null) return null;
  return { at, text };
}

/** Short cells head the texts below them, until others take their place. */
function noteHeadings(cells: readonly FilledCell[], headings: Map<number, FormTextKind>): void {
  headings.clear();
  for (const { at, text } of cells) {
    const kind = kindNamedBy(text);
    if (kind !== null) headings.set(at.column, kind);
  }
}

function kindNamedBy(text: string): FormTextKind | null {
  if (text.length > LONGEST_LABEL) return null;
  const words = headerWords(text);
  return TEXTS.find(([, heading]) => heading.test(words))?.[0] ?? null;
}

function readFormText(
  grid: Grid,
  { at, cell, text: compact }: FilledCell,
  headings: ReadonlyMap<number, FormTextKind>,
): FormText[] {
  const beside = filledCells(grid, at.row).filter((other) => other.at.column < at.column);
  if (isRemark(compact) || isRemarkBeside(beside[0], compact)) return [];
  const isLabelled = beside.some(({ text }) => text.length <= LONGEST_LABEL);
  const kind = headings.get(at.column) ?? kindNamedBy(beside.at(-1)?.text ?? "");
  if (kind === null && !isLabelled && !isLoose(compact)) return [];
  const text = plainText(cell.value).trim();
  return [{ kind: kind ?? "narrative", cell: { sheet: grid.snapshot.sheet, at }, text }];
}

/** Beside 说明 only what the form asks for is of interest, where the answer should stand: 请在此处简要说明…. */
const isRemarkBeside = (label: FilledCell | undefined, text: string): boolean =>
  label !== undefined && isRemark(label.text) && !(ASKED.test(label.text) && text.startsWith("请"));

const ASKED = /^(?:其他)?(?:需要)?说明/u;

const isLoose = (text: string): boolean =>
  text.length >= SHORTEST_LOOSE_TEXT && /[。;]/u.test(text);
