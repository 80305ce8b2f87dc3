import type { CellAddress } from "../model/address";
import { SEVERITY_OF } from "../model/catalogue";
import type { Finding, FindingFacts } from "../model/finding";
import type { Indicator } from "../model/indicator";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import type { CellRef } from "../model/snapshot";
import type { ColumnRole } from "../model/table";

/** A finding as severe as the catalogue has it. */
export const findingOn = (cell: CellRef, facts: FindingFacts): Finding => ({
  ...facts,
  severity: SEVERITY_OF[facts.code],
  cell,
});

/** A finding on a cell of the table's own sheet. */
export const findingAt = ({ table }: ScoredTable, at: CellAddress, facts: FindingFacts): Finding =>
  findingOn({ sheet: table.sheet, at }, facts);

/** A row's name as a finding tells it: its own, or the level it stands under. */
export const nameOf = ({ indicator: { row } }: ScoredIndicator): string =>
  row.name?.name ?? row.level2?.name ?? row.level1?.name ?? "";

export const TOTAL = "总分";
const SUBTOTAL = "小计";

/** What a sum is called: its name, if it stands in a level column. */
export function nameOfSum({ row }: Indicator): string {
  const { name, kind } = row;
  if (kind !== "total") return name?.name ?? SUBTOTAL;
  // `合计 | 等级`: the lowest name is that of the grade.
  return name === null || NAMES_GRADE.test(name.name) ? TOTAL : name.name;
}

const NAMES_GRADE = /等级$|等次$/u;

/** The rows that count towards the frame. */
export function countedRows({ indicators }: ScoredTable): readonly ScoredIndicator[] {
  const known = counted.get(indicators);
  if (known !== undefined) return known;
  const rows = indicators.filter(({ basis }) => basis !== "excluded");
  counted.set(indicators, rows);
  return rows;
}

/** Nearly every family of checks asks for them. */
const counted = new WeakMap<ScoredTable["indicators"], readonly ScoredIndicator[]>();

/** The header cell of a column, or the table's first cell. */
export function headerAt({ table }: ScoredTable, role: ColumnRole): CellAddress {
  const evidence = table.evidence.find((column) => column.role === role);
  return evidence?.at ?? { row: table.area.top, column: table.area.left };
}

export const headerWordsOf = ({ table }: ScoredTable, role: ColumnRole): string =>
  table.evidence.find((column) => column.role === role)?.header ?? role;

/** Whether a row's note says anything at all. */
export const hasNote = ({ indicator }: ScoredIndicator): boolean => indicator.note.text !== "";

/** The row's own name where it stands; its points or target where it has none of its own. */
export function nameCell({ indicator: { row, targetText } }: ScoredIndicator): CellAddress {
  const name = row.name ?? row.level2 ?? row.level1;
  return name?.at ?? targetText.at ?? { row: row.row, column: 0 };
}
