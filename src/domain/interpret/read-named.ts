import { isShare, type Unit } from "../model/quantity";
import { compactText } from "../numeric/normalise-text";
import { readQuantityText } from "./read-cell";
import type { ReadQuantity } from "./reconcile";

/** A text that says of what its number is one: `及时率≥98%`, `监测点19个`. */
export interface Named {
  readonly noun: string;
  /** The text from the comparison or the number on. */
  readonly rest: string;
}

const NAMED =
  /^([\p{L}“”"]{1,16}?)(?:[:：]|保持在?|维持在?|稳定在)?((?:[≥≤<>=\d±]|不(?:得|应)?(?:低于|少于|小于|高于|多于|大于|超过?)|(?:大于|小于|高于|低于|多于|少于|超过)|达到?|控制在|为(?=\d)|至少|最少|至多|最多|最高).*)$/u;

/** The name of what a compact text's number measures; null where no name stands before it. */
export function takeNoun(compact: string): Named | null {
  const [, noun, rest] = NAMED.exec(compact) ?? [];
  if (noun === undefined || rest === undefined || NO_CERTAIN_NUMBER.test(noun)) return null;
  return { noun, rest };
}

/** 约12件, 仅8场: no name, but a word about the number. */
const NO_CERTAIN_NUMBER =
  /^(?:约|近|仅|只|超|大概|将近|接近|预计|暂)|(?:(?<![节签履])约|近|仅|只有?|超|不足|还差|尚缺)$/u;

/** What is done to a thing, and how it is counted: a name without these words still names the thing. */
const AROUND_A_THING =
  /^(?:[的 总量]|\p{L}?数|人口|金额|人次|场次|面积|长度|里程|规模|项目|工程|任务|工作|情况|完成|实施|开展|举办|组织|新建|建设|建成|改造|改建|扩建|加固|维修|维护|修缮|养护|治理|整治|采购|购置|培育|安装)*$/u;
/** 未接种, 人均补助, 新增耕地: not what the noun alone counts. */
const CHANGES_MEANING = /[未不非无没均每增]/u;

/** Whether the noun is what an indicator's name measures: 及时率 of 报告及时率, 接种 of 疫苗接种人次. */
export function isMeasureOf(noun: string, name: string): boolean {
  const measure = noun.replace(LEAD_IN, "");
  const bare = compactText(name).replace(/[(（][^)）]*[)）]/gu, "");
  const at = bare.lastIndexOf(measure);
  if (measure === "" || at < 0) return false;
  return (
    !CHANGES_MEANING.test(bare.slice(0, at)) && AROUND_A_THING.test(bare.slice(at + measure.length))
  );
}

/** `实际受益110人`, `全年共培训180人`; 完成率 and 组织人数 are measures of their own. */
const LEAD_IN =
  /^(?:实际|全年|本年|年度|累计|已|共|(?:完成|开展|组织|举办|实施)(?![率度数人次量]))+/u;

/** Words that make a number another than what was done, or no certain one. */
export const UNCERTAIN =
  /未|没|仅|(?<![节签履])约|左右|另|预(?!期)|[暂拟]|(?<![接招])待|计划|(?<![到成现].{0,4})目标|剩|尚|其中|[上下]半年|季度/u;

const BUILT = /^(?:建成|建设|新建)/u;
/** What was there before: 建成供水点 is none of 供水点维修. */
const OF_OLD = /修|改|护|固|拆|迁|治|换/u;

/** Whether a noun tells of the very thing in the name, be it in another order: 桥梁 of 桥梁加固数量, 治理河道 of 河道治理长度. */
function isThingOf(noun: string, name: string): boolean {
  const told = noun.replace(LEAD_IN, "").replace(/[共已]$/u, "");
  const built = BUILT.exec(told)?.[0] ?? "";
  const thing = told.slice(built.length);
  const left = leftOf(name, thing);
  if (left === null || UNCERTAIN.test(told)) return false;
  if (!name.includes(built) && OF_OLD.test(left)) return false;
  return thing === "" ? isPlainNoun(left) : AROUND_A_THING.test(left);
}

/** What a name has beside the words of a text; null where the text has a word that the name has not. */
export function leftOf(name: string, text: string): string | null {
  let left = compactText(name);
  for (let rest = text; rest !== "";) {
    const word = firstWordIn(rest, left);
    if (word === "") return null;
    rest = rest.slice(word.length);
    left = left.replace(word, " ");
  }
  return left;
}

/** The longest beginning of a text, of two characters or more, that stands in the name. */
function firstWordIn(text: string, name: string): string {
  for (let length = text.length; length > 1; length -= 1) {
    if (name.includes(text.slice(0, length))) return text.slice(0, length);
  }
  return "";
}

/** Whether a number behind the noun is what the row counts; of shares only a rate's own name says so. */
export const isNounOf = (noun: string, name: string, read: ReadQuantity | null): boolean =>
  isMeasureOf(noun, name) || (read !== null && !isShare(read.quantity) && isThingOf(noun, name));

/** The quantity behind a noun; null for any other words. */
export const quantityBehind = ({ rest }: Named, unit: Unit): ReadQuantity | null =>
  readQuantityText(rest.replace(/^(?:达到?|为|=)/u, ""), unit);

const CHANGE =
  /^(?:同比|较上年|比上年)*(下降|降低|减少|缩短|增长|增加|提高|提升|上升|节约)(?:了)?(?=[\d≥≤<>=]|不|大于|小于|高于|低于|超过)/u;

const LEVEL = /^(?:[由从]\d[^,;]*?)?(?:下?降低?|减少|增长|增加|提高|提升|上?升)[到至](?=\d)/u;

/** The text behind `提高到`, which is no change but where it led; null under a name that tells of one. */
export const behindLevel = (compact: string, name: string): string | null =>
  LEVEL.test(compact) && isPlainNoun(name) ? compact.replace(LEVEL, "") : null;

/** The text behind `下降` in a 下降率: the word that the name says already; null for any other text. */
export function behindChange(compact: string, name: string): string | null {
  const [lead = "", word] = CHANGE.exec(compact) ?? [];
  return word !== undefined && name.includes(word) ? compact.slice(lead.length) : null;
}

/** What a noun of another measure than the row's, of a change or of a part of the year has in it. */
const OTHER_MEASURE =
  /[每均周季月第未没不仅约预剩尚缺差增减降升提超]|节约|节省|压缩|延|逾|同比|环比|比上|比去|较|上年|去年|其中|截至|历年/u;

/** Whether a noun may stand before a comparison and say no more than what is compared. */
export const isPlainNoun = (noun: string): boolean => !OTHER_MEASURE.test(noun);
