import type { Finding } from "../model/finding";
import type { ScoredTable } from "../model/scored";
import type { TableKind } from "../model/table";
import { checkDeviations } from "./check-deviations";
import { checkRates } from "./check-rates";
import { checkScores } from "./check-scores";
import { checkStandards } from "./check-standards";
import { checkSums } from "./check-sums";
import { checkValues } from "./check-values";
import { checkWeights } from "./check-weights";

type Family = (scored: ScoredTable) => readonly Finding[];

/** Which families of checks a kind of table is held to. */
const FAMILIES: Readonly<Record<TableKind, readonly Family[]>> = {
  "self-evaluation": [
    checkWeights,
    checkScores,
    checkStandards,
    checkSums,
    checkRates,
    checkDeviations,
    checkValues,
  ],
  summary: [checkWeights, checkScores, checkSums, checkRates],
  goals: [],
  form: [],
};

/** Every fault of a table as it stands in the sheet, by row and column. */
export function checkTable(scored: ScoredTable): readonly Finding[] {
  const findings = FAMILIES[scored.table.kind].flatMap((family) => family(scored));
  return findings.sort(
    ({ cell: one }, { cell: other }) =>
      one.at.row - other.at.row || one.at.column - other.at.column,
  );
}
