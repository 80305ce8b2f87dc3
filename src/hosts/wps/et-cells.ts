import { EMPTY_VALUE, numberValue, type CellValue } from "../../domain/model/cell";
import { ERRORS } from "./constants";

/** A cell as WPS gives it; what it shows is asked only where that decides. */
export interface GivenCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly shown: () => string;
}

/** A text such as `=A1` under a text format is its own formula, and none. */
export const formulaIn = ({ value, formula }: GivenCell): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? formula.slice(1)
    : null;

export function valueIn(given: GivenCell): CellValue {
  const { value } = given;
  switch (typeof value) {
    case "number":
      return numberIn(value, given);
    case "boolean":
      return { kind: "boolean", value };
    case "string":
      return textIn(value, given);
    default:
      return EMPTY_VALUE;
  }
}

/** Errors come as numbers that a person could have typed: what the cell shows tells them apart. */
function numberIn(value: number, { shown }: GivenCell): CellValue {
  if (!Number.isFinite(value)) return { kind: "error", code: "#NUM!" };
  const code = ERRORS.get(value);
  return code !== undefined && shown().startsWith("#")
    ? { kind: "error", code }
    : numberValue(String(value));
}

/** Some builds give `""` for empty cells too; only a formula can come to it. */
function textIn(value: string, given: GivenCell): CellValue {
  const isResult = formulaIn(given) !== null;
  if (value === "" && !isResult) return EMPTY_VALUE;
  return isResult && ERROR_CODES.has(value)
    ? { kind: "error", code: value }
    : { kind: "text", text: value };
}

const ERROR_CODES: ReadonlySet<string> = new Set(ERRORS.values());
