import { HostError } from "../../app/spreadsheet-host";
import { toA1, type Area, type CellAddress } from "../../domain/model/address";
import { EMPTY_CELL, type Cell } from "../../domain/model/cell";
import { inTurn } from "../shared/in-turn";
import { cellArea } from "./column-rows";
import { formulaIn, valueIn } from "./et-cells";
import { gridOf } from "./et-grid";
import { readText } from "./member";
import type { OpenBook } from "./open-book";

/** Cells as far as values and formulas go; their formats are asked for apart. */
export type Contents = ReadonlyMap<string, Omit<Cell, "format">>;

/** WPS and the pane stand still while a block of cells is read. */
const CELLS_A_BLOCK = 20_000;
/** More cells than any real table has. */
const MOST_CELLS = 1_500_000;

/** By A1: the cells of an area that hold something. */
export async function readContents(book: OpenBook, id: string, area: Area): Promise<Contents> {
  const { top, left, bottom, right } = area;
  const width = right - left + 1;
  const height = bottom - top + 1;
  if (width * height > MOST_CELLS) throw new HostError("too-large", id);
  const blockHeight = Math.max(1, Math.floor(CELLS_A_BLOCK / width));
  const blocks = Array.from({ length: Math.ceil(height / blockHeight) }, (_, index) => {
    const first = top + index * blockHeight;
    return { ...area, top: first, bottom: Math.min(bottom, first + blockHeight - 1) };
  });
  const found = new Map<string, Omit<Cell, "format">>();
  await inTurn(blocks, async (block) => {
    // A long block counts for a pause of its own.
    await book.rest(blocks.length > 1 ? CELLS_A_BLOCK : MEMBERS_A_BLOCK);
    readBlock(book, id, { block, found });
  });
  return found;
}

const MEMBERS_A_BLOCK = 3;

interface BlockReading {
  readonly block: Area;
  readonly found: Map<string, Omit<Cell, "format">>;
}

function readBlock(book: OpenBook, id: string, { block, found }: BlockReading): void {
  const range = book.range(id, block);
  const size = {
    rowCount: block.bottom - block.top + 1,
    columnCount: block.right - block.left + 1,
  };
  const values = gridOf(range.Value2, size);
  const formulas = gridOf(range.Formula, size);
  for (let row = 0; row < size.rowCount; row += 1) {
    for (let column = 0; column < size.columnCount; column += 1) {
      const at = { row: block.top + row, column: block.left + column };
      const given = {
        value: values(row, column),
        formula: formulas(row, column),
        shown: () => shownAt(book, id, at),
      };
      const formula = formulaIn(given);
      const value = valueIn(given);
      if (value.kind !== "empty" || formula !== null) found.set(toA1(at), { value, formula });
    }
  }
}

const shownAt = (book: OpenBook, id: string, at: CellAddress): string =>
  readText(book.range(id, cellArea(at)), "Text");

export const cellWith = (contents: Contents, at: CellAddress, format: string): Cell => ({
  value: EMPTY_CELL.value,
  formula: null,
  ...contents.get(toA1(at)),
  format,
});
