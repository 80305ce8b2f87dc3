import type { Decimal } from "../base/exact";
import { ratePath, type Choices } from "../model/choices";
import { toDigits } from "../model/cell";
import type { NumberReading } from "../model/indicator";
import { toTypedScore, type Rate, type Score } from "../model/points";
import type { Basis, ScoredRate } from "../model/scored";
import { showsRate } from "../numeric/rate";

export interface Settled {
  readonly typed: Score | null;
  /** What the cell holds once the plan is carried out; null for a blank or where there is no cell. */
  readonly standing: Score | null;
  readonly basis: Exclude<Basis, "excluded">;
}

/** Which cell, by names, and what the user lets happen to it. */
export interface Permission {
  readonly path: string;
  readonly choices: Choices;
}

/** What becomes of one score cell: a formula never changes, a typed number only if the user chose so. */
export function settle(
  reading: NumberReading | null,
  computed: Score | null,
  permission: Permission,
): Settled {
  const typed = reading?.kind === "number" ? toTypedScore(reading.number) : null;
  const basis = computed === null ? "judgement" : "computed";
  if (reading === null) return { typed, standing: null, basis };
  if (isFixed(reading)) return { typed, standing: typed, basis: "typed" };
  if (typed === null) {
    return { typed, standing: permission.choices.mode === "keep" ? null : computed, basis };
  }
  return computed !== null && mayReplace(typed, permission)
    ? { typed, standing: computed, basis: "computed" }
    : { typed, standing: typed, basis: "typed" };
}

const isFixed = ({ kind, isFormula }: NumberReading): boolean => isFormula || kind === "other";

const mayReplace = (typed: Decimal, { path, choices }: Permission): boolean =>
  choices.mode === "recompute" ||
  (choices.mode === "fill-blanks" && choices.isOurs(path, toDigits(typed)));

/** What becomes of a rate cell beside a score: one that shows the right share stays, and so does a person's. */
export function settleRate(
  reading: NumberReading | null,
  computed: Rate | null,
  { path, choices }: Permission,
): ScoredRate {
  const stays = { computed, isWritten: false };
  if (reading === null || computed === null || isFixed(reading)) return stays;
  if (reading.kind === "empty") return { computed, isWritten: choices.mode !== "keep" };
  if (reading.kind !== "number" || showsRate(reading, computed)) return stays;
  return { computed, isWritten: mayReplace(reading.number, { path: ratePath(path), choices }) };
}
