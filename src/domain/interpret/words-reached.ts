import { compactText } from "../numeric/normalise-text";

const LEAD = "(?:已经?|全部|均|全面|按[期时]|如期|圆满|顺利|保质保量|按质按量)*";
const REACHED = new RegExp(
  `^${LEAD}(?:完成|达成|达到|实现|达标|完成到位|落实到位)(?:了)?` +
    "(?:全部|年度|年初|预期|既定|设定|绩效|各项|的|所有)*" +
    "(?:指标值|目标值|指标|目标|目的|要求|效果|任务|进度)?(?:100%)?[。.]?$",
  "u",
);
const REPEAT_LEAD = /^(?:已经?|全部|均)+|[。.;,]$/gu;

/** Whether the words repeat the target's (合规 → 合规) or say that it was reached (design.md, Score). */
export function saysReached(actual: string, target: string): boolean {
  const said = compactText(actual);
  const wanted = compactText(target);
  return (
    said === wanted ||
    said.replace(REPEAT_LEAD, "") === wanted.replace(REPEAT_LEAD, "") ||
    REACHED.test(said)
  );
}
