import type { WordLevel } from "../../model/standard";
import { readAwarded } from "./read-ladder";
import type { Statement } from "./read-statements";
import { readStatements } from "./read-statements";
import { isPlain } from "./standard-text";
import { part, type ReadRule } from "./standard-parts";

const LIST = /^([^()]+)\(([^()]+)\)$/u;

/** `是否明确(明确:3分,基本明确:2分,不明确:0分)`: the levels stand in brackets behind what is asked. */
export function readBracketedLevels(text: string): ReadRule | null {
  const [, question = "", list = ""] = LIST.exec(text) ?? [];
  if (question === "" || !isPlain(question) || /\d/u.test(question)) return null;
  const levels = readLevels(readStatements(list));
  return levels === null
    ? null
    : { ...levels, parts: [part("question", question), ...levels.parts] };
}

/** A sentence of words for each award: `制度健全的得10分,基本健全的得6分,不健全的扣10分`. */
export function readLevels(statements: readonly Statement[]): ReadRule | null {
  const awarded = readAwarded(statements);
  if (awarded === null || statements.length < 2) return null;
  const { heads, otherwise } = awarded;
  const levels = heads.map(({ head: words, award }): WordLevel => ({ words, award }));
  const isDistinct = new Set(levels.map(({ words }) => words)).size === levels.length;
  const hasBest = levels.some(({ award }) => award.kind === "full" || award.kind === "points");
  if (!isDistinct || !hasBest || !levels.every(({ words }) => isLevelWord(words))) return null;
  const parts = statements.map(({ text }) => part("condition", text));
  return { rule: { kind: "levels", levels: withoutSubject(levels), otherwise }, parts };
}

/** Numbers in words are conditions that were not understood, never levels. */
const isLevelWord = (head: string): boolean =>
  head !== "" &&
  isPlain(head) &&
  !/[\d①-⑫≥≤<>=±%|()]|[一二三四五六七八九十半]成|百分之|排名|前.名/u.test(
    head.replace(/(?<!\d)20\d\d年/gu, ""),
  );

const DEGREE = /^(?:基本|较为|较|不够|不太|不|未|部分|比较|非常|完全|全部|很)/u;

/** What changes the sense of the word behind it, so that the word alone is another level. */
const TURNS = /(?:[未不没无非较]|没有|部分|基本|比较|完全|全部|非常|很)$/u;

/** `制度健全` beside `不健全`: what all levels speak of stands before the first one only. */
function withoutSubject(levels: readonly WordLevel[]): readonly WordLevel[] {
  const [first, ...others] = levels;
  if (first === undefined) return levels;
  const cores = new Set(others.map(({ words }) => words.replace(DEGREE, "")));
  const [core = ""] = cores;
  const isShared = cores.size === 1 && core.length > 1 && first.words.endsWith(core);
  const isCut = isShared && !TURNS.test(first.words.slice(0, -core.length));
  const isNew = others.every(({ words }) => words !== core);
  return isCut && isNew ? [{ ...first, words: core }, ...others] : levels;
}
