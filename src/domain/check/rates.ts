import { ONE } from "../base/exact";
import { isShare, valueOf } from "../model/quantity";
import type { ScoredIndicator } from "../model/scored";
import { nameOf } from "./finding-at";

/** Rates of change: 6.3 % instead of 5 % is no quarter more of anything, and no whole bounds them. */
const CHANGE =
  /增长|增幅|增加|提高|提升|上升|下降|降低|减少|变动|调整|超额|同比|环比|收益率|回报率|倍/u;

export const mayGrow = (row: ScoredIndicator): boolean =>
  row.indicator.actual.kind === "quantity" &&
  isShare(row.indicator.actual.quantity) &&
  CHANGE.test(nameOf(row));

/** A share of more than the whole, beside a target that is none. */
export function isBeyondWhole(row: ScoredIndicator): boolean {
  const { target, actual } = row.indicator;
  if (actual.kind !== "quantity" || target.kind !== "quantity") return false;
  if (!isShare(actual.quantity) || valueOf(actual.quantity).lte(ONE)) return false;
  if (target.comparison === "at-most" || target.comparison === "less-than") return false;
  return valueOf(target.quantity).lte(ONE) && !mayGrow(row);
}
