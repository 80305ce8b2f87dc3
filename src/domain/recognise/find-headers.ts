import { sameAddress, type Area, type CellAddress } from "../model/address";
import { filledCells, mergeOver, textAt, type FilledCell, type Grid } from "./grid";
import {
  headerWords,
  headingWords,
  isOurPeriod,
  readHeader,
  type HeaderClaim,
  type HeaderRole,
} from "./header-words";

/** One column under a header: the words over it and the roles they claim. */
export interface HeaderColumn {
  readonly column: number;
  readonly at: CellAddress;
  readonly words: string;
  /** These and all that stands above them: 财政评价 over 得分. */
  readonly path: string;
  readonly claims: readonly HeaderClaim[];
  /** The words stand in a cell merged over this column and others, with nothing of its own below. */
  readonly isShared: boolean;
}

export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** Whether another table's header stands in the same rows. */
  readonly hasNeighbour: boolean;
}

/**
 * Two role words also occur together in notes and fund blocks (分值, 得分); a third, with an
 * indicator column among them, settles that a row heads a table.
 */
const LEAST_ROLES = 3;
const TALLEST_HEADER = 3;
/** A second header row may say no more than this under a first that says the rest. */
const SUB_WORDS =
  /^(?:数?值|[A-Z]|序号|编号|年初|年中|调整[后数]?|变更后|内容|名称|填报|文字|数字)$/u;

const LEVEL_ROLES: ReadonlySet<HeaderRole> = new Set([
  "level1",
  "level2",
  "level3",
  "level4",
  "name",
]);

/** Every header on the sheet, top to bottom; headers side by side come apart. */
export function findHeaders(grid: Grid): Header[] {
  const headers: Header[] = [];
  let freeFrom = 0;
  for (const row of grid.usedRows) {
    if (row < freeFrom) continue;
    const header = headerFrom(grid, row);
    if (header === null) continue;
    headers.push(...splitSideBySide(header));
    freeFrom = header.bottom + 1;
  }
  return headers;
}

function headerFrom(grid: Grid, top: number): Header | null {
  if (claimingCells(grid, top) < 2 || filledCells(grid, top).some(isSentence)) return null;
  let best: Header | null = null;
  for (let height = 1; height <= TALLEST_HEADER; height += 1) {
    const bottom = top + height - 1;
    const cells = filledCells(grid, bottom);
    if (height > 1 && !isWithinHeader(grid, top, bottom)) break;
    const header = { top, bottom, columns: readBand(grid, top, bottom), hasNeighbour: false };
    if (best === null || isBetter(header, best, cells.length > 0)) best = header;
  }
  return best !== null && isHeader(best) ? best : null;
}

const isWithinHeader = (grid: Grid, top: number, row: number): boolean =>
  filledCells(grid, row).every(continuesHeader) || reachesDown(grid, top, row);

const LEAST_REACHING_DOWN = 2;

/** Whether headings of the first row are merged down over another: whatever stands there heads columns too. */
function reachesDown(grid: Grid, top: number, row: number): boolean {
  const reaching = filledCells(grid, top).filter(({ at, text }) => {
    const end = mergeOver(grid, at)?.bottom ?? top;
    const isHeading = readHeader(headingWords(text)).length > 0;
    return isHeading && end >= row && end < top + TALLEST_HEADER;
  });
  return reaching.length >= LEAST_REACHING_DOWN;
}

/** `总体目标 | 建成…。 | 完成情况 | 已建成…。` names two texts and heads nothing. */
const isSentence = ({ text }: FilledCell): boolean => /[。;]/u.test(text);

/** A row of sub-headings belongs to the band; a blank one only if headings are merged over it. */
const isBetter = (taller: Header, lower: Header, hasWords: boolean): boolean =>
  rolesOf(taller).size + taller.columns.length + (hasWords ? 1 : 0) >
  rolesOf(lower).size + lower.columns.length;

/** Cells that claim a role; every number takes one back, for it is what the cell before it names. */
const claimingCells = (grid: Grid, row: number): number => {
  const cells = filledCells(grid, row);
  const texts = cells.filter(({ cell }) => cell.value.kind === "text");
  const claiming = texts.filter(({ text }) => readHeader(headingWords(text)).length > 0);
  return claiming.length - (cells.length - texts.length);
};

