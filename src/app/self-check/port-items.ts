import { EMPTY_CELL, sameValue, type Cell } from "../../domain/model/cell";
import type { CellEdit, MarkEdit, StandingMark } from "../../domain/model/plan";
import { differed, missed, worked, type CheckResult } from "../program-probe";
import {
  applied,
  applyTo,
  cellsAt,
  columnEdits,
  editOf,
  numberCell,
  textCell,
  type Scratch,
} from "./scratch";

export type PortCode =
  | "cells"
  | "texts"
  | "block"
  | "stale"
  | "undo"
  | "fills"
  | "notes"
  | "settings"
  | "own-changes"
  | "reveal";

/** What every program has to do alike; the contract of the hosts holds them to the same. */
export interface PortItem {
  readonly code: PortCode;
  readonly run: (scratch: Scratch) => Promise<CheckResult>;
}

export const PORT_ITEMS: readonly PortItem[] = [
  { code: "cells", run: writeCells },
  { code: "texts", run: writeTexts },
  { code: "block", run: writeBlock },
  { code: "stale", run: refuseStale },
  { code: "undo", run: undo },
  { code: "fills", run: markFills },
  { code: "notes", run: markNotes },
  { code: "settings", run: keepSettings },
  { code: "own-changes", run: hearNothing },
  { code: "reveal", run: reveal },
];

const placesOf = (edits: readonly CellEdit[]) => edits.map(({ cell: { at } }) => at);

/** A formula is told by its text: programs spell numbers of results their own way. */
const isSame = (now: Cell | undefined, { value, formula, format }: Cell): boolean =>
  now?.format === format &&
  (formula === null ? sameValue(now.value, value) : now.formula === formula);

async function asWritten(scratch: Scratch, edits: readonly CellEdit[]): Promise<CheckResult> {
  await applied(scratch, { edits });
  const now = await cellsAt(scratch, placesOf(edits));
  const kept = edits.filter(({ after }, index) => isSame(now[index], after)).length;
  const facts = { cells: edits.length, kept };
  return kept === edits.length ? worked("kept", facts) : differed("changed", facts);
}

function writeCells(scratch: Scratch): Promise<CheckResult> {
  const { top } = scratch;
  const sum: Cell = { ...numberCell("57.35", "0.00"), formula: `ROUND(A${String(top + 1)}*1,2)` };
  const cells = [
    numberCell("57.35", "0.00"),
    numberCell("0.9", "0%"),
    numberCell("38.5"),
    textCell("样本偏少\n已改"),
    sum,
  ];
  return asWritten(scratch, columnEdits(scratch, 0, cells));
}

/** Each of them a program would make something else of. */
const TEXTS = ["=1+1", "+86", "-", "@张三", "95", "95%", "2024-03-01", "2024年3月", "true", "#N/A"];

function writeTexts(scratch: Scratch): Promise<CheckResult> {
  return asWritten(scratch, columnEdits(scratch, 1, TEXTS.map(textCell)));
}

/** As many rows as a long table has. */
const BLOCK_ROWS = 200;

function writeBlock(scratch: Scratch): Promise<CheckResult> {
  const cells = Array.from({ length: BLOCK_ROWS }, (_, row) => numberCell(`${String(row)}.25`));
  return asWritten(scratch, columnEdits(scratch, 2, cells));
}

/** A cell that has changed since it was read: nothing of the plan is written. */
async function refuseStale(scratch: Scratch): Promise<CheckResult> {
  const [here, below] = [0, 1].map((row) => ({ row: scratch.top + row, column: 3 }));
  if (here === undefined || below === undefined) return missed("failed");
  await applied(scratch, { edits: [editOf(scratch, below, [EMPTY_CELL, numberCell("1")])] });
  const edits = [here, below].map((at) => editOf(scratch, at, [EMPTY_CELL, numberCell("2")]));
  const outcome = await applyTo(scratch.host, { edits });
  const [first] = await cellsAt(scratch, [here]);
  const isUntouched = first?.value.kind === "empty";
  return outcome.kind === "stale" && isUntouched
    ? worked("refused")
    : differed("written", { outcome: outcome.kind });
}

