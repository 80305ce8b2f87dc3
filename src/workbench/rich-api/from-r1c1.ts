import { toA1, type CellAddress } from "../../domain/model/address";

const TOKEN = /"[^"]*"|(?<![\w.])R(?:\[(-?\d+)\])?C(?:\[(-?\d+)\])?(?![\w(])/g;

/** What a cell gets of an entry in Excel's R1C1 notation, where cells are told from the cell itself. */
export const fromR1C1 = (entry: unknown, own: CellAddress): unknown =>
  typeof entry !== "string" || !entry.startsWith("=")
    ? entry
    : entry.replace(TOKEN, (token, down = "0", right = "0") =>
        token.startsWith('"')
          ? token
          : toA1({ row: own.row + Number(down), column: own.column + Number(right) }),
      );
