import { isShare, type Quantity } from "../../model/quantity";
import type { ScoredIndicator, ScoredTable } from "../../model/scored";
import { lostBy } from "../check-deviations";
import { hasNote } from "../finding-at";
import { ofScored, places, rowsWhere, uncountedWhere, type LookedAt } from "./places";

const isShort = (row: ScoredIndicator): boolean => lostBy(row) !== null;

const isFarOver = ({ completion }: ScoredIndicator, { scheme }: ScoredTable): boolean =>
  completion?.gte(scheme.overFulfilment.noteFrom) === true;

const isFull = ({ typed, weight }: ScoredIndicator): boolean =>
  typed !== null && weight !== null && typed.eq(weight);

const isMeasured = ({ completion }: ScoredIndicator): boolean => completion !== null;

type Comparison = "at-most" | "less-than" | "equal";

/** The row's target where it is a number compared in one of these ways, and the actual value is one. */
const isAimed = (
  { indicator: { target, actual } }: ScoredIndicator,
  ...ways: readonly Comparison[]
): boolean =>
  target.kind === "quantity" &&
  actual.kind === "quantity" &&
  ways.some((way) => way === target.comparison);

const targetOf = ({ indicator: { target } }: ScoredIndicator): Quantity | null =>
  target.kind === "quantity" ? target.quantity : null;

const actualOf = ({ indicator: { actual } }: ScoredIndicator): Quantity | null =>
  actual.kind === "quantity" ? actual.quantity : null;

/** D, and V15: deviations and their notes. */
export const LOOKED_AT_NOTES = {
  D01: rowsWhere(isShort),
  D02: rowsWhere(isFarOver),
  D03: rowsWhere(isMeasured),
  D04: rowsWhere((row) => targetOf(row)?.number.isZero() === true && actualOf(row) !== null),
  D05: ofScored(rowsWhere((row, table) => hasNote(row) && (isShort(row) || isFarOver(row, table)))),
  D06: ofScored(rowsWhere((row) => hasNote(row) && isFull(row))),
  D07: ofScored(rowsWhere((row) => hasNote(row) && isShort(row))),
  D09: rowsWhere((row) => isAimed(row, "equal")),
  D10: rowsWhere((row) => isAimed(row, "at-most", "less-than")),
  V15: rowsWhere(isMeasured),
} satisfies Readonly<Record<string, LookedAt>>;

const hasActual = ({ indicator }: ScoredIndicator): boolean => indicator.actualText.text !== "";
const hasTarget = ({ indicator }: ScoredIndicator): boolean => indicator.targetText.text !== "";
const isNumbered = (row: ScoredIndicator): boolean => targetOf(row) !== null;

const namesSatisfaction = ({ indicator: { row } }: ScoredIndicator): boolean =>
  (row.name?.name ?? row.level2?.name ?? "").includes("满意");

/** Fewer pairs of numbers may well all be as planned: V14 does not look at them. */
const LEAST_PAIRS = 5;

const isTimed = ({ indicator: { target } }: ScoredIndicator): boolean => target.kind === "date";

/** V: target and actual values, and how they are written. */
export const LOOKED_AT_VALUES = {
  V01: rowsWhere(() => true),
  V02: rowsWhere((row) => isNumbered(row) && hasActual(row)),
  V03: rowsWhere((row) => hasActual(row) || hasTarget(row)),
  V04: rowsWhere((row) => hasActual(row) && actualOf(row) === null),
  V05: rowsWhere(
    ({ indicator: { target, targetText } }) =>
      target.kind === "level" && targetText.text.includes("达成"),
  ),
  V06: rowsWhere(
    ({ indicator: { actual } }, { table: { columns } }) =>
      actual.kind === "level" &&
      actual.level.scale === "attainment" &&
      (columns.note !== undefined || columns.process !== undefined),
  ),
  V07: rowsWhere(isNumbered),
  V08: rowsWhere((row) => isNumbered(row) && actualOf(row) !== null),
  V09: rowsWhere((row) => {
    const actual = actualOf(row);
    return actual !== null && isShare(actual);
  }),
  V10: rowsWhere((row) => isNumbered(row) || isTimed(row)),
  V11: rowsWhere(isNumbered),
  V12: rowsWhere(({ indicator }) => indicator.targetText.at !== null),
  V13: rowsWhere((row) => actualOf(row) !== null),
  V14: (scored, tables) => {
    const paired = rowsWhere((row) => isNumbered(row) && actualOf(row) !== null)(scored, tables);
    return paired.kind === "places" && paired.count < LEAST_PAIRS ? places(0) : paired;
  },
  V16: rowsWhere(({ indicator: { row } }) => {
    const nature = row.cells.nature?.cell.value;
    return nature?.kind === "text" && nature.text.includes("其他");
  }),
  V17: (scored, tables) =>
    scored.form.fields.some(({ name, text }) => name === "period" && text !== "")
      ? rowsWhere(isTimed)(scored, tables)
      : places(0),
  V20: rowsWhere((row) => hasTarget(row) && !isNumbered(row)),
  V21: rowsWhere((row) => namesSatisfaction(row) && hasActual(row)),
  V22: rowsWhere(
    ({ typed }, { table }) => table.columns.proof !== undefined && typed?.gt(0) === true,
  ),
  V31: uncountedWhere(({ indicators }) => indicators.length > 0),
  V33: uncountedWhere(() => true),
  V34: uncountedWhere(() => true),
} satisfies Readonly<Record<string, LookedAt>>;
