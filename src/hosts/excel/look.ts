import { HostError } from "../../app/spreadsheet-host";
import type { Area } from "../../domain/model/address";
import type { SheetRef } from "../../domain/model/snapshot";
import { readMarks } from "../shared/mark-store";
import { knownMarks, MARKS_KEY, type KnownMark } from "../shared/marks";
import {
  joinProperties,
  readKeys,
  type Property,
  type SettingsKeys,
} from "../shared/settings-text";
import { inTurn } from "../shared/in-turn";
import { askForNotes, notesByCell, type SheetNotes } from "./notes";
import { askForMerges, readMerges } from "./read-merges";
import { askForPart, BOUND, type Part, type ReadPart } from "./read-part";
import type { Runner } from "./runner";
import { hostErrorOf } from "./troubles";

/** The workbook at one moment. */
export interface Look {
  readonly activeId: string;
  readonly sheets: readonly LookedSheet[];
  readonly properties: readonly Property[];
  readonly keys: SettingsKeys;
  /** By sheet and cell. */
  readonly marks: ReadonlyMap<string, KnownMark>;
}

export interface LookedSheet {
  readonly sheet: SheetRef;
  readonly part: ReadPart;
  readonly merges: readonly Area[];
  /** By A1; empty where the program gives none. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

/** What one request gives. */
interface Asked {
  readonly activeId: string;
  readonly refs: readonly SheetRef[];
  readonly properties: readonly Property[];
  readonly parts: ReadonlyMap<string, ReadPart>;
  readonly merges: ReadonlyMap<string, readonly Area[]>;
  readonly notes: ReadonlyMap<string, SheetNotes>;
}

/** Sheets of an earlier look that nobody can have changed since, by id. */
export type RestingSheets = ReadonlyMap<string, LookedSheet>;

const NO_SHEETS: RestingSheets = new Map();

/** What is known of the book from the last look, so that the next one takes one request. */
interface Known {
  readonly ids: readonly string[];
  readonly hasMarks: boolean;
}

const same = (one: Known, other: Known): boolean =>
  one.hasMarks === other.hasMarks && one.ids.join() === other.ids.join();

/** Reads whole workbooks: one request where nothing about the sheets has changed since the last. */
export class Looker {
  readonly #runner: Runner;
  #known: Known = { ids: [], hasMarks: false };
  /** Sheets whose merged areas have to be read in blocks. */
  readonly #crowded = new Set<string>();

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** Learns which sheets there are. */
  async start(): Promise<void> {
    this.#known = knownFrom(await this.#ask({ ids: [], hasMarks: false }));
  }

  /** All sheets but the resting ones are read anew; so is one of them that has come to the front. */
  async look(resting: RestingSheets = NO_SHEETS): Promise<Look> {
    const ids = this.#known.ids.filter((id) => !resting.has(id));
    const asked = await this.#askKnown(ids);
    const now = knownFrom(asked);
    const isSame = same(now, this.#known) && !resting.has(asked.activeId);
    if (isSame) return this.#complete(asked, resting);
    this.#known = now;
    return this.#complete(await this.#askKnown(now.ids), NO_SHEETS);
  }

  async #askKnown(ids: readonly string[]): Promise<Asked> {
    try {
      return await this.#ask({ ...this.#known, ids });
    } catch (error) {
      return this.#askAgain(hostErrorOf(error));
    }
  }

