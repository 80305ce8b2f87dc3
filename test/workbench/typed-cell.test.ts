import { plainText } from "../../src/domain/model/cell";
import { typedCell } from "../../src/workbench/book/typed-cell";
import { cellOf } from "../support/open-program";

test.each([
  // typed, format before, content, format after, why
  ["95", "General", "95", "General", "a number"],
  ["95", "0%", "0.95", "0%", "under a percent format it is meant as one"],
  ["0.95", "0.00%", "0.95", "0.00%", "a share stays a share"],
  ["95%", "General", "0.95", "0%", "the cell shows what was typed"],
  ["98.875%", "General", "0.98875", "0.00%", "without a float's last digit"],
  ["1,523.36", "General", "1523.36", "#,##0.00", "groups of three"],
  ["12,34", "General", "12,34", "General", "no number in any program"],
  ["2024-03-01", "General", "45352", "yyyy/m/d", "a date is a serial"],
  ["'007", "General", "007", "General", "a text that looks like a number"],
  ["95", "@", "95", "@", "a text cell takes texts"],
  ["=1+1", "@", "=1+1", "@", "and no formulas"],
  ["", "0%", "", "0%", "emptied"],
])("%s typed under %s becomes %s under %s: %s", (...[typed, before, content, after]) => {
  const cell = typedCell(cellOf("", before), typed);
  expect([plainText(cell.value), cell.formula, cell.format]).toEqual([content, null, after]);
});

test("a formula is one, and keeps the cell's format", () => {
  expect(typedCell(cellOf("5", "0.00"), "=SUM(A1:A2)")).toEqual({
    value: { kind: "empty" },
    formula: "SUM(A1:A2)",
    format: "0.00",
  });
});
