import type { WordLevel } from "../../model/standard";
import type { CalendarDate } from "../../model/target";
import { parseDate, unsureFrom } from "../../numeric/parse-date";
import { readAwarded, isOtherwise } from "./read-ladder";
import type { Statement } from "./read-statements";
import { part, type ReadRule } from "./standard-parts";
import {
  directionOfMet,
  directionOfMissed,
  saysLate,
  saysMissedAlone,
  saysOnTime,
  saysReachedAlone,
  saysTargetMissed,
  saysTargetReached,
} from "./target-words";

/** `达到指标值得满分,否则不得分`, `2024年6月底前完成得满分,未按时完成不得分`: two halves of one line, or the first. */
export function readThreshold(statements: readonly Statement[]): ReadRule | null {
  const [one, other, ...more] = readAwarded(statements, () => false)?.heads ?? [];
  if (one === undefined || more.length > 0) return null;
  return other === undefined
    ? readFirstHalf(one, statements)
    : readBothHalves(one, other, statements);
}

/** `达标得满分`: what less than that earns is left to a person. */
function readFirstHalf(met: Head, statements: readonly Statement[]): ReadRule | null {
  const isOfTarget = saysTargetReached(met.head) || saysReachedAlone(met.head);
  if (!isOfTarget || met.award.kind !== "full") return null;
  const direction = directionOfMet(met.head);
  const parts = statements.map(({ text }) => part("condition", text));
  return {
    rule: {
      kind: "threshold",
      by: null,
      isOfTime: false,
      direction,
      met: level(met),
      missed: null,
    },
    parts,
  };
}

function readBothHalves(one: Head, other: Head, statements: readonly Statement[]): ReadRule | null {
  const [met, missed] = saysMissed(one) ? [other, one] : [one, other];
  const by = readDay(met.head);
  const isOfTime = by !== null || saysOnTime(met.head);
  if (!areHalves(met, missed, isOfTime) || !isLess(missed.award, met.award)) return null;
  const directions = directionsOf(met, missed);
  if (directions.length > 1) return null;
  const [direction = null] = directions;
  const levels = { met: level(met), missed: level(missed) };
  const parts = statements.map(({ text }) => part("condition", text));
  return { rule: { kind: "threshold", by, isOfTime, direction, ...levels }, parts };
}

/** Which way the two halves look, where they say so: 不超过目标值, 低于目标值. */
function directionsOf(met: Head, missed: Head): ("at-least" | "at-most")[] {
  const ways = [directionOfMet(met.head), directionOfMissed(missed.head)];
  return [...new Set(ways.flatMap((way) => way ?? []))];
}

interface Head {
  readonly head: string;
  readonly award: WordLevel["award"];
}

const saysMissed = ({ head }: Head): boolean =>
  saysTargetMissed(head) ||
  saysMissedAlone(head) ||
  saysLate(head) ||
  directionOfMissed(head) !== null;

/** Whether the second half is all that the first is not. */
function areHalves(met: Head, missed: Head, isOfTime: boolean): boolean {
  if (!isOfTime && saysReachedAlone(met.head))
    return isOtherwise(missed.head) || saysMissedAlone(missed.head);
  if (!isOfTime && !saysTargetReached(met.head) && directionOfMet(met.head) === null) return false;
  const isMissed = isOfTime
    ? saysLate(missed.head)
    : saysTargetMissed(missed.head) || directionOfMissed(missed.head) !== null;
  return isOtherwise(missed.head) || isMissed;
}

const level = ({ head, award }: Head): WordLevel => ({ words: head, award });

/** Full marks or points for the one half, and less than that for the other. */
function isLess(missed: WordLevel["award"], met: WordLevel["award"]): boolean {
  if (met.kind !== "full" && met.kind !== "points") return false;
  if (missed.kind === "full") return false;
  return missed.kind !== "points" || met.kind === "full" || missed.points.lt(met.points);
}

/** The day that a condition names: `2024年6月底前完成`; none where `6月前` leaves it open. */
export const readDay = (head: string): CalendarDate | null =>
  /[年月]/u.test(head) && unsureFrom(head) === null ? parseDate(head) : null;
