import type { ApplyOutcome, SettingsChange } from "../../app/spreadsheet-host";
import type { EditPlan } from "../../domain/model/plan";
import { applyPlan as carryOut } from "../shared/apply-plan";
import { propertiesJob, type WriteJob } from "../shared/plan-jobs";
import type { PlanProgram } from "../shared/plan-program";
import { fromElement, solidExcelFill, toElement, type ExcelFill } from "./fills";
import type { Look } from "./look";
import { restoreNotes } from "./notes";
import type { Runner } from "./runner";
import { hostErrorOf } from "./troubles";
import { readStanding } from "./verify";
import { perform } from "./write-job";

export interface PlanRequest {
  readonly plan: EditPlan;
  readonly settings: SettingsChange;
  readonly look: Look;
  /** Told of a batch before it is sent, so that its events are known as ours. */
  readonly onWriting: (job: WriteJob<ExcelFill>) => void;
}

/** Beside any plan: `known` is what the workbook holds. */
export async function writeSettings(
  runner: Runner,
  known: Look["properties"],
  change: SettingsChange,
): Promise<void> {
  const properties = propertiesJob(known, change);
  await perform(runner, { sheets: [], ownSheets: [], properties });
}

/** Verifies every cell in one request and writes all in the next, or gives everything back. */
export function applyPlan(runner: Runner, request: PlanRequest): Promise<ApplyOutcome> {
  const { plan, settings, look } = request;
  return carryOut(programOf(runner, request), { plan, settings, marks: look.marks });
}

const programOf = (runner: Runner, { look, onWriting }: PlanRequest): PlanProgram<ExcelFill> => ({
  hasNotes: runner.capabilities.notes,
  fills: { toElement, fromElement, solid: solidExcelFill },
  readStanding: (plan) => readStanding(runner, plan, look),
  sheetIds: () => sheetIds(runner),
  write: (job) => {
    onWriting(job);
    return perform(runner, job);
  },
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
