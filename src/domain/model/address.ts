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
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1] ?? "") {
    column = column * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1;
  }
  let row = 0;
  for (const digit of match[2] ?? "") row = row * 10 + digit.charCodeAt(0) - "0".charCodeAt(0);
  return { row: row - 1, column: column - 1 };
}

/** The area of `B2:C5` or of a single `B2`; null for any other text. */
export function parseArea(text: string): Area | null {
  const [from = "", to = from] = text.split(":");
  const first = parseA1(from);
  const last = parseA1(to);
  if (first === null || last === null) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

export const sameAddress = (one: CellAddress, other: CellAddress): boolean =>
  one.row === other.row && one.column === other.column;

export const isInside = (area: Area, { row, column }: CellAddress): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
