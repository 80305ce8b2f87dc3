import { scoreUnasked, type UnaskedScoring } from "../app/score-unasked";
import type { SpreadsheetHost } from "../app/spreadsheet-host";
import type { SheetSnapshot } from "../domain/model/snapshot";
import type { CommandReport } from "../text/command-report";
import { planWords } from "../text/plan-words";
import { browserStore } from "./browser-store";

/** Scores the sheet on show, which has just been read. Null where nothing needs a person's attention. */
export async function scoreForReport(
  host: SpreadsheetHost,
  known: SheetSnapshot,
): Promise<CommandReport | null> {
  return reportOf(await scoreUnasked(host, { words: planWords, known, ...browserStore }));
}

function reportOf(result: UnaskedScoring): CommandReport | null {
  switch (result.kind) {
    case "nothing-to-score":
      return result;
    case "not-written": {
      const { outcome } = result;
      const notice = outcome.kind === "stale" ? { ...outcome, task: "write" as const } : outcome;
      return { kind: "not-written", notice };
    }
    case "scored": {
      const { cells, kept, open } = result;
      const isFine = kept + open.errors + open.judgements + open.questions === 0;
      return isFine ? null : { kind: "scored", cells, kept, ...open };
    }
  }
}
