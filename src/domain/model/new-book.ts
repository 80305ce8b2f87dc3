/** A workbook that is written anew, as far as our own reports need one. */
export type NewCell =
  /** A blank. */
  | null
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly digits: string; readonly format: string }
  | {
      readonly kind: "link";
      readonly text: string;
      /** A relative URL: every part of the path is escaped. */
      readonly target: string;
      /** A place inside it: `'自评表'!J13`; null for its beginning. */
      readonly place: string | null;
    };

export interface NewSheet {
  readonly name: string;
  /** In characters, one a column. */
  readonly widths: readonly number[];
  /** The first is the header: it stays in sight and filters the others. */
  readonly rows: readonly (readonly NewCell[])[];
}
