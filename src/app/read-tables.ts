import type { ColumnMapping } from "../domain/model/column-mapping";
import { interpretTable } from "../domain/interpret/interpret-table";
import { sameCell } from "../domain/model/cell";
import type { InterpretedTable } from "../domain/model/indicator";
import { overrideOf } from "../domain/model/override";
import type { Scheme } from "../domain/model/scheme";
import { cellAt, type CellRef, type SheetSnapshot } from "../domain/model/snapshot";
import type { RecognisedTable } from "../domain/model/table";
import { recogniseWorkbook } from "../domain/recognise/recognise-workbook";
import { refreshTables } from "../domain/recognise/refresh-tables";
import type { Equipment } from "./equipment";

/** A workbook's tables as they were read from its sheets. */
export interface TablesReading {
  readonly snapshots: readonly SheetSnapshot[];
  readonly tables: readonly ReadTable[];
}

interface ReadTable {
  /** The table's place in the workbook, by names: what we wrote is remembered under it. */
  readonly key: string;
  readonly interpreted: InterpretedTable;
}

export interface ReadingOptions {
  readonly scheme: Pick<Scheme, "frame" | "overrides">;
  /** What persons have said of columns. */
  readonly mappings: readonly ColumnMapping[];
  readonly equipment: Equipment;
}

export const readTables = (
  snapshots: readonly SheetSnapshot[],
  options: ReadingOptions,
): TablesReading =>
  interpreted(snapshots, recogniseWorkbook(snapshots, options.mappings), {
    options,
    earlier: null,
  });

/**
 * Reads the tables after a scoring: what it cannot have changed is not read again. `touched` are
 * the cells that may hold something else than in the earlier reading.
 */
export function readTablesAgain(
  earlier: TablesReading,
  snapshots: readonly SheetSnapshot[],
  { touched, ...options }: ReadingOptions & { readonly touched: readonly CellRef[] },
): TablesReading {
  const changed = touched.filter(hasChanged(earlier.snapshots, snapshots));
  if (changed.length === 0) return earlier;
  const known = earlier.tables.map((table) => table.interpreted.table);
  const tables = refreshTables(known, snapshots, changed);
  return tables === null
    ? readTables(snapshots, options)
    : interpreted(snapshots, tables, { options, earlier });
}

interface Interpreting {
  readonly options: ReadingOptions;
  readonly earlier: TablesReading | null;
}

function interpreted(
  snapshots: readonly SheetSnapshot[],
  tables: readonly RecognisedTable[],
  { options, earlier }: Interpreting,
): TablesReading {
  const keys = keysOf(tables.map(({ sheet }) => sheet.name));
  const dateSystems = new Map(snapshots.map(({ sheet, dateSystem }) => [sheet.id, dateSystem]));
  const read = tables.map((table, index) => ({
    key: keys[index] ?? "",
    interpreted: interpretTable(table, {
      frame: options.scheme.frame,
      standards: options.equipment.standards,
      isDirectionGiven: (row) =>
        (overrideOf(row, options.scheme)?.direction ?? "as-read") !== "as-read",
      dateSystem: dateSystems.get(table.sheet.id) ?? "1900",
      earlier: earlier?.tables[index]?.interpreted ?? null,
    }),
  }));
  return { snapshots, tables: read };
}

/** The sheet's name, and a number where the sheet has several tables. */
function keysOf(sheetNames: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return sheetNames.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}#${String(count)}`;
  });
}

function hasChanged(
  before: readonly SheetSnapshot[],
  after: readonly SheetSnapshot[],
): (cell: CellRef) => boolean {
  const [old, now] = [before, after].map(
    (snapshots) => new Map(snapshots.map((snapshot) => [snapshot.sheet.id, snapshot])),
  );
  return ({ sheet, at }) => {
    const [one, other] = [old?.get(sheet.id), now?.get(sheet.id)];
    return (
      one === undefined || other === undefined || !sameCell(cellAt(one, at), cellAt(other, at))
    );
  };
}
