import type { Area } from "../../domain/model/address";
import type { SheetRows } from "../../domain/model/snapshot";

/** Where a cell's element stands in its sheet's XML, and its style. */
export interface CellPlace {
  readonly start: number;
  readonly end: number;
  readonly style: number;
}

export interface RowPlace {
  readonly row: number;
  readonly start: number;
  /** Behind the opening tag. */
  readonly tagEnd: number;
  /** Behind the closing tag. */
  readonly end: number;
  readonly isSelfClosing: boolean;
  /** The style of cells that do not stand in the row yet; null for none of its own. */
  readonly style: number | null;
  readonly cells: ReadonlyMap<number, CellPlace>;
}

export interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/** A direct child of the worksheet element: their order is prescribed. */
export interface ChildPlace {
  readonly name: string;
  readonly start: number;
  readonly tagEnd: number;
  readonly end: number;
  readonly isSelfClosing: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A worksheet part, read once: what its cells hold and where everything stands. */
export interface SheetPart {
  readonly name: string;
  readonly xml: string;
  /** The namespace prefix of its elements, with the colon; empty for none. */
  readonly prefix: string;
  readonly cells: SheetRows;
  /** Every cell that stands in the part, those that only have a style among them. */
  readonly cellCount: number;
  readonly rows: ReadonlyMap<number, RowPlace>;
  readonly merges: readonly Area[];
  readonly columnStyles: readonly ColumnStyle[];
  readonly children: readonly ChildPlace[];
  /** Masters of shared formulas and cells of array formulas: their formula cannot be replaced alone. */
  readonly boundFormulas: ReadonlySet<string>;
  readonly isProtected: boolean;
}
