import { Exact } from "../base/exact";
import type { CellAddress } from "../model/address";
import type { LevelName, StatedWeight } from "../model/table";

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const RANGE = String.raw`(${NUMBER})(?:\s*[-~]\s*(${NUMBER}))?`;
/** `（50分）`, `(40-50)分`, `【20 分】`, `50分` at the end of a name. */
const POINTS = new RegExp(
  String.raw`\s*(?:[(\[【]\s*(?:权重|分值|满分|共)?[:：]?\s*${RANGE}\s*分?\s*[)\]】]\s*分?|${RANGE}\s*分)\s*$`,
  "u",
);
/** How every such ending ends, wide or narrow: most names do not, and this is asked of all of them. */
const MAY_STATE_POINTS = /[分)\]】）］]$/u;
const SAYS_POINTS = /分\s*[)\]】]?\s*$/u;

/** Below this a bracketed number without 分 is as likely an ordinal: `工作任务（2）`. */
const LEAST_BARE_WEIGHT = 5;

const CJK = String.raw`[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]`;
const BROKEN_LINE = /\s*[\r\n]+\s*/gu;
const SPACE_IN_CHINESE = new RegExp(`(?<=${CJK})[ \\t\\u00a0\\u3000]+(?=${CJK})`, "gu");

/** A name as one line: line breaks and spaces inside Chinese words are layout, not text. */
const oneLine = (text: string): string =>
  /\s/u.test(text)
    ? text
        .replace(BROKEN_LINE, "")
        .replace(SPACE_IN_CHINESE, "")
        .replace(/[ \t\u00a0]+/gu, " ")
        .trim()
    : text;

/** A level cell's text as its name and the points written behind it. */
export function readLevelName(text: string, at: CellAddress): LevelName {
  const line = oneLine(text);
  const points = MAY_STATE_POINTS.test(line) ? POINTS.exec(narrowed(line)) : null;
  const stated = points === null ? null : statedIn(points, at);
  if (points === null || stated === null) return { name: line, at, stated: null };
  const name = line.slice(0, points.index).trim();
  return { name: name === "" ? line : name, at, stated };
}

const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width marks and digits made narrow one to one, so that a place in it is a place in the text. */
const narrowed = (text: string): string =>
  text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET));

function statedIn(match: RegExpExecArray, at: CellAddress): StatedWeight | null {
  const least = new Exact(match[1] ?? match[3] ?? 0);
  const most = new Exact(match[2] ?? match[4] ?? least);
  const isSure = SAYS_POINTS.test(match[0]) || least.gte(LEAST_BARE_WEIGHT);
  return isSure ? { at, least, most } : null;
}
