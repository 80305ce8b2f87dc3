import type { Actual } from "../model/target";
import type { Unit } from "../model/quantity";
import type { NamedUnit, QuantityTarget } from "./read-bounded";
import { readQuantityText } from "./read-cell";
import { isMeasureOf, isNounOf, quantityBehind, takeNoun, UNCERTAIN } from "./read-named";
import { reconcile, type ReadQuantity } from "./reconcile";

/** What is said of a part of the number before it. */
const PART = /(?:[,;(、。]?其中|[,;(]包?[含括])[:：为有]?([^。]*)$/u;

/** A comma between digits belongs to a number, be it a wrong one: `12,34件`. */
const BETWEEN_CLAUSES = /(?<!\d),|,(?!\d)|[;。()]/u;

/** `完成2850册，完成率95%`: the one clause that is a number in the target's own unit; null for none or several. */
export function readClause(
  text: string,
  target: QuantityTarget,
  { unit, name }: NamedUnit,
): Actual | null {
  const told = clausesOf(text, name)
    .map((clause) => readTold(clause, unit, name))
    .filter(({ read }) => read !== null && isCounted(read, target));
  const own = told.filter(({ says }) => says !== "other");
  const [only] = own;
  // 新建供水点11处，维修供水点5处: together they may be what 供水点 asks for.
  const isOne = own.length === 1 && (only?.says === "own" || told.length === 1);
  if (only?.read == null || !isOne) return null;
  const reconciled = reconcile(target.quantity, only.read, name);
  return reconciled.kind === "comparable"
    ? { kind: "quantity", quantity: reconciled.actual }
    : null;
}

/** The clauses of a text that has several, or a part behind it that is left out here; none where they say nothing certain. */
function clausesOf(text: string, name: string): readonly string[] {
  const part = PART.exec(text)?.[1]?.slice(0, 2) ?? "";
  // 3350人，其中脱贫户210户 under 受益脱贫户数: the part may be what is asked for.
  if (part.length === 2 && name.includes(part)) return [];
  const whole = text.replace(PART, "");
  const clauses = whole.split(BETWEEN_CLAUSES).filter((clause) => clause !== "");
  return UNCERTAIN.test(whole) || (clauses.length < 2 && whole === text) ? [] : clauses;
}

const isCounted = ({ unitFrom, quantity }: ReadQuantity, target: QuantityTarget): boolean =>
  unitFrom === "cell" && quantity.unit.base === target.quantity.unit.base;

interface Told {
  readonly read: ReadQuantity | null;
  /** Whether the number is the row's own, if alone or behind its name; that of its thing (`建成供水点11处`); or another's. */
  readonly says: "own" | "thing" | "other";
}

function readTold(clause: string, unit: Unit, name: string): Told {
  const alone = readQuantityText(clause, unit);
  if (alone !== null) return { read: alone, says: "own" };
  const named = takeNoun(clause);
  if (named === null) return { read: null, says: "other" };
  const read = quantityBehind(named, unit);
  if (isMeasureOf(named.noun, name)) return { read, says: "own" };
  return { read, says: isNounOf(named.noun, name, read) ? "thing" : "other" };
}
