import type { Area } from "../../src/domain/model/address";
import { EMPTY_VALUE, numberValue, type Cell, type CellValue } from "../../src/domain/model/cell";
import type { SheetSnapshot } from "../../src/domain/model/snapshot";

/**
 * A worksheet drawn as text, one line a row, from A1 on:
 *
 *     | 指标 | 分值 | 得分率 |
 *     | 甲   | 10   | 95%    |
 *
 * A bare number is a number, a bare percentage a number under `0%`; `'95%` is text, a single `'`
 * text of no characters. `TRUE` is a boolean, `#REF!` an error value. `<` continues the cell to the
 * left, `^` the one above, as merged cells do. `=A1+1 -> 3` is a formula with its stored result,
 * `=A1+1` one without. `\n` breaks a line, a serial number behind `date:` is a date.
 */
export function drawSheet(drawing: string, name = "Sheet1"): SheetSnapshot {
  const grid = drawing
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf("|"))
        .split("|")
        .map((cell) => cell.trim()),
    );
  const rows = new Map<number, Map<number, Cell>>();
  grid.forEach((texts, row) => {
    const cells = new Map<number, Cell>();
    texts.forEach((text, column) => {
      const cell = drawCell(text);
      if (cell !== null) cells.set(column, cell);
    });
    if (cells.size > 0) rows.set(row, cells);
  });
  return { sheet: { id: name, name }, rows, merges: drawnMerges(grid), dateSystem: "1900" };
}

/** Several sheets, each under a line `# name`; one without such a line is Sheet1. */
export function drawSheets(drawing: string): SheetSnapshot[] {
  const parts = drawing.split(/^# /m);
  if (parts.length === 1) return [drawSheet(drawing)];
  return parts.slice(1).map((part) => {
    const [name = "", ...lines] = part.split("\n");
    return drawSheet(lines.join("\n"), name.trim());
  });
}

const typed = (value: Cell["value"], format = "General"): Cell => ({
  value,
  formula: null,
  format,
});

function drawCell(text: string): Cell | null {
  if (text === "" || text === "<" || text === "^") return null;
  if (text.startsWith("=")) return drawFormula(text.slice(1));
  if (text.startsWith("date:")) return typed(numberValue(text.slice(5).trim()), "yyyy/m/d");
  if (/^-?\d+(\.\d+)?%$/.test(text)) return drawPercent(text.slice(0, -1));
  return typed(drawValue(text));
}

function drawValue(text: string): CellValue {
  if (/^-?\d+(\.\d+)?$/.test(text)) return numberValue(text);
  if (/^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(text)) {
    return { kind: "error", code: text };
  }
  if (text === "TRUE" || text === "FALSE") return { kind: "boolean", value: text === "TRUE" };
  const content = text.startsWith("'") ? text.slice(1) : text;
  return { kind: "text", text: content.replaceAll("\\n", "\n") };
}

function drawFormula(text: string): Cell {
  const [formula = "", result] = text.split("->").map((part) => part.trim());
  const value = result === undefined ? EMPTY_VALUE : drawValue(result);
  return { value, formula, format: "General" };
}

function drawPercent(points: string): Cell {
  const decimals = points.split(".")[1]?.length ?? 0;
  const share = String(Number((Number(points) / 100).toPrecision(12)));
  return typed(numberValue(share), decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`);
}

function drawnMerges(grid: readonly (readonly string[])[]): Area[] {
  const merges: Area[] = [];
  const at = (row: number, column: number): string => grid[row]?.[column] ?? "";
  grid.forEach((texts, top) => {
    texts.forEach((text, left) => {
      if (text === "<" || text === "^") return;
      let right = left;
      while (at(top, right + 1) === "<") right += 1;
      let bottom = top;
      while (at(bottom + 1, left) === "^") bottom += 1;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    });
  });
  return merges;
}
