import { columnLetters, parseA1 } from "../../domain/model/address";

const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/gu;

/** A shared formula as it reads `rows` below and `columns` right of the cell it was written for. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(PIECE, (piece: string, ...groups: string[]) => {
    const [fixedColumn = "", letters, fixedRow = "", digits] = groups;
    if (letters === undefined || digits === undefined) return piece;
    const at = parseA1(`${letters.toUpperCase()}${digits}`);
    if (at === null) return piece;
    const column = fixedColumn === "$" ? at.column : at.column + columns;
    const row = fixedRow === "$" ? at.row : at.row + rows;
    return column < 0 || row < 0
      ? "#REF!"
      : `${fixedColumn}${columnLetters(column)}${fixedRow}${String(row + 1)}`;
  });
