/** The two names that Microsoft's client puts into the page. */
export interface OfficeProgram {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

/** What the program can do beyond the least that we need. */
export interface ExcelCapabilities {
  readonly mergedAreas: boolean;
  /** Whether events tell our own writes from others. */
  readonly triggerSource: boolean;
  readonly notes: boolean;
  readonly undoGrouping: boolean;
  /** Whether the open workbook's file can be had, and a file opened as a new workbook. */
  readonly copy: boolean;
}

/** Filters, `RangeAreas` and cell properties came with it. */
const LEAST_LEVEL = "1.9";

/**
 * What this program and this build of the client can do together, null below the least. A program
 * may report sets whose members an older client does not have, and the client sends what the
 * program does not know: both are asked.
 */
export function capabilitiesOf({ Excel, Office }: OfficeProgram): ExcelCapabilities | null {
  const { requirements } = Office.context;
  const supports = (level: string): boolean => requirements.isSetSupported("ExcelApi", level);
  if (!supports(LEAST_LEVEL)) return null;
  const hasNotes = supports("1.18") && "notes" in Excel.Worksheet.prototype;
  return {
    mergedAreas: supports("1.13") && "getMergedAreasOrNullObject" in Excel.Range.prototype,
    triggerSource: supports("1.14"),
    notes: hasNotes,
    // An option of `Excel.run` and no member: clients that know it know notes as well.
    undoGrouping: supports("1.20") && hasNotes,
    // Excel on the iPad hands no file out.
    copy: requirements.isSetSupported("CompressedFile") && "createWorkbook" in Excel,
  };
}
