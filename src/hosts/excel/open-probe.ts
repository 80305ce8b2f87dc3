import { differed, worked, type CheckResult, type ProgramProbe } from "../../app/program-probe";
import type { OfficeProgram } from "./capabilities";

/** The highest set that any Excel has; sets above are not asked for. */
const HIGHEST_LEVEL = 20;

/** Looks behind the port of Excel: which sets it has, and whether its client has what they promise. */
export async function openExcelProbe(page: Partial<OfficeProgram>): Promise<ProgramProbe> {
  const { Excel, Office } = page;
  if (Excel === undefined || Office === undefined) throw new Error("Office.js is not there");
  const program = { Excel, Office };
  const inFront = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id");
    await context.sync();
    return sheet.id;
  });
  return {
    program: "excel",
    about: aboutOf(program),
    items: [{ code: "client", run: () => Promise.resolve(clientOf(program)) }],
    restoreFront: () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(inFront).activate();
        await context.sync();
      }),
    writeFile: () => null,
  };
}

/** Old clients have no diagnostics at all. */
function aboutOf({ Office }: OfficeProgram): ProgramProbe["about"] {
  const context: Partial<Office.Context> = Office.context;
  const { diagnostics } = context;
  if (diagnostics === undefined) return {};
  return { version: diagnostics.version, platform: String(diagnostics.platform) };
}

/** A program may report sets whose members an older client does not have. */
function clientOf({ Excel, Office }: OfficeProgram): CheckResult {
  const { requirements } = Office.context;
  const levels = Array.from({ length: HIGHEST_LEVEL }, (_, index) => index + 1);
  const level = levels.filter((one) => requirements.isSetSupported("ExcelApi", `1.${String(one)}`));
  const facts = {
    level: level.pop() ?? 0,
    mergedAreas: "getMergedAreasOrNullObject" in Excel.Range.prototype,
    notes: "notes" in Excel.Worksheet.prototype,
  };
  const isBehind = (facts.level >= 13 && !facts.mergedAreas) || (facts.level >= 18 && !facts.notes);
  return isBehind ? differed("behind", facts) : worked("level", facts);
}
