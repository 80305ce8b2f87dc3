import type { Unit } from "../model/quantity";
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
  /^(?:约|近|仅|只|超|大概|将近|接近|预计|暂)|(?:约|近|仅|只有?|超|不足|还差|尚缺)$/u;

const COUNT = /^的?(?:总?(?:数|数量|量|人数|人次|次数|场次|户数|个数|面积|长度|里程|金额|规模))?$/u;
/** 未接种, 人均补助: not what the noun alone counts. */
const CHANGES_MEANING = /[未不非无没均每]/u;

/** Whether the noun is what an indicator's name measures: 及时率 of 报告及时率, 接种 of 疫苗接种人次. */
export function isMeasureOf(noun: string, name: string): boolean {
  const measure = noun.replace(LEAD_IN, "");
  const bare = compactText(name).replace(/[(（][^)）]*[)）]/gu, "");
  const at = bare.lastIndexOf(measure);
  if (measure === "" || at < 0) return false;
  return !CHANGES_MEANING.test(bare.slice(0, at)) && COUNT.test(bare.slice(at + measure.length));
}

/** `实际受益110人`, `全年共培训180人`. */
const LEAD_IN = /^(?:实际|全年|本年|年度|累计|已|共)+/u;

/** The quantity behind a noun; null for any other words. */
export const quantityBehind = ({ rest }: Named, unit: Unit): ReadQuantity | null =>
  readQuantityText(rest.replace(/^(?:达到?|为|=)/u, ""), unit);

const CHANGE =
  /^(?:同比|较上年|比上年)*(下降|降低|减少|增长|增加|提高|提升|上升|节约)(?:了)?(?=[\d≥≤<>=]|不|大于|小于|高于|低于|超过)/u;

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
