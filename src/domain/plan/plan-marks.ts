import type { Finding, Severity } from "../model/finding";
import type { MarkEdit, StandingMark } from "../model/plan";
import { toA1 } from "../model/address";
import type { CellRef } from "../model/snapshot";

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/** The edits that leave exactly the given findings marked: one fill a cell, its gravest; one note with all. */
export function planMarks(
  findings: readonly Finding[],
  standing: readonly StandingMark[],
  sentenceOf: (finding: Finding) => string,
): readonly MarkEdit[] {
  const before = new Map(standing.map((mark) => [keyOf(mark.cell), mark]));
  const after = marksOf(findings, sentenceOf);
  const edits: MarkEdit[] = [];
  for (const [key, { cell, mark }] of after) {
    const known = before.get(key)?.mark ?? null;
    if (known?.severity === mark.severity && known.note === mark.note) continue;
    edits.push({ cell, before: known, after: mark });
  }
  for (const [key, { cell, mark }] of before) {
    if (!after.has(key)) edits.push({ cell, before: mark, after: null });
  }
  return edits;
}

const keyOf = ({ sheet, at }: CellRef): string => `${sheet.id}!${toA1(at)}`;

function marksOf(
  findings: readonly Finding[],
  sentenceOf: (finding: Finding) => string,
): ReadonlyMap<string, StandingMark> {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byCell.get(keyOf(finding.cell));
    if (known === undefined) byCell.set(keyOf(finding.cell), [finding]);
    else known.push(finding);
  }
  const marks = new Map<string, StandingMark>();
  for (const [key, here] of byCell) {
    const [first] = here;
    const severity = SEVERITIES.find((level) => here.some((finding) => finding.severity === level));
    if (first === undefined || severity === undefined) continue;
    marks.set(key, { cell: first.cell, mark: { severity, note: here.map(sentenceOf).join("\n") } });
  }
  return marks;
}
