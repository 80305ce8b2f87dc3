import type { CellAddress } from "../../domain/model/address";
import { EMPTY_CELL, numberValue, type Cell } from "../../domain/model/cell";
import type { CellEdit, EditPlan } from "../../domain/model/plan";
import { cellAt, type SheetRef } from "../../domain/model/snapshot";
import type { Wait } from "../program-probe";
import { HostError, type ApplyOutcome, type SpreadsheetHost } from "../spreadsheet-host";

/** A blank sheet of ours in the user's workbook; each item works in rows of its own. */
export interface Scratch {
  readonly host: SpreadsheetHost;
  readonly sheet: SheetRef;
  /** The first row that is nobody else's. */
  readonly top: number;
  readonly wait: Wait;
}

const planOf = (change: Partial<EditPlan>): EditPlan => ({
  edits: [],
  results: [],
  marks: [],
  sheets: [],
  ...change,
});

export const numberCell = (digits: string, format = "General"): Cell => ({
  value: numberValue(digits),
  formula: null,
  format,
});

export const textCell = (text: string): Cell => ({
  value: { kind: "text", text },
  formula: null,
  format: "General",
});

/** From what a cell is known to hold to what it is to hold. */
export const editOf = (
  { sheet }: Scratch,
  at: CellAddress,
  [before, after]: readonly [Cell, Cell],
): CellEdit => ({ cell: { sheet, at }, before, after, path: "" });

/** Into blank cells below one another. */
export const columnEdits = (
  scratch: Scratch,
  column: number,
  cells: readonly Cell[],
): readonly CellEdit[] =>
  cells.map((cell, index) =>
    editOf(scratch, { row: scratch.top + index, column }, [EMPTY_CELL, cell]),
  );

/** After a new look: as in a run, what is asked for follows what was seen. */
export async function applyTo(
  host: SpreadsheetHost,
  change: Partial<EditPlan>,
): Promise<ApplyOutcome> {
  await host.sheets();
  return host.apply(planOf(change));
}

type Applied = Extract<ApplyOutcome, { readonly kind: "applied" }>;

/** Rejects where the program does not do it. */
export async function applied(
  { host }: Pick<Scratch, "host">,
  change: Partial<EditPlan>,
): Promise<Applied> {
  const outcome = await applyTo(host, change);
  if (outcome.kind === "applied") return outcome;
  throw new HostError(outcome.kind === "stale" ? "conflict" : outcome.because, outcome.kind);
}

/** What stands in the cells now. */
export async function cellsAt(
  { host, sheet }: Scratch,
  places: readonly CellAddress[],
): Promise<readonly Cell[]> {
  // Only a look at all sheets is sure to be a new one.
  await host.sheets();
  const snapshot = await host.read(sheet);
  return places.map((at) => cellAt(snapshot, at));
}
