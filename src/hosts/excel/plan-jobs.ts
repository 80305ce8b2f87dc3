import { toA1, type CellAddress } from "../../domain/model/address";
import type { EditPlan } from "../../domain/model/plan";
import { bySheet } from "../shared/by-sheet";
import type { MarkChange, MarkFill } from "../shared/marks";
import {
  isOurProperty,
  joinProperties,
  readKeys,
  splitIntoProperties,
  withKeys,
  writeKeys,
  type Property,
} from "../shared/settings-text";
import type { SettingsChange } from "../../app/spreadsheet-host";
import { fillGroups } from "./fill-groups";
import { fromElement, type ExcelFill } from "./fills";
import { standingCell, type Standing } from "./verify";
import type { NoteJob, PropertiesJob, SheetJob, WriteJob } from "./write-job";
import { cellRuns, type CellWrite } from "./write-runs";

/** What a plan comes to, once its marks are settled. */
export interface SettledPlan {
  readonly plan: EditPlan;
  readonly marks: readonly MarkChange[];
  /** The sheets and cells where notes stand. */
  readonly noted: ReadonlySet<string>;
  readonly settings: SettingsChange;
}

/** The batch that carries a plan out. */
export function jobOf(settled: SettledPlan, standing: Standing): WriteJob {
  const { plan, marks, settings } = settled;
  const edits = bySheet(plan.edits);
  const marked = bySheet(marks);
  const ids = [...standing.sheets.keys()];
  return {
    sheets: ids.map((id) => {
      const writes = (edits.get(id) ?? []).map(({ cell, after }) => ({ at: cell.at, cell: after }));
      const changes = marked.get(id) ?? [];
      const fills = changes.flatMap(({ cell, fill }) =>
        fill === null ? [] : [{ at: cell.at, fill: excelFill(fill) }],
      );
      const notes = changes.flatMap((change) => noteJob(settled, change));
      return sheetJob({ id, writes, fills, notes }, standing);
    }),
    ownSheets: plan.sheets.map(({ name, after }, index) => ({
      name,
      id: standing.ownSheets[index]?.id ?? null,
      content: after,
    })),
    properties: propertiesJob(standing.properties, settings),
  };
}

/** The batch that gives everything back that a failed one may have touched. */
export function backJobOf(settled: SettledPlan, standing: Standing, now: Standing): WriteJob {
  const { plan, marks } = settled;
  const edits = bySheet(plan.edits);
  const marked = bySheet(marks);
  return {
    sheets: [...standing.sheets.keys()].map((id) => {
      const cellAt = (at: CellAddress) => standingCell(standing, id, at);
      const writes = (edits.get(id) ?? []).map(({ cell: { at } }) => ({
        at,
        cell: cellAt(at).cell,
      }));
      const fills = (marked.get(id) ?? []).map(({ cell: { at } }) => ({
        at,
        fill: cellAt(at).fill,
      }));
      return sheetJob({ id, writes, fills, notes: [] }, now);
    }),
    ownSheets: plan.sheets.map(({ name, before }, index) => ({
      name,
      id: now.ownSheets[index]?.id ?? null,
      content: standing.ownSheets[index]?.content ?? before,
    })),
    properties: propertiesBack(standing.properties, now.properties),
  };
}

interface SheetWrites {
  readonly id: string;
  readonly writes: readonly CellWrite[];
  readonly fills: readonly { readonly at: CellAddress; readonly fill: ExcelFill }[];
  readonly notes: readonly NoteJob[];
}

function sheetJob({ id, writes, fills, notes }: SheetWrites, standing: Standing): SheetJob {
  const isProtected = standing.sheets.get(id)?.isProtected ?? true;
  const cellAt = (at: CellAddress) => standingCell(standing, id, at).cell;
  return { id, ...cellRuns(writes, cellAt, isProtected), fills: fillGroups(fills), notes };
}

/** Only fills that Excel can give are asked for: `settleMarks` has left the others out. */
function excelFill(fill: MarkFill): ExcelFill {
  const plain = { color: "#FFFFFF", pattern: null, patternColor: "#000000" };
  return "rgb" in fill
    ? { ...plain, color: `#${fill.rgb}`, pattern: "Solid" }
    : (fromElement(fill.element) ?? plain);
}

function noteJob({ noted }: SettledPlan, { cell, note }: MarkChange): NoteJob[] {
  if (note === null) return [];
  const address = toA1(cell.at);
  const isThere = noted.has(`${cell.sheet.id}!${address}`);
  return isThere || note.text !== null ? [{ address, isThere, text: note.text }] : [];
}

/** Only what changes: of a long text most properties stay. */
export function propertiesJob(known: readonly Property[], change: SettingsChange): PropertiesJob {
  const text = writeKeys(withKeys(readKeys(joinProperties(known)), change));
  return propertiesBack(splitIntoProperties(text), known);
}

function propertiesBack(wanted: readonly Property[], now: readonly Property[]): PropertiesJob {
  const own = wanted.filter(({ name }) => isOurProperty(name));
  const names = new Set(own.map(({ name }) => name));
  const texts = new Map(now.map(({ name, text }) => [name, text]));
  return {
    set: own.filter(({ name, text }) => texts.get(name) !== text),
    removed: [...texts.keys()].filter((name) => isOurProperty(name) && !names.has(name)),
  };
}
