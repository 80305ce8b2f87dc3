import type { Comparison } from "../model/target";

type Words = readonly (readonly [comparison: Comparison, words: RegExp])[];

/** Longest first where one begins another. Every spelling of `corpus/` arrives here normalised. */
const BEFORE: Words = [
  ["at-least", /^(?:≥|>=|=>|大于或?等于|(?:不得?|不应)(?:小于|少于|低于)|至少|最少|达到|达)/u],
  [
    "at-most",
    /^(?:≤|<=|=<|小于或?等于|(?:不得?|不应)(?:大于|多于|高于|超过?|突破)|至多|最多|最高|控制在)/u,
  ],
  ["more-than", /^(?:>|大于|高于|多于|超过?)/u],
  ["less-than", /^(?:<|小于|低于|少于|不足|不到)/u],
  ["equal", /^(?:==?|等于|为)/u],
];

/** 以上、以下、以内 include the number itself, as in Chinese law (民法典 1259). */
const BEHIND: Words = [
  ["at-least", /(?:及|\(含\)|含)?以上(?:\(含\)|\(含本数\))?$/u],
  [
    "at-most",
    /(?:及|\(含\)|含)?(?:以内|之内|以下|(?<=[日天时月年周钟秒])内)(?:\(含\)|\(含本数\))?$/u,
  ],
];

export interface Compared {
  readonly comparison: Comparison;
  readonly evidence: "symbol" | "words";
  readonly rest: string;
}

/** The comparison that a compact text begins or ends with, and what is left without it. */
export function takeComparison(text: string): Compared | null {
  const before = take(text, BEFORE);
  const behind = take(before?.rest ?? text, BEHIND);
  if (before !== null && behind !== null && before.comparison !== behind.comparison) return null;
  if (behind === null) return withoutRemark(before);
  return { ...behind, evidence: before?.evidence ?? "words" };
}

/** `≥80%（含）`: every comparison includes its bound. */
const withoutRemark = (compared: Compared | null): Compared | null =>
  compared === null ? null : { ...compared, rest: compared.rest.replace(/\(含(?:本数)?\)$/u, "") };

function take(text: string, list: Words): Compared | null {
  for (const [comparison, words] of list) {
    const match = words.exec(text);
    if (match === null || match[0] === text) continue;
    const evidence = /[≥≤<>=]/u.test(match[0]) ? "symbol" : "words";
    return { comparison, evidence, rest: text.replace(words, "") };
  }
  return null;
}

const NATURES: Words = [
  ["at-least", /^(?:≥|>=|正向|正指标|正向指标|大于等于)$/u],
  ["at-most", /^(?:≤|<=|反向|逆向|逆指标|反指标|反向指标|逆向指标|小于等于)$/u],
  ["more-than", /^(?:>|大于)$/u],
  ["less-than", /^(?:<|小于)$/u],
  ["equal", /^(?:=|等于)$/u],
];

/** The comparison that a 性质 or 符号 column gives; null for 定性, 定量 and blanks. */
export const comparisonOfNature = (text: string): Comparison | null =>
  NATURES.find(([, words]) => words.test(text))?.[0] ?? null;

const IN_NAME: Words = [
  ["at-least", /(?:≥|>=)\*|不(?:低于|少于|小于)/u],
  ["at-most", /(?:≤|<=|<)\*|不(?:高于|超过|大于)/u],
];

/** The comparison that a template's name holds: `农村低保标准(≥**元/人·月)`. */
export const comparisonInName = (name: string): Comparison | null =>
  IN_NAME.find(([, words]) => words.test(name))?.[0] ?? null;

export const SYMBOLS: Readonly<Record<Comparison, string>> = {
  "at-least": "≥",
  "more-than": ">",
  "at-most": "≤",
  "less-than": "<",
  equal: "=",
};
