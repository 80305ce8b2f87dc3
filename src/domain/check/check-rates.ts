import type { Finding } from "../model/finding";
import type { Indicator } from "../model/indicator";
import { toScore, type Rate, type Score, type Weight } from "../model/points";
import type { ScoredFund, ScoredTable } from "../model/scored";
import { shareOf, showsRate } from "../numeric/rate";
import { findingAt, findingOn, nameOf, nameOfSum } from "./finding-at";

/** S09 and S10: rates against score ÷ weight, execution against executed ÷ budget. */
export function checkRates(scored: ScoredTable): readonly Finding[] {
  const { total, totalRow, subtotals, indicators, fund } = scored;
  const rows = indicators.map((row) => {
    const { indicator, weight, typed: score } = row;
    return { indicator, weight, score, name: nameOf(row) };
  });
  const sums = subtotals.map(({ indicator, weight, typed: score }) => {
    return { indicator, weight, score, name: nameOfSum(indicator) };
  });
  const totals =
    totalRow === null
      ? []
      : [
          {
            indicator: totalRow,
            weight: total.weight,
            score: total.typed,
            name: nameOfSum(totalRow),
          },
        ];
  return [
    ...[...rows, ...sums, ...totals].flatMap((row) => checkRate(scored, row)),
    ...(fund === null ? [] : checkExecution(fund)),
  ];
}

interface RatedRow {
  readonly indicator: Indicator;
  readonly name: string;
  readonly weight: Weight | null;
  readonly score: Score | null;
}

function checkRate(scored: ScoredTable, { indicator, name, weight, score }: RatedRow): Finding[] {
  const { rate } = indicator;
  if (rate?.kind !== "number" || weight === null || weight.isZero() || score === null) return [];
  const expected = score.div(weight);
  if (showsRate(rate, expected)) return [];
  const facts = { name, rate: expected, shown: shareOf(rate), score, weight };
  return [findingAt(scored, rate.at, { code: "S09", ...facts })];
}

function checkExecution(fund: ScoredFund): Finding[] {
  const { computed: rate } = fund.rate;
  if (rate === null) return [];
  return [...wrongExecutionRate(fund, rate), ...wrongExecutionScore(fund, rate)];
}

function wrongExecutionRate({ funds }: ScoredFund, rate: Rate): Finding[] {
  const { rate: reading, block } = funds;
  if (reading?.kind !== "number" || showsRate(reading, rate)) return [];
  const facts = { code: "S10", what: "rate", rate, typed: shareOf(reading) } as const;
  return [findingOn({ sheet: block.sheet, at: reading.at }, facts)];
}

function wrongExecutionScore({ funds, computed, typed }: ScoredFund, rate: Rate): Finding[] {
  const { score, block } = funds;
  if (score === null || computed === null || typed === null || computed.eq(toScore(typed)))
    return [];
  const facts = { code: "S10", what: "score", rate, computed, typed } as const;
  return [findingOn({ sheet: block.sheet, at: score.at }, facts)];
}
