import type { Award, WordLevel } from "../../model/standard";
import { isLoss } from "./read-effect";
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
  const isScale = otherwise !== null || areOfOneThing(levels);
  if (!isScale || !areApart(levels) || !levels.every(({ words }) => isLevelWord(words)))
    return null;
  const parts = statements.map(({ text }) => part("condition", text));
  return { rule: { kind: "levels", levels: withoutSubject(levels), otherwise }, parts };
}

/** Behind numbers (`①优秀得10分;②良好得8分`) only the words themselves tell a scale from a list to be added up. */
export function readNumberedLevels(statements: readonly Statement[]): ReadRule | null {
  const read = readLevels(statements);
  return read?.rule.kind === "levels" && areOfOneScale(read.rule.levels) ? read : null;
}

/** Levels of one scale: no word and no award stands twice, and one of them earns. */
function areApart(levels: readonly WordLevel[]): boolean {
  const awards = levels.map(({ award }) => JSON.stringify(award));
  const isDistinct = [levels.map(({ words }) => words), awards].every(
    (list) => new Set(list).size === levels.length,
  );
  return isDistinct && levels.some(({ award: { kind } }) => kind === "full" || kind === "points");
}

/** `制度健全得3分;执行有效得2分` are two things to be added up, and no levels of one. */
const areOfOneThing = (levels: readonly WordLevel[]): boolean =>
  areOfOneScale(levels) || levels.some(({ award }) => earnsNothing(award) || isLoss(award));

const areOfOneScale = (levels: readonly WordLevel[]): boolean =>
  coreOf(levels) !== null || levels.every(({ words }) => GRADE.test(words));

/** Words that are each a place on a scale, whatever stands beside them. */
const GRADE =
  /^(?:优秀?|良好?|中等?|(?:基本|不)?合格|不?及格|[很较]?[好差高低]|一般|(?:部分|未)?达成|[一二三四]等|[A-E][级类档]?)$/u;

const earnsNothing = (award: Award): boolean =>
  (award.kind === "points" && award.points.isZero()) ||
  (award.kind === "share" && award.share.isZero());

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
  const core = coreOf(levels);
  if (core === null) return levels;
  const subject = first.words.slice(0, -core.length);
  const isCut = !TURNS.test(subject) && !/[\d年月前内]/u.test(subject);
  const isNew = others.every(({ words }) => words !== core);
  return isCut && isNew ? [{ ...first, words: core }, ...others] : levels;
}

/** The word that the first level ends in and the others qualify: 健全 of 制度健全 and 不健全. */
function coreOf([first, ...others]: readonly WordLevel[]): string | null {
  const [core = "", ...more] = new Set(others.map(({ words }) => words.replace(DEGREE, "")));
  const isShared = more.length === 0 && core.length > 1;
  return isShared && first?.words.endsWith(core) === true ? core : null;
}
