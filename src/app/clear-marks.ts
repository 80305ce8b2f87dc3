import type { EditPlan } from "../domain/model/plan";
import { planMarks } from "../domain/plan/plan-marks";
import type { Look } from "./look";

/** Takes every mark of ours off the sheet. */
export const planClearing = ({ sheet, reading }: Pick<Look, "sheet" | "reading">): EditPlan => ({
  edits: [],
  results: [],
  marks: planMarks(
    [],
    reading.standingMarks.filter(({ cell }) => cell.sheet.id === sheet.id),
    () => "",
  ),
  sheets: [],
});
