import { numberValue, type Cell, type CellValue } from "../../domain/model/cell";
import { typedValue } from "../book/typed-cell";
import { ApiError } from "./api-object";

/** A cell's value as it crosses to the client: numbers are doubles there. */
export function wireValue({ value }: Cell): string | number | boolean {
  switch (value.kind) {
    case "empty":
      return "";
    case "number":
      return Number(value.digits);
    case "text":
      return value.text;
    case "boolean":
      return value.value;
    case "error":
      return value.code;
  }
}

export const wireFormula = (cell: Cell): string | number | boolean =>
  cell.formula === null ? wireValue(cell) : `=${cell.formula}`;

export function valueType({ value }: Cell): string {
  switch (value.kind) {
    case "empty":
      return "Empty";
    case "number":
      return "Double";
    case "text":
      return "String";
    case "boolean":
      return "Boolean";
    case "error":
      return "Error";
  }
}

const EMPTY: CellValue = { kind: "empty" };

/** What a cell holds after `written` was entered into it, with all that Excel makes of typed text. */
export function entered(known: Cell, written: unknown): Cell {
  const typed = (value: CellValue): Cell => ({ ...known, value, formula: null });
  switch (typeof written) {
    case "number":
      return typed(numberValue(String(written)));
    case "boolean":
      return typed({ kind: "boolean", value: written });
    case "string":
      return written.startsWith("=") && written.length > 1
        ? { ...known, value: EMPTY, formula: written.slice(1) }
        : typed(typedValue(written, known.format));
    default:
      throw new ApiError("InvalidArgument");
  }
}
