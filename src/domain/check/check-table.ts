import type { Finding } from "../model/finding";
import type { ScoredTable } from "../model/scored";
import type { TableKind } from "../model/table";
import { checkAnswers } from "./check-answers";
import { checkClaims } from "./check-claims";
import { checkDecimals } from "./check-decimals";
import { checkDeviations } from "./check-deviations";
import { checkDimensions } from "./check-dimensions";
import { checkForm } from "./check-form";
import { checkCostTargets } from "./check-cost-targets";
import { checkMoney } from "./check-money";
import { checkNotes } from "./check-notes";
import { checkOverFulfilment } from "./check-over-fulfilment";
import { checkRates } from "./check-rates";
import { checkScores } from "./check-scores";
import { checkSources } from "./check-sources";
import { checkStandards } from "./check-standards";
import { checkSums } from "./check-sums";
import { checkValues } from "./check-values";
import { checkWeights } from "./check-weights";
import type { Across } from "./check-workbook";
import { checkWriting } from "./check-writing";

type Family = (scored: ScoredTable) => readonly Finding[];

/** Which families of checks a kind of table is held to. */
const FAMILIES: Readonly<Record<TableKind, readonly Family[]>> = {
  "self-evaluation": [
    checkWeights,
    checkDimensions,
    checkScores,
    checkDecimals,
    checkStandards,
    checkSums,
    checkRates,
    checkSources,
    checkMoney,
    checkCostTargets,
    checkDeviations,
    checkNotes,
    checkOverFulfilment,
    checkValues,
    checkWriting,
    checkAnswers,
    checkForm,
    checkClaims,
  ],
  summary: [checkWeights, checkScores, checkDecimals, checkSums, checkRates],
  goals: [
    checkSources,
    checkMoney,
    checkCostTargets,
    checkDeviations,
    checkOverFulfilment,
    checkValues,
    checkWriting,
    checkAnswers,
    checkForm,
    checkClaims,
  ],
  form: [checkSources, checkMoney, checkForm, checkClaims],
};

/** Of a part nobody wants a hundred points, nor the total that they would make. */
const missesOtherParts = (finding: Finding): boolean =>
  finding.code === "W01" ||
  (finding.code === "S08" && finding.missing === "total" && finding.because?.kind === "weights");

/** Every fault of a table as it stands in the sheet, those beside other tables included, by row and column. */
export function checkTable(scored: ScoredTable, across: Across): readonly Finding[] {
  const own = FAMILIES[scored.table.kind].flatMap((family) => family(scored));
  const findings = across.isPart ? own.filter((finding) => !missesOtherParts(finding)) : own;
  return [...findings, ...across.findings].sort(
    ({ cell: one }, { cell: other }) =>
      one.at.row - other.at.row || one.at.column - other.at.column,
  );
}
