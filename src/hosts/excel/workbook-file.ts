import { HostError } from "../../app/spreadsheet-host";
import { inTurn } from "../shared/in-turn";
import type { OfficeProgram } from "./capabilities";
import { hostErrorOf } from "./troubles";

/** In bytes; Office refuses larger ones. */
const SLICE_SIZE = 4 * 1024 * 1024;

/** The open workbook as a file, with what is not saved yet. */
export async function readWorkbookFile({ Office }: OfficeProgram): Promise<Uint8Array> {
  const { document } = Office.context;
  const file = await answered<Office.File>((done) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_SIZE }, done);
  });
  try {
    return await bytesOf(file);
  } finally {
    // Office keeps two copies in memory at most: one left open would soon refuse the next.
    await new Promise((resolve) => {
      file.closeAsync(resolve);
    });
  }
}

async function bytesOf(file: Office.File): Promise<Uint8Array> {
  const indices = Array.from({ length: file.sliceCount }, (_, index) => index);
  const slices = await inTurn(indices, (index) =>
    answered<Office.Slice>((done) => {
      file.getSliceAsync(index, done);
    }),
  );
  const parts = slices.map(({ data }) => Uint8Array.from(data as ArrayLike<number>));
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  if (size !== file.size) throw new HostError("failed", `${String(size)} of ${String(file.size)}`);
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}

function answered<Value>(ask: (done: (answer: Office.AsyncResult<Value>) => void) => void) {
  return new Promise<Value>((resolve, reject) => {
    ask((answer) => {
      const { error } = answer as { readonly error?: Office.Error | null };
      if (error == null) resolve(answer.value);
      else reject(new HostError("failed", `${String(error.code)} ${error.message}`));
    });
  });
}

/** What Excel gives as .xlsx whatever it was: macros, for one, are not in it. */
const OTHER_FORMATS = /\.(xls|xlsm|xlsb|xltx|xltm|csv|et)$/i;

/** The open workbook's extension, where its file as Excel hands it out would not be the same workbook. */
export async function otherFormat({ Excel }: OfficeProgram): Promise<string | null> {
  try {
    const name = await Excel.run({ delayForCellEdit: true }, async ({ workbook }) => {
      workbook.load("name");
      await workbook.context.sync();
      return workbook.name;
    });
    return OTHER_FORMATS.exec(name)?.[0] ?? null;
  } catch (error) {
    throw hostErrorOf(error);
  }
}

/** Opens a workbook file in a window of its own; the workbook that is open stays as it is. */
export async function openAsNewWorkbook(
  { Excel }: OfficeProgram,
  bytes: Uint8Array,
): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    throw hostErrorOf(error);
  }
}

/** Divisible by three: the parts' texts can be joined. */
const CHUNK = 3 * 8192;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + CHUNK))));
  }
  return parts.join("");
}
