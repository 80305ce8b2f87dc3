import type { Area } from "../../domain/model/address";
import type { Cell } from "../../domain/model/cell";
import { entryOf, type Entry } from "../shared/entries";
import type { SheetJob } from "../shared/plan-jobs";
import { runsOf, type Placed, type Run } from "../shared/runs";
import type { ExcelFill } from "./fills";
import { relativeFormula } from "./relative-formula";

/** The entries, and before them the formats that change. */
export interface CellRuns {
  readonly formats: readonly Run<string>[];
  readonly entries: readonly Run<Entry>[];
  readonly filled: readonly FilledRun[];
}

/** A piece of one column that gets one and the same formula, told from each cell. */
export interface FilledRun {
  readonly area: Area;
  /** In R1C1 notation. */
  readonly formula: string;
  /** In A1 notation, from the top down. */
  readonly formulas: readonly string[];
}

/** A request tells a shorter run cell by cell in fewer bytes. */
const SHORTEST_FILL = 8;

type CellWrites = Pick<SheetJob<ExcelFill>, "writes" | "formats" | "mayPass">;

export function cellRuns({ writes, formats, mayPass }: CellWrites): CellRuns {
  const filled = filledRuns(writes);
  const isFilled = ({ row, column }: Placed<Cell>["at"]): boolean =>
    filled.some(({ area }) => area.left === column && area.top <= row && row <= area.bottom);
  const entries = writes
    .filter(({ at }) => !isFilled(at))
    .map(({ at, value }) => ({ at, value: entryOf(value) }));
  return {
    formats: runsOf(formats, mayPass),
    entries: runsOf(entries, (at) => mayPass(at) && !isFilled(at)),
    filled,
  };
}

function filledRuns(writes: readonly Placed<Cell>[]): FilledRun[] {
  const byFormula = new Map<string, Placed<string>[]>();
  for (const { at, value } of writes) {
    const told = value.formula === null ? null : relativeFormula(value.formula, at);
    if (told === null || value.formula === null) continue;
    const known = byFormula.get(told);
    const placed = { at, value: value.formula };
    if (known === undefined) byFormula.set(told, [placed]);
    else known.push(placed);
  }
  return [...byFormula].flatMap(([told, placed]) =>
    runsOf(placed, () => false)
      .filter(({ values }) => values.length >= SHORTEST_FILL)
      .map(({ area, values }) => ({
        area,
        formula: `=${told}`,
        formulas: values.flatMap(([formula]) => formula ?? []),
      })),
  );
}
