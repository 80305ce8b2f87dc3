import { named, percent, points, rowList } from "../show";
import type { Of, SentencesOf } from "./sentences";

export const DEVIATION_SENTENCES: SentencesOf<"D"> = {
  D01: (facts) => tellShort(facts),
  D02: (facts) =>
    facts.scope === "row"
      ? `${named(facts.name)}完成值为指标值的${percent(facts.completion)}，请说明大幅超额完成的原因`
      : `${rowList(facts.rows)}大幅超额完成，${facts.hasBox ? "请填写" : "本表没有偏差原因栏，请另附"}说明`,
  D03: ({ name, completion }) =>
    `${named(name)}完成值为指标值的${percent(completion)}，请复核得分与指标值`,
  D04: ({ name, actual }) => `${named(name)}指标值为0而完成${actual}，请说明原因`,
  D05: ({ name, text }) => `${named(name)}的偏差原因“${text}”过于笼统，请写明具体原因和改进措施`,
  D06: ({ name, text }) => `${named(name)}得满分，说明却称“${text}”，前后矛盾，请核对得分或说明`,
  D07: ({ name }) => `${named(name)}的偏差说明只写了原因，请同时写明拟采取的改进措施`,
  D08: ({ rate, threshold }) =>
    `预算执行率${percent(rate)}低于${percent(threshold)}，未说明原因，请补充说明`,
  D09: ({ name, target, actual }) => `${named(name)}目标为“${target}”，完成${actual}，请核对`,
  D10: ({ name, target, actual }) =>
    `反向指标${named(name)}完成值${actual}超出上限${target}，请核对得分并说明原因`,
};

function tellShort(facts: Of<"D01">): string {
  switch (facts.scope) {
    case "row":
      return `第${String(facts.row + 1)}行${named(facts.name)}扣${points(facts.lost)}，请填写偏差原因及改进措施`;
    case "table":
      return `${rowList(facts.rows)}有扣分，${facts.hasBox ? "请填写" : "本表没有偏差原因栏，请另附"}偏差原因及改进措施`;
    case "unmet":
      return `第${String(facts.row + 1)}行${named(facts.name)}未达到指标值，请填写偏差原因及改进措施`;
    case "total":
      return `总分共扣${points(facts.lost)}，全部表格都没有说明扣分原因，请补充说明`;
  }
}
