import { HostError } from "../../app/spreadsheet-host";

/** What `Value2` or `Formula` of a range gives, cell by cell from its first one. */
export type EtGrid = (row: number, column: number) => unknown;

export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

interface ItemWrapper {
  Item(row: number, column: number): unknown;
}

/**
 * Builds give a grid in several shapes: rows of cells, one flat list for a single row or column, an
 * object with `Item`, and a single cell's value as it is.
 */
export function gridOf(given: unknown, { rowCount, columnCount }: GridSize): EtGrid {
  if (isWrapper(given)) return (row, column) => given.Item(row + 1, column + 1);
  if (!Array.isArray(given)) {
    if (rowCount * columnCount === 1) return () => given;
    throw new HostError("unsupported", `${typeof given} for a range`);
  }
  const list: readonly unknown[] = given;
  if (list.some((line) => Array.isArray(line))) return rowsOf(list, rowCount);
  const isFlat = list.length === rowCount * columnCount && Math.min(rowCount, columnCount) === 1;
  if (!isFlat) throw new HostError("unsupported", `${String(list.length)} cells for a range`);
  return (row, column) => list[row + column];
}

function rowsOf(rows: readonly unknown[], rowCount: number): EtGrid {
  if (rows.length !== rowCount) throw new HostError("unsupported", `${String(rows.length)} rows`);
  return (row, column) => {
    const line = rows[row];
    return Array.isArray(line) ? (line[column] as unknown) : undefined;
  };
}

const isWrapper = (given: unknown): given is ItemWrapper =>
  typeof given === "object" &&
  given !== null &&
  !Array.isArray(given) &&
  typeof (given as Partial<ItemWrapper>).Item === "function";
