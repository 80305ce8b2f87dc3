import type { Claim, ClaimedAmount } from "../../model/claim";
import { isShare, valueOf } from "../../model/quantity";
import { ORDERED_PAIRS } from "../../numeric/ordered-pairs";
import type { Amount } from "./read-amounts";

/** What people count in: 受理200919次 and 办结240365件 count the same things. */
const COUNTED = /^(?:件|次|人次|件次|人|个|项|起|宗|笔|份|批|家|户)?$/u;

/** Two amounts of which the one cannot be more than the other, and is. Only where each is told once. */
export function readWrongPairs(amounts: readonly Amount[]): readonly Claim[] {
  const counted = amounts.filter(
    ({ quantity }) => !isShare(quantity) && COUNTED.test(quantity.unit.base),
  );
  return ORDERED_PAIRS.flatMap(([less, more]) => {
    const smaller = onlyOne(counted, less, more);
    const larger = onlyOne(counted, more, less);
    if (smaller === null || larger === null) return [];
    const isWrong = valueOf(smaller.quantity).gt(valueOf(larger.quantity));
    return isWrong ? [{ kind: "wrong-pair", smaller, larger } as const] : [];
  });
}

/** The only amount whose last words name a thing, and not the other of the pair too. */
function onlyOne(amounts: readonly Amount[], name: RegExp, other: RegExp): ClaimedAmount | null {
  const told = amounts.flatMap(({ words, quantity }) => {
    const tail = words.slice(-LONGEST_NAME);
    const word = name.exec(tail)?.[0];
    return word === undefined || other.test(tail) ? [] : [{ word, quantity }];
  });
  const [only] = told;
  return only === undefined || told.length > 1 ? null : only;
}

const LONGEST_NAME = 8;
