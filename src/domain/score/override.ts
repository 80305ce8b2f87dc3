import { ZERO } from "../base/exact";
import type { Indicator } from "../model/indicator";
import type { Weight } from "../model/points";
import type { Override, Scheme } from "../model/scheme";
import type { Comparison, Target } from "../model/target";
import { scoreTarget } from "./score-target";
import { judge, type Verdict } from "./verdict";

/** The scheme as it counts for the rows of an override. */
export function schemeUnder(
  { rule, reverse, deduction }: Override,
  { overFulfilment, ...scheme }: Scheme,
): Scheme {
  const { above } = overFulfilment.deduction;
  return {
    ...scheme,
    reverse: reverse === "as-scheme" ? scheme.reverse : reverse,
    overFulfilment:
      deduction === "as-scheme"
        ? overFulfilment
        : { ...overFulfilment, deduction: { kind: "none", above, amount: ZERO } },
    quantity: QUANTITY[rule] ?? scheme.quantity,
    levelShares: rule === "reached-or-nothing" ? [] : scheme.levelShares,
  };
}

const QUANTITY: Readonly<Partial<Record<Override["rule"], Scheme["quantity"]>>> = {
  "reached-or-ratio": "reached-or-ratio",
  "reached-or-nothing": "reached-or-ratio",
  "completion-rate": "completion-rate",
};

/** The row with its target read the way that the override says. */
export function aimedAs(indicator: Indicator, { direction }: Override): Indicator {
  const { target } = indicator;
  if (direction === "as-read" || target.kind !== "quantity") return indicator;
  if (target.evidence === "symbol" && target.comparison !== "equal") return indicator;
  return {
    ...indicator,
    target: { ...target, comparison: direction, evidence: "words" },
  };
}

const UPPER: ReadonlySet<Comparison> = new Set<Comparison>(["at-most", "less-than"]);

/** A symbol in the table against the scheme's word: only a person knows which of them is wrong. */
const contradicts = (target: Target, { direction }: Override): boolean =>
  direction !== "as-read" &&
  target.kind === "quantity" &&
  target.comparison !== "equal" &&
  UPPER.has(target.comparison) !== (direction === "at-most");

interface OverrideContext {
  readonly weight: Weight;
  readonly scheme: Scheme;
}

/** What an override gives for a row; null where the row is scored as it would be anyhow. */
export function scoreOverride(
  override: Override,
  indicator: Indicator,
  { weight, scheme }: OverrideContext,
): Verdict | null {
  const shown = { actual: indicator.actualText.text, target: indicator.targetText.text };
  if (override.rule === "ask") return judge("override", shown);
  if (contradicts(indicator.target, override)) return judge("override-direction", shown);
  if (override.rule === "as-read") return null;
  const verdict = scoreTarget(indicator, weight, scheme);
  return override.rule === "reached-or-nothing" && verdict.isReached === false
    ? { kind: "points", points: ZERO, isReached: false, explanation: { kind: "missed", ...shown } }
    : verdict;
}
