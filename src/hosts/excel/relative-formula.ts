import { parseA1, type CellAddress } from "../../domain/model/address";

const TOKEN =
  /"(?:[^"]|"")*"|(?<cell>[A-Z]{1,3}[1-9]\d{0,6})(?![\w.(!])|[A-Z]+(?=\()|\d+(?:\.\d+)?(?![\w.!:])|[-+*/^&=<>(),:%]/gy;

/**
 * A formula as it is told from its own cell, in Excel's R1C1 notation: `D3*2` in G3 is `RC[-3]*2`, and
 * the same in every row. Null for one that holds more than calls, numbers, texts and plain cells of
 * its sheet.
 */
export function relativeFormula(formula: string, own: CellAddress): string | null {
  let told = "";
  let end = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const [token] = match;
    const cell = parseA1(match.groups?.["cell"] ?? "");
    told +=
      cell === null ? token : step("R", cell.row - own.row) + step("C", cell.column - own.column);
    end = match.index + token.length;
  }
  return end === formula.length ? told : null;
}

const step = (letter: string, distance: number): string =>
  distance === 0 ? letter : `${letter}[${String(distance)}]`;
