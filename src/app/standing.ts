import { whyNoTotal } from "../domain/check/check-sums";
import { sameValue } from "../domain/model/cell";
import type { TotalMissing } from "../domain/model/score-findings";
import type { Score } from "../domain/model/points";
import type { ScoredTable } from "../domain/model/scored";
import type { AssessedTable, PointedTable } from "./assess";
import { isScorable, type Look } from "./look";

/** Where a table stands between an empty form and a finished one. */
export type Standing =
  /** It is read and not scored: a summary, goals without weights, funds only. */
  | { readonly kind: "not-scored" }
  /** Blank cells that a scoring would fill, and the total that it would come to. */
  | { readonly kind: "open"; readonly cells: number; readonly total: Score | null }
  /** Numbers of ours are right, and not in the form that the user wants: as formulas, as values. */
  | { readonly kind: "other-form"; readonly cells: number }
  /** Scores of ours no longer fit the sheet. */
  | { readonly kind: "outdated"; readonly cells: number }
  /** All is written that can be; a total is still missing. */
  | { readonly kind: "incomplete"; readonly because: TotalMissing }
  | { readonly kind: "complete" };

/** A table as the sheet holds it, and as a scoring would leave it. */
export interface TablePair {
  readonly now: AssessedTable;
  /** With what each cell will hold, and whose it is. */
  readonly planned: ScoredTable;
  readonly after: ScoredTable;
}

export function pairOf({ outlook }: Look, now: AssessedTable): TablePair {
  const find = (tables: readonly PointedTable[]): ScoredTable =>
    (tables.find(({ key }) => key === now.key) ?? now).scored;
  return { now, planned: find(outlook.before), after: find(outlook.after) };
}

export function standingOf(look: Look, { now, after }: TablePair): Standing {
  if (!isScorable(now)) return { kind: "not-scored" };
  const edits = look.outlook.plan.edits.filter(({ path }) => path.startsWith(`${now.key}/`));
  const standing = edits.filter(({ before }) => before.value.kind !== "empty");
  if (standing.length > 0) {
    const isRight = edits.every(({ before, after }) => sameValue(before.value, after.value));
    return { kind: isRight ? "other-form" : "outdated", cells: edits.length };
  }
  if (edits.length > 0) return { kind: "open", cells: edits.length, total: after.total.standing };
  const because = after.total.standing === null ? whyNoTotal(after) : null;
  return because === null ? { kind: "complete" } : { kind: "incomplete", because };
}
