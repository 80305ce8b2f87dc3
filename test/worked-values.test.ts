import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toDigits } from "../src/domain/model/cell";
import { drawSheet } from "./support/draw-sheet";
import { runSheets } from "./support/run-drawn";

/**
 * Rows as clerks of many ministries fill them in: 三级指标 | 指标值 | 实际完成值 | 得分 of 10, or with
 * columns of their own for symbol and unit: 三级指标 | 性质 | 指标值 | 计量单位 | 实际完成值 | 得分. The points
 * were worked out by hand before the row was first read, and about a dozen settled otherwise after a
 * second look; `-` is left to a person.
 */
const rows = readFileSync(join(__dirname, "corpus", "worked-values.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line): readonly [line: string, cells: readonly string[]] => [line, line.split(" | ")]);

const asText = (text: string): string => (text === "" || text === "#REF!" ? text : `'${text}`);

/** What a spreadsheet program makes of the text when it is typed. */
function asTyped(text: string): string {
  if (/^-?\d+(?:\.\d+)?%?$/u.test(text)) return text;
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text) ? text.replaceAll(",", "") : asText(text);
}

type Write = (text: string) => string;

const inFour = ([name = "", target = "", actual = ""]: readonly string[], write: Write): string => `
    | 一级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | ${name} | ${write(target)} | ${write(actual)} | 10 | |
    | 产出指标 | 其他 | ≥1 | 1 | 90 | |`;

function inSix(cells: readonly string[], write: Write): string {
  const [name = "", nature = "", target = "", unit = "", actual = ""] = cells;
  return `
    | 一级指标 | 三级指标 | 性质 | 指标值 | 计量单位 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | ${name} | ${asText(nature)} | ${write(target)} | ${asText(unit)} | ${write(actual)} | 10 | |
    | 产出指标 | 其他 | ≥ | 1 | 个 | 1 | 90 | |`;
}

function pointsOf(cells: readonly string[], write: Write): string {
  const draw = cells.length > 4 ? inSix : inFour;
  const computed = runSheets([drawSheet(draw(cells, write))]).before[0]?.scored.indicators[0]
    ?.computed;
  return computed == null ? "-" : toDigits(computed);
}

test.each(rows)("%s", (_, cells) => {
  expect([asText, asTyped].map((write) => pointsOf(cells, write))).toEqual([
    cells.at(-1),
    cells.at(-1),
  ]);
});
