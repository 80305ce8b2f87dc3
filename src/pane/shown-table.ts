import type { AssessedTable } from "../app/assess";
import { isScorable } from "../app/look";
import type { OpenState } from "./state";

/** The table on show: the one picked, else the first that can be scored. */
export function shownTable({ look, tableKey }: OpenState): AssessedTable | null {
  const { tables } = look;
  return tables.find(({ key }) => key === tableKey) ?? tables.find(isScorable) ?? tables[0] ?? null;
}
