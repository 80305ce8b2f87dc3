import { HUNDRED, type Decimal } from "../../base/exact";
import { plainText, toDigits, type Cell } from "../../model/cell";
import type { CellEdit } from "../../model/plan";
import type { ScoredTable } from "../../model/scored";
import { cellAt, type SheetSnapshot } from "../../model/snapshot";
import type { WeightChange } from "../../model/weight-balance";
import { compactText } from "../../numeric/normalise-text";
import { shownAs } from "../../numeric/number-format";
import { parseLeadingNumber } from "../../numeric/parse-number";
import { formatForRate, formatForScore } from "../fitting-format";

/** The cells with their new points, each in the form it had: a number, a percentage, `10分`. */
export const weightEdits = (
  { table, scheme }: ScoredTable,
  snapshot: SheetSnapshot,
  changes: readonly WeightChange[],
): readonly CellEdit[] =>
  changes.map(({ at, after }) => {
    const before = cellAt(snapshot, at);
    return {
      cell: { sheet: table.sheet, at },
      before,
      after: rewritten(before, after, scheme.frame),
      path: "",
    };
  });

function rewritten(before: Cell, points: Decimal, frame: Decimal): Cell {
  const share = points.div(frame);
  if (before.value.kind === "number") {
    const isPercent = shownAs(before.format).isPercent;
    const number = isPercent ? share : points;
    const format = (isPercent ? formatForRate : formatForScore)(before.format, number);
    return { value: { kind: "number", digits: toDigits(number) }, formula: null, format };
  }
  const rest = parseLeadingNumber(compactText(plainText(before.value)))?.rest ?? "";
  const number = rest === "%" ? share.times(HUNDRED) : points;
  return { ...before, value: { kind: "text", text: `${toDigits(number)}${rest}` } };
}
