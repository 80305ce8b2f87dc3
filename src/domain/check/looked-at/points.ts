import { numberIn, type NumberReading } from "../../model/indicator";
import type { ScoredIndicator, ScoredTable } from "../../model/scored";
import { compactText } from "../../numeric/normalise-text";
import { NATIONAL_LEVEL } from "../check-dimensions";
import { countedRows } from "../finding-at";
import { saysNotApplicable } from "../not-applicable";
import {
  NOT_ASKED,
  NOTHING,
  ofScored,
  onceWhere,
  places,
  rowsWhere,
  UNCOUNTED,
  type LookedAt,
} from "./places";

const isFilled = (reading: NumberReading | null): boolean =>
  reading?.kind === "number" || reading?.kind === "other";

const isScored = ({ typed }: ScoredIndicator): boolean => typed !== null;

/** Level names that state the points of the rows under them, each once. */
function statedLevels(scored: ScoredTable, level: "level1" | "level2"): number {
  const stated = new Set<string>();
  for (const { indicator, weight } of countedRows(scored)) {
    const name = indicator.row[level];
    if (name?.stated != null && weight !== null) stated.add(name.name);
  }
  return stated.size;
}

const followsNationalForm = (scored: ScoredTable): boolean =>
  countedRows(scored).some(({ indicator: { row } }) =>
    [row.level1, row.level2].some((level) => NATIONAL_LEVEL.test(compactText(level?.name ?? ""))),
  );

/** Fewer rows than these are bound to be heavy: W09 does not look at them. */
const LEAST_ROWS = 5;

/** W: points and how they are spread. */
export const LOOKED_AT_WEIGHTS = {
  W01: rowsWhere(({ weight }) => weight !== null),
  W02: (scored) => places(statedLevels(scored, "level2")),
  W03: (scored) => places(statedLevels(scored, "level1")),
  W04: rowsWhere(({ indicator }) => indicator.weight?.kind === "number"),
  W05: rowsWhere(({ indicator }) => isFilled(indicator.weight)),
  W06: ofScored(({ scheme }) =>
    scheme.review.levelWeights === "required" ? places(scheme.levelWeights.length) : NOT_ASKED,
  ),
  W07: ofScored(
    rowsWhere(({ indicator: { row } }) => row.kind === "indicator" && row.name !== null),
  ),
  W08: ofScored(onceWhere(followsNationalForm)),
  W09: ofScored((scored) => {
    const rows = countedRows(scored);
    const isWhole = scored.total.weight.eq(scored.scheme.frame);
    return places(rows.length >= LEAST_ROWS && isWhole ? rows.length : 0);
  }),
} satisfies Readonly<Record<string, LookedAt>>;

const hasTypedTotal = ({ total }: ScoredTable): boolean =>
  total.typed !== null || (total.outer?.typed ?? null) !== null;

/** The cells that a total and a grade have. */
const conclusionCells = ({ totalRow, total, table }: ScoredTable): number =>
  [totalRow?.score ?? null, total.outer, table.grade].filter((cell) => cell !== null).length;

const isOfCost = ({ indicator: { row } }: ScoredIndicator): boolean =>
  [row.level1, row.level2].some((level) => level?.name.includes("成本") === true);

const isInBand = ({ explanation }: ScoredIndicator): boolean =>
  explanation.kind === "reached-words" ||
  (explanation.kind === "judgement" && explanation.band !== null);

/** S: scores, sums, rates and grade, but for the money. */
export const LOOKED_AT_SCORES = {
  S01: rowsWhere((row) => isScored(row) && row.weight !== null),
  S02: rowsWhere(isScored),
  S03: rowsWhere(({ indicator }) => isFilled(indicator.score)),
  S04: rowsWhere((row) => isScored(row) && row.computed !== null),
  S05: onceWhere((scored) => hasTypedTotal(scored) && scored.total.sum !== null),
  S06: ({ subtotals }) =>
    places(subtotals.filter(({ typed, sum }) => typed !== null && sum !== null).length),
  S07: onceWhere(({ grade, total }) => grade.typed !== null && total.standing !== null),
  S08: (scored) => places(conclusionCells(scored)),
  S09: rowsWhere(
    (row) => isScored(row) && row.weight !== null && numberIn(row.indicator.rate) !== null,
  ),
  S17: rowsWhere((row) => isScored(row) && row.indicator.processReading.score !== null),
  S18: rowsWhere(({ weight, indicator: { standardReading } }) =>
    standardReading.kind === "none" ? false : standardReading.fullMark !== null && weight !== null,
  ),
  S19: (scored, tables) =>
    scored.scheme.overFulfilment.deduction.kind === "none"
      ? NOT_ASKED
      : rowsWhere((row) => isScored(row) && row.completion !== null)(scored, tables),
  S20: rowsWhere((row) => isScored(row) && row.isReached !== null),
  // A summary is held against the detail beside it.
  S21: ({ table }, tables) => (table.kind === "summary" && tables.length > 1 ? UNCOUNTED : NOTHING),
  S22: rowsWhere((row) => isScored(row) && isInBand(row)),
  S23: (scored, tables) =>
    scored.scheme.review.costWithoutIndicator === null
      ? NOT_ASKED
      : rowsWhere((row) => isScored(row) && isOfCost(row))(scored, tables),
  S24: rowsWhere(isScored),
  S25: rowsWhere((row) => isScored(row) && saysNotApplicable(row.indicator.actualText.text)),
  S26: rowsWhere(
    (row) =>
      isScored(row) &&
      (row.explanation.kind === "standard-items" || row.indicator.processReading.items !== null),
  ),
} satisfies Readonly<Record<string, LookedAt>>;
