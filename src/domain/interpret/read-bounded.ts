import { valueOf, type Unit } from "../model/quantity";
import type { Actual, Comparison, Target } from "../model/target";
import { takeComparison } from "./comparison-words";
import { readQuantityText } from "./read-cell";
import { readBetween } from "./read-target";
import { reconcile, type ReadQuantity } from "./reconcile";

export type QuantityTarget = Extract<Target, { readonly kind: "quantity" }>;

/** The unit of the row's column, and the row's own name. */
export interface NamedUnit {
  readonly unit: Unit;
  readonly name: string;
}

/** One end of what was reached: 300余人 are 300 at least, 12小时内 12 at most. */
interface Bounded {
  readonly end: "least" | "most";
  readonly read: ReadQuantity;
}

const AND_MORE = /^(\d[\d,.]*(?:万|千|百|亿)?)[余多](?=\D|$)/u;
const SYMBOL = /^[≥≤<>=]/u;
/** 近300人 are fewer than 300. */
const ALMOST = /^(?:接?近|将近)(?=\d)/u;

const ENDS: Readonly<Record<Comparison, Bounded["end"] | null>> = {
  "at-least": "least",
  "more-than": "least",
  "at-most": "most",
  "less-than": "most",
  equal: null,
};

/** A number of which only one end is told, if that end proves the target reached; null for all else. */
export function readBounded(
  text: string,
  target: QuantityTarget,
  { unit, name }: NamedUnit,
): Actual | null {
  const end = ENDS[target.comparison];
  if (end === null) return null;
  const bounded = readSpan(text, end, unit) ?? parseBounded(text, unit);
  if (bounded?.end !== end) return null;
  const reconciled = reconcile(target.quantity, bounded.read, name);
  if (reconciled.kind !== "comparable") return null;
  const [reached, wanted] = [valueOf(reconciled.actual), valueOf(target.quantity)];
  const isProven = end === "least" ? reached.gte(wanted) : reached.lte(wanted);
  // `≥95%` beside ≥95% is the target copied, and no value.
  const isCopied = SYMBOL.test(text) && reached.eq(wanted);
  return isProven && !isCopied ? { kind: "quantity", quantity: reconciled.actual } : null;
}

/** 90%-95% are 90 % at least, and 95 % at most. */
function readSpan(text: string, end: Bounded["end"], unit: Unit): Bounded | null {
  const span = readBetween(text, unit);
  if (span === null) return null;
  return { end, read: { quantity: end === "least" ? span.low : span.high, unitFrom: "cell" } };
}

function parseBounded(text: string, unit: Unit): Bounded | null {
  if (AND_MORE.test(text)) return boundedBy("least", text.replace(AND_MORE, "$1"), unit);
  if (ALMOST.test(text)) return boundedBy("most", text.replace(ALMOST, ""), unit);
  const compared = takeComparison(text);
  const end = compared === null ? null : ENDS[compared.comparison];
  return compared === null || end === null ? null : boundedBy(end, compared.rest, unit);
}

function boundedBy(end: Bounded["end"], text: string, unit: Unit): Bounded | null {
  const read = readQuantityText(text, unit);
  return read === null ? null : { end, read };
}
