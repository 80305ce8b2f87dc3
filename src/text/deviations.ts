import type { Decimal } from "../domain/base/exact";
import { named, percent, points } from "./show";

export interface DeviationFacts {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly lost: Decimal | null;
  readonly completion: Decimal | null;
}

/** Why a row wants a note, with its numbers. */
export function tellDeviation({ target, actual, lost, completion }: DeviationFacts): string {
  const numbers = `指标值${shown(target)}，完成值${shown(actual)}`;
  const because = [
    ...(lost === null ? [] : [`扣${points(lost)}`]),
    ...(completion === null ? [] : [`完成值为指标值的${percent(completion)}`]),
  ];
  return `${numbers}，${because.join("，")}`;
}

/** A first sentence with the row's numbers and gaps for what only a person knows. */
export function draftNote(facts: DeviationFacts, gap: string): string {
  const start = `${named(facts.name)}${tellDeviation(facts)}。`;
  return facts.lost === null
    ? `${start}超额完成的原因：${gap}；下一步措施：${gap}。`
    : `${start}偏差原因：${gap}；改进措施：${gap}。`;
}

const shown = (text: string): string => (text === "" ? "未填" : text);
