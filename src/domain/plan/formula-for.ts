import type { ScoredTable } from "../model/scored";
import type { Origin } from "./plan-scores";
import { fundFormulas, rateFormula, rowFormula } from "./row-formulas";
import { gradeFormula, subtotalFormula, totalFormula } from "./sum-formulas";

/** The formula that would give a value of a table; null for none. */
export function formulaFor(origin: Origin, scored: ScoredTable): string | null {
  switch (origin.kind) {
    case "row":
      return rowFormula(origin.row, scored);
    case "rate":
      return rateFormula(origin.indicator, origin.weight);
    case "subtotal":
      return subtotalFormula(origin.indicator, scored);
    case "total":
      return totalFormula(scored);
    case "grade":
      return gradeFormula(scored);
    case "fund-score":
      return fundFormulas(scored).score;
    case "fund-rate":
      return fundFormulas(scored).rate;
  }
}
