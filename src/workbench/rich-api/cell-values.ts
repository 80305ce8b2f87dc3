import { numberValue, type Cell, type CellValue } from "../../domain/model/cell";
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
        : typed(readTyped(written, known.format));
    default:
      throw new ApiError("InvalidArgument");
  }
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const NUMBER = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;
const PERCENT = /^[-+]?\d+(?:\.\d+)?%$/;
const DATE = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2})日?)?月?$/;

function readTyped(text: string, format: string): CellValue {
  if (text === "") return EMPTY;
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  if (format === "@") return { kind: "text", text };
  if (/^(?:true|false)$/i.test(text)) {
    return { kind: "boolean", value: text.toLowerCase() === "true" };
  }
  if (ERROR.test(text)) return { kind: "error", code: text };
  if (NUMBER.test(text)) return numberValue(text);
  if (PERCENT.test(text)) return numberValue(String(Number(text.slice(0, -1)) / 100));
  const date = DATE.exec(text);
  return date === null ? { kind: "text", text } : numberValue(String(serialOf(date)));
}

const DAY_0 = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;

const serialOf = ([, year, month, day = "1"]: RegExpExecArray): number =>
  (Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_0) / MILLISECONDS_A_DAY;
