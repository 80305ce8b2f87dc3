import type { CellAddress } from "../../domain/model/address";
import type { Sheet } from "../book/sheet";
import { ApiError } from "./api-object";
import { sizeOf, type Place } from "./session";

type Reader = (sheet: Sheet, at: CellAddress) => unknown;
interface Readers {
  readonly [name: string]: Reader | Readers;
}

const READERS: Readers = {
  format: {
    fill: {
      color: (sheet, at) => sheet.fill(at).color,
      pattern: (sheet, at) => sheet.fill(at).pattern,
      patternColor: (sheet, at) => sheet.fill(at).patternColor,
    },
    protection: (sheet, at) => ({ locked: sheet.isLocked(at), formulaHidden: false }),
  },
};

/** `getCellProperties`: for each cell an object with exactly what was asked for. */
export function cellProperties({ sheet, area }: Place, wanted: unknown): unknown {
  const { rowCount, columnCount } = sizeOf(area);
  return Array.from({ length: rowCount }, (_, i) =>
    Array.from({ length: columnCount }, (__, j) => {
      const at = { row: area.top + i, column: area.left + j };
      return pick(READERS, wanted, (read) => read(sheet, at));
    }),
  );
}

function pick(readers: Readers, wanted: unknown, read: (reader: Reader) => unknown): object {
  if (typeof wanted !== "object" || wanted === null) throw new ApiError("InvalidArgument");
  return Object.fromEntries(
    Object.entries(wanted).map(([name, inner]: [string, unknown]) => {
      const reader = readers[name];
      if (reader === undefined) throw new ApiError("ApiNotFound", name);
      return [name, typeof reader === "function" ? read(reader) : pick(reader, inner, read)];
    }),
  );
}
