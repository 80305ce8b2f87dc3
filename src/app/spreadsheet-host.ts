import type { EditPlan, StandingMark } from "../domain/model/plan";
import type { CellRef, SheetRef, SheetSnapshot } from "../domain/model/snapshot";

/** What the core needs of a spreadsheet program. One contract test runs against every implementation. */
export interface SpreadsheetHost {
  /** What this host cannot do is hidden from the user, not failed. */
  readonly capabilities: HostCapabilities;
  /** The workbook's worksheets in tab order. */
  sheets(): Promise<readonly SheetRef[]>;
  /** The names of all tabs, those without cells (chart sheets) among them. */
  tabNames(): Promise<readonly string[]>;
  read(scope: "active-sheet" | SheetRef): Promise<SheetSnapshot>;
  /** All or nothing, the settings with it; every cell is compared with the plan's `before` first. */
  apply(plan: EditPlan, settings?: SettingsChange): Promise<ApplyOutcome>;
  /** The marks of ours that stand in the workbook. */
  marks(): Promise<readonly StandingMark[]>;
  reveal(cell: CellRef): Promise<void>;
  /** Hears of changes that are not our own writes. */
  watch(listener: (change: SheetChange) => void): Unsubscribe;
  readonly settings: WorkbookSettings;
}

export interface HostCapabilities {
  readonly notes: boolean;
  readonly reveal: boolean;
  readonly watch: boolean;
  /** Whether a workbook file can be opened as a new workbook beside this one. */
  readonly copy: boolean;
}

export type ApplyOutcome =
  /** `inverse` undoes the plan. */
  | {
      readonly kind: "applied";
      readonly inverse: EditPlan;
      readonly skipped: readonly SkippedMark[];
    }
  /** A cell no longer held what the plan found there; nothing was written. */
  | { readonly kind: "stale"; readonly cell: CellRef }
  /** Nothing is changed; where the program failed half-way, what it had written was taken back. */
  | { readonly kind: "refused"; readonly because: HostTrouble; readonly cell: CellRef | null }
  /** The program failed half-way, and what it had written could not be taken back for certain. */
  | { readonly kind: "uncertain"; readonly because: HostTrouble };

/** A mark left out: its cell is locked, or holds a person's note, which ours does not replace. */
export interface SkippedMark {
  readonly cell: CellRef;
  readonly part: "fill" | "note";
}

/** Why a program does not do what it is asked for. */
export type HostTrouble =
  | "protected"
  /** A cell is being edited. */
  | "editing"
  /** The user called the waiting for the end of editing off. */
  | "cancelled"
  | "read-only"
  | "sheet-gone"
  | "sheet-exists"
  | "formula"
  | "filtered"
  | "chart-sheet"
  /** Another workbook's window is in front. */
  | "other-workbook"
  | "too-large"
  /** A merged area or a table stands in the way. */
  | "conflict"
  /** The program lacks what it was asked for. */
  | "unsupported"
  /** The program is older than any that we can work with. */
  | "old-program"
  /** Office.js was loaded by something else than Excel. */
  | "not-excel"
  /** The page is not open in WPS 表格. */
  | "not-wps"
  /** The program has no workbook open. */
  | "no-workbook"
  /** Office.js did not get ready. */
  | "not-ready"
  | "failed";

/** What a host's promises reject with. */
export class HostError extends Error {
  readonly trouble: HostTrouble;
  /** The program's own words, for a report of the fault. */
  readonly detail: string;

  constructor(trouble: HostTrouble, detail = "") {
    super(`${trouble} ${detail}`.trim());
    this.trouble = trouble;
    this.detail = detail;
  }
}

export interface SheetChange {
  /** Whether cells have changed, or another sheet has come to the front. */
  readonly what: "cells" | "active-sheet";
  readonly sheet: SheetRef;
}

export type Unsubscribe = () => void;

/** Texts by key; null removes one. */
export type SettingsChange = Readonly<Record<string, string | null>>;

/** Small texts kept in the workbook itself, readable from every program. */
export interface WorkbookSettings {
  get(key: string): Promise<string | null>;
  set(key: string, text: string | null): Promise<void>;
}
