import { differed, missed, worked, type CheckResult } from "../../../app/program-probe";
import { COLOR_INDEX_NONE, PATTERN_NONE } from "../constants";
import type { EtInterior } from "../et";
import { readInterior, rgbOf } from "../fills";
import { read } from "../member";
import { factOf, faultOf, rangeOf, sheetOf, type Bench } from "./bench";

const CELL = "M6";

const factsOf = (interior: EtInterior) => ({
  color: factOf(interior.Color),
  colorIndex: factOf(interior.ColorIndex),
  pattern: factOf(interior.Pattern),
  themeColor: factOf(interior.ThemeColor),
  tint: factOf(interior.TintAndShade),
});

/** What a cell without a fill says of it: it must not look like a white one. */
export function noFill(bench: Bench): CheckResult {
  sheetOf(bench);
  const interior = rangeOf(bench, CELL).Interior;
  const facts = factsOf(interior);
  const isNone = facts.colorIndex === COLOR_INDEX_NONE || facts.pattern === PATTERN_NONE;
  return isNone ? worked("none", facts) : differed("coloured", facts);
}

const ACCENT = 5;
const TINT = 0.4;

/** Whether a fill of the theme is told as one, and can be taken away again. */
export function themeFill(bench: Bench): CheckResult {
  sheetOf(bench);
  const fault = faultOf(() => {
    const interior = rangeOf(bench, CELL).Interior;
    interior.ThemeColor = ACCENT;
    interior.TintAndShade = TINT;
  });
  const facts = { ...factsOf(rangeOf(bench, CELL).Interior), error: fault };
  const fill = readInterior(rangeOf(bench, CELL).Interior);
  const isKept = fill !== "none" && fill !== "other" && "theme" in fill.front;
  rangeOf(bench, CELL).Interior.ColorIndex = COLOR_INDEX_NONE;
  if (readInterior(rangeOf(bench, CELL).Interior) !== "none") return missed("stays", facts);
  return isKept ? worked("kept", facts) : differed("plain", facts);
}

const YELLOW = 0x00ffff;

/** What two cells say together of which one has a fill: we ask many at once. */
export function mixedFill(bench: Bench): CheckResult {
  sheetOf(bench);
  rangeOf(bench, CELL).Interior.Color = YELLOW;
  const facts = factsOf(rangeOf(bench, "M6:M7").Interior);
  rangeOf(bench, CELL).Interior.ColorIndex = COLOR_INDEX_NONE;
  const isOneColour = typeof facts.colorIndex === "number" && rgbOf(facts.color)?.rgb === "FFFF00";
  if (facts.colorIndex === COLOR_INDEX_NONE) return differed("none", facts);
  return isOneColour ? differed("first-cell", facts) : worked("mixed", facts);
}

/** Whether a note can be put and read, and how its text is asked for. */
export function noteText(bench: Bench): CheckResult {
  sheetOf(bench);
  const fault = faultOf(() => rangeOf(bench, CELL).AddComment?.("自检"));
  const comment = rangeOf(bench, CELL).Comment;
  if (comment == null) return missed("absent", { error: fault });
  const kind = typeof comment.Text === "function" ? "method" : "property";
  const text = factOf(read(comment, "Text"));
  comment.Delete();
  if (rangeOf(bench, CELL).Comment != null || text !== "自检") return differed("changed", { kind });
  return kind === "method" ? worked("method", { kind }) : differed("property", { kind });
}
