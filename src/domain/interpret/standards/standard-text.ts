import { normaliseText } from "../../numeric/normalise-text";

const QUOTES = /["'“”‘’「」『』〝〞]/gu;
const HEADING =
  /^(?:评分|评价|计分|得分|赋分|考核|扣分)(?:标准|方法|办法|规则|细则|说明|要点)(?:为|如下)?:/u;
const THOUSANDS = /(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d,])/gu;

/**
 * A standard in one line and one spelling: `;` parts sentences, `,` their halves. Line breaks part
 * sentences too, unless the line before is plainly not at an end.
 */
export const standardText = (text: string): string =>
  normaliseText(text.trim().replace(/\s*[\r\n]+\s*/gu, "\n"))
    .replace(/(?<=[^\n,;。:(])\n/gu, ";")
    .replace(/\s+/gu, "")
    .replace(QUOTES, "")
    .replace(HEADING, "")
    .replace(THOUSANDS, (digits) => digits.replaceAll(",", ""))
    .replace(/(?<=一票否决)[,;。](?:该|本|此)?(?:项|项?指标)?(?:不得分|[得计]0分)/gu, "")
    .replace(/(?<=[%‰下上内])\((?:[得计])?(\d+(?:\.\d+)?)分\)(?=[,;。、]|$)/gu, "得$1分")
    .replace(/(?<=\d分|满分)、/gu, ",")
    .replace(/(?<=分)(?=扣完|扣满|扣至|直至扣|直到扣|最多扣|最高扣)/gu, ",")
    .replace(/[。!]/gu, ";")
    .replace(/[,;]*;[,;]*/gu, ";")
    .replace(/,+/gu, ",")
    .replace(/^[,;]+|[,;.]+$/gu, "")
    .replace(/^.*$/u, pointsLast);

const POINTS_FIRST = /^(?:得|计)?(满分|\d+(?:\.\d+)?分|不得分):([^:;]+)$/u;

/** `10分:≥95%;8分:90%-95%` says the same as `≥95%得10分`. */
function pointsLast(text: string): string {
  const sentences = text.split(";").map((sentence) => POINTS_FIRST.exec(sentence));
  const turned = sentences.flatMap((sentence) =>
    sentence === null || !isPlain(sentence[2] ?? "")
      ? []
      : `${sentence[2] ?? ""},${earned(sentence[1] ?? "")}`,
  );
  return turned.length > 1 && turned.length === sentences.length ? turned.join(";") : text;
}

const earned = (points: string): string => (points === "不得分" ? points : `得${points}`);

/** What leaves the score to a person's discretion, or takes back a part of what was said. */
const DISCRETION =
  /酌情|酌减|酌扣|视情|视.{0,6}情况|适当|自行|自定|另行|参照|综合(?:评|考虑|判)|由.{0,12}(?:评定|确定|认定|打分|裁量)|除外|例外|剔除|特殊|不可抗力|四舍五入|取整/u;

export const leavesDiscretion = (text: string): boolean => DISCRETION.test(text);

/** Words that earn or cost points: a part that holds one and was not read as such is not understood. */
const SCORING =
  /扣|得分|满分|半分|一半|一票否决|计分|记分|评分|给分|赋分|加分|减分|\d分|分值|权重|按比例|折算|每|不得|封顶|上限|为止/u;
const MATTERS = /但|除|如果|否则|其余|其他情况|不计入|不含|视同|视为|合并|折|\d%/u;

/** Whether words only tell what is looked at, and nothing about points. */
export const isPlain = (text: string): boolean => !SCORING.test(text);

/** Whether words tell what a row is about and settle nothing. */
export const isQuestion = (text: string): boolean =>
  isPlain(text) && !MATTERS.test(text) && /是否|^(?:考察|考核|评价|反映|衡量)/u.test(text);

/** The groups of a match by number, blank where they took no part; null where nothing matches. */
export function groupsOf(pattern: RegExp, text: string): ((group: number) => string) | null {
  const match = pattern.exec(text);
  return match === null ? null : (group) => match[group] ?? "";
}
