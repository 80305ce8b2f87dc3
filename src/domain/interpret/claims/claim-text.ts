import { compactText } from "../../numeric/normalise-text";
import { parseLeadingNumber } from "../../numeric/parse-number";
import { parseUnit, NO_UNIT } from "../../numeric/units";
import type { Quantity } from "../../model/quantity";

/**
 * A text in one spelling: `;` parts sentences, `、` their halves, so that a comma is left for
 * thousands; document numbers (〔2020〕11号) say nothing about years or amounts.
 */
export const claimText = (text: string): string =>
  compactText(
    text
      .replace(/[〔［[][^〕］\]]{2,8}[〕］\]]/gu, "")
      .replaceAll("，", "、")
      .replace(/[。；！？\r\n]+/gu, ";"),
  );

export const sentencesOf = (text: string): string[] =>
  text.split(";").filter((part) => part !== "");

/** What people count, measure and pay in, longest first: a unit in a sentence has no end of its own. */
const UNIT =
  /^(?:%|‰|个百分点|(?:万亿|亿|千万|百万|万|千)?(?:元|人次|人天|件次|场次|个工作日|工作日|个月|小时|分钟|平方公里|平方米|立方米|公里|公顷|千瓦时|人|名|位|件|个|次|场|项|户|家|条|篇|份|套|台|辆|亩|米|吨|天|起|例|期|批|所|处|村|册|张|株|头|只|座|栋|间|部|幅|块|门|班|课时|宗|笔|单|本|种|类)|万|亿|千)/u;

/** The quantity at the start of a text, and what follows it; null if there is none. */
export function leadingQuantity(text: string): { quantity: Quantity; rest: string } | null {
  const leading = parseLeadingNumber(text);
  if (leading === null) return null;
  const written = UNIT.exec(leading.rest)?.[0] ?? "";
  const unit = written === "" ? NO_UNIT : (parseUnit(written) ?? NO_UNIT);
  return {
    quantity: { number: leading.number, unit },
    rest: leading.rest.slice(written.length),
  };
}

/** A number that begins here and is no part of a longer one, a code or a date. */
export const NUMBER_START = /(?<![\d.,A-Za-z/-])\d/gu;
