import type { HostError, HostTrouble } from "../../app/spreadsheet-host";
import type { Cell } from "../../domain/model/cell";
import type { EditPlan } from "../../domain/model/plan";
import type { FillWords } from "./fill-element";
import type { WriteJob } from "./plan-jobs";
import type { Standing } from "./standing";

/** By sheet and A1: what stands in the written cells afterwards. */
export type WrittenCells = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/** A cell and the note that is to stand on it; null for none. */
export interface WantedNote {
  readonly sheetId: string;
  readonly address: string;
  readonly text: string | null;
}

/** What carrying a plan out asks of a program. */
export interface PlanProgram<Fill> {
  readonly hasNotes: boolean;
  readonly fills: FillWords<Fill>;
  /** The one small read before a write; rejects as `sheet-gone` where a touched sheet is not there. */
  readonly readStanding: (plan: EditPlan) => Promise<Standing<Fill>>;
  readonly sheetIds: () => Promise<readonly string[]>;
  readonly write: (job: WriteJob<Fill>) => Promise<WrittenCells>;
  readonly restoreNotes: (wanted: readonly WantedNote[]) => Promise<void>;
  /** Whether a write that failed with this has changed nothing for certain. */
  readonly changesNothing: (trouble: HostTrouble) => boolean;
  readonly errorOf: (error: unknown) => HostError;
}