async function undo(scratch: Scratch): Promise<CheckResult> {
  const typed = columnEdits(scratch, 4, [numberCell("12.5", "0.0"), textCell("原文")]);
  await applied(scratch, { edits: typed });
  const edits = typed.map((edit) => ({ ...edit, before: edit.after, after: numberCell("1") }));
  const { inverse } = await applied(scratch, { edits });
  await applied(scratch, inverse);
  const now = await cellsAt(scratch, placesOf(typed));
  return typed.every(({ after }, index) => isSame(now[index], after))
    ? worked("restored")
    : differed("changed");
}

const NOTE = "自检批注";

const marksOf = ({ sheet, top }: Scratch, column: number): readonly MarkEdit[] =>
  (["error", "warning", "notice"] as const).map((severity, index) => ({
    cell: { sheet, at: { row: top + index, column } },
    before: null,
    after: { severity, note: NOTE },
  }));

/** Marks three cells, sees what marks stand, clears them, and sees what is left. */
async function marked(
  scratch: Scratch,
  column: number,
): Promise<readonly (readonly StandingMark[])[]> {
  const marks = marksOf(scratch, column);
  const cells = marks.map(() => numberCell("1"));
  await applied(scratch, { marks, edits: columnEdits(scratch, column, cells) });
  const standing = await marksOn(scratch);
  const cleared = standing.map(({ cell, mark }) => ({ cell, before: mark, after: null }));
  await applied(scratch, { marks: cleared });
  return [standing, await marksOn(scratch)];
}

async function marksOn({ host, sheet }: Scratch): Promise<readonly StandingMark[]> {
  await host.sheets();
  return (await host.marks()).filter(({ cell }) => cell.sheet.id === sheet.id);
}

async function markFills(scratch: Scratch): Promise<CheckResult> {
  const [standing = [], left = []] = await marked(scratch, 5);
  const severities = standing.map(({ mark }) => mark.severity).sort();
  const facts = { marked: standing.length, left: left.length };
  return severities.join() === "error,notice,warning" && left.length === 0
    ? worked("restored", facts)
    : differed("changed", facts);
}

async function markNotes(scratch: Scratch): Promise<CheckResult> {
  if (!scratch.host.capabilities.notes) return missed("absent");
  const [standing = [], left = []] = await marked(scratch, 6);
  const notes = standing.filter(({ mark }) => mark.note === NOTE).length;
  return notes === standing.length && notes === marksOf(scratch, 6).length && left.length === 0
    ? worked("kept", { notes })
    : differed("changed", { notes, left: left.length });
}

const KEY = "selfcheck";

/** Longer than one document property holds, with signs of two halves. */
const LONG_TEXT = "甲=1😀;".repeat(200);

async function keepSettings({ host }: Scratch): Promise<CheckResult> {
  try {
    await host.settings.set(KEY, LONG_TEXT);
    await host.sheets();
    const kept = await host.settings.get(KEY);
    const facts = { written: LONG_TEXT.length, read: kept?.length ?? 0 };
    return kept === LONG_TEXT ? worked("kept", facts) : differed("changed", facts);
  } finally {
    await host.settings.set(KEY, null);
  }
}

/** Longer than programs take to tell of a change. */
const PATIENCE_MS = 400;

/** What we write ourselves is not told as a change of someone else's. */
async function hearNothing(scratch: Scratch): Promise<CheckResult> {
  const { host, sheet, wait } = scratch;
  if (!host.capabilities.watch) return missed("absent");
  let heard = 0;
  const stop = host.watch((change) => {
    if (change.what === "cells" && change.sheet.id === sheet.id) heard += 1;
  });
  try {
    await wait(PATIENCE_MS);
    heard = 0;
    await applied(scratch, { edits: columnEdits(scratch, 7, [numberCell("1"), numberCell("2")]) });
    await wait(PATIENCE_MS);
  } finally {
    stop();
  }
  return heard === 0 ? worked("quiet") : differed("heard", { heard });
}

async function reveal({ host, sheet }: Scratch): Promise<CheckResult> {
  if (!host.capabilities.reveal) return missed("absent");
  await host.sheets();
  await host.reveal({ sheet, at: { row: 0, column: 0 } });
  const { sheet: inFront } = await host.read("active-sheet");
  return inFront.id === sheet.id ? worked("shown") : differed("elsewhere");
}
