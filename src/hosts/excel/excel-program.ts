import type { PlanProgram } from "../shared/plan-program";
import { fromElement, solidExcelFill, toElement, type ExcelFill } from "./fills";
import type { Look } from "./look";
import { restoreNotes } from "./notes";
import type { Runner } from "./runner";
import { hostErrorOf } from "./troubles";
import { readStanding } from "./verify";
import { perform, type OnWriting } from "./write-job";

/** Excel as plans are carried out in it: one request verifies every cell, the next writes all. */
export const excelProgram = (
  runner: Runner,
  look: Look,
  onWriting: OnWriting,
): PlanProgram<ExcelFill> => ({
  hasNotes: runner.capabilities.notes,
  fills: { toElement, fromElement, solid: solidExcelFill },
  readStanding: (plan) => readStanding(runner, plan, look),
  sheetIds: () => sheetIds(runner),
  write: (job) => perform(runner, job, onWriting),
  restoreNotes: (wanted) => restoreNotes(runner, wanted),
  // Both are said before the first action of a batch is carried out.
  changesNothing: (trouble) => trouble === "editing" || trouble === "too-large",
  errorOf: hostErrorOf,
});

const sheetIds = (runner: Runner): Promise<readonly string[]> =>
  runner.read(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    return worksheets.items.map(({ id }) => id);
  });
