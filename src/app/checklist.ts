import { lookedAt } from "../domain/check/looked-at/looked-at";
import { LOOK_ONLY } from "../domain/model/choices";
import {
  CHECKS_OF,
  TOPICS,
  type AcceptedFinding,
  type Checklist,
  type CheckOutcome,
  type ChecklistEntry,
} from "../domain/model/checklist";
import type { Finding, FindingCode } from "../domain/model/finding";
import type { Scheme } from "../domain/model/scheme";
import type { ScoredTable } from "../domain/model/scored";
import { findingKey, type Acceptances } from "./acceptances";
import { assess, type AssessedTable } from "./assess";
import type { WorkbookReading } from "./read-workbook";

/** A table with every check that there is, each told honestly. */
export interface ListedTable {
  readonly table: AssessedTable;
  readonly checklist: Checklist;
}

/** Every table of the workbook as it stands. */
export function listChecks(
  reading: Pick<WorkbookReading, "sheets" | "mappings" | "equipment" | "acceptances">,
  scheme: Scheme,
): readonly ListedTable[] {
  const { sheets, acceptances } = reading;
  const tables = assess(sheets, { ...reading, scheme, choicesFor: () => LOOK_ONLY });
  const scored = tables.map((table) => table.scored);
  return tables.map((table) => ({
    table,
    checklist: checklistOf(table, { tables: scored, acceptances }),
  }));
}

interface Surroundings {
  readonly tables: readonly ScoredTable[];
  readonly acceptances: Acceptances;
}

function checklistOf(table: AssessedTable, { tables, acceptances }: Surroundings): Checklist {
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of table.findings) {
    const reason = acceptances.get(findingKey(table.key, finding));
    if (reason === undefined) open.push(finding);
    else accepted.push({ finding, reason });
  }
  const entry = (code: FindingCode): ChecklistEntry => ({
    code,
    ...outcomeOf({
      open: open.filter((finding) => finding.code === code),
      accepted: accepted.filter(({ finding }) => finding.code === code),
      looked: () => lookedAt(code, table.scored, tables),
    }),
  });
  const returned = open.filter(({ severity }) => severity === "error").length;
  return {
    topics: TOPICS.map((topic) => ({ topic, entries: CHECKS_OF[topic].map(entry) })),
    counts: { returned, asked: open.length - returned, accepted: accepted.length },
    questions: table.questions.length,
  };
}

interface Found {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly looked: () => ReturnType<typeof lookedAt>;
}

function outcomeOf({ open, accepted, looked }: Found): CheckOutcome {
  if (open.length > 0) return { status: "failed", open, accepted };
  if (accepted.length > 0) return { status: "accepted", accepted };
  const seen = looked();
  switch (seen.kind) {
    case "places":
      return { status: "passed", count: seen.count };
    case "uncounted":
      return { status: "clear" };
    default:
      return { status: "not-applicable", because: seen.kind };
  }
}
