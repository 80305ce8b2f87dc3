import type { Nothing, Span, Step } from "../../model/standard";
import { valueOf, type Quantity } from "../../model/quantity";
import type { Condition } from "./read-span";
import { saysHowLate } from "./target-words";

/** The condition under which a standard with steps gives nothing at all. */
export type NothingCondition = Condition & Pick<Nothing, "of">;

/** `逾期超过10天不得分` speaks of how late it is, and not of how long it took. */
export function nothingOf(condition: Condition): NothingCondition {
  const { measure } = condition;
  return measure.names.some((name) => saysHowLate(name))
    ? { ...condition, measure: { ...measure, names: [] }, of: "distance" }
    : { ...condition, of: "value" };
}

const TIME = /^(?:天|工作日|月|秒)$/u;

export const isTime = ({ unit }: Quantity): boolean => TIME.test(unit.base);

/** Where full marks are due, and the steps that lead away from there. */
interface Way {
  readonly span: Span | null;
  readonly side: Step["side"];
  readonly size: Quantity;
}

/** Nothing is earned only farther along the way that the steps lead, and in their unit. */
export function isBeyond({ span: nothing, of }: NothingCondition, way: Way): boolean {
  const { side, size } = way;
  const begin = side === "below" ? nothing.high : nothing.low;
  const end = side === "below" ? nothing.low : nothing.high;
  if (side === "either" || begin === null || end !== null) return false;
  if (begin.value.unit.base !== size.unit.base) return false;
  return of === "distance" ? side === "above" && isTime(size) : isBehindBase(begin.value, way);
}

/** Without a base of its own the standard counts from the row's target, which is not known here. */
function isBehindBase(begin: Quantity, { side, span }: Way): boolean {
  const edge = side === "below" ? span?.low : span?.high;
  if (edge == null) return true;
  const [nearer, farther] = side === "below" ? [begin, edge.value] : [edge.value, begin];
  return valueOf(nearer).lt(valueOf(farther));
}
