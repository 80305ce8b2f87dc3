import type { CellValue } from "../domain/model/cell";

/** A value as the memory of what we wrote keeps it. */
export const writtenText = (value: CellValue): string =>
  value.kind === "number" ? value.digits : value.kind === "text" ? value.text : "";
