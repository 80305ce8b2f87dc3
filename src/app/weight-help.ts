import { Exact, type Decimal } from "../domain/base/exact";
import type { CellEdit } from "../domain/model/plan";
import type { WeightBalance, WeighedTable } from "../domain/model/weight-balance";
import { balanceWeights } from "../domain/plan/weights/balance-weights";
import { weighLevels } from "../domain/plan/weights/weigh-levels";
import { weightEdits } from "../domain/plan/weights/weight-edits";
import type { AssessedTable } from "./assess";
import type { Look } from "./look";

/** What points are rounded to. */
export const WEIGHT_STEPS = ["1", "0.5"] as const;
export type WeightStep = (typeof WEIGHT_STEPS)[number];

export interface WeightHelp {
  readonly weighed: WeighedTable;
  readonly balance: WeightBalance;
  /** What would be written, all or nothing; empty where nothing can or need be. */
  readonly edits: readonly CellEdit[];
  /** 0-based rows whose typed score would be more than their new points. */
  readonly overScored: readonly number[];
}

/** How far the points are from adding up, and what would make them; nothing is written. */
export function weightHelp(look: Look, { scored }: AssessedTable, step: WeightStep): WeightHelp {
  const balance = balanceWeights(scored, new Exact(step));
  const { sheet } = scored.table;
  const snapshot = look.reading.sheets.find((known) => known.sheet.id === sheet.id);
  const changes = balance.kind === "balanced" ? balance.changes : [];
  const weights = new Map(changes.map(({ row, after }) => [row, after]));
  return {
    weighed: weighLevels(scored),
    balance,
    edits: snapshot === undefined ? [] : weightEdits(scored, snapshot, changes),
    overScored: scored.indicators
      .filter(({ typed, indicator }) => isOver(typed, weights.get(indicator.row.row)))
      .map(({ indicator }) => indicator.row.row),
  };
}

const isOver = (typed: Decimal | null, weight: Decimal | undefined): boolean =>
  typed !== null && weight !== undefined && typed.gt(weight);
