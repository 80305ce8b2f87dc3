import { numberIn } from "../../model/indicator";
import type { ScoredFund, ScoredTable } from "../../model/scored";
import { countedRows } from "../finding-at";
import { NOT_ASKED, onceWhere, places, uncountedWhere, type LookedAt } from "./places";

const ofFund = (holds: (fund: ScoredFund, scored: ScoredTable) => boolean): LookedAt =>
  onceWhere((scored) => scored.fund !== null && holds(scored.fund, scored));

const hasRate = ({ rate }: ScoredFund): boolean => rate.computed !== null;

/** The columns in which the block says where its money comes from. */
const partedColumns: LookedAt = ({ fund }) =>
  places(
    (["initial", "fullYear", "executed"] as const).filter((column) =>
      fund?.funds.parts.some((part) => numberIn(part[column]) !== null),
    ).length,
  );

const isRated = ({ typed, weight }: { readonly typed: unknown; readonly weight: unknown }) =>
  typed !== null && weight !== null;

/** S10–S16, D08, V23 and V24: the money. */
export const LOOKED_AT_MONEY = {
  S10: ({ fund }) =>
    places(
      fund === null || !hasRate(fund)
        ? 0
        : [numberIn(fund.funds.rate), fund.typed].filter((held) => held !== null).length,
    ),
  S11: partedColumns,
  S12: ofFund(
    ({ funds }) => numberIn(funds.fullYear) !== null && numberIn(funds.executed) !== null,
  ),
  S13: ofFund(({ funds }) => numberIn(funds.fullYear) !== null),
  S14: (scored, tables) =>
    scored.scheme.executionCaps.length === 0
      ? NOT_ASKED
      : ofFund((fund, { total }) => hasRate(fund) && total.typed !== null)(scored, tables),
  S15: ofFund((fund, table) => {
    const rows = countedRows(table);
    return hasRate(fund) && rows.length > 0 && rows.every(isRated);
  }),
  S16: ofFund(hasRate),
  D08: ofFund(hasRate),
  V23: uncountedWhere((scored) => {
    const budget = numberIn(scored.fund?.funds.fullYear ?? null);
    const hasCosts = countedRows(scored).some(({ indicator: { row, target } }) => {
      const levels = `${row.level1?.name ?? ""}${row.level2?.name ?? ""}`;
      return target.kind === "quantity" && levels.includes("成本");
    });
    return budget !== null && hasCosts;
  }),
  V24: partedColumns,
} satisfies Readonly<Record<string, LookedAt>>;
