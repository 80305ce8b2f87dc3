import type { GroupWeight } from "../../domain/model/finding";
import { named, plain, points, rowList } from "../show";
import type { SentencesOf } from "./sentences";

export const WEIGHT_SENTENCES: SentencesOf<"W"> = {
  W01: ({ sum, frame, execution, mayStandElsewhere }) => {
    const difference = points(sum.minus(frame).abs());
    const side = sum.gt(frame) ? `多${difference}` : `少${difference}`;
    const parts = execution === null ? "" : `（其中预算执行${points(execution)}）`;
    const hint = mayStandElsewhere ? "；如预算执行率另表计分，请核对" : "，请调整分值";
    return `分值合计为${points(sum)}${parts}，应为${points(frame)}，${side}${hint}`;
  },
  W02: (facts) => groupSentence("二级", facts),
  W03: (facts) => groupSentence("一级", facts),
  W04: ({ name, weight }) => `${named(name)}的分值为${points(weight)}，分值须大于0`,
  W05: ({ name, text }) => `${named(name)}的分值“${text}”不是数字，分值只能填数字`,
  W06: ({ name, weight, wanted, scheme }) =>
    `一级指标${named(name)}分值为${points(weight)}，“${scheme}”要求为${points(wanted)}，请调整或说明依据`,
  W07: ({ name, rows }) => `三级指标${named(name)}重复（${rowList(rows)}），请合并或改名`,
  W08: ({ missing }) => `缺少${missing.join("、")}，请补设或说明不设的理由`,
  W09: ({ name, weight }) => `${named(name)}单项${points(weight)}，占比过高，建议细化为几项指标`,
};

function groupSentence(level: string, { name, sum, least, most }: GroupWeight): string {
  const stated = least.eq(most) ? points(least) : `${plain(least)}—${points(most)}`;
  return `${level}指标${named(name)}标注${stated}，下级分值合计${points(sum)}，两者不符，请调整分值`;
}
