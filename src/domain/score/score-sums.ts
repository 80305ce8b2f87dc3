import { sum, type Decimal } from "../base/exact";
import type { Choices } from "../model/choices";
import type { Indicator, NumberReading } from "../model/indicator";
import { rateOf, toScore, toWeight, type Rate, type Score, type Weight } from "../model/points";
import type { Scheme } from "../model/scheme";
import {
  isNotApplicable,
  type ScoredFund,
  type ScoredGroup,
  type ScoredIndicator,
  type ScoredOuterTotal,
  type ScoredSum,
  type ScoredTotal,
} from "../model/scored";
import { adjustTotal, type AdjustedTotal } from "./adjust-total";
import { OUTER_TOTAL_PATH, SUBTOTAL_PATH, TOTAL_PATH } from "./paths";
import { settle, settleRate } from "./settle";

/** What a row adds to a sum: its cell, or the rule's value where the table has no score cell. */
const contribution = (
  reading: NumberReading | null,
  { standing, computed }: { readonly standing: Score | null; readonly computed: Score | null },
): Score | null => (reading === null ? computed : standing);

const ofRow = (row: ScoredIndicator): Score | null => contribution(row.indicator.score, row);

/** The sum, unless one of the terms is missing. */
function sumOf(terms: readonly (Decimal | null)[]): Score | null {
  const known = terms.filter((term) => term !== null);
  return known.length === terms.length ? toScore(sum(known)) : null;
}

const rateFor = (score: Score | null, weight: Weight): Rate | null =>
  score === null ? null : rateOf(score, weight);

const isCounted = ({ basis }: ScoredIndicator): boolean => basis !== "excluded";

const isExtra = (row: ScoredIndicator): boolean => !isCounted(row) && !isNotApplicable(row);

/** The level-1 groups in the order they appear, whether their names are merged or repeated. */
export function scoreGroups(rows: readonly ScoredIndicator[]): ScoredGroup[] {
  const groups = new Map<string, ScoredIndicator[]>();
  for (const row of rows.filter(isCounted)) {
    const name = row.indicator.row.level1?.name;
    if (name === undefined) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [row]);
    else known.push(row);
  }
  return [...groups].map(([name, members]) => {
    const weight = known(members.map((member) => member.weight));
    const score = sumOf(members.map(ofRow));
    return { name, weight, score, rate: rateFor(score, weight) };
  });
}

/** Every 小计 and group row with the sum of its own rows. */
export function scoreSubtotals(
  sums: readonly Indicator[],
  rows: readonly ScoredIndicator[],
  choices: Choices,
): ScoredSum[] {
  const byRow = new Map(rows.map((row) => [row.indicator.row.row, row]));
  return sums.map((indicator) => {
    const children = indicator.row.children.flatMap((row) => byRow.get(row) ?? []);
    const total = children.length === 0 ? null : sumOf(children.map(ofRow));
    const path = `${SUBTOTAL_PATH}/${indicator.row.level1?.name ?? ""}/${indicator.row.name?.name ?? ""}`;
    const weight = known(children.map((child) => child.weight));
    const settled = settle(indicator.score, total, { path, choices });
    const rate = rateFor(settled.standing, weight);
    return {
      indicator,
      path,
      weight,
      sum: total,
      ...settled,
      rate: settleRate(indicator.rate, rate, { path, choices }),
    };
  });
}

export interface TotalParts {
  readonly rows: readonly ScoredIndicator[];
  readonly fund: ScoredFund | null;
  readonly totalRow: Indicator | null;
  readonly outerTotal: NumberReading | null;
}

/** What a total is settled by: the scheme's frame, the user's choices, and whether scores are known at all. */
export interface TotalContext {
  readonly scheme: Scheme;
  readonly choices: Choices;
  /** Whether nobody has said yet which column holds the scores or weights. */
  readonly isOpen: boolean;
  /** The execution rate; null where nobody can tell. */
  readonly rate: Rate | null;
}

/**
 * The total over rows and execution, bonus and deduction included. It exists only when every
 * part inside the frame has a score and the weights add up to the frame (design.md, Score).
 */
