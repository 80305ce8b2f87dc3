import type { Looked } from "../../model/checklist";
import type { FindingCode } from "../../model/finding";
import type { ScoredTable } from "../../model/scored";
import { LOOKED_AT_MONEY } from "./money";
import { NOTHING, places, UNCOUNTED, uncountedWhere, type LookedAt } from "./places";
import { LOOKED_AT_SCORES, LOOKED_AT_WEIGHTS } from "./points";
import { LOOKED_AT_NOTES, LOOKED_AT_VALUES } from "./rows";

const hasTexts = ({ form }: ScoredTable): boolean => form.texts.length > 0;

const REQUIRED_FIELDS: ReadonlySet<string> = new Set(["project", "department", "unit", "year"]);

const LOOKED_AT: Readonly<Record<FindingCode, LookedAt>> = {
  ...LOOKED_AT_WEIGHTS,
  ...LOOKED_AT_SCORES,
  ...LOOKED_AT_MONEY,
  ...LOOKED_AT_NOTES,
  ...LOOKED_AT_VALUES,
  V18: uncountedWhere(hasTexts),
  V19: uncountedWhere(({ form }) => form.texts.some(({ kind }) => kind === "goal")),
  V25: ({ form }) => places(form.fields.filter(({ name }) => REQUIRED_FIELDS.has(name)).length),
  V26: uncountedWhere((scored) => scored.form.year !== null && hasTexts(scored)),
  V27: uncountedWhere(() => true),
  V28: ({ table }, tables) => (table.kind === "summary" && tables.length > 1 ? UNCOUNTED : NOTHING),
  V29: uncountedWhere(() => true),
  V30: ({ table }, tables) =>
    table.kind === "self-evaluation" && tables.some((other) => other.table.kind === "goals")
      ? UNCOUNTED
      : NOTHING,
  V32: uncountedWhere(hasTexts),
};

/** What `checkTable` holds a summary to: its rows are groups, and have neither targets nor notes. */
const OF_SUMMARIES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(["W01", "W02", "W03", "W04", "W05"] as const),
  ...(["S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10"] as const),
  ...(["S21", "S24", "V28"] as const),
]);

/** What a check had to look at in a table, so that nothing is called right that nobody has looked at. */
export function lookedAt(
  code: FindingCode,
  scored: ScoredTable,
  tables: readonly ScoredTable[],
): Looked {
  if (scored.table.kind === "summary" && !OF_SUMMARIES.has(code)) return NOTHING;
  return LOOKED_AT[code](scored, tables);
}
