import { Exact, ZERO, type Decimal } from "../base/exact";
import type { CellAddress } from "../model/address";
import type { Finding, FindingFacts } from "../model/finding";
import { numberIn, type Funds } from "../model/indicator";
import { executionCapOf } from "../model/scheme";
import type { ScoredFund, ScoredIndicator, ScoredTable } from "../model/scored";
import { checkSources } from "./check-sources";
import { countedRows, findingAt, findingOn, hasNote, nameOf } from "./finding-at";

/** S12–S16 and D08: the budget, what was spent of it, and what follows for the scores. */
export function checkMoney(scored: ScoredTable): readonly Finding[] {
  const { fund } = scored;
  if (fund === null) return [];
  return [
    ...checkAmounts(fund, checkSources(scored)),
    ...checkExecution(scored, fund),
    ...checkCap(scored, fund),
  ];
}

const onSheet = ({ block }: Funds, at: CellAddress, facts: FindingFacts): Finding =>
  findingOn({ sheet: block.sheet, at }, facts);

/** S12, and S13 unless the rate comes from another budget; a total that its parts deny is told once. */
function checkAmounts({ funds, typed, rate }: ScoredFund, told: readonly Finding[]): Finding[] {
  const { fullYear, executed, isUnclear } = funds;
  const budget = numberIn(fullYear);
  const spent = numberIn(executed);
  if (fullYear === null || executed === null || budget === null || isUnclear) return [];
  if (budget.isZero()) {
    const isTold = told.some(({ code }) => code === "S11");
    return isTold || rate.computed !== null
      ? []
      : [onSheet(funds, fullYear.at, { code: "S13", typed })];
  }
  if (spent === null || spent.lte(budget)) return [];
  return [onSheet(funds, executed.at, { code: "S12", fullYear: budget, executed: spent })];
}

/** A rate below this has left a fifth of the money unspent (catalogue S16). */
const LOW_RATE = new Exact("0.8");
/** How far the indicators' rate may stand above the money's (catalogue S15). */
const WIDEST_GAP = new Exact("0.05");

/** S16, D08 and S15, in this order: each wants the same reason, and one is enough. */
function checkExecution(scored: ScoredTable, fund: ScoredFund): Finding[] {
  const { funds, rate } = fund;
  const place = funds.note?.at ?? funds.rate?.at ?? funds.executed?.at;
  if (rate.computed === null || place === undefined || isExplained(scored, funds)) return [];
  const facts = executionFault(scored, rate.computed);
  return facts === null ? [] : [onSheet(funds, place, facts)];
}

function executionFault(scored: ScoredTable, rate: Decimal): FindingFacts | null {
  const threshold = scored.scheme.review.executionNoteBelow;
  if (rate.lt(LOW_RATE)) return { code: "S16", rate };
  if (rate.lt(threshold)) return { code: "D08", rate, threshold };
  const indicators = indicatorRate(countedRows(scored));
  if (indicators === null || indicators.isZero()) return null;
  const gap = indicators.minus(rate).div(indicators);
  return gap.gt(WIDEST_GAP) ? { code: "S15", indicators, rate } : null;
}

/** The share of their points that the rows have earned; null until every one of them has a score. */
function indicatorRate(rows: readonly ScoredIndicator[]): Decimal | null {
  let earned = ZERO;
  let possible = ZERO;
  for (const { typed, weight } of rows) {
    if (typed === null || weight === null) return null;
    earned = earned.plus(typed);
    possible = possible.plus(weight);
  }
  return possible.isZero() ? null : earned.div(possible);
}

/** A reason in the block's own cell, in a text around the table, or beside a row of the execution rate. */
function isExplained(scored: ScoredTable, { note }: Funds): boolean {
  const isTold = scored.form.texts.some(({ claims }) =>
    claims.some(({ kind }) => kind === "execution-reason"),
  );
  const isNoted = countedRows(scored).some(
    (row) => hasNote(row) && (row.indicator.row.kind === "fund" || nameOf(row).includes("执行率")),
  );
  return isTold || isNoted || (note !== null && note.text !== "");
}

/** S14: what a region lets a table with much unspent money have at most. */
function checkCap(scored: ScoredTable, { rate: { computed: rate } }: ScoredFund): Finding[] {
  const { total, totalRow, scheme } = scored;
  const cap = rate === null ? null : executionCapOf(rate, scheme);
  if (rate === null || cap === null) return [];
  const cells = [
    { at: totalRow?.score?.at, typed: total.typed },
    { at: total.outer?.reading.at, typed: total.outer?.typed ?? null },
  ];
  return cells.flatMap(({ at, typed }) =>
    at === undefined || typed === null || typed.lte(cap.most)
      ? []
      : [findingAt(scored, at, { code: "S14", rate, cap: cap.most, total: typed })],
  );
}
