import { Exact } from "../../domain/base/exact";
import {
  EMPTY_VALUE,
  numberValue,
  toDigits,
  type Cell,
  type CellValue,
} from "../../domain/model/cell";
import { shownAs } from "../../domain/numeric/number-format";

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PERCENT = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)%$/;
const DATE = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2})日?)?月?$/;

/** What Excel makes of a text entered into a cell of the number format; formulas are not its matter. */
export function typedValue(text: string, format: string): CellValue {
  if (text === "") return EMPTY_VALUE;
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  if (format === "@") return { kind: "text", text };
  if (/^(?:true|false)$/i.test(text)) {
    return { kind: "boolean", value: text.toLowerCase() === "true" };
  }
  if (ERROR.test(text)) return { kind: "error", code: text };
  return numberIn(text) ?? { kind: "text", text };
}

function numberIn(text: string): CellValue | null {
  if (NUMBER.test(text)) return numberValue(text);
  if (GROUPED.test(text)) return numberValue(text.replaceAll(",", ""));
  if (PERCENT.test(text)) return hundredth(text.slice(0, -1));
  const date = DATE.exec(text);
  return date === null ? null : numberValue(String(serialOf(date)));
}

const hundredth = (digits: string): CellValue => ({
  kind: "number",
  digits: toDigits(new Exact(digits).div(100)),
});

const DAY_0 = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;

const serialOf = ([, year, month, day = "1"]: RegExpExecArray): number =>
  (Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_0) / MILLISECONDS_A_DAY;

/** The cell after a person has typed a text into it, with the format that Excel gives it then. */
export function typedCell(known: Cell, text: string): Cell {
  const { format } = known;
  if (format !== "@" && text.startsWith("=") && text.length > 1) {
    return { value: EMPTY_VALUE, formula: text.slice(1), format };
  }
  const value = shownAs(format).isPercent ? typedPercent(text, format) : typedValue(text, format);
  const fitting = format === "General" && value.kind === "number" ? formatOf(text) : format;
  return { value, formula: null, format: fitting };
}

/** Under a percent format 95 is meant as 95 %, and 0.95 as well. */
function typedPercent(text: string, format: string): CellValue {
  const isWhole = NUMBER.test(text) && new Exact(text).abs().gte(1);
  return isWhole ? hundredth(text) : typedValue(text, format);
}

function formatOf(text: string): string {
  const decimals = /\.\d/.test(text);
  if (PERCENT.test(text)) return decimals ? "0.00%" : "0%";
  if (GROUPED.test(text)) return decimals ? "#,##0.00" : "#,##0";
  if (DATE.test(text)) return "yyyy/m/d";
  return /e/i.test(text) ? "0.00E+00" : "General";
}
