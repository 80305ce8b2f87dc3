import { differed, missed, worked, type CheckResult } from "../../../app/program-probe";
import { LONGEST_ADDRESS } from "../constants";
import { insist } from "../member";
import { faultOf, rangeOf, sheetOf, type Bench } from "./bench";

/** Rows and columns of the sheet that no other item of a self-check writes into. */
const CELLS = ["M2", "M3", "M4"] as const;
const COLUMN = "M2:M4";

/** In what shape a grid comes out. */
export function valueShape(bench: Bench): CheckResult {
  sheetOf(bench);
  const facts = {
    column: shapeOf(rangeOf(bench, "M2:M4").Value2),
    row: shapeOf(rangeOf(bench, "M2:O2").Value2),
    block: shapeOf(rangeOf(bench, "M2:N4").Value2),
    formulas: shapeOf(rangeOf(bench, "M2:N4").Formula),
  };
  const shapes = [...new Set(Object.values(facts))];
  if (shapes.join() === "rows") return worked("rows", facts);
  if (shapes.includes("other")) return missed("other", facts);
  return differed(shapes.includes("wrapper") ? "wrapper" : "flat", facts);
}

function shapeOf(given: unknown): "rows" | "flat" | "wrapper" | "other" {
  if (Array.isArray(given)) return given.some((line) => Array.isArray(line)) ? "rows" : "flat";
  const item: unknown =
    typeof given === "object" && given !== null ? Reflect.get(given, "Item") : null;
  return typeof item === "function" ? "wrapper" : "other";
}

/** What comes of a grid that is written at once. */
export function gridWrite(bench: Bench): CheckResult {
  sheetOf(bench);
  const fault = faultOf(() => (rangeOf(bench, COLUMN).Value2 = [[11], [22], [33]]));
  const held = CELLS.map((cell) => rangeOf(bench, cell).Value2);
  rangeOf(bench, COLUMN).Formula = "";
  const isBlank = CELLS.every((cell) => (rangeOf(bench, cell).Value2 ?? "") === "");
  const facts = { cleared: isBlank, error: fault };
  if (held.join() === "11,22,33") return worked("whole", facts);
  if (fault !== null) return differed("throws", facts);
  return differed(held[0] === 11 ? "first-cell" : "ignored", facts);
}

/** Whether `M2,M4` means both cells, in writing and in reading. */
export function areaLists(bench: Bench): CheckResult {
  sheetOf(bench);
  const fault = faultOf(() => (rangeOf(bench, "M2,M4").NumberFormat = "0.000"));
  if (fault !== null) return missed("throws", { error: fault });
  const isWritten = rangeOf(bench, "M4").NumberFormat === "0.000";
  rangeOf(bench, "M4").NumberFormat = "0.0";
  const isMixed = rangeOf(bench, "M2,M4").NumberFormat == null;
  rangeOf(bench, COLUMN).NumberFormat = "General";
  const facts = { written: isWritten, read: isMixed };
  return isWritten && isMixed ? worked("whole", facts) : differed("first-area", facts);
}

const LENGTHS = [100, 200, 255, 500, 1000] as const;

/** How long a list of areas may be, in characters. */
export function listLength(bench: Bench): CheckResult {
  sheetOf(bench);
  const longest = LENGTHS.filter((length) => takesList(bench, length)).pop() ?? 0;
  const facts = { longest };
  if (longest === 0) return missed("none", facts);
  return longest >= LONGEST_ADDRESS ? worked("enough", facts) : differed("short", facts);
}

/** `P2,P4,…` of so many characters, the last of which is asked by itself. */
function takesList(bench: Bench, length: number): boolean {
  const cells: string[] = [];
  for (let row = 2; [...cells, `P${String(row)}`].join().length <= length; row += 2) {
    cells.push(`P${String(row)}`);
  }
  const last = cells[cells.length - 1] ?? "P2";
  const format = `0.${"0".repeat(LENGTHS.findIndex((one) => one === length) + 1)}`;
  const fault = faultOf(() => (rangeOf(bench, cells.join()).NumberFormat = format));
  return fault === null && rangeOf(bench, last).NumberFormat === format;
}

/** What comes of writing into a protected sheet. */
export function protectedWrite(bench: Bench): CheckResult {
  const sheet = sheetOf(bench);
  const fault = faultOf(() => sheet.Protect?.());
  if (sheet.ProtectContents !== true) return missed("not-protected", { error: fault });
  try {
    const error = faultOf(() => (rangeOf(bench, "M2").Value2 = 44));
    if (rangeOf(bench, "M2").Value2 === 44) return differed("written");
    return error === null ? differed("silent") : worked("throws", { error });
  } finally {
    insist(() => sheet.Unprotect?.());
    attemptBlank(bench);
  }
}

const attemptBlank = (bench: Bench): void => {
  faultOf(() => (rangeOf(bench, "M2").Formula = ""));
};
