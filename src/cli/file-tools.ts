import type { SpreadsheetHost } from "../app/spreadsheet-host";
import type { NewSheet } from "../domain/model/new-book";
import type { FileFault } from "../text/faults";

/** A workbook file, opened: what the command line needs of the host that entry hands in. */
export interface OpenFile {
  readonly host: SpreadsheetHost;
  readonly save: () => Uint8Array;
}

type OpenWorkbook = (bytes: Uint8Array) => OpenFile | FileFault;
/** The fault behind an exception while reading; null where it is a bug of ours. */
type FaultOf = (error: unknown) => FileFault | null;

export interface FileTools {
  readonly open: OpenWorkbook;
  readonly writeNewBook: (sheets: readonly NewSheet[]) => Uint8Array;
  readonly faultOf: FaultOf;
}
