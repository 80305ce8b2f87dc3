import { sameAddress, type CellAddress } from "../model/address";
import type { Finding, FindingFacts } from "../model/finding";
import { lackOf } from "../model/note-lack";
import type { ScoredIndicator, ScoredTable } from "../model/scored";
import { lostBy, noteCell } from "./check-deviations";
import { countedRows, findingAt, hasNote, nameOf } from "./finding-at";

/** D05–D07: notes that say too little, or the opposite of the score. */
export function checkNotes(scored: ScoredTable): readonly Finding[] {
  const rows = countedRows(scored).filter(hasNote);
  const needed = rows.filter((row) => lostBy(row) !== null).flatMap(noteOf);
  return rows
    .filter((row) => lostBy(row) !== null || !noteOf(row).some((note) => isAmong(note, needed)))
    .flatMap((row) => {
      const facts = noteFault(scored, row);
      return facts === null ? [] : [findingAt(scored, noteCell(scored, row), facts)];
    });
}

const noteOf = ({ indicator }: ScoredIndicator): CellAddress[] =>
  indicator.note.at === null ? [] : [indicator.note.at];

/** A note merged over several rows is about the row that lost points. */
const isAmong = (note: CellAddress, needed: readonly CellAddress[]): boolean =>
  needed.some((other) => sameAddress(note, other));

function noteFault({ scheme }: ScoredTable, row: ScoredIndicator): FindingFacts | null {
  const { text } = row.indicator.note;
  const name = nameOf(row);
  const isShort = lostBy(row) !== null;
  const isOver = row.completion?.gte(scheme.overFulfilment.noteFrom) === true;
  if (!isShort && !isOver) return contradicts(row) ? { code: "D06", name, text } : null;
  const lack = lackOf(text);
  if (lack === "short" || lack === "gap") return { code: "D05", name, text };
  // What was done too much of wants a cause, not a measure.
  return lack === "no-measure" && isShort ? { code: "D07", name, text } : null;
}

const FELL_SHORT =
  /(?<!无|没有|不存在|均无)(?:未完成|未达标|未达到|未实现|未按[期时]|未开展|未执行|没有完成|没完成|进度滞后|完成不足|未能)/u;
/** A target or budget may be told to have been too low without anything being undone. */
const OF_SOMETHING_ELSE = /指标值|目标值|预算|上年|往年|去年|其他单位/u;

/** A full score beside a note that tells of something undone; where the value itself says so, S20 does. */
function contradicts({ indicator, typed, weight, isReached }: ScoredIndicator): boolean {
  const { text } = indicator.note;
  const isFull = typed !== null && weight !== null && typed.eq(weight);
  return isFull && isReached !== false && FELL_SHORT.test(text) && !OF_SOMETHING_ELSE.test(text);
}
