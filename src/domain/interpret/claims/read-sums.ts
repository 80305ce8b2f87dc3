import { Exact, ZERO } from "../../base/exact";
import type { Claim } from "../../model/claim";
import { valueOf, type Quantity } from "../../model/quantity";
import { leadingQuantity, NUMBER_START, sentencesOf } from "./claim-text";

/** Parts and a total that a text states and that do not agree. */
export const readWrongSums = (text: string): readonly Claim[] =>
  mayAddUp(text)
    ? sentencesOf(text).flatMap((sentence) => [...equationIn(sentence), ...listIn(sentence)])
    : [];

/** Two numbers and something between them that adds up. */
const MAY_ADD_UP = /[\d０-９].*(?:[+＋:：(（]|其中|包括|分别|分为).*[\d０-９]/su;

export const mayAddUp = (text: string): boolean => MAY_ADD_UP.test(text);

const TERM = String.raw`\d[\d.]*[\p{Script=Han}%]{0,3}`;
const EQUATION = new RegExp(String.raw`(${TERM}(?:\+${TERM})+)=(${TERM})(?![*/+\d-])`, "gu");

/** `161+94+214=474`: anyone can add it up. */
function equationIn(sentence: string): Claim[] {
  if (!sentence.includes("+")) return [];
  return [...sentence.matchAll(EQUATION)].flatMap(({ 1: terms = "", 2: result = "" }) => {
    const parts = terms.split("+").flatMap((term) => leadingQuantity(term)?.quantity ?? []);
    const total = leadingQuantity(result)?.quantity;
    return total === undefined ? [] : wrongSum(parts, total, ZERO);
  });
}

const WHOLE = /共|合计|总|收入|支出/u;
const LISTS = /其中|包括|分别|分为|[:(]/u;
/**
 * What a sentence lists behind a total need not be all of it, and may overlap (女性, 党员): only a
 * sum that misses the total by little was meant to reach it.
 */
const NEAR_MISS = new Exact("0.05");

/** `共支出474万元，其中人员161万元、公用94万元、项目214万元`. */
function listIn(sentence: string): Claim[] {
  const mark = LISTS.exec(sentence);
  if (mark === null) return [];
  if (mark[0] !== "其中" && !WHOLE.test(sentence.slice(0, mark.index))) return [];
  const total = quantitiesIn(sentence.slice(0, mark.index)).at(-1);
  if (total === undefined || total.unit.base === "" || total.number.isZero()) return [];
  const parts = quantitiesIn(sentence.slice(mark.index)).filter(
    ({ unit }) => unit.base === total.unit.base,
  );
  return parts.length < 2 ? [] : wrongSum(parts, total, NEAR_MISS);
}

const quantitiesIn = (text: string): Quantity[] =>
  [...text.matchAll(NUMBER_START)].flatMap(
    ({ index }) => leadingQuantity(text.slice(index))?.quantity ?? [],
  );

/** `within` is the share of the total by which the sum may miss it and still be a slip; 0 for any. */
function wrongSum(parts: readonly Quantity[], total: Quantity, within: typeof ZERO): Claim[] {
  if (parts.length < 2 || parts.some(({ unit }) => unit.base !== total.unit.base)) return [];
  const sum = parts.reduce((known, part) => known.plus(valueOf(part)), ZERO);
  const difference = sum.minus(valueOf(total)).abs();
  const isNear = within.isZero() || difference.lte(valueOf(total).abs().times(within));
  return difference.isZero() || !isNear ? [] : [{ kind: "wrong-sum", parts, total }];
}
