import { toA1 } from "../domain/model/address";
import { plainText, type CellValue } from "../domain/model/cell";
import type { CellEdit, EditPlan, MarkEdit, SheetEdit } from "../domain/model/plan";
import type { SkippedMark } from "../app/spreadsheet-host";
import type { CellRef } from "../domain/model/snapshot";

/** One touched cell of the JSON report; numbers are decimal strings, a blank is null. */
export interface WrittenCell {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: "value" | "format" | "fill" | "note" | "sheet";
  readonly before: string | null;
  readonly after: string | null;
}

/** Every touched cell, in the order of the plan; a mark that was left out touched none. */
export const reportPlan = (
  { edits, results, marks, sheets }: EditPlan,
  skipped: readonly SkippedMark[],
): WrittenCell[] => [
  ...edits.flatMap(reportEdit),
  ...results.map(({ cell, before, after }) =>
    writtenAt(cell, "value", { before: valueText(before), after: valueText(after) }),
  ),
  ...marks.flatMap((edit) =>
    reportMark(edit).filter(
      ({ kind }) => !skipped.some(({ cell, part }) => cell === edit.cell && part === kind),
    ),
  ),
  ...sheets.map(reportSheet),
];

interface Change {
  readonly before: string | null;
  readonly after: string | null;
}

const writtenAt = (
  { sheet, at }: CellRef,
  kind: WrittenCell["kind"],
  change: Change,
): WrittenCell => ({ sheet: sheet.name, cell: toA1(at), kind, ...change });

function reportEdit({ cell, before, after }: CellEdit): WrittenCell[] {
  const value = { before: valueText(before.value), after: valueText(after.value) };
  const format = { before: before.format, after: after.format };
  return [
    writtenAt(cell, "value", value),
    ...(format.before === format.after ? [] : [writtenAt(cell, "format", format)]),
  ];
}

function reportMark({ cell, before, after }: MarkEdit): WrittenCell[] {
  const changeOf = (part: "severity" | "note"): Change => ({
    before: before?.[part] ?? null,
    after: after?.[part] ?? null,
  });
  const changes = [
    { kind: "fill", ...changeOf("severity") },
    { kind: "note", ...changeOf("note") },
  ] as const;
  return changes
    .filter((change) => change.before !== change.after)
    .map(({ kind, ...change }) => writtenAt(cell, kind, change));
}

const reportSheet = ({ name, before, after }: SheetEdit): WrittenCell => ({
  sheet: name,
  cell: "A1",
  kind: "sheet",
  before: before === null ? null : name,
  after: after === null ? null : name,
});

const valueText = (value: CellValue): string | null =>
  value.kind === "empty" ? null : plainText(value);
