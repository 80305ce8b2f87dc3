import { Exact, type Decimal } from "../../base/exact";
import type { Claim } from "../../model/claim";
import { compactText, normaliseText } from "../../numeric/normalise-text";
import { countDigits } from "../../numeric/count-digits";
import { sentencesOf } from "./claim-text";

const ASKS =
  /^[([【]?(?:请(?:在此|如实|简要|简单|逐项|具体|根据)?.{0,12}?(?:填写|填列|简述|概述|说明|描述|列明|列出)|(?:此处|在此)(?:填写|填列|说明|描述)|(?:简述|概述|简要(?:说明|描述|概述)|填写|填列)(?:项目|本|该|年度|单位|部门|指标|目标|实际|完成|主要|预算|资金|偏差|原因|内容|存在))/u;
const CROSSED = /(?<![A-Za-z])[xX×＊]{2,}(?![A-Za-z])/u;
/** What a template asks for takes a sentence or two; a longer text has been written. */
const LONGEST_INSTRUCTION = 80;

/** `请简要描述项目概况`, `××项目`: what the template says, and nobody has replaced. */
export function instructionIn(text: string): string | null {
  const compact = compactText(text);
  if (compact === "" || compact.length > LONGEST_INSTRUCTION) return null;
  if (ASKS.test(compact)) return text.trim();
  const crossed = CROSSED.exec(text)?.[0] ?? null;
  return crossed !== null && /[\u4e00-\u9fa5]/u.test(text) ? text.trim() : null;
}

/** A day of the same year before its last. */
const CUT_OFF =
  /截[至止]到?(?:目前|(?:20\d{2}年)?(?:[1-9]|1[01])月(?:底|末|\d{1,2}日)?|(?:20\d{2}年)?12月(?!31|底|末|中下旬)(?:[12]?\d|30)日)/u;
const GUESSED = /暂估[^;、。]{0,12}|预估[^;、。]{0,12}|暂按.{0,8}(?:计|算)|\d[^;、]{0,6}左右/u;
const EXPECTED = /(?:预计|估计|大约|大概|(?<![节签履])约(?=\d))[^;、。]{0,8}|左右/u;

/** The words that show a number not to be final. */
export const estimateIn = (text: string): string | null =>
  (GUESSED.exec(text) ?? CUT_OFF.exec(text))?.[0] ?? null;

/** In the cell of an actual value every such word is one too many. */
export const estimateInValue = (text: string): string | null =>
  estimateIn(text) ?? EXPECTED.exec(text)?.[0] ?? null;

const REASON =
  /(?:预算|资金|执行|支出|支付|结余|拨付|采购).{0,30}(?:原因|由于|因为|因(?!地|此))|(?:原因|由于|因为|因(?!地|此)).{0,40}(?:执行率|执行进度|结余|未支付|未支出|未执行|未使用|收回|节约资金|尚未付款|跨年)/u;

export const givesExecutionReason = (text: string): boolean =>
  sentencesOf(text).some((sentence) => REASON.test(sentence));

const GRADE =
  /(?:等级|等次|结论|评为|评价为|评定为|自评为|结果为|结果是)[^;、]{0,8}(?:优|良|中|差|合格|达标)|\d分/u;

export const namesOwnGrade = (text: string): boolean => GRADE.test(text);

const SATISFACTION = /满意度(?:较|很|非常|普遍|均较)?高/u;

/** A satisfaction that is high, without any number that says how high. */
export const satisfactionInWords = (text: string): string | null =>
  /满意[^;]{0,12}\d/u.test(text) ? null : (SATISFACTION.exec(text)?.[0] ?? null);

const COUNTED =
  /(?:设置|设定|设立|设有|共设|下设|制定|细化为|分解为|包括|包含|等|共)(?:了|有)?(\d{1,3}|[一二两三四五六七八九十])(?:个|项|条)(?:三级|绩效|具体|评价|考核|明细)*指标/u;

export function indicatorCount(text: string): Claim[] {
  const lines = normaliseText(text)
    .split(/[\r\n;。]+/u)
    .map((line) => line.replace(/\s+/gu, ""));
  const at = lines.findIndex((line) => COUNTED.test(line));
  const digits = countDigits(COUNTED.exec(lines[at] ?? "")?.[1] ?? "");
  if (at < 0 || digits === null) return [];
  return [{ kind: "indicator-count", stated: new Exact(digits), listed: listedAfter(lines, at) }];
}

const EXPLAINED = /^[^:]{2,30}:.{2,}/u;

/** How many lines right behind explain an indicator each: `业务提升等级：考核通过…`. */
function listedAfter(lines: readonly string[], at: number): Decimal | null {
  let count = 0;
  while (EXPLAINED.test(lines[at + 1 + count] ?? "")) count += 1;
  return count < 2 ? null : new Exact(count);
}

const STALE = /(20\d{2})年/gu;
/** Words that put a year in its place: what it is compared with, where a span begins or ends. */
const COMPARED = /(?:较|比|同比|自|从|起|至|到|-|~|截[至止])$/u;
const SPANS = /^(?:以来|至|起|-|~|底|末|结转|结余|同期|的?基础|度?相比|[^;、]{0,6}(?:结转|同期))/u;
const TITLE = /《[^》]*》/gu;
const YEARLY = /计划|要点|方案|安排|目标/u;

/** Years that a text speaks of as its own; titles count where they name a year's own plan. */
export function yearsIn(text: string): Claim[] {
  const bare = text.replace(TITLE, (title) => (YEARLY.test(title) ? title : "《》"));
  const years = [...bare.matchAll(STALE)].flatMap(({ 0: whole, 1: year = "", index }) => {
    const before = bare.slice(0, index);
    const after = bare.slice(index + whole.length);
    return COMPARED.test(before) || SPANS.test(after) ? [] : [year];
  });
  return [...new Set(years)].map((year) => ({ kind: "year", year }));
}