export function scoreTotal(parts: TotalParts, context: TotalContext): ScoredTotal {
  const { choices, isOpen } = context;
  const terms = termsOf(parts);
  const { weight, isWhole, adjust } = wholeOf(terms, context);
  const { total, adjustments } = adjust(terms.standings);
  const outer = outerTotalOf(parts.outerTotal, total, choices);
  const { typed, standing: settled, isOpen: isOurs } = mainTotal(parts, { total, outer, choices });
  const reading = parts.totalRow?.score ?? parts.outerTotal;
  const stands = contribution(reading, { standing: settled, computed: total });
  const isKnown = isWithinKnownLimits(adjustments);
  const standing = isKnown && isWhole ? stands : null;
  const rate = rateFor(standing, weight);
  return {
    path: TOTAL_PATH,
    weight,
    computed: adjust(terms.computeds).total,
    typed,
    standing,
    isOpen: isOurs,
    sum: isKnown && !isOpen ? (total ?? bareSum(terms)) : null,
    adjustments,
    rate: settleRate(parts.totalRow?.rate ?? null, rate, { path: TOTAL_PATH, choices }),
    outer,
  };
}

const isWithinKnownLimits = (adjustments: ScoredTotal["adjustments"]): boolean =>
  adjustments.every(({ after }) => after !== null);

interface Totals {
  readonly total: Score | null;
  readonly outer: ScoredOuterTotal | null;
  readonly choices: Choices;
}

/** The total row's cell, or the one outside where the table has no total row. */
function mainTotal(
  { totalRow }: TotalParts,
  { total, outer, choices }: Totals,
): Pick<ScoredTotal, "typed" | "standing" | "isOpen"> {
  const inRow = totalRow?.score ?? null;
  return inRow === null && outer !== null
    ? outer
    : settle(inRow, total, { path: TOTAL_PATH, choices });
}

/** What stands in the rows of a table that is not whole. */
const bareSum = ({ standings, extra }: Terms): Score | null => sumOf([...standings, ...extra]);

const known = (weights: readonly (Weight | null)[]): Weight =>
  toWeight(sum(weights.filter((part) => part !== null)));

const NO_TOTAL = { total: null, adjustments: [] } as const;

/** The sum of the weights, and what scores come to as long as every row has one and all make the frame. */
function wholeOf(terms: Terms, context: TotalContext) {
  const { weights, out, extra } = terms;
  const all = [...weights, ...out];
  const weight = known(all);
  const isComplete = !context.isOpen && all.every((part) => part !== null);
  const isWhole = isComplete && weight.eq(context.scheme.frame);
  const adjust = (scores: readonly (Score | null)[]): AdjustedTotal | typeof NO_TOTAL => {
    const inside = isWhole ? sumOf(scores) : null;
    return inside === null
      ? NO_TOTAL
      : adjustTotal({ inside, applicable: known(weights), extra }, context);
  };
  return { weight, isWhole, adjust };
}

function outerTotalOf(
  reading: NumberReading | null,
  total: Score | null,
  choices: Choices,
): ScoredOuterTotal | null {
  if (reading === null) return null;
  const { typed, standing, isOpen } = settle(reading, total, { path: OUTER_TOTAL_PATH, choices });
  return { reading, path: OUTER_TOTAL_PATH, typed, standing, isOpen };
}

interface Terms {
  readonly weights: readonly (Weight | null)[];
  /** The weights of rows that do not apply. */
  readonly out: readonly Weight[];
  readonly standings: readonly (Score | null)[];
  readonly computeds: readonly (Score | null)[];
  /** Bonus and deduction, where a person gave any. */
  readonly extra: readonly Score[];
}

function termsOf({ rows, fund }: TotalParts): Terms {
  const counted = rows.filter(isCounted);
  const execution = fund?.weight == null ? [] : [fund];
  return {
    weights: [...counted, ...execution].map(({ weight }) => weight),
    standings: [
      ...counted.map(ofRow),
      ...execution.map((part) => contribution(part.funds.score, part)),
    ],
    computeds: [...counted, ...execution].map(({ computed }) => computed),
    out: rows.filter(isNotApplicable).flatMap(({ weight }) => weight ?? []),
    extra: rows.filter(isExtra).flatMap(({ standing }) => standing ?? []),
  };
}
