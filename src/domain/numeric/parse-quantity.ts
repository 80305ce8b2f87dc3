import { HUNDRED, type Decimal } from "../base/exact";
import { SHARE, type Quantity } from "../model/quantity";
import { withDigits } from "./count-digits";
import { compactText } from "./normalise-text";
import { parseLeadingNumber } from "./parse-number";
import { NO_UNIT, parseUnit, PERCENT } from "./units";

/** Verbs that people put before a count they reached: `已完成337件`, `共培训`, `达到95%`. */
const LEAD_IN =
  /^(?:实际|目前|全年|本年|年度|共计|总计|累计|合计|共|已经|已|达到|达|完成|实现|为|到)+(?=[\d+-])/u;
/** What may stand behind a number and change nothing: a mark, or that the counted is done. */
const LEAD_OUT = /(?<!\d)[均全部已经]+(?:完成|完工|建成|竣工|验收|交付|到位)$|[。;,、]+$/u;
/** `完成80%` may be 80 % of the target or 80 % itself; after 达到 it is the thing itself. */
const PROGRESS_WORD = /完成|实现|完工|建成|竣工|验收|交付|到位/u;
const SPACED_POINT = /(\d)\s*\.\s+(?=\d)|(\d)\s+\.\s*(?=\d)/gu;

/** `1523 . 36`: hardly a text has a blank in it, and this is asked of every piece of a 评分标准. */
const closePoints = (text: string): string =>
  /\s/u.test(text) ? text.replace(SPACED_POINT, "$1$2.") : text;

const PERCENT_IN_WORDS = /^百分之(?=\d)/u;

/**
 * The quantity that a whole text is: `332344件`, `1,523.36 万元`, `９５％`, `百分之95`, `已达到95%`.
 * Null where anything else stands beside it.
 */
export function parseQuantity(text: string): Quantity | null {
  const whole = withDigits(compactText(closePoints(text)));
  const compact = whole.replace(LEAD_OUT, "");
  const leadIn = LEAD_IN.exec(compact)?.[0] ?? "";
  const quantity = parseBareQuantity(compact.slice(leadIn.length));
  const around = leadIn + whole.slice(compact.length);
  if (quantity?.unit.base === SHARE && PROGRESS_WORD.test(around)) return null;
  return quantity;
}

function parseBareQuantity(compact: string): Quantity | null {
  const inWords = PERCENT_IN_WORDS.test(compact);
  const leading = parseLeadingNumber(inWords ? compact.slice("百分之".length) : compact);
  if (leading === null) return null;
  if (inWords) return leading.rest === "" ? { number: leading.number, unit: PERCENT } : null;
  const unit = parseUnit(leading.rest);
  if (unit === null || (unit === NO_UNIT && leading.rest !== "")) return null;
  return { number: leading.number, unit };
}

/** A share as it would be typed: 0.9995 -> 99.95 with the unit %. */
export const percentQuantity = (share: Decimal): Quantity => ({
  number: share.times(HUNDRED),
  unit: PERCENT,
});
