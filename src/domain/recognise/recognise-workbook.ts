import type { ColumnMapping } from "../model/column-mapping";
import type { SheetSnapshot } from "../model/snapshot";
import type { Form, FundBlock, RecognisedTable } from "../model/table";
import { recogniseSheet } from "./recognise-sheet";

/**
 * Every table of the given sheets. Where one sheet holds only the money and one only the
 * indicators, they belong together; where it could be several, the tables say so.
 */
export function recogniseWorkbook(
  snapshots: readonly SheetSnapshot[],
  mappings: readonly ColumnMapping[] = [],
): readonly RecognisedTable[] {
  const tables = snapshots.flatMap((snapshot) => recogniseSheet(snapshot, mappings));
  const forms = tables.filter(({ kind }) => kind === "form");
  const lacking = tables.filter(({ kind, fund }) => kind === "self-evaluation" && fund === null);
  if (forms.length === 0 || lacking.length === 0) return tables;
  const [form] = forms;
  if (forms.length === 1 && lacking.length === 1 && form?.fund != null) {
    return joined(tables, form, form.fund);
  }
  const sheets = forms.map(({ sheet }) => sheet.name);
  return tables.map((table) => (lacking.includes(table) ? askForFunds(table, sheets) : table));
}

function joined(
  tables: readonly RecognisedTable[],
  form: RecognisedTable,
  fund: FundBlock,
): RecognisedTable[] {
  return tables
    .filter((table) => table !== form)
    .map((table) =>
      table.kind === "self-evaluation" && table.fund === null
        ? { ...table, fund, form: bothForms(form.form, table.form) }
        : table,
    );
}

const bothForms = (one: Form, other: Form): Form => ({
  fields: [...one.fields, ...other.fields],
  texts: [...one.texts, ...other.texts],
});

function askForFunds(table: RecognisedTable, sheets: readonly string[]): RecognisedTable {
  const cell = { sheet: table.sheet, at: { row: table.area.top, column: table.area.left } };
  return { ...table, questions: [...table.questions, { about: "funds", sheets, cell }] };
}
