import { findingKey } from "../../app/acceptances";
import type { Look } from "../../app/look";
import { cellKey } from "../../domain/model/snapshot";
import { unitEdit } from "../../app/typed-edits";
import type { AssessedTable } from "../../app/assess";
import type { CellEdit } from "../../domain/model/plan";
import type { Finding, Severity } from "../../domain/model/finding";
import type { TableRow } from "../../domain/model/table";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

export interface Issue {
  readonly key: string;
  readonly finding: Finding;
  /** What would be written into the cell; null where there is no one right answer. */
  readonly fix: CellEdit | null;
}

/** What is found of one row, or of the table as a whole. */
export interface IssueGroup {
  /** Null for the table as a whole. */
  readonly row: TableRow | null;
  readonly issues: readonly Issue[];
}

export interface IssueList {
  /** The gravest first. */
  readonly groups: readonly IssueGroup[];
  readonly accepted: readonly Issue[];
  /** How many are open: neither accepted nor told as blanks. */
  readonly open: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Blank cells that scoring fills: said once, not cell by cell. */
  readonly blanks: number;
}

export function listIssues(look: Look, { key, scored, findings }: AssessedTable): IssueList {
  const filled = new Set(
    look.outlook.plan.edits
      .filter(({ before }) => before.value.kind === "empty")
      .map(({ cell }) => cellKey(cell)),
  );
  const isBlank = ({ code, cell }: Finding): boolean =>
    (code === "S08" || code === "V01") && filled.has(cellKey(cell));
  const issues = findings
    .filter((finding) => !isBlank(finding))
    .map((finding) => ({ key: findingKey(key, finding), finding, fix: fixOf(look, finding) }));
  const isAccepted = (issue: Issue): boolean => look.reading.acceptances.has(issue.key);
  const open = issues.filter((issue) => !isAccepted(issue));
  const count = (wanted: Severity): number =>
    open.filter(({ finding }) => finding.severity === wanted).length;
  return {
    groups: groupsOf(open, scored.table.rows),
    accepted: issues.filter(isAccepted),
    open: open.length,
    counts: { error: count("error"), warning: count("warning"), notice: count("notice") },
    blanks: findings.length - issues.length,
  };
}

/** Findings whose cell itself is wrong; of the others the cause may stand elsewhere. */
const FIXABLE: ReadonlySet<Finding["code"]> = new Set([
  "S01",
  "S02",
  "S04",
  "S05",
  "S06",
  "S07",
  "S09",
  "S10",
  "S14",
  "S19",
]);

function fixOf({ fixes, reading }: Look, finding: Finding): CellEdit | null {
  if (finding.code === "V07" && finding.of === "actual")
    return unitEdit(reading, finding.cell, finding);
  return FIXABLE.has(finding.code) ? (fixes.get(cellKey(finding.cell)) ?? null) : null;
}

function groupsOf(issues: readonly Issue[], rows: readonly TableRow[]): IssueGroup[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const groups = new Map<TableRow | null, Issue[]>();
  for (const issue of issues) {
    const row = byRow.get(issue.finding.cell.at.row) ?? null;
    const known = groups.get(row);
    if (known === undefined) groups.set(row, [issue]);
    else known.push(issue);
  }
  return [...groups]
    .map(([row, found]) => ({ row, issues: found.sort(byGravity) }))
    .sort((one, other) => gravityOf(one) - gravityOf(other));
}

const gravity = ({ finding }: Issue): number => SEVERITIES.indexOf(finding.severity);
const byGravity = (one: Issue, other: Issue): number => gravity(one) - gravity(other);
const gravityOf = ({ issues }: IssueGroup): number => Math.min(...issues.map(gravity));

/** The groups with findings of this severity alone; null for all. */
export const filterGroups = (
  groups: readonly IssueGroup[],
  wanted: Severity | null,
): readonly IssueGroup[] =>
  wanted === null
    ? groups
    : groups.flatMap(({ row, issues }) => {
        const kept = issues.filter(({ finding }) => finding.severity === wanted);
        return kept.length === 0 ? [] : [{ row, issues: kept }];
      });
