import type {
  ColumnEvidence,
  ColumnRole,
  Columns,
  LevelName,
  TableKind,
  TableRow,
} from "../model/table";
import type { AssignedColumns } from "./assign-columns";

/** One name column and points beside it is a summary; targets without points are goals. */
export function kindOfTable(assigned: AssignedColumns, body: readonly TableRow[]): TableKind {
  if (!isWeighed(assigned, body)) return "goals";
  const { level1, level2, level3 } = assigned.columns;
  const levels = [level1, level2, level3].filter((level) => level !== undefined);
  return levels.length === 1 && !hasAim(assigned.columns) ? "summary" : "self-evaluation";
}

/** Whether points stand in a column, behind the indicators, or at least behind their groups beside a score. */
function isWeighed({ columns, questions }: AssignedColumns, body: readonly TableRow[]): boolean {
  const asksWeight = questions.some(
    (asked) =>
      (asked.about === "same-role" && asked.role === "weight") ||
      (asked.about === "column" && asked.candidates.includes("weight")),
  );
  const states = (levelOf: (row: TableRow) => LevelName | null): boolean =>
    body.some((row) => (levelOf(row)?.stated ?? null) !== null);
  const groupsState = states(({ level1 }) => level1) || states(({ level2 }) => level2);
  return (
    asksWeight ||
    columns.weight !== undefined ||
    states(({ name }) => name) ||
    (columns.score !== undefined && groupsState)
  );
}

const hasAim = ({ target, actual, standard, process }: Columns): boolean =>
  [target, actual, standard, process].some((column) => column !== undefined);

export interface SummaryParts {
  readonly columns: Columns;
  readonly evidence: readonly ColumnEvidence[];
  readonly rows: readonly TableRow[];
}

/** A summary's only names are its groups, whatever their column is called. */
export function asSummary({ columns, evidence, rows }: SummaryParts): SummaryParts {
  const { level1, level2, level3, ...others } = columns;
  const group = level1 ?? level2 ?? level3;
  return {
    columns: group === undefined ? others : { level1: group, ...others },
    evidence: evidence.map((told) =>
      isLevel(told.role) ? { ...told, role: "level1" as const } : told,
    ),
    rows: rows.map((row) => ({ ...row, level1: row.name, level2: null })),
  };
}

const isLevel = (role: ColumnRole): boolean =>
  role === "level1" || role === "level2" || role === "level3";
