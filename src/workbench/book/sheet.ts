import { isInside, toA1, type Area, type CellAddress } from "../../domain/model/address";
import { EMPTY_CELL, sameCell, type Cell } from "../../domain/model/cell";
import type { SheetRows } from "../../domain/model/snapshot";
import { PLAIN_LAYOUT, type CellLook, type SheetLayout } from "./look";

/** A fill in Excel's own words: `pattern` is one of `Excel.FillPattern`, colours are `#RRGGBB`. */
export interface Fill {
  readonly pattern: string;
  readonly color: string;
  readonly patternColor: string;
}

export const NO_FILL: Fill = { pattern: "None", color: "#FFFFFF", patternColor: "#000000" };

export const solidFill = (color: string): Fill => ({ ...NO_FILL, pattern: "Solid", color });

/** One worksheet in memory, everything on it that a host can see or change. */
export class Sheet {
  readonly id: string;
  name: string;
  isVisible = true;
  readonly cells = new Map<number, Map<number, Cell>>();
  /** By A1, as are notes, unlocked cells and bound formulas. */
  readonly fills = new Map<string, Fill>();
  readonly notes = new Map<string, string>();
  readonly unlocked = new Set<string>();
  /** Cells whose formula belongs to others as well, so that it cannot be replaced alone. */
  readonly boundFormulas = new Set<string>();
  /** In points. */
  readonly columnWidths = new Map<number, number>();
  readonly #looks = new Map<number, Map<number, CellLook>>();
  layout: SheetLayout = PLAIN_LAYOUT;
  merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  /** Whether the rows are hidden by a filter of the sheet, or by one of a table. */
  filter: "none" | "sheet" | "table" = "none";
  isProtected = false;
  allowsFormatting = false;
  readonly #touched = new Map<string, CellAddress>();

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell({ row, column }: CellAddress): Cell {
    return this.cells.get(row)?.get(column) ?? EMPTY_CELL;
  }

  put(at: CellAddress, cell: Cell): void {
    const { row, column } = at;
    if (!sameCell(this.cell(at), cell)) this.#touched.set(toA1(at), at);
    const known = this.cells.get(row) ?? new Map<number, Cell>();
    this.cells.set(row, known.set(column, cell));
  }

  fill(at: CellAddress): Fill {
    return this.fills.get(toA1(at)) ?? NO_FILL;
  }

  setFill(at: CellAddress, fill: Fill): void {
    this.#touched.set(toA1(at), at);
    if (fill.pattern === "None") this.fills.delete(toA1(at));
    else this.fills.set(toA1(at), fill);
  }

  setLook({ row, column }: CellAddress, look: CellLook): void {
    const known = this.#looks.get(row) ?? new Map<number, CellLook>();
    this.#looks.set(row, known.set(column, look));
  }

  /** By row and column; a cell without one looks plain. */
  get looks(): ReadonlyMap<number, ReadonlyMap<number, CellLook>> {
    return this.#looks;
  }

  /** The cells whose content or fill has changed since the last call. */
  takeTouched(): readonly CellAddress[] {
    const touched = [...this.#touched.values()];
    this.#touched.clear();
    return touched;
  }

  isLocked(at: CellAddress): boolean {
    return !this.unlocked.has(toA1(at));
  }

  /** Whether a merged area holds the cell below or right of the one that carries its value. */
  isCovered(at: CellAddress): boolean {
    return this.merges.some(
      (area) => isInside(area, at) && (area.top !== at.row || area.left !== at.column),
    );
  }

  /** The rectangle around all cells with content; null for a blank sheet. */
  usedArea(): Area | null {
    return areaAround(
      [...this.cells].flatMap(([row, columns]) =>
        [...columns]
          .filter(([, { value, formula }]) => value.kind !== "empty" || formula !== null)
          .map(([column]) => ({ row, column })),
      ),
    );
  }

  /** Rows and columns in ascending order. */
  rows(): SheetRows {
    const ascending = <Value>(map: ReadonlyMap<number, Value>): [number, Value][] =>
      [...map].sort(([one], [other]) => one - other);
    return new Map(ascending(this.cells).map(([row, cells]) => [row, new Map(ascending(cells))]));
  }
}

/** The rectangle around cells; null around none. */
export function areaAround(cells: readonly CellAddress[]): Area | null {
  const [first, ...others] = cells.map(({ row, column }) => ({
    top: row,
    left: column,
    bottom: row,
    right: column,
  }));
  return first === undefined ? null : others.reduce(around, first);
}

const around = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});