  /** After a sheet has gone, an answer too large for one request, or too many merged areas. */
  async #askAgain(error: HostError): Promise<Asked> {
    const { ids, hasMarks } = this.#known;
    switch (error.trouble) {
      case "sheet-gone":
        this.#known = knownFrom(await this.#ask({ ids: [], hasMarks: false }));
        return this.#ask(this.#known);
      case "too-large": {
        const book = await this.#ask({ ids: [], hasMarks: false });
        const parts = await inTurn(ids, (id) => this.#large(partOf(id, hasMarks)));
        for (const id of ids) this.#crowded.add(id);
        return { ...book, parts: new Map(parts.map((part) => [part.sheetId, part])) };
      }
      default: {
        const crowded = ids.filter((id) => !this.#crowded.has(id));
        if (!this.#runner.capabilities.mergedAreas || !isAboutMerges(error) || crowded.length === 0)
          throw error;
        for (const id of crowded) this.#crowded.add(id);
        return this.#ask(this.#known);
      }
    }
  }

  #ask({ ids, hasMarks }: Known): Promise<Asked> {
    const { mergedAreas, notes: withNotes } = this.#runner.capabilities;
    return this.#runner.read(async (context) => {
      const { worksheets, properties } = context.workbook;
      worksheets.load("items/id,items/name");
      const active = worksheets.getActiveWorksheet().load("id");
      const custom = properties.custom.load("items/key,items/value");
      const parts = ids.map((id) => askForPart(context, partOf(id, hasMarks)));
      const merges = ids
        .filter((id) => mergedAreas && !this.#crowded.has(id))
        .map((id) => ({ id, areas: askForMerges(context, id, BOUND) }));
      const notes = withNotes ? ids.map((id) => ({ id, ...askForNotes(context, id) })) : [];
      await context.sync();
      return {
        activeId: active.id,
        refs: worksheets.items.map(({ id, name }) => ({ id, name })),
        properties: custom.items.map(({ key, value }) => ({ name: key, text: String(value) })),
        parts: new Map(parts.map((part) => part()).map((part) => [part.sheetId, part])),
        merges: new Map(merges.map(({ id, areas }) => [id, areas()])),
        notes: new Map(notes.map(({ id, read }) => [id, read()])),
      };
    });
  }

  async #complete(asked: Asked, resting: RestingSheets): Promise<Look> {
    const keys = readKeys(joinProperties(asked.properties));
    const notes = await notesByCell(this.#runner, asked.notes);
    const sheets = await inTurn(asked.refs, async (sheet) => {
      const known = resting.get(sheet.id);
      if (known !== undefined && !asked.parts.has(sheet.id)) return { ...known, sheet };
      const part = await this.#whole(asked, sheet);
      const merges = await this.#merges(asked, part);
      return { sheet, part, merges, notes: notes.get(sheet.id) ?? new Map() };
    });
    const marks = knownMarks(
      sheets.map(({ sheet, part, notes: own }) => ({ sheet, filled: part.filled, notes: own })),
      readMarks(keys[MARKS_KEY] ?? ""),
    );
    return { activeId: asked.activeId, sheets, properties: asked.properties, keys, marks };
  }

  /** The whole sheet, where it reaches beyond what one request reads. */
  #whole({ parts }: Asked, { id, name }: SheetRef): Promise<ReadPart> {
    const part = parts.get(id);
    if (part === undefined) throw new HostError("sheet-gone", name);
    const { bottom, right } = part.used;
    if (bottom <= BOUND.bottom && right <= BOUND.right) return Promise.resolve(part);
    const { hasMarks } = this.#known;
    return this.#large({ sheetId: id, area: part.used, withFills: hasMarks });
  }

  /** No usual table is so large: what reads one is fetched with it. */
  async #large(part: Part): Promise<ReadPart> {
    const { readLarge } = await import("./read-large");
    return readLarge(this.#runner, part);
  }

  async #merges({ merges }: Asked, { sheetId, used }: ReadPart): Promise<readonly Area[]> {
    const known = merges.get(sheetId);
    const isWhole = used.bottom <= BOUND.bottom && used.right <= BOUND.right;
    if (known !== undefined && isWhole) return known;
    if (!this.#runner.capabilities.mergedAreas) return [];
    return (await readMerges(this.#runner, sheetId, { ...used, top: 0, left: 0 })) ?? [];
  }
}

const partOf = (sheetId: string, withFills: boolean): Part => ({ sheetId, area: BOUND, withFills });

const isAboutMerges = ({ trouble, detail }: HostError): boolean =>
  trouble === "failed" || /MergedAreas/i.test(detail);

function knownFrom({ refs, properties }: Asked): Known {
  const stored = readMarks(readKeys(joinProperties(properties))[MARKS_KEY] ?? "");
  return { ids: refs.map(({ id }) => id), hasMarks: stored.length > 0 };
}
