import {
  EMPTY_CELL,
  EMPTY_VALUE,
  numberValue,
  type Cell,
  type CellValue,
} from "../../domain/model/cell";

/** The grids of a range as they are loaded; `null` where it was too large to be answered. */
export interface LoadedGrids {
  readonly values: readonly (readonly unknown[])[] | null;
  readonly formulas: readonly (readonly unknown[])[] | null;
  readonly numberFormat: readonly (readonly unknown[])[] | null;
  readonly valueTypes: readonly (readonly unknown[])[] | null;
}

export const GRIDS = "values,formulas,numberFormat,valueTypes";

/** A cell of loaded grids by its place in them. */
export function wireCell(grids: LoadedGrids, row: number, column: number): Cell {
  const at = (name: keyof LoadedGrids): unknown => grids[name]?.[row]?.[column];
  const format = at("numberFormat");
  return {
    value: valueOf(at("values"), at("valueTypes")),
    formula: formulaOf(at("formulas"), at("values")),
    format: typeof format === "string" ? format : EMPTY_CELL.format,
  };
}

/** A text such as `=A1` entered behind an apostrophe is its own formula, and none. */
const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? formula.slice(1)
    : null;

/** Excel gives "" both for an empty cell and for a formula without text: the type tells them apart. */
function valueOf(value: unknown, type: unknown): CellValue {
  if (type === "Empty") return EMPTY_VALUE;
  if (type === "Error") return { kind: "error", code: String(value) };
  switch (typeof value) {
    case "number":
      return numberValue(String(value));
    case "boolean":
      return { kind: "boolean", value };
    default:
      return { kind: "text", text: String(value) };
  }
}
