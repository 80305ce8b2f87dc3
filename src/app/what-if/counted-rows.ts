import { nameOf, countedRows as countedIn } from "../../domain/check/finding-at";
import type { NumberReading } from "../../domain/model/indicator";
import type { Score } from "../../domain/model/points";
import type { ScoredFund, ScoredIndicator, ScoredTable } from "../../domain/model/scored";
import type { CountedRow } from "../../domain/model/what-if";

/** Every row whose points make the total, the fund block first; rows without a weight are left out. */
export function countedRows(scored: ScoredTable): readonly CountedRow[] {
  const { fund } = scored;
  return [
    ...(fund === null ? [] : fundRow(fund)),
    ...countedIn(scored).flatMap((row) => indicatorRow(scored, row)),
  ];
}

/** What counts: the cell's, or the rule's where the table has no cell for it (see score-sums). */
const counting = (
  cell: NumberReading | null,
  { standing, computed }: Pick<ScoredIndicator, "standing" | "computed">,
): Score | null => (cell === null ? computed : standing);

function fundRow(fund: ScoredFund): readonly CountedRow[] {
  const { funds, weight, typed, computed, explanation } = fund;
  if (weight === null) return [];
  const at = funds.score?.at ?? null;
  const score = counting(funds.score, fund);
  const basis = typed !== null && score?.eq(typed) === true ? "typed" : "computed";
  return [
    {
      row: null,
      name: "",
      cell: at === null ? null : { sheet: funds.block.sheet, at },
      weight,
      score,
      typed,
      computed,
      basis: score === null ? "judgement" : basis,
      explanation,
    },
  ];
}

function indicatorRow({ table }: ScoredTable, row: ScoredIndicator): readonly CountedRow[] {
  const { indicator, weight, typed, computed, basis, explanation } = row;
  if (weight === null) return [];
  const at = indicator.score?.at ?? indicator.row.name?.at ?? null;
  return [
    {
      row: indicator.row.row,
      name: nameOf(row),
      cell: at === null ? null : { sheet: table.sheet, at },
      weight,
      score: counting(indicator.score, row),
      typed,
      computed,
      basis,
      explanation,
    },
  ];
}
