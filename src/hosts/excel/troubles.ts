import { HostError, type HostTrouble } from "../../app/spreadsheet-host";

const TROUBLES: Readonly<Record<string, HostTrouble>> = {
  InvalidOperationInCellEditMode: "editing",
  AccessDenied: "protected",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  ItemAlreadyExists: "sheet-exists",
  FilteredRangeConflict: "filtered",
  UnsupportedSheet: "chart-sheet",
  InvalidSelection: "other-workbook",
  InactiveWorkbook: "other-workbook",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  MergedRangeConflict: "conflict",
  PivotTableRangeConflict: "conflict",
  TableOverlap: "conflict",
  InsertDeleteConflict: "conflict",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
};

/** Codes are the same in every language; messages are not for users. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const { code, location } = readError(error);
  const isActiveSheet = /getActiveWorksheet/i.test(location);
  const trouble = isActiveSheet ? "chart-sheet" : TROUBLES[code];
  return new HostError(trouble ?? "failed", [code, location].filter(Boolean).join(" "));
}

/** The client's errors come from another script: they are told by their shape. */
function readError(error: unknown): { code: string; location: string } {
  if (typeof error !== "object" || error === null) return { code: String(error), location: "" };
  const { code, debugInfo, message } = error as Partial<OfficeExtension.Error>;
  return {
    code: typeof code === "string" ? code : (message ?? ""),
    location: debugInfo?.errorLocation ?? "",
  };
}

/** A program that knows no undo groups, or counts them wrong, is asked once more without. */
export const isUndoUnsupported = (error: unknown): boolean =>
  readError(error).code === "UndoNotSupported";
