import type { SettingsChange } from "../../app/spreadsheet-host";
import { toA1, type CellAddress } from "../../domain/model/address";
import { EMPTY_CELL, type Cell } from "../../domain/model/cell";
import type { EditPlan, SheetContent } from "../../domain/model/plan";
import { bySheet } from "./by-sheet";
import type { FillWords } from "./fill-element";
import type { MarkChange, MarkFill } from "./marks";
import type { Placed } from "./runs";
import {
  isOurProperty,
  joinProperties,
  readKeys,
  splitIntoProperties,
  withKeys,
  writeKeys,
  type Property,
} from "./settings-text";
import { standingCell, type Standing } from "./standing";

/** Everything that one write changes. */
export interface WriteJob<Fill> {
  readonly sheets: readonly SheetJob<Fill>[];
  readonly ownSheets: readonly OwnSheetJob[];
  readonly properties: PropertiesJob;
}

export interface SheetJob<Fill> {
  readonly id: string;
  readonly writes: readonly Placed<Cell>[];
  /** Of the written cells, those whose format is to change. */
  readonly formats: readonly Placed<string>[];
  readonly fills: readonly Placed<Fill>[];
  readonly notes: readonly NoteJob[];
  /** Whether a write may lie over a cell that it leaves as it is. */
  readonly mayPass: (at: CellAddress) => boolean;
}

export interface NoteJob {
  readonly address: string;
  readonly isThere: boolean;
  readonly text: string | null;
}

export interface OwnSheetJob {
  readonly name: string;
  /** Null where the sheet is not there yet. */
  readonly id: string | null;
  /** Null removes it. */
  readonly content: SheetContent | null;
}

export interface PropertiesJob {
  readonly set: readonly Property[];
  readonly removed: readonly string[];
}

/** What a plan comes to, once its marks are settled. */
export interface SettledPlan<Fill> {
  readonly plan: EditPlan;
  readonly marks: readonly MarkChange[];
  readonly settings: SettingsChange;
  readonly fills: FillWords<Fill>;
}

/** The write that carries a plan out. */
export function jobOf<Fill>(settled: SettledPlan<Fill>, standing: Standing<Fill>): WriteJob<Fill> {
  const { plan, marks, settings } = settled;
  const edits = bySheet(plan.edits);
  const marked = bySheet(marks);
  return {
    sheets: [...standing.sheets].map(([id, { notes: noted }]) => {
      const writes = (edits.get(id) ?? []).map(({ cell, after }) => ({
        at: cell.at,
        value: after,
      }));
      const changes = marked.get(id) ?? [];
      const fills = changes.flatMap(({ cell, fill }) => {
        const own = fill === null ? null : ownFill(fill, settled.fills);
        return own === null ? [] : [{ at: cell.at, value: own }];
      });
      const notes = changes.flatMap((change) => noteJob(noted, change));
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

/** The write that gives everything back that a failed one may have touched. */
export function backJobOf<Fill>(
  { plan, marks }: SettledPlan<Fill>,
  standing: Standing<Fill>,
  now: Standing<Fill>,
): WriteJob<Fill> {
  const edits = bySheet(plan.edits);
  const marked = bySheet(marks);
  return {
    sheets: [...standing.sheets.keys()].map((id) => {
      const writes = (edits.get(id) ?? []).flatMap(({ cell: { at } }) => {
        const known = standingCell(standing, id, at);
        return known === undefined ? [] : [{ at, value: known.cell }];
      });
      const fills = (marked.get(id) ?? []).flatMap(({ cell: { at } }) => {
        const known = standingCell(standing, id, at);
        return known === undefined ? [] : [{ at, value: known.fill }];
      });
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

function sheetJob<Fill>(
  writing: Omit<SheetJob<Fill>, "formats" | "mayPass">,
  standing: Standing<Fill>,
): SheetJob<Fill> {
  const { id, writes } = writing;
  const isProtected = standing.sheets.get(id)?.isProtected ?? true;
  const held = (at: CellAddress): Cell => standingCell(standing, id, at)?.cell ?? EMPTY_CELL;
  const written = new Set(writes.map(({ at }) => toA1(at)));
  return {
    ...writing,
    formats: writes
      .filter(({ at, value }) => held(at).format !== value.format)
      .map(({ at, value: { format } }) => ({ at, value: format })),
    // A program may refuse a write for one locked cell or formula that it merely lies over.
    mayPass: (at) => !isProtected && (written.has(toA1(at)) || held(at).formula === null),
  };
}

/** Only fills that the program can give are asked for: `settleMarks` has left the others out. */
const ownFill = <Fill>(fill: MarkFill, fills: FillWords<Fill>): Fill | null =>
  "rgb" in fill ? fills.solid(fill.rgb) : fills.fromElement(fill.element);

function noteJob(
  noted: ReadonlyMap<string, readonly string[]>,
  { cell, note }: MarkChange,
): NoteJob[] {
  if (note === null) return [];
  const address = toA1(cell.at);
  const isThere = noted.has(address);
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
