import { cleanBook } from "../app/clean";
import { HostError } from "../app/spreadsheet-host";
import { toA1 } from "../domain/model/address";
import type { OfficeProgram } from "../hosts/excel/capabilities";
import { openAsNewWorkbook, otherFormat, readWorkbookFile } from "../hosts/excel/workbook-file";
import { XlsxError } from "../hosts/xlsx/fault";
import { XlsxHost } from "../hosts/xlsx/xlsx-host";
import { handInWords } from "../text/checklist-words";
import { tellFault } from "../text/faults";
import type { Notice } from "../text/notices";
import { planWords } from "../text/plan-words";

/** Opens the workbook without anything of ours as a new one; the open one stays as it is. */
export async function exportCopy({ Excel, Office }: Partial<OfficeProgram>): Promise<Notice> {
  if (Excel === undefined || Office === undefined) throw new HostError("unsupported");
  const program = { Excel, Office };
  const extension = await otherFormat(program);
  if (extension !== null) return refused(handInWords.otherFormat(extension));
  const file = XlsxHost.open(await readWorkbookFile(program));
  if (!(file instanceof XlsxHost)) return refused(tellFault(file));
  try {
    const { skipped } = await cleanBook(file, planWords.summary.sheet);
    await openAsNewWorkbook(program, file.save());
    const locked = new Set(skipped.map(({ cell: { sheet, at } }) => `${sheet.id} ${toA1(at)}`));
    return { kind: "exported", locked: locked.size };
  } catch (error) {
    if (error instanceof XlsxError) return refused(tellFault(error.fault));
    throw error;
  }
}

const refused = (because: string): Notice => ({ kind: "not-exported", because });
