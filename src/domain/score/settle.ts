import { mayFill, mayReplace, ratePath, type Choices } from "../model/choices";
import { toDigits } from "../model/cell";
import type { NumberReading } from "../model/indicator";
import { toTypedScore, type Rate, type Score } from "../model/points";
import type { Basis, ScoredRate } from "../model/scored";
import { showsRate } from "../numeric/rate";
import { formulaForm } from "../numeric/written-form";

export interface Settled {
  readonly typed: Score | null;
  /** What the cell holds once the plan is carried out; null for a blank or where there is no cell. */
  readonly standing: Score | null;
  readonly basis: Exclude<Basis, "excluded">;
  /** Whether the cell is ours to write what stands. */
  readonly isOpen: boolean;
}

/** Which cell, by names, and what the user lets happen to it. */
export interface Permission {
  readonly path: string;
  readonly choices: Choices;
}

/**
 * What becomes of one score cell: a person's formula never changes, a typed number only if the user
 * chose so.
 */
export function settle(
  reading: NumberReading | null,
  computed: Score | null,
  permission: Permission,
): Settled {
  const typed = reading?.kind === "number" ? toTypedScore(reading.number) : null;
  const isOpen = reading !== null && computed !== null && isOpenTo(reading, permission);
  if (isOpen) return { typed, standing: computed, basis: "computed", isOpen };
  const isKept = reading !== null && (typed !== null || isFixed(reading));
  const basis = isKept ? "typed" : computed === null ? "judgement" : "computed";
  return { typed, standing: typed, basis, isOpen };
}

/** Whether a cell is blank, ours, or given up by the user. */
function isOpenTo(reading: NumberReading, { path, choices }: Permission): boolean {
  const { kind, formula } = reading;
  if (formula !== null) {
    const written = formulaForm(formula);
    return choices.isOurs(path, written) && mayReplace(choices, path, written);
  }
  if (kind === "empty") return mayFill(choices, path);
  return kind === "number" && mayReplace(choices, path, toDigits(reading.number));
}

const isFixed = ({ kind, formula }: NumberReading): boolean => formula !== null || kind === "other";

/** What becomes of a rate cell beside a score: one that shows the right share stays, and so does a person's. */
export function settleRate(
  reading: NumberReading | null,
  computed: Rate | null,
  { path, choices }: Permission,
): ScoredRate {
  if (reading === null || computed === null) return { computed, isOpen: false };
  const place = ratePath(path);
  const isRight =
    reading.kind === "number" &&
    reading.formula === null &&
    showsRate(reading, computed) &&
    !choices.isOurs(place, toDigits(reading.number));
  return { computed, isOpen: !isRight && isOpenTo(reading, { path: place, choices }) };
}
