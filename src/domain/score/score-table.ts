import type { Cell } from "../model/cell";
import { mayFill, mayReplace, type Choices } from "../model/choices";
import type { InterpretedTable } from "../model/indicator";
import type { Weight } from "../model/points";
import { gradeOf, type Scheme } from "../model/scheme";
import type { ScoredGrade, ScoredTable } from "../model/scored";
import { openRoles, type RecognisedTable, type RowKind } from "../model/table";
import { formulaForm } from "../numeric/written-form";
import { GRADE_PATH, withPaths } from "./paths";
import { executionRateOf, scoreExecution, scoreFund } from "./score-fund";
import { scoreRow, type StandardScorer } from "./score-row";
import { scoreGroups, scoreSubtotals, scoreTotal } from "./score-sums";

const SCORED_KINDS: ReadonlySet<RowKind> = new Set<RowKind>(["indicator", "fund", "bonus", "part"]);

export interface ScoreTools {
  readonly choices: Choices;
  readonly scoreStandard: StandardScorer;
}

/** Points, rates, groups, total and grade of a table, each with what its cell will hold. */
export function scoreTable(
  interpreted: InterpretedTable,
  scheme: Scheme,
  { choices, scoreStandard }: ScoreTools,
): ScoredTable {
  const { table, indicators, funds, outerTotal, form } = interpreted;
  const open = openRoles(table);
  const scorable = indicators.filter(({ row }) => SCORED_KINDS.has(row.kind));
  const execution = (weight: Weight) => scoreExecution(funds, weight, scheme);
  const rows = withPaths(scorable).map(({ indicator, path }) =>
    scoreRow(indicator, { scheme, choices, scoreStandard, open, path, execution }),
  );
  const fund = funds === null ? null : scoreFund(funds, rows, { scheme, choices });
  const totalRow = indicators.find(({ row }) => row.kind === "total") ?? null;
  const isOpen = open.has("score") || open.has("weight");
  const rate = executionRateOf(funds, scorable, scheme.executionBase);
  const total = scoreTotal({ rows, fund, totalRow, outerTotal }, { scheme, choices, isOpen, rate });
  const sums = indicators.filter(({ row }) => row.kind === "subtotal" || row.kind === "group");
  return {
    table,
    scheme,
    indicators: rows,
    fund,
    groups: scoreGroups(rows),
    subtotals: scoreSubtotals(sums, rows, choices),
    total,
    totalRow,
    grade: scoreGrade(
      table,
      total.standing === null ? null : gradeOf(total.standing, scheme),
      choices,
    ),
    form,
  };
}

/** The grade and what its cell will hold: a person's own word stays unless the user chose otherwise. */
function scoreGrade(
  { grade: placed }: RecognisedTable,
  computed: string | null,
  choices: Choices,
): ScoredGrade {
  const text = placed?.cell.value.kind === "text" ? placed.cell.value.text.trim() : "";
  const typed = text === "" ? null : text;
  const isOpen = placed !== null && computed !== null && mayWriteGrade(placed.cell, choices);
  return { path: GRADE_PATH, computed, typed, standing: isOpen ? computed : typed, isOpen };
}

function mayWriteGrade({ formula, value }: Cell, choices: Choices): boolean {
  if (formula !== null) {
    const written = formulaForm(formula);
    return choices.isOurs(GRADE_PATH, written) && mayReplace(choices, GRADE_PATH, written);
  }
  if (value.kind === "empty") return mayFill(choices, GRADE_PATH);
  if (value.kind !== "text") return false;
  const text = value.text.trim();
  return text === "" ? mayFill(choices, GRADE_PATH) : mayReplace(choices, GRADE_PATH, text);
}
