import type { CellAddress } from "../model/address";
import type { Finding, FindingFacts, Severity } from "../model/finding";
import type { Indicator } from "../model/indicator";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import type { ColumnRole } from "../model/table";

/** A finding on a cell of the table's own sheet. */
export const findingAt = (
  { table }: ScoredTable,
  at: CellAddress,
  [severity, facts]: readonly [severity: Severity, facts: FindingFacts],
): Finding => ({ ...facts, severity, cell: { sheet: table.sheet, at } });

/** A row's name as a finding tells it: its own, or the level it stands under. */
export const nameOf = ({ indicator: { row } }: ScoredIndicator): string =>
  row.name?.name ?? row.level2?.name ?? row.level1?.name ?? "";

export const TOTAL = "总分";
const SUBTOTAL = "小计";

/** What a sum is called: its name, if it stands in a level column. */
export const nameOfSum = ({ row }: Indicator): string =>
  row.name?.name ?? (row.kind === "total" ? TOTAL : SUBTOTAL);

/** The rows that count towards the frame. */
export const countedRows = ({ indicators }: ScoredTable): readonly ScoredIndicator[] =>
  indicators.filter(({ basis }) => basis !== "excluded");

/** The header cell of a column, or the table's first cell. */
export function headerAt({ table }: ScoredTable, role: ColumnRole): CellAddress {
  const evidence = table.evidence.find((column) => column.role === role);
  return evidence?.at ?? { row: table.area.top, column: table.area.left };
}

export const headerWordsOf = ({ table }: ScoredTable, role: ColumnRole): string =>
  table.evidence.find((column) => column.role === role)?.header ?? role;
