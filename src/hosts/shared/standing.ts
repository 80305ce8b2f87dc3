import { toA1, type CellAddress } from "../../domain/model/address";
import type { Cell } from "../../domain/model/cell";
import type { SheetContent } from "../../domain/model/plan";
import type { Property } from "./settings-text";

/** A cell that a plan touches, as it stands now. */
export interface StandingCell<Fill> {
  readonly cell: Cell;
  readonly fill: Fill;
  readonly isLocked: boolean;
}

export interface StandingSheet<Fill> {
  readonly isProtected: boolean;
  readonly allowsFormatting: boolean;
  /** Whether rows are hidden by a filter: writing would land in the wrong ones or fail. */
  readonly isFiltered: boolean;
  /** By A1: the touched cells at least. */
  readonly cells: ReadonlyMap<string, StandingCell<Fill>>;
  /** By A1; empty where the program gives none. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

/** One of the plan's own sheets as it stands now. */
export interface StandingOwnSheet {
  readonly name: string;
  /** Null where no sheet has the name. */
  readonly id: string | null;
  readonly content: SheetContent | null;
}

/** All that a plan depends on, at one moment. */
export interface Standing<Fill> {
  readonly isReadOnly: boolean;
  /** By id: the sheets with touched cells. */
  readonly sheets: ReadonlyMap<string, StandingSheet<Fill>>;
  readonly ownSheets: readonly StandingOwnSheet[];
  readonly properties: readonly Property[];
}

export const standingCell = <Fill>(
  { sheets }: Standing<Fill>,
  id: string,
  at: CellAddress,
): StandingCell<Fill> | undefined => sheets.get(id)?.cells.get(toA1(at));
