import { ZERO, type Decimal } from "../../base/exact";
import type { Award, Loss, StandardPart } from "../../model/standard";
import { isLoss } from "./read-effect";
import { readCondition } from "./read-span";
import type { Statement } from "./read-statements";
import { readFaultHead, readLimit, type FaultHead } from "./read-step";
import { isPlain } from "./standard-text";
import { part, type ReadRule } from "./standard-parts";

/** Requirements, then points lost for each that is not met: `每出现一例不符合要求的扣1分,扣完为止`. */
export function readFaults(statements: readonly Statement[]): ReadRule | null {
  const parts: StandardPart[] = [];
  let fault: { readonly head: FaultHead; readonly loss: Loss } | null = null;
  let award: Award | null = null;
  let most: Decimal | null = null;
  for (const statement of statements) {
    const sorted = sort(statement);
    if (sorted === null || isTwice(sorted, { fault, award })) return null;
    if (sorted.kind === "fault") fault = sorted;
    if (sorted.kind === "award") award = sorted.award;
    if (sorted.kind === "most") most = sorted.points;
    parts.push(part(sorted.as, statement.text));
  }
  if (fault === null) return null;
  const { counts, unit } = fault.head;
  const rule = { kind: "faults", award: award ?? { kind: "full" }, counts, unit } as const;
  return { rule: { ...rule, loss: fault.loss, most }, parts };
}

/** `事故发生数为0`. */
function saysNone(head: string): boolean {
  const { low, high } = readCondition(head)?.span ?? { low: null, high: null };
  return high?.value.number.isZero() === true && (low === null || low.value.number.isZero());
}

type Sorted = { readonly as: StandardPart["as"] } & (
  | { readonly kind: "requirement" }
  | { readonly kind: "limit" }
  | { readonly kind: "most"; readonly points: Decimal }
  | { readonly kind: "award"; readonly award: Award }
  | { readonly kind: "fault"; readonly head: FaultHead; readonly loss: Loss }
);

const isTwice = (
  { kind }: Sorted,
  { fault, award }: { readonly fault: unknown; readonly award: unknown },
): boolean => (kind === "fault" && fault !== null) || (kind === "award" && award !== null);

function sort(statement: Statement): Sorted | null {
  const { text } = statement;
  const limit = readLimit(text);
  if (limit !== null) {
    if (limit.kind === "part") return null;
    return limit.kind === "most"
      ? { kind: "most", points: limit.points, as: "limit" }
      : { kind: "limit", as: "limit" };
  }
  if (statement.kind === "words") {
    const isRequirement = isPlain(text) && !/[≥≤<>=±|]|否则|除/u.test(text);
    return isRequirement ? { kind: "requirement", as: "requirement" } : null;
  }
  return sortStated(statement);
}

function sortStated({
  head,
  effect,
}: Extract<Statement, { readonly kind: "stated" }>): Sorted | null {
  if (isLoss(effect)) {
    const fault = readFaultHead(head);
    return fault === null ? null : { kind: "fault", head: fault, loss: effect, as: "step" };
  }
  const isEarned = effect.kind === "full" || (effect.kind === "points" && effect.points.gt(ZERO));
  const isWords = isPlain(head) && !/[\d≥≤<>=±%|]/u.test(head);
  return isEarned && (isWords || saysNone(head)) && head !== ""
    ? { kind: "award", award: effect, as: "condition" }
    : null;
}
