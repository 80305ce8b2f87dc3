import { readFileSync } from "node:fs";
import type { FileFault } from "../text/faults";
import type { FileTools, OpenFile } from "./file-tools";
import { replaceFile, writeCopy, type KeptFile } from "./write-file";

/** A fault of a file on its way to the report. */
export class FileError extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** Why a file could not be worked on, whatever was thrown. */
export function toFault(error: unknown, { faultOf }: Pick<FileTools, "faultOf">): FileFault {
  if (error instanceof FileError) return error.fault;
  return faultOf(error) ?? bugOf(error);
}

export const bugOf = (error: unknown): FileFault => ({
  kind: "bug",
  detail: error instanceof Error ? error.message : String(error),
});

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new FileError({ kind: "unreadable" });
  }
}

/** The copy, or the file itself where that is its own output. */
export function writeFile(
  { file, output }: { file: string; output: string },
  bytes: Uint8Array,
): KeptFile | null {
  try {
    if (output !== file) return writeCopy(output, bytes, file);
    replaceFile(file, bytes);
    return null;
  } catch {
    throw new FileError({ kind: "not-written", path: output });
  }
}

/** The workbook in these bytes; throws a `FileError` where they are none. */
export function openBytes(bytes: Uint8Array, { open }: Pick<FileTools, "open">): OpenFile {
  const opened = open(bytes);
  if ("kind" in opened) throw new FileError(opened);
  return opened;
}
