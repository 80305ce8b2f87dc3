import { Exact, type Decimal } from "../../base/exact";
import type { ItemsMet, ProcessReading, StandardReading } from "../../model/standard";
import { compactText } from "../../numeric/normalise-text";
import { numberedItems } from "./read-checklist";
import { countDigits } from "../../numeric/count-digits";
import { standardText } from "./standard-text";

/** What a 评分过程 states: its points, and how many items of the standard's checklist are met. */
export function readProcess(text: string, standard: StandardReading): ProcessReading {
  const items =
    standard.kind === "understood" && standard.rule.kind === "checklist"
      ? readItemsMet(text, standard.rule.awards.length)
      : null;
  return { score: readStatedScore(text), items };
}

const EXPLICIT =
  /(?:得分|合计得|共得|总计得|最终得)(?:为|是|=|:)*(?:[^,;。=]*=)*(\d+(?:\.\d+)?)(?:分|(?![\d.%*/×]))/gu;
const GIVEN = /(?:得|计|记)(\d+(?:\.\d+)?)分/gu;
const NOTHING = /不得分|不计分|不予得分/u;
/** What all three have in common: most rows have no process, or one that only tells. */
const MAY_SCORE = /[得计记]/u;

/** `得分=3*100%=3分`, `得3分`, `不得分`; null where several numbers are given. */
function readStatedScore(text: string): Decimal | null {
  const compact = compactText(text);
  if (!MAY_SCORE.test(compact)) return null;
  const explicit = [...compact.matchAll(EXPLICIT)].flatMap(({ 1: digits }) => digits ?? []);
  const given = [...compact.matchAll(GIVEN)].flatMap(({ 1: digits }) => digits ?? []);
  const stated = new Set(explicit.length > 0 ? explicit : given);
  const [only] = stated;
  if (stated.size > 1) return null;
  if (only !== undefined) return new Exact(only);
  return NOTHING.test(compact) ? new Exact(0) : null;
}

const COUNT = String.raw`(\d+|[一二两三四五六七八九十])项(?:指标|内容|要求|标准|条件)?`;
const MET = new RegExp(
  `${COUNT}(?:均|都|全部|已)*(?:符合|满足|达到)(?:要求|条件|标准|规定)?|(?<!不)(?:符合|满足)(?:其中)?的?${COUNT}(?![^,;]{0,4}不)`,
  "gu",
);
const ALL_MET = /(?:全部|均|都)(?:符合|满足|达到)(?:要求|条件|标准|规定)/u;
/** What is not done, or not yet judged, unless the words say that there is none of it. */
const AGAINST =
  /(?<!不存在|未发现|无|没有)(?:暂不|不予评价|未到|不符合|不达标|不规范|不健全|不完整|未能|未完成|未按|未进行|未开展|未制定|缺少|缺失|扣\d)/u;

function readItemsMet(text: string, items: number): ItemsMet | null {
  const compact = compactText(text);
  const counts = new Set(
    [...compact.matchAll(MET)].map(({ 1: before, 2: behind }) => before ?? behind ?? ""),
  );
  const [only] = counts;
  if (only === undefined && !ALL_MET.test(compact)) return null;
  const met = only === undefined ? items : toCount(countDigits(only) ?? "");
  const isSaid = counts.size <= 1 && met <= items && !AGAINST.test(compact);
  const unjudged = (numberedItems(standardText(text)) ?? []).filter((item) => LATER.test(item));
  return {
    met,
    isClear: isSaid && agreesWithList(text, met, items),
    unjudged: unjudged.length,
  };
}

const LATER = /暂不(?:予)?评|不予评价|暂未评|待[^,;]{0,6}后(?:再)?评/u;

const toCount = (digits: string): number =>
  Array.from(digits).reduce((count, digit) => count * 10 + "0123456789".indexOf(digit), 0);

/**
 * Whether as many items are told as are counted. Where all are met, a numbered list of all is
 * enough; where some are not, no half sentence may tell of another.
 */
function agreesWithList(text: string, met: number, items: number): boolean {
  const numbered = numberedItems(standardText(text))?.length ?? null;
  const told = compactText(text).split(";").length;
  const isTold = told === 1 || told === met;
  if (numbered === null) return isTold;
  return numbered === met && (met === items || isTold);
}
