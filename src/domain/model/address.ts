/** Row and column counted from 0; A1 text exists only where a host or a person reads it. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four bounds inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LETTERS = 26;
const CODE_OF_A = 65;
const CODE_OF_0 = 48;

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(CODE_OF_A + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

export const toA1 = ({ row, column }: CellAddress): string =>
  `${columnLetters(column)}${String(row + 1)}`;

export const areaToA1 = (area: Area): string => {
  const first = toA1({ row: area.top, column: area.left });
  const last = toA1({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
};

/** The address of `B12` or `$B$12`; null for any other text. */
export function parseA1(text: string): CellAddress | null {
  if (!/^\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}$/.test(text)) return null;
  let column = 0;
  let row = 0;
  for (const character of text.replaceAll("$", "")) {
    const code = character.charCodeAt(0);
    if (code >= CODE_OF_A) column = column * LETTERS + code - CODE_OF_A + 1;
    else row = row * 10 + code - CODE_OF_0;
  }
  return { row: row - 1, column: column - 1 };
}

/** The area of `B2:C5` or of a single `B2`; null for any other text. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(":");
  const first = parseA1(colon < 0 ? text : text.slice(0, colon));
  const last = parseA1(text.slice(colon + 1));
  if (first === null || last === null) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** An area's cells, row by row. */
export function cellsOf({ top, left, bottom, right }: Area): CellAddress[] {
  const cells: CellAddress[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push({ row, column });
  }
  return cells;
}

export const sameAddress = (one: CellAddress, other: CellAddress): boolean =>
  one.row === other.row && one.column === other.column;

export const isInside = (area: Area, { row, column }: CellAddress): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
