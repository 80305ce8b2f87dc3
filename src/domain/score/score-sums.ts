import { sum, type Decimal } from "../base/exact";
import type { Choices } from "../model/choices";
import type { Indicator, NumberReading } from "../model/indicator";
import { rateOf, toScore, toWeight, type Score, type Weight } from "../model/points";
import type { Scheme } from "../model/scheme";
import type {
  ScoredFund,
  ScoredGroup,
  ScoredIndicator,
  ScoredOuterTotal,
  ScoredSum,
  ScoredTotal,
} from "../model/scored";
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

const isCounted = ({ basis }: ScoredIndicator): boolean => basis !== "excluded";

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
    const weight = toWeight(sum(members.flatMap((member) => member.weight ?? [])));
    const score = sumOf(members.map(ofRow));
    return { name, weight, score, rate: score === null ? null : rateOf(score, weight) };
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
    const weight = toWeight(sum(children.flatMap((child) => child.weight ?? [])));
    const settled = settle(indicator.score, total, { path, choices });
    const rate = settled.standing === null ? null : rateOf(settled.standing, weight);
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
}

/**
 * The total over rows and execution, bonus and deduction included. It exists only when every
 * part inside the frame has a score and the weights add up to the frame (design.md, Score).
 */
export function scoreTotal(parts: TotalParts, context: TotalContext): ScoredTotal {
  const { choices, isOpen } = context;
  const terms = termsOf(parts);
  const { weight, isWhole, whole } = wholeOf(terms, context);
  const total = whole(terms.standings);
  const permission = { path: TOTAL_PATH, choices };
  const inRow = parts.totalRow?.score ?? null;
  const outer = outerTotalOf(parts.outerTotal, total, choices);
  const main = settle(inRow, total, permission);
  const { typed, standing: settled } = mainOf(main, inRow, outer);
  const stands = contribution(inRow ?? parts.outerTotal, { standing: settled, computed: total });
  const standing = isWhole ? stands : null;
  const rate = standing === null ? null : rateOf(standing, weight);
  return {
    path: TOTAL_PATH,
    weight,
    computed: whole(terms.computeds),
    typed,
    standing,
    isOpen: main.isOpen,
    sum: isOpen ? null : sumOf([...terms.standings, ...terms.extra]),
    rate: settleRate(parts.totalRow?.rate ?? null, rate, permission),
    outer,
  };
}

/** The total row's cell, or the one outside where the table has no total row. */
const mainOf = <Cell extends Pick<ScoredTotal, "typed" | "standing">>(
  inside: Cell,
  reading: NumberReading | null,
  outer: ScoredOuterTotal | null,
): Cell | ScoredOuterTotal => (reading === null && outer !== null ? outer : inside);

/** The sum of the weights, and of scores with bonus and deduction as long as the table is whole. */
function wholeOf({ weights, extra }: Terms, { scheme, isOpen }: TotalContext) {
  const weight = toWeight(sum(weights.flatMap((part) => part ?? [])));
  const isWhole = !isOpen && weight.eq(scheme.frame) && weights.every((part) => part !== null);
  const whole = (scores: readonly (Score | null)[]): Score | null =>
    isWhole ? sumOf([...scores, ...extra]) : null;
  return { weight, isWhole, whole };
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
    extra: rows.filter((row) => !isCounted(row)).flatMap(({ standing }) => standing ?? []),
  };
}
