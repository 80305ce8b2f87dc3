import type { SheetRef } from "../domain/model/snapshot";
import { isScorable, lookAt, planLook, type LookOptions } from "./look";
import type { PlannedRun } from "./plan-run";
import { planApproved, replacementsOf } from "./replacements";
import type { ApplyOutcome, SpreadsheetHost } from "./spreadsheet-host";
import { applyUndoably } from "./undo";
import { loadSteps, saveSteps, type StepTools } from "./undo-record";

export type UnaskedTools = Omit<LookOptions, "options"> & StepTools;

/** What came of a scoring with nobody at hand to be asked. */
export type UnaskedScoring =
  | { readonly kind: "nothing-to-score"; readonly elsewhere: readonly SheetRef[] }
  | {
      readonly kind: "not-written";
      readonly outcome: Exclude<ApplyOutcome, { readonly kind: "applied" }>;
    }
  | {
      readonly kind: "scored";
      readonly cells: number;
      /** Typed values that were left, although they are to be worked out again. */
      readonly kept: number;
      readonly open: OpenMatters;
    };

/** What the scored sheet still wants of a person. */
interface OpenMatters {
  readonly errors: number;
  /** Rows without a score that a person has to give. */
  readonly judgements: number;
  readonly questions: number;
}

/** Scores the sheet on show by the workbook's own options. What a person typed is never replaced. */
export async function scoreUnasked(
  host: SpreadsheetHost,
  { store, newId, ...tools }: UnaskedTools,
): Promise<UnaskedScoring> {
  const look = await lookAt(host, { options: null, ...tools });
  const { words } = tools;
  const { options } = look.reading;
  if (!look.tables.some(isScorable)) {
    return { kind: "nothing-to-score", elsewhere: look.elsewhere };
  }
  const wished = planLook(look, { options, words });
  const run = planApproved(look, { options, words, approved: [] });
  const workbook = look.reading.workbook ?? newId();
  const { outcome, step } = await applyUndoably(host, run, workbook);
  if (step !== null) saveSteps(store, workbook, [...loadSteps(store, workbook), step]);
  if (outcome.kind !== "applied") return { kind: "not-written", outcome };
  return {
    kind: "scored",
    cells: run.plan.edits.length,
    kept: replacementsOf(wished, look.reading.memory).length,
    open: openMattersOf(run),
  };
}

function openMattersOf({ after }: PlannedRun): OpenMatters {
  const rows = after.flatMap(({ scored }) => scored.indicators);
  const findings = after.flatMap((table) => table.findings);
  return {
    errors: findings.filter(({ severity }) => severity === "error").length,
    judgements: rows.filter(({ basis }) => basis === "judgement").length,
    questions: after.flatMap(({ questions }) => questions).length,
  };
}
