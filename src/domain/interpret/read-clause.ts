import type { Actual } from "../model/target";
import type { Unit } from "../model/quantity";
import type { NamedUnit, QuantityTarget } from "./read-bounded";
import { readQuantityText } from "./read-cell";
import { isMeasureOf, quantityBehind, takeNoun } from "./read-named";
import { reconcile, type ReadQuantity } from "./reconcile";

/** Words that make a number another than what was done, or no certain one. */
const UNCERTAIN = /未|没|仅|约|左右|[预暂]|计划|剩|尚|其中/u;
/** What is said of a part of the number before it. */
const PART = /[,;(]其中[^。]*$/u;

/** A comma between digits belongs to a number, be it a wrong one: `12,34件`. */
const BETWEEN_CLAUSES = /(?<!\d),|,(?!\d)|[;。()]/u;

/** `完成2850册，完成率95%`: the one clause that is a number in the target's own unit; null for none or several. */
export function readClause(
  text: string,
  target: QuantityTarget,
  { unit, name }: NamedUnit,
): Actual | null {
  const whole = text.replace(PART, "");
  const clauses = whole.split(BETWEEN_CLAUSES).filter((clause) => clause !== "");
  if ((clauses.length < 2 && whole === text) || UNCERTAIN.test(whole)) return null;
  const wanted = target.quantity.unit.base;
  const alike = clauses.flatMap((clause) => {
    const read = readQuantityText(clause, unit) ?? readNamed(clause, unit, name);
    return read?.unitFrom === "cell" && read.quantity.unit.base === wanted ? [read] : [];
  });
  const [only] = alike;
  if (only === undefined || alike.length > 1) return null;
  const reconciled = reconcile(target.quantity, only, name);
  return reconciled.kind === "comparable"
    ? { kind: "quantity", quantity: reconciled.actual }
    : null;
}

/** `实际受益110人` of 受益人数. */
function readNamed(clause: string, unit: Unit, name: string): ReadQuantity | null {
  const named = takeNoun(clause);
  return named !== null && isMeasureOf(named.noun, name) ? quantityBehind(named, unit) : null;
}