function continuesHeader({ cell, text }: FilledCell): boolean {
  const words = headerWords(text);
  const isSubWord = SUB_WORDS.test(words) || words === "";
  return cell.value.kind === "text" && (isSubWord || readHeader(words).length > 0);
}

function rolesOf({ columns }: Header): Set<HeaderRole> {
  return new Set(columns.flatMap(({ claims }) => claims.map(({ role }) => role)));
}

function isHeader(header: Header): boolean {
  const roles = rolesOf(header);
  const levels = [...roles].filter((role) => LEVEL_ROLES.has(role)).length;
  return roles.size >= LEAST_ROLES && levels > 0 && roles.size > levels;
}

/** What stands over each column of a band of rows, from the first to the last filled column. */
function readBand(grid: Grid, top: number, bottom: number): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (const column of bandColumns(grid, top, bottom)) {
    const parts = partsOver(grid, { top, bottom, column });
    const lowest = parts.at(-1);
    if (lowest === undefined) continue;
    const { words, claims } = nearestClaims(parts);
    const path = parts.map((part) => part.words).join("");
    const ours = parts.every(({ text }) => isOurPeriod(text)) ? claims : [];
    columns.push({ column, at: lowest.at, words, path, claims: ours, isShared: lowest.isShared });
  }
  return columns;
}

/** What the lowest heading claims; one that claims nothing is read with the heading above it, and so on. */
function nearestClaims(parts: readonly HeaderPart[]): Pick<HeaderColumn, "words" | "claims"> {
  let words = "";
  for (const part of [...parts].reverse()) {
    words = part.words + words;
    const claims = readHeader(words);
    if (claims.length > 0) return { words, claims };
  }
  return { words, claims: [] };
}

function bandColumns(grid: Grid, top: number, bottom: number): number[] {
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row += 1) {
    for (const { at } of filledCells(grid, row)) {
      const right = mergeOver(grid, at)?.right ?? at.column;
      for (let column = at.column; column <= right; column += 1) columns.add(column);
    }
  }
  return [...columns].sort((one, other) => one - other);
}

interface HeaderPart {
  readonly at: CellAddress;
  readonly text: string;
  readonly words: string;
  readonly isShared: boolean;
}

/** The header cells over a column, top down, each merged cell once. */
function partsOver(
  grid: Grid,
  { top, bottom, column }: { top: number; bottom: number; column: number },
): HeaderPart[] {
  const parts: HeaderPart[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const area = mergeOver(grid, { row, column });
    const at = area === null ? { row, column } : { row: area.top, column: area.left };
    if (at.row !== row || isSideLabel(area, bottom)) continue;
    const text = textAt(grid, at);
    const words = headingWords(text);
    if (words !== "")
      parts.push({ at, text, words, isShared: area !== null && area.right > area.left });
  }
  return parts;
}

/** `绩\n效\n指\n标` merged down beside the table heads no column: headings end with the band. */
const isSideLabel = (area: Area | null, bandBottom: number): boolean =>
  area !== null && area.bottom > bandBottom;

/** A level that appears again begins another table to the right of the first. */
function splitSideBySide(header: Header): Header[] {
  const segments: HeaderColumn[][] = [[]];
  const seen = new Set<HeaderRole>();
  for (const column of header.columns) {
    const level = column.claims.find(({ role }) => role !== "name" && LEVEL_ROLES.has(role));
    const isNew = level !== undefined && !(column.isShared && isSameCell(segments, column));
    if (isNew && seen.has(level.role)) {
      segments.push([]);
      seen.clear();
    }
    if (level !== undefined) seen.add(level.role);
    segments.at(-1)?.push(column);
  }
  const headers = segments.map((columns) => ({ ...header, columns, hasNeighbour: true }));
  return headers.length > 1 && headers.every(isHeader) ? headers : [header];
}

function isSameCell(segments: readonly HeaderColumn[][], { at }: HeaderColumn): boolean {
  const previous = segments.at(-1)?.at(-1);
  return previous !== undefined && sameAddress(previous.at, at);
}
