import type { ColumnMapping } from "../domain/model/column-mapping";
import type { SheetSnapshot } from "../domain/model/snapshot";
import type { RecognisedTable } from "../domain/model/table";
import { recogniseWorkbook } from "../domain/recognise/recognise-workbook";
import type { Equipment, Formulas, Standards } from "./equipment";
import type { WrittenForm } from "./written-form";

export interface Needs {
  readonly mappings: readonly ColumnMapping[];
  readonly form: WrittenForm;
}

/** Loads what the tables of these sheets need. */
export async function equip(
  sheets: readonly SheetSnapshot[],
  { mappings, form }: Needs,
): Promise<Equipment> {
  const needsFormulas = form === "formulas" || sheets.some(holdsFormula);
  const formulas = needsFormulas ? await loadFormulas() : NO_FORMULAS;
  const tables = recogniseWorkbook(formulas.recalculated(sheets, []), mappings);
  return { formulas, standards: tables.some(hasOwnRule) ? await loadStandards() : NO_STANDARDS };
}

const loadFormulas = async (): Promise<Formulas> =>
  (await import(/* webpackChunkName: "formulas" */ "./formulas")).formulas;

const loadStandards = async (): Promise<Standards> =>
  (await import(/* webpackChunkName: "standards" */ "./standards")).standards;

const holdsFormula = ({ rows }: SheetSnapshot): boolean => {
  for (const cells of rows.values()) {
    for (const { formula } of cells.values()) if (formula !== null) return true;
  }
  return false;
};

const hasOwnRule = ({ rows }: RecognisedTable): boolean =>
  rows.some(({ cells }) => cells.standard !== undefined || cells.process !== undefined);

/** Better no score than one without a rule that stands in the table. */
const missing = (): never => {
  throw new Error("A part of the run was asked for that was not loaded");
};

const NO_STANDARDS: Standards = {
  readStandard: (text) => (text === "" ? { kind: "none" } : missing()),
  readProcess: (text) => (text === "" ? { score: null, items: null } : missing()),
  findStatedValue: missing,
  scoreStandard: missing,
};

const NO_FORMULAS: Formulas = { recalculated: (sheets) => sheets, formulasAmong: missing };
