/** How a cell looks besides its number format and its fill. Colours are `#RRGGBB`, sizes points. */
export interface CellLook {
  readonly font: FontLook;
  readonly borders: Readonly<Record<Side, BorderLook | null>>;
  /** Null where the kind of value decides: texts to the left, numbers to the right. */
  readonly horizontal: "left" | "center" | "right" | "justify" | "fill" | null;
  readonly vertical: "top" | "center" | "bottom";
  readonly wraps: boolean;
  /** In widths of a letter. */
  readonly indent: number;
  /** Degrees counterclockwise, or letters below one another. */
  readonly turned: number | "stacked";
}

export interface FontLook {
  readonly name: string;
  readonly size: number;
  /** Null for the program's own. */
  readonly colour: string | null;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
}

export type Side = "left" | "right" | "top" | "bottom";

export interface BorderLook {
  /** One of `ST_BorderStyle` (ECMA-376, 18.18.3). */
  readonly style: string;
  readonly colour: string;
}

/** What a sheet shows around its cells. */
export interface SheetLayout {
  /** In points, by row; a row without one is as high as its texts. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultRowHeight: number | null;
  readonly defaultColumnWidth: number | null;
  readonly hiddenColumns: ReadonlySet<number>;
  /** How many rows and columns stay in place. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showsGridLines: boolean;
}

export const PLAIN_LAYOUT: SheetLayout = {
  rowHeights: new Map(),
  defaultRowHeight: null,
  defaultColumnWidth: null,
  hiddenColumns: new Set(),
  frozen: { rows: 0, columns: 0 },
  showsGridLines: true,
};
