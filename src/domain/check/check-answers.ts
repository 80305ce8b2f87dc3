import { ONE } from "../base/exact";
import type { CellAddress } from "../model/address";
import type { Finding, FindingFacts } from "../model/finding";
import { isShare, valueOf } from "../model/quantity";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { compactText } from "../numeric/normalise-text";
import { countedRows, findingAt, headerAt, headerWordsOf, nameOf } from "./finding-at";

/** V05, V06, V14, V21 and V22: whether the answers are answers, and what proves them. */
export function checkAnswers(scored: ScoredTable): readonly Finding[] {
  const rows = countedRows(scored).filter(({ indicator }) => indicator.row.kind === "indicator");
  return [
    ...rows.flatMap((row) => checkRow(scored, row)),
    ...checkDescriptions(scored, rows),
    ...checkLikeness(scored, rows),
    ...checkProofs(scored, rows),
  ];
}

function checkRow(scored: ScoredTable, row: ScoredIndicator): Finding[] {
  const on = (at: CellAddress | null, facts: FindingFacts | null): Finding[] =>
    at === null || facts === null ? [] : [findingAt(scored, at, facts)];
  const { actualText, process } = row.indicator;
  return [
    ...on(actualText.at, otherThanOptions(row)),
    ...on(actualText.at, satisfactionWithoutNumber(row)),
    ...(scored.table.columns.process === undefined
      ? []
      : on(process.at, satisfactionWithoutSample(row))),
  ];
}

/** V05: only where the target itself says that the three options are asked for. */
function otherThanOptions(row: ScoredIndicator): FindingFacts | null {
  const { target, actual, targetText, actualText } = row.indicator;
  if (target.kind !== "level" || !targetText.text.includes("达成")) return null;
  if (actual.kind === "level" && actual.level.scale === "attainment") return null;
  const { text } = actualText;
  if (compactText(text) === "" || /^(?:部分|未)?达成/u.test(compactText(text))) return null;
  return { code: "V05", name: nameOf(row), text };
}

/** V06: the bare option in every word of the table that could describe it; one finding for all. */
function checkDescriptions(scored: ScoredTable, rows: readonly ScoredIndicator[]): Finding[] {
  const { columns } = scored.table;
  if (columns.process === undefined && columns.note === undefined) return [];
  const bare = rows.filter(({ indicator }) => {
    const { actual, note, process, actualText } = indicator;
    const isOption =
      (actual.kind === "level" && actual.level.scale === "attainment") ||
      /^达成$/u.test(compactText(actualText.text));
    return isOption && note.text === "" && process.text === "";
  });
  const at = bare[0]?.indicator.actualText.at;
  if (at == null) return [];
  const numbers = bare.map(({ indicator }) => indicator.row.row);
  return [findingAt(scored, at, { code: "V06", rows: numbers })];
}

const namesSatisfaction = ({ indicator: { row } }: ScoredIndicator): boolean =>
  (row.name?.name ?? row.level2?.name ?? "").includes("满意");

/** V21 of a value: 满意度 is a share of people, not a word. */
function satisfactionWithoutNumber(row: ScoredIndicator): FindingFacts | null {
  const { actual, actualText, target } = row.indicator;
  const { text } = actualText;
  const isWord = actual.kind === "words" || actual.kind === "level";
  // Beside a target of numbers V02 wants one already.
  if (!namesSatisfaction(row) || !isWord || target.kind === "quantity" || /\d/u.test(text)) {
    return null;
  }
  return { code: "V21", name: nameOf(row), text, lacks: "number" };
}

const SAMPLE = /\d+\s*(?:份|人|户|家|名|位|张|个)|样本|问卷|抽样/u;

/** V21 of a process: where the table has room for how it was asked, it says how many were. */
function satisfactionWithoutSample(row: ScoredIndicator): FindingFacts | null {
  const { process, actual } = row.indicator;
  if (!namesSatisfaction(row) || actual.kind !== "quantity" || process.text === "") return null;
  if (SAMPLE.test(process.text)) return null;
  return { code: "V21", name: nameOf(row), text: process.text, lacks: "sample" };
}

/** Fewer values may well all be as planned. */
const LEAST_ALIKE = 5;
const NEARLY_ALL = ONE.times("0.8");

/** V14: values copied from their targets; 100 % of 100 % and nothing of nothing are as likely true. */
function checkLikeness(scored: ScoredTable, rows: readonly ScoredIndicator[]): Finding[] {
  let all = 0;
  let same = 0;
  for (const { indicator } of rows) {
    const { target, actual } = indicator;
    if (target.kind !== "quantity" || actual.kind !== "quantity") continue;
    const wanted = valueOf(target.quantity);
    if (wanted.isZero() || (isShare(target.quantity) && wanted.eq(ONE))) continue;
    all += 1;
    if (wanted.eq(valueOf(actual.quantity))) same += 1;
  }
  if (all < LEAST_ALIKE || NEARLY_ALL.times(all).gt(same)) return [];
  return [findingAt(scored, headerAt(scored, "actual"), { code: "V14", same, all })];
}

/** V22: only in tables with a column for it; one that nobody has begun to fill is told once. */
function checkProofs(scored: ScoredTable, rows: readonly ScoredIndicator[]): Finding[] {
  if (scored.table.columns.proof === undefined) return [];
  const due = rows.filter(({ typed }) => typed?.gt(0) === true);
  const without = due.filter(({ indicator }) => indicator.proof.text === "");
  const column = headerWordsOf(scored, "proof");
  if (without.length > 0 && without.length === due.length) {
    const at = headerAt(scored, "proof");
    return [findingAt(scored, at, { code: "V22", name: ALL_ROWS, column })];
  }
  return without.flatMap((row) => {
    const { at } = row.indicator.proof;
    return at === null ? [] : [findingAt(scored, at, { code: "V22", name: nameOf(row), column })];
  });
}

const ALL_ROWS = "各项指标";
