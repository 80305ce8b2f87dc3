import { HostError } from "../../app/spreadsheet-host";
import type { EtApplication } from "./et";
import { attempt } from "./member";

/** What this build can do beyond the least that we need. */
export interface WpsCapabilities {
  readonly notes: boolean;
}

/** The one place that looks which members there are; without a place for our settings nothing is safe. */
export function capabilitiesOf(application: EtApplication): WpsCapabilities {
  const workbook = application.ActiveWorkbook;
  if (workbook == null) throw new HostError("no-workbook");
  if (!has(workbook, "CustomDocumentProperties")) {
    throw new HostError("old-program", "CustomDocumentProperties");
  }
  const sheet = attempt(() => workbook.Worksheets.Item(1));
  const cell = attempt(() => sheet?.Range("A1"));
  return {
    notes: sheet !== null && has(sheet, "Comments") && cell !== null && has(cell, "AddComment"),
  };
}

const has = <Owner extends object>(owner: Owner, name: keyof Owner): boolean =>
  attempt(() => owner[name]) !== null;
