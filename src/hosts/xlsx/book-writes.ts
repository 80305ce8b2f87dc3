import type { CellAddress } from "../../domain/model/address";
import type { Cell, CellValue } from "../../domain/model/cell";

/** A value for a cell, with or without a formula, and the number format to show it under. */
export interface CellWrite {
  readonly at: CellAddress;
  readonly cell: Cell;
}

export interface ResultWrite {
  readonly at: CellAddress;
  readonly value: CellValue;
}

/** A fill for a cell: `RRGGBB`, or a whole `fill` element that stood there before. */
export interface FillWrite {
  readonly at: CellAddress;
  readonly fill: { readonly rgb: string } | { readonly element: string };
}
