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
  /** All or nothing; every cell is compared with the plan's `before` first. */
  apply(plan: EditPlan): Promise<ApplyOutcome>;
  /** The marks of ours that stand in the workbook. */
  marks(): Promise<readonly StandingMark[]>;
  reveal(cell: CellRef): Promise<void>;
  /** Hears of changes that are not our own writes. */
  watch(listener: (change: SheetChange) => void): Unsubscribe;
  readonly settings: WorkbookSettings;
}

interface HostCapabilities {
  readonly notes: boolean;
  readonly reveal: boolean;
  readonly watch: boolean;
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
  | { readonly kind: "refused"; readonly because: RefusalReason; readonly cell: CellRef | null };

/** A mark left out: its cell is locked, or holds a person's note, which ours does not replace. */
export interface SkippedMark {
  readonly cell: CellRef;
  readonly part: "fill" | "note";
}

export type RefusalReason = "protected" | "editing" | "read-only" | "sheet-gone" | "formula";

interface SheetChange {
  readonly sheet: SheetRef;
}

type Unsubscribe = () => void;

/** Small texts kept in the workbook itself, readable from every program. */
export interface WorkbookSettings {
  get(key: string): Promise<string | null>;
  set(key: string, text: string | null): Promise<void>;
}
