import type { Cell } from "../model/cell";
import { mayFill, mayReplace, type Choices } from "../model/choices";
import type { InterpretedTable } from "../model/indicator";
import type { Weight } from "../model/points";
import { gradeOf, type Scheme } from "../model/scheme";
import type { ScoredGrade, ScoredTable } from "../model/scored";
import { openRoles, type RecognisedTable, type RowKind } from "../model/table";
import { GRADE_PATH, withPaths } from "./paths";
import { scoreExecution, scoreFund } from "./score-fund";
import { scoreRow } from "./score-row";
import { scoreGroups, scoreSubtotals, scoreTotal } from "./score-sums";

const SCORED_KINDS: ReadonlySet<RowKind> = new Set<RowKind>(["indicator", "fund", "bonus", "part"]);

/** Points, rates, groups, total and grade of a table, each with what its cell will hold. */
export function scoreTable(
  interpreted: InterpretedTable,
  scheme: Scheme,
  choices: Choices,
): ScoredTable {
  const { table, indicators, funds, outerTotal, form } = interpreted;
  const open = openRoles(table);
  const scorable = indicators.filter(({ row }) => SCORED_KINDS.has(row.kind));
  const execution = (weight: Weight) => scoreExecution(funds, weight);
  const rows = withPaths(scorable).map(({ indicator, path }) =>
    scoreRow(indicator, { scheme, choices, open, path, execution }),
  );
  const fund = funds === null ? null : scoreFund(funds, choices);
  const totalRow = indicators.find(({ row }) => row.kind === "total") ?? null;
  const isOpen = open.has("score") || open.has("weight");
  const total = scoreTotal({ rows, fund, totalRow, outerTotal }, { scheme, choices, isOpen });
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
  const isOpen = placed !== null && holdsText(placed.cell) && mayWriteGrade(typed, choices);
  const standing = isOpen && computed !== null ? computed : typed;
  return { path: GRADE_PATH, computed, typed, standing };
}

const holdsText = ({ formula, value }: Cell): boolean =>
  formula === null && (value.kind === "empty" || value.kind === "text");

const mayWriteGrade = (typed: string | null, choices: Choices): boolean =>
  typed === null ? mayFill(choices, GRADE_PATH) : mayReplace(choices, GRADE_PATH, typed);
