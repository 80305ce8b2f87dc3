import type { Claim } from "../../model/claim";
import type { Quantity } from "../../model/quantity";
import { leadingQuantity, NUMBER_START, sentencesOf } from "./claim-text";

/** An amount with the words before it; `isWhole` says that it is the year's own and whole. */
export interface Amount {
  readonly words: string;
  readonly quantity: Quantity;
  readonly bound: Extract<Claim, { readonly kind: "amount" }>["bound"];
  readonly isWhole: boolean;
}

/** Amounts of another year, of part of a year, or of a change are not the table's. */
const OTHER_MATTER =
  /上年|去年|往年|同期|同比|环比|较|相比|比20|增长|增加|下降|减少|提高了|提升了|降低|以来|其中|平均|每/u;
const PART_OF_YEAR = /\d月|季度|上半年|截[至止]/u;
const YEAR = /(20\d{2})年/gu;

/** Words between a name and its amount: `满意度达到95%`, `办件量为3万件`. */
const LINKS =
  /(?:(?:达到?了?|为|是|约|近|超过?|突破|高达|均|共|已|全部|完成|实现|不低于|不少于|不超过|不高于|控制在|至少|大于|小于|[:=≥≤><“”"'(]|>=|<=)+)$/u;

/** Every amount of a text that has a name before it. `year` is the table's own. */
export function readAmounts(text: string, year: string | null): readonly Amount[] {
  return sentencesOf(text).flatMap((sentence) => {
    let isOwnYear = true;
    return sentence.split("、").flatMap((clause) => {
      const last = [...clause.matchAll(YEAR)].at(-1)?.[1];
      if (last !== undefined) isOwnYear = year === null || last === year;
      return isOwnYear && !OTHER_MATTER.test(clause) ? amountsIn(clause) : [];
    });
  });
}

/** `共设置9个三级指标` speaks of the table and not of what was done. */
const COUNTS_INDICATORS = /^(?:[一二三]级|绩效|具体|评价|考核)*指标/u;

function amountsIn(clause: string): Amount[] {
  const isWhole = !PART_OF_YEAR.test(clause);
  return [...clause.matchAll(NUMBER_START)].flatMap(({ index }) => {
    const read = leadingQuantity(clause.slice(index));
    const before = clause.slice(0, index);
    const words = before.replace(LINKS, "");
    if (read === null || !/[\u4e00-\u9fa5]$/u.test(words) || COUNTS_INDICATORS.test(read.rest)) {
      return [];
    }
    const bound = boundOf(before.slice(words.length), read.rest);
    return [{ words, quantity: read.quantity, bound, isWhole }];
  });
}

function boundOf(link: string, rest: string): Amount["bound"] {
  if (/约|近/u.test(link) || /^左右|^多|^余/u.test(rest)) return "about";
  if (/不低于|不少于|超|突破|至少|大于|≥|>/u.test(link) || rest.startsWith("以上")) {
    return "at-least";
  }
  return /不超过|不高于|控制在|小于|≤|</u.test(link) || /^以[下内]/u.test(rest)
    ? "at-most"
    : "exactly";
}

export const amountClaims = (amounts: readonly Amount[]): Claim[] =>
  amounts.flatMap(({ words, quantity, bound, isWhole }) =>
    isWhole ? [{ kind: "amount", words, quantity, bound } as const] : [],
  );
