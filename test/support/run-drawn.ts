import { NO_ACCEPTANCES } from "../../src/app/acceptances";
import { readMemory } from "../../src/app/memory";
import { planRun, type PlannedRun, type RunInput, type RunOptions } from "../../src/app/plan-run";
import type { Scheme } from "../../src/domain/model/scheme";
import type { SheetSnapshot } from "../../src/domain/model/snapshot";
import { shippedSchemes } from "../../src/domain/schemes/shipped-schemes";
import { planWords } from "../../src/text/plan-words";
import { FULL_EQUIPMENT } from "../../src/app/full-equipment";

export function schemeOf(id: string): Scheme {
  const scheme = shippedSchemes.find((known) => known.id === id);
  if (scheme === undefined) throw new Error(`No scheme ${id}`);
  return scheme;
}

/** Scores sheets as a run over a workbook would, without any file. */
export const runSheets = (
  sheets: readonly SheetSnapshot[],
  { mappings = [], ...options }: Partial<RunOptions & Pick<RunInput, "mappings">> = {},
): PlannedRun =>
  planRun(
    {
      sheets,
      memory: readMemory(null),
      standingMarks: [],
      hasNotes: true,
      earlierSummary: null,
      acceptances: NO_ACCEPTANCES,
      mappings,
      equipment: FULL_EQUIPMENT,
    },
    {
      scheme: schemeOf("national"),
      mode: "fill-blanks",
      form: "values",
      sheetName: null,
      marks: false,
      summarySheet: null,
      ...options,
    },
    planWords,
  );
