import { mayFill, mayReplace, ratePath, type Choices } from "../model/choices";
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
  { path, choices }: Permission,
): Settled {
  const typed = reading?.kind === "number" ? toTypedScore(reading.number) : null;
  const basis = computed === null ? "judgement" : "computed";
  if (reading === null) return { typed, standing: null, basis };
  if (isFixed(reading)) return { typed, standing: typed, basis: "typed" };
  if (typed === null) {
    return { typed, standing: mayFill(choices, path) ? computed : null, basis };
  }
  return computed !== null && mayReplace(choices, path, toDigits(typed))
    ? { typed, standing: computed, basis: "computed" }
    : { typed, standing: typed, basis: "typed" };
}

const isFixed = ({ kind, isFormula }: NumberReading): boolean => isFormula || kind === "other";

/** What becomes of a rate cell beside a score: one that shows the right share stays, and so does a person's. */
export function settleRate(
  reading: NumberReading | null,
  computed: Rate | null,
  { path, choices }: Permission,
): ScoredRate {
  const stays = { computed, isWritten: false };
  if (reading === null || computed === null || isFixed(reading)) return stays;
  const place = ratePath(path);
  if (reading.kind === "empty") return { computed, isWritten: mayFill(choices, place) };
  if (reading.kind !== "number" || showsRate(reading, computed)) return stays;
  return { computed, isWritten: mayReplace(choices, place, toDigits(reading.number)) };
}
