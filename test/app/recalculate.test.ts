import { afterEdits } from "../../src/app/after-edits";
import { recalculated } from "../../src/app/recalculate";
import { parseA1, toA1 } from "../../src/domain/model/address";
import { numberValue, type CellValue } from "../../src/domain/model/cell";
import type { CellEdit } from "../../src/domain/model/plan";
import { cellAt, type SheetSnapshot } from "../../src/domain/model/snapshot";
import { drawSheet, drawSheets } from "../support/draw-sheet";

const at = (address: string) => parseA1(address) ?? { row: -1, column: -1 };

const shown = (value: CellValue): string =>
  value.kind === "number" ? value.digits : value.kind === "text" ? value.text : value.kind;

const valueIn = (sheet: SheetSnapshot, address: string): string =>
  shown(cellAt(sheet, at(address)).value);

function edit(sheet: SheetSnapshot, address: string, digits: string): CellEdit {
  const before = cellAt(sheet, at(address));
  return {
    cell: { sheet: sheet.sheet, at: at(address) },
    before,
    after: { ...before, value: numberValue(digits) },
    path: address,
  };
}

/** The sheet with the results that were not saved. */
const completed = (drawing: string): SheetSnapshot => {
  const sheet = drawSheet(drawing);
  return recalculated([sheet], [])[0] ?? sheet;
};

/** Every formula result that an edit of A1 to 7 changes. */
function changed(drawing: string): string[] {
  const sheets = drawSheets(drawing);
  const edits = sheets.slice(0, 1).map((sheet) => edit(sheet, "A1", "7"));
  return afterEdits(sheets, edits, recalculated).results.map(
    ({ cell, before, after }) =>
      `${sheets.length > 1 ? `${cell.sheet.name}!` : ""}${toA1(cell.at)}: ${shown(before)} -> ${shown(after)}`,
  );
}

test("a formula saved without a result is worked out", () => {
  const sheet = completed("| 2 | 3 | =SUM(A1:B1) | =ROUND(C1/3,2) |");
  expect([valueIn(sheet, "C1"), valueIn(sheet, "D1")]).toEqual(["5", "1.67"]);
});

test("a stored result is trusted as long as nothing it reads changes", () => {
  expect(valueIn(completed("| 2 | =A1*2 -> 5 |"), "B1")).toBe("5");
});

test.each([
  ["sums follow", "| 1 | 2 | =A1+B1 -> 3 |", ["C1: 3 -> 9"]],
  ["sums of sums follow", "| 1 | =A1*2 -> 2 | =B1+1 -> 3 |", ["B1: 2 -> 14", "C1: 3 -> 15"]],
  ["others stay", "| 1 | 2 | =B1*2 -> 4 |", []],
  ["a formula beyond us becomes unknown", "| 1 | =VLOOKUP(A1,D:E,2) -> 3 |", ["B1: 3 -> empty"]],
  [
    "and whatever reads it",
    "| 1 | =VLOOKUP(A1,D:E,2) -> 3 | =B1+1 -> 4 |",
    ["B1: 3 -> empty", "C1: 4 -> empty"],
  ],
  ["but not where it reads another cell", "| 1 | =VLOOKUP(C1,D1:E2,2) -> 3 | 5 |", []],
  ["a range that holds the cell counts", "| 1 | =COUNTIF(A1:A9,7) -> 0 |", ["B1: 0 -> empty"]],
  [
    "a range that holds an affected formula counts",
    "| 1 | =A1*2 -> 2 | =COUNTIF(B1:B9,14) -> 0 |",
    ["B1: 2 -> 14", "C1: 0 -> empty"],
  ],
  [
    "a circle stays unknown",
    "| 1 | =C1+A1 -> 3 | =B1 -> 3 |",
    ["B1: 3 -> empty", "C1: 3 -> empty"],
  ],
  ["a text is no operand", "| 1 | 甲 | =A1+B1 -> 3 |", ["C1: 3 -> empty"]],
  [
    "another sheet follows",
    "# 表\n| 1 |\n# 汇总\n| =表!A1*2 -> 2 | ='表'!$A$1+B2 -> 1 |",
    ["汇总!A1: 2 -> 14", "汇总!B1: 1 -> 7"],
  ],
  [
    "a formula beyond us on another sheet becomes unknown",
    "# 表\n| 1 |\n# 汇总\n| =COUNTIF(表!A:A,7) -> 0 | =COUNTIF(A:A,7) -> 0 |",
    ["汇总!A1: 0 -> empty", "汇总!B1: 0 -> empty"],
  ],
  ["a sheet that is not there is not known", "| 1 | =A1+无!A1 -> 3 |", ["B1: 3 -> empty"]],
  ["a whole column is summed", "| 1 |\n| 2 |\n| | =SUM(A:A) -> 3 |", ["B3: 3 -> 9"]],
  ["a blank is nothing", "| 1 | | =A1+B1 -> 1 |", ["C1: 1 -> 7"]],
])("%s", (_, drawing, expected) => {
  expect(changed(drawing)).toEqual(expected);
});

test("a cell in a new row and column stands in its place", () => {
  const sheet = drawSheet("| 1 |\n| |\n| 3 |");
  const [snapshot = sheet] = afterEdits(
    [sheet],
    [edit(sheet, "B2", "5"), edit(sheet, "A2", "4")],
    recalculated,
  ).sheets;
  expect([...snapshot.rows.keys()]).toEqual([0, 1, 2]);
  expect([...(snapshot.rows.get(1)?.keys() ?? [])]).toEqual([0, 1]);
});

test("a long chain of formulas ends in unknown, not in a crash", () => {
  const links = Array.from({ length: 5000 }, (_, row) => `| =A${String(row + 1)}+1 |`);
  const sheet = completed(["| 1 |", ...links].join("\n"));
  expect(["number", "empty"]).toContain(cellAt(sheet, at("A5001")).value.kind);
});
