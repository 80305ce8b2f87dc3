import type { Finding, Severity } from "../model/finding";
import type { MarkEdit, StandingMark } from "../model/plan";
import { toA1 } from "../model/address";
import type { CellRef } from "../model/snapshot";

/** The gravest first. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/**
 * The edits that leave exactly the given findings marked: one fill a cell, its gravest; one note
 * with all, where the program has notes and sentences are given for them.
 */
export function planMarks(
  findings: readonly Finding[],
  standing: readonly StandingMark[],
  sentenceOf: SentenceOf | null,
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

type SentenceOf = (finding: Finding) => string;

const keyOf = ({ sheet, at }: CellRef): string => `${sheet.id}!${toA1(at)}`;

interface WantedMark {
  readonly severity: Severity;
  readonly note: string | null;
}

function marksOf(
  findings: readonly Finding[],
  sentenceOf: SentenceOf | null,
): ReadonlyMap<string, { readonly cell: CellRef; readonly mark: WantedMark }> {
  const marks = new Map<string, { readonly cell: CellRef; readonly mark: WantedMark }>();
  for (const finding of findings) {
    const { cell, severity } = finding;
    const mark = { severity, note: sentenceOf?.(finding) ?? null };
    const known = marks.get(keyOf(cell))?.mark;
    marks.set(keyOf(cell), { cell, mark: known === undefined ? mark : joined(known, mark) });
  }
  return marks;
}

const joined = (one: WantedMark, other: WantedMark): WantedMark => ({
  severity: graver(one.severity, other.severity),
  note: one.note === null || other.note === null ? null : `${one.note}\n${other.note}`,
});

const graver = (one: Severity, other: Severity): Severity =>
  SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other) ? one : other;
