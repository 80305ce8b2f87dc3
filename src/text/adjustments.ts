import { percent, plain, points } from "./show";
import type { TotalAdjustment } from "../domain/model/total-adjustment";

/** Why the total is not the sum of the rows; empty where it is. */
export const tellAdjustments = (adjustments: readonly TotalAdjustment[]): string =>
  adjustments.map(tellAdjustment).join("；");

export function tellAdjustment(adjustment: TotalAdjustment): string {
  switch (adjustment.kind) {
    case "rescaled": {
      const { applicable, frame, before, after } = adjustment;
      return `适用指标分值合计${points(applicable)}、得${points(before)}，按${plain(frame)}分折算：${plain(before)} ÷ ${plain(applicable)} × ${plain(frame)} = ${points(after)}`;
    }
    case "bonus-capped":
      return `各项合计${points(adjustment.before)}（含加减分）；评分方案规定总分最高${points(adjustment.most)}，按${points(adjustment.after)}计`;
    case "execution-capped":
      return `各项合计${points(adjustment.before)}；预算执行率${percent(adjustment.rate)}低于${percent(adjustment.below)}，评分方案规定总分最高${points(adjustment.most)}，按${points(adjustment.after)}计`;
    case "execution-unknown":
      return `各项合计${points(adjustment.before)}；评分方案按预算执行率限制总分，但表中没有可用的预算执行率，填写后才能得出总分和等级`;
  }
}
